import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A survivor as she stands in one case: a code and a pseudonym. Who she is, only the vault knows. */
@Entity({ schema: 'support', name: 'survivor' })
export class Survivor {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @Column('integer')
  readonly number!: number;

  @Column('text')
  readonly pseudonym!: string;

  @Column('boolean')
  child!: boolean;

  @Column('text', { nullable: true })
  sex!: 'female' | 'male' | 'other' | null;

  @Column('text')
  language!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by' })
  readonly recordedBy!: string;

  @VersionColumn()
  readonly version!: number;
}
