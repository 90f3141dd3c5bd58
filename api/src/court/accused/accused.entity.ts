import type { Custody, Stage } from '@hakika/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A suspect or accused of one case. Stage, custody and ending are projections of the docket. */
@Entity({ schema: 'court', name: 'accused' })
export class Accused {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  /** A1, A2 … within the case. */
  @Column('integer')
  readonly number!: number;

  @Column('text', { name: 'full_name', nullable: true })
  fullName!: string | null;

  @Column('text', { nullable: true })
  sex!: 'female' | 'male' | 'other' | null;

  @Column('integer', { name: 'age_at_offence', nullable: true })
  ageAtOffence!: number | null;

  @Column('text', { nullable: true })
  nationality!: string | null;

  @Column('boolean')
  juristic!: boolean;

  /** When the offence was committed; the database reads it from the age. */
  @Column({ type: 'boolean', nullable: true, insert: false, update: false })
  readonly child!: boolean | null;

  @Column('text', { array: true })
  aliases!: readonly string[];

  @Column('text', { name: 'identity_number', nullable: true })
  identityNumber!: string | null;

  @Column('text', { name: 'role_in_process', nullable: true })
  roleInProcess!: string | null;

  /** To the survivor. */
  @Column('text', { nullable: true })
  relationship!: string | null;

  @Column('text', { nullable: true })
  advocate!: string | null;

  /** Of a body, as who appears for it. */
  @Column('text', { name: 'registration_number', nullable: true })
  registrationNumber!: string | null;

  @Column('text', { nullable: true })
  representative!: string | null;

  @Column('text')
  readonly stage!: Stage;

  @Column('date', { name: 'stage_since', nullable: true })
  readonly stageSince!: string | null;

  @Column('text')
  readonly custody!: Custody;

  @Column('date', { name: 'custody_since', nullable: true })
  readonly custodySince!: string | null;

  @Column('boolean')
  readonly live!: boolean;

  @Column('text', { nullable: true })
  readonly ending!: string | null;

  @Column('jsonb')
  readonly reached!: Readonly<Partial<Record<Stage, string>>>;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
