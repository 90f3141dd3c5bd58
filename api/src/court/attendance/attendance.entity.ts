import type { AttendanceMode, Examination, Testimony, WitnessKind } from '@hakika/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { nameConstraints } from '../../platform/errors/constraints';

nameConstraints({
  attendance_begun_once: 'attendance.already-recorded',
  attendance_superseded_once: 'attendance.already-recorded',
  attendance_supersedes: 'attendance.already-recorded',
  witness_day_once: 'witness.already-on-list',
});

/** How one accused was at one hearing, as somebody said; saying it anew supersedes. */
@Entity({ schema: 'court', name: 'accused_attendance' })
export class AccusedAttendance {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'hearing_id' })
  readonly hearingId!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @Column('uuid', { name: 'accused_id' })
  readonly accusedId!: string;

  @Column('text')
  readonly how!: AttendanceMode;

  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Column('uuid', { nullable: true })
  readonly supersedes!: string | null;

  @Column('uuid', { name: 'recorded_by' })
  readonly recordedBy!: string;
}

/** One witness on one day, as it stands; the table keeps an entry of every word. */
@Entity({ schema: 'court', name: 'witness_day' })
export class WitnessDayRow {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'hearing_id' })
  readonly hearingId!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @Column('text')
  readonly witness!: string;

  @Column('text')
  readonly kind!: WitnessKind;

  @Column('boolean')
  summoned!: boolean;

  @Column('boolean')
  bonded!: boolean;

  @Column('boolean')
  confirmed!: boolean;

  @Column('boolean', { nullable: true })
  attended!: boolean | null;

  @Column('text', { name: 'absent_reason', nullable: true })
  absentReason!: string | null;

  @Column('text', { array: true })
  heard!: Examination[];

  @Column('text', { nullable: true })
  testified!: Testimony | null;

  @Column('boolean', { name: 'stood_down' })
  stoodDown!: boolean;

  @Column('boolean', { name: 'sent_home' })
  sentHome!: boolean;

  @Column('integer', { name: 'waited_hours', nullable: true })
  waitedHours!: number | null;

  @Column('integer', { nullable: true })
  kilometres!: number | null;

  @VersionColumn()
  readonly version!: number;
}
