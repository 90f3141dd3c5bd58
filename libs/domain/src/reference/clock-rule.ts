import type { MilestoneType } from '../court/docket/milestone';
import type { Term, Wording } from './term';

export const CLOCK_CODES = [
  'arraignment',
  'custodial-order',
  'custodial-total',
  'adjournment',
  'adjournment-custody',
  'judgment',
  'appeal',
  'backlog',
  'child-evidence',
  'decision',
  'disclosure',
  'sentence',
  'childrens-case',
] as const;
export type ClockRuleCode = (typeof CLOCK_CODES)[number];

/** What starts or stops a clock: a fact of the docket, or something that happens to a hearing or a witness. */
export const CLOCK_EVENTS = ['hearing-adjourned', 'next-hearing', 'child-testified'] as const;
export type ClockEvent = MilestoneType | (typeof CLOCK_EVENTS)[number];

/** What happens when a clock runs out while no court sits. */
export type ClockRoll = 'none' | 'end-of-next-court-day' | 'next-court-day';

/**
 * What stands behind the number: the law, a standard that an institution set itself, or an aim of those who work with
 * this. Only the first two make anybody late.
 */
export type ClockForce = 'law' | 'standard' | 'aim';

export interface ClockRule extends Term<ClockRuleCode> {
  readonly unit: 'hours' | 'days' | 'clear-days' | 'months';
  readonly amount: number;
  /** Whether only days on which the court sits are counted. */
  readonly days: 'calendar' | 'court';
  readonly roll: ClockRoll;
  readonly startsWith: readonly ClockEvent[];
  readonly stopsWith: readonly ClockEvent[];
  /** How it may be made longer, in words; null when it may not. */
  readonly extension: Wording | null;
  readonly section: string;
  readonly force: ClockForce;
}
