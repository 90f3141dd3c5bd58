import type { AccompanimentStatus, DayOutcome } from '@hakika/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { nameConstraints } from '../../platform/errors/constraints';

nameConstraints({
  officer_in_one_place: 'accompaniment.officer-taken',
  accompaniment_once: 'accompaniment.already-booked',
});

/** An officer who goes to court with a survivor. The database keeps an officer from being in two places. */
@Entity({ schema: 'support', name: 'accompaniment' })
export class Accompaniment {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @Column('uuid', { name: 'survivor_id' })
  readonly survivorId!: string;

  @Column('uuid', { name: 'hearing_id' })
  readonly hearingId!: string;

  @Column('uuid', { name: 'officer_id' })
  readonly officerId!: string;

  /** From meeting her to bringing her home, `[from,to)`. */
  @Column('tstzrange')
  readonly booked!: string;

  @Column('text', { name: 'meeting_point' })
  readonly meetingPoint!: string;

  @Column('text')
  status!: AccompanimentStatus;

  /** What it was before its hearing fell. */
  @Column('text', { name: 'before_fall', nullable: true })
  beforeFall!: 'proposed' | 'confirmed' | null;

  @Column('boolean', { nullable: true })
  travelled!: boolean | null;

  @Column('text', { name: 'day_outcome', nullable: true })
  dayOutcome!: DayOutcome | null;

  /** The plan whose place this one took. */
  @Column('uuid', { nullable: true })
  readonly replaces!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by' })
  readonly recordedBy!: string;

  @VersionColumn()
  readonly version!: number;
}
