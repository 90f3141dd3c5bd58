import type { Plea, Verdict } from '@hakika/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One charge; the section that charges, read with the section that punishes. */
@Entity({ schema: 'court', name: 'charge_count' })
export class ChargeCount {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @Column('integer')
  readonly number!: number;

  @Column('text', { name: 'offence_code' })
  readonly offenceCode!: string;

  @Column('text', { name: 'charging_section' })
  readonly chargingSection!: string;

  @Column('text', { name: 'penalty_section', nullable: true })
  readonly penaltySection!: string | null;

  @Column('uuid', { name: 'alternative_to', nullable: true })
  readonly alternativeTo!: string | null;

  /** The count whose place it took. */
  @Column('uuid', { nullable: true })
  readonly replaces!: string | null;

  /** V1, V2 …: court knows survivors by their labels. */
  @Column('text', { array: true })
  readonly survivors!: string[];

  /** The charge sheet or amendment that brought it. */
  @Column('uuid', { name: 'introduced_by' })
  readonly introducedBy!: string;

  /** The amendment that took it out. */
  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;
}

/** A count against one accused. */
@Entity({ schema: 'court', name: 'count_accused' })
export class CountAccused {
  @PrimaryColumn('uuid', { name: 'count_id' })
  readonly countId!: string;

  @PrimaryColumn('uuid', { name: 'accused_id' })
  readonly accusedId!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  /** Projections of the docket. */
  @Column('text', { nullable: true })
  readonly plea!: Plea | null;

  @Column('text', { nullable: true })
  readonly verdict!: Verdict | null;

  @Column('date', { name: 'verdict_on', nullable: true })
  readonly verdictOn!: string | null;
}
