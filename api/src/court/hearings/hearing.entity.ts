import type { Applicant, CostsAgainst, HearingPurpose, HearingStatus, OutcomeChip } from '@hakika/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { nameConstraints } from '../../platform/errors/constraints';

nameConstraints({
  hearing_courtroom_slot: 'hearing.courtroom-taken',
  hearing_magistrate_slot: 'hearing.magistrate-taken',
  hearing_prosecutor_slot: 'hearing.prosecutor-taken',
  hearing_interpreter_slot: 'hearing.interpreter-taken',
});

/** A date in court. What happened is a projection of its outcomes, which only grow. */
@Entity({ schema: 'court', name: 'hearing' })
export class Hearing {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @Column('uuid', { name: 'station_id' })
  readonly stationId!: string;

  @Column('uuid', { name: 'courtroom_id', nullable: true })
  readonly courtroomId!: string | null;

  /** Who is to sit, or sat. */
  @Column('uuid', { name: 'magistrate_id', nullable: true })
  readonly magistrateId!: string | null;

  @Column('date', { name: 'held_on' })
  readonly heldOn!: string;

  @Column('time', { name: 'starts_at', nullable: true })
  readonly startsAt!: string | null;

  /** Who appears for the prosecution, where it was said; with a time, in one place. */
  @Column('uuid', { name: 'prosecutor_id', nullable: true })
  readonly prosecutorId!: string | null;

  @Column('text', { nullable: true })
  readonly interpreter!: string | null;

  /** The name as it is compared. */
  @Column({ type: 'text', name: 'interpreter_key', nullable: true, insert: false, update: false })
  readonly interpreterKey!: string | null;

  /** Which hearings are one sitting, because their cases are heard together; the database says it. */
  @Column({ type: 'uuid', name: 'sitting_id', insert: false, update: false })
  readonly sittingId!: string;

  @Column('text')
  readonly purpose!: HearingPurpose;

  @Column('integer', { name: 'call_order' })
  callOrder!: number;

  @Column('boolean')
  called!: boolean;

  @Column('text')
  status!: HearingStatus;

  @Column('text', { nullable: true })
  outcome!: OutcomeChip | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { name: 'next_id', nullable: true })
  nextId!: string | null;

  /** The hearing at which this date was given. */
  @Column('uuid', { name: 'adjourned_from', nullable: true })
  readonly adjournedFrom!: string | null;

  @Column('timestamptz', { name: 'scheduled_at' })
  readonly scheduledAt!: Date;

  @Column('uuid', { name: 'scheduled_by' })
  readonly scheduledBy!: string;

  @VersionColumn()
  readonly version!: number;
}

/** What somebody said had happened; taking it back, or saying it anew, supersedes the entry before. */
@Entity({ schema: 'court', name: 'hearing_outcome' })
export class HearingOutcomeEntry {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'hearing_id' })
  readonly hearingId!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  /** `scheduled` takes back: the hearing waits for its outcome again. */
  @Column('text')
  readonly status!: HearingStatus;

  @Column('text')
  readonly outcome!: OutcomeChip | 'taken-back';

  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Column('text', { name: 'asked_by', nullable: true })
  readonly askedBy!: Applicant | null;

  @Column('boolean', { nullable: true })
  readonly opposed!: boolean | null;

  @Column('boolean', { nullable: true })
  readonly granted!: boolean | null;

  @Column('boolean', { nullable: true })
  readonly final!: boolean | null;

  @Column('text', { name: 'costs_against', nullable: true })
  readonly costsAgainst!: CostsAgainst | null;

  @Column('text', { name: 'sent_home', array: true })
  readonly sentHome!: string[];

  @Column('uuid', { name: 'next_id', nullable: true })
  readonly nextId!: string | null;

  @Column('text', { name: 'over_limit', nullable: true })
  readonly overLimit!: string | null;

  @Column('text', { nullable: true })
  readonly note!: string | null;

  @Column('uuid', { nullable: true })
  readonly supersedes!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by' })
  readonly recordedBy!: string;
}
