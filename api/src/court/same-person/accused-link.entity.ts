import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { nameConstraints } from '../../platform/errors/constraints';

nameConstraints({ accused_link_once: 'accused.linked-already', accused_link_of_two_cases: 'accused.of-one-case' });

/** Two accused of two cases who are one person, as somebody said. */
@Entity({ schema: 'court', name: 'accused_link' })
export class AccusedLink {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'accused_id' })
  readonly accusedId!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @Column('uuid', { name: 'other_accused_id' })
  readonly otherAccusedId!: string;

  @Column('uuid', { name: 'other_case_id' })
  readonly otherCaseId!: string;

  @Column('timestamptz', { name: 'linked_at' })
  readonly linkedAt!: Date;

  @Column('uuid', { name: 'linked_by' })
  readonly linkedBy!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @VersionColumn()
  readonly version!: number;
}
