import type { CourtFileKind, FileClosedBecause } from '@hakika/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { nameConstraints } from '../../platform/errors/constraints';

nameConstraints({ court_file_number: 'court-file.number-taken' });

/** One proceeding in one court. The number stays as printed; its parts are what could be read of it. */
@Entity({ schema: 'court', name: 'court_file' })
export class CourtFile {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @Column('text')
  readonly kind!: CourtFileKind;

  @Column('uuid', { name: 'station_id', nullable: true })
  readonly stationId!: string | null;

  @Column('text', { name: 'court_name', nullable: true })
  readonly courtName!: string | null;

  @Column('text')
  readonly number!: string;

  @Column('text', { name: 'type_code', nullable: true })
  readonly typeCode!: string | null;

  @Column('boolean', { nullable: true })
  readonly electronic!: boolean | null;

  @Column('integer', { nullable: true })
  readonly serial!: number | null;

  @Column('integer', { nullable: true })
  readonly year!: number | null;

  @Column('date', { name: 'registered_on', nullable: true })
  readonly registeredOn!: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column('text', { name: 'closed_because', nullable: true })
  closedBecause!: FileClosedBecause | null;

  /** Who sits; null while nobody does, or nobody has said. */
  @Column('uuid', { name: 'magistrate_id', nullable: true })
  magistrateId!: string | null;

  @VersionColumn()
  readonly version!: number;
}
