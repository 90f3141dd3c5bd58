import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { nameConstraints } from '../../platform/errors/constraints';

nameConstraints({ magistrate_once: 'magistrate.entered-already' });

/** A magistrate at one station; whoever moves to another station, or comes back, is entered anew. */
@Entity({ schema: 'reference', name: 'magistrate' })
export class Magistrate {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text', { name: 'full_name' })
  readonly fullName!: string;

  /** A code of the pack. */
  @Column('text')
  readonly rank!: string;

  @Column('uuid', { name: 'station_id' })
  readonly stationId!: string;

  @Column('date', { name: 'from_day' })
  readonly from!: string;

  @Column('date', { name: 'to_day', nullable: true })
  readonly to!: string | null;

  @Column('uuid', { name: 'recorded_by' })
  readonly recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
