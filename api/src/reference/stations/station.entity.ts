import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'reference', name: 'station' })
export class Station {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text')
  readonly code!: string;

  @Column('text')
  readonly name!: string;

  /** A county code of the pack. */
  @Column('text')
  readonly county!: string;

  @Column('boolean')
  readonly verified!: boolean;
}

@Entity({ schema: 'reference', name: 'courtroom' })
export class Courtroom {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'station_id' })
  readonly stationId!: string;

  @Column('text')
  readonly name!: string;

  @Column('text', { nullable: true })
  readonly presided!: string | null;

  @Column('integer')
  readonly position!: number;
}
