import type { ReadinessSayable, ReadinessWord } from '@hakika/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody said of a hearing to come; the last word counts, and every word stays. */
@Entity({ schema: 'court', name: 'readiness_entry' })
export class ReadinessEntryRow {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'hearing_id' })
  readonly hearingId!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @Column('text')
  readonly subject!: ReadinessSayable;

  @Column('text')
  readonly word!: ReadinessWord;

  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by' })
  readonly recordedBy!: string;
}
