import type { MatterCall } from '@hakika/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { nameConstraints } from '../../platform/errors/constraints';

nameConstraints({ matter_call_begun_once: 'call.already-said', matter_call_superseded_once: 'call.already-said' });

/** What was said of a matter on the day it was listed; the last word stands, and none is lost. */
@Entity({ schema: 'court', name: 'matter_call' })
export class MatterCallEntry {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'hearing_id' })
  readonly hearingId!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @Column('text')
  readonly said!: MatterCall;

  @Column('uuid', { nullable: true })
  readonly supersedes!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by' })
  readonly recordedBy!: string;
}
