import type { MilestoneSource } from '@hakika/contracts';
import type { Milestone, MilestoneType } from '@hakika/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { nameConstraints } from '../../platform/errors/constraints';

// Two corrections of one fact may race past the rule; the loser reads what a latecomer reads.
nameConstraints({ milestone_corrected_once: 'milestone.already-superseded' });

/** A dated fact of the procedure. Written once. */
@Entity({ schema: 'court', name: 'milestone' })
export class MilestoneEntry {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @Column('uuid', { name: 'accused_id', nullable: true })
  readonly accusedId!: string | null;

  @Column('uuid', { name: 'count_id', nullable: true })
  readonly countId!: string | null;

  @Column('uuid', { name: 'hearing_id', nullable: true })
  readonly hearingId!: string | null;

  @Column('text')
  readonly type!: MilestoneType;

  @Column('date', { name: 'occurred_on' })
  readonly occurredOn!: string;

  @Column('timestamptz', { name: 'occurred_at', nullable: true })
  readonly occurredAt!: Date | null;

  @Column('jsonb')
  readonly details!: Milestone['details'];

  @Column('text')
  readonly source!: MilestoneSource;

  @Column('uuid', { nullable: true })
  readonly supersedes!: string | null;

  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by' })
  readonly recordedBy!: string;
}
