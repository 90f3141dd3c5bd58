import type { TaskKind } from '@hakika/contracts';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Something that somebody has to do because of an event. */
@Entity({ schema: 'work', name: 'task' })
export class Task {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text')
  readonly kind!: TaskKind;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @Column('uuid', { name: 'subject_id' })
  readonly subjectId!: string;

  @Column('uuid', { name: 'assignee_id', nullable: true })
  readonly assigneeId!: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  readonly dueOn!: string | null;

  /** The event that asked for it: one that is delivered twice makes one task. */
  @Column('uuid', { name: 'event_id' })
  readonly eventId!: string;

  @Column('timestamptz', { name: 'made_at' })
  readonly madeAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy!: string | null;

  @VersionColumn()
  readonly version!: number;
}
