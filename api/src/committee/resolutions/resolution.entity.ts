import type { ResolutionStatus } from '@hakika/contracts';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** What a committee agreed. Where it stands is entered anew each time it changes, in `resolution_entry`. */
@Entity({ schema: 'committee', name: 'resolution' })
export class Resolution {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'station_id' })
  readonly stationId!: string;

  @Column('integer')
  readonly number!: number;

  @Column('text')
  readonly issue!: string;

  @Column('text')
  readonly agency!: string;

  @Column('date', { name: 'agreed_on' })
  readonly agreedOn!: string;

  @Column('date', { name: 'due_on', nullable: true })
  readonly dueOn!: string | null;

  @Column('text')
  status!: ResolutionStatus;

  @Column('date', { name: 'done_on', nullable: true })
  doneOn!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by' })
  readonly recordedBy!: string;

  @VersionColumn()
  readonly version!: number;
}
