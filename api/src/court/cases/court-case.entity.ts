import type { Stage } from '@hakika/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity({ schema: 'court', name: 'court_case' })
export class CourtCase {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text')
  readonly code!: string;

  @Column('uuid', { name: 'station_id' })
  readonly stationId!: string;

  @Column('text', { name: 'ob_number', nullable: true })
  obNumber!: string | null;

  @Column('text', { name: 'police_file', nullable: true })
  policeFile!: string | null;

  @Column('text', { name: 'odpp_file', nullable: true })
  odppFile!: string | null;

  @Column('text', { name: 'report_source' })
  reportSource!: string;

  @Column('date', { name: 'reported_on' })
  readonly reportedOn!: string;

  @Column('date', { name: 'offence_from', nullable: true })
  offenceFrom!: string | null;

  @Column('date', { name: 'offence_to', nullable: true })
  offenceTo!: string | null;

  @Column('text', { name: 'offence_place', nullable: true })
  offencePlace!: string | null;

  @Column('text', { array: true })
  acts!: string[];

  @Column('text', { array: true })
  means!: string[];

  @Column('text', { array: true })
  purposes!: string[];

  @Column('text', { array: true })
  exploitation!: string[];

  @Column('boolean', { name: 'child_survivor', nullable: true })
  childSurvivor!: boolean | null;

  @Column('boolean')
  readonly protected!: boolean;

  /** This and what follows are projections: of the docket, and of the hearings. */
  @Column('text')
  readonly stage!: Stage;

  @Column('date', { name: 'stage_since', nullable: true })
  readonly stageSince!: string | null;

  @Column('date', { name: 'filed_on', nullable: true })
  readonly filedOn!: string | null;

  @Column('date', { name: 'concluded_on', nullable: true })
  readonly concludedOn!: string | null;

  @Column('uuid', { name: 'next_hearing_id', nullable: true })
  readonly nextHearingId!: string | null;

  @Column('date', { name: 'next_hearing_on', nullable: true })
  readonly nextHearingOn!: string | null;

  @Column('integer')
  readonly adjournments!: number;

  @Column('integer', { name: 'accused_count' })
  readonly accusedCount!: number;

  @Column('timestamptz', { name: 'last_activity_at' })
  lastActivityAt!: Date;

  @Column('uuid', { name: 'opened_by' })
  readonly openedBy!: string;

  @Column('timestamptz', { name: 'opened_at' })
  readonly openedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
