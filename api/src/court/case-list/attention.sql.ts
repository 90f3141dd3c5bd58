import { ATTENTION, ATTENTION_LIMITS, type Attention } from '@hakika/domain';

const { adjournments } = ATTENTION_LIMITS;
const idle = (days: number): string => `w.active_on <= $TODAY - ${days}`;
const held = (days: number): string => `w.held_since <= $TODAY - ${days}`;
const LATE_DECISION = 'w.decision_due_on < $TODAY';
const NO_OUTCOME = 'w.open_hearing_on < $TODAY';

/** Each reason for attention as a condition on a row of a list; a date that is not there makes none of them true. */
const CONDITIONS: Readonly<Record<Attention, string>> = {
  unassigned: `w.owners = '{}'`,
  'decision-overdue': LATE_DECISION,
  overdue: `(w.limit_on < $TODAY OR ${LATE_DECISION} OR ${NO_OUTCOME})`,
  'outcome-missing': NO_OUTCOME,
  'no-next-date': `w.next_hearing_on = 'infinity' AND w.filed_on IS NOT NULL AND w.open_hearing_on IS NULL`,
  'adjourned-3': `w.adjournments >= ${adjournments}`,
  'idle-30': idle(30),
  'idle-45': idle(45),
  'idle-120': idle(120),
  'held-90': held(90),
  'held-180': held(180),
  'held-365': held(365),
  'magistrate-changed': 'w.magistrate_changes > 0',
  'begun-again': 'w.restarts > 0',
  'data-missing': 'w.missing > 0',
  'charge-gap': 'w.charge_gap',
  'compensation-owed': 'w.owed_kes > 0',
  // On the day itself nobody is late.
  'survivor-not-told': 'w.untold_since < $TODAY',
};

/** The condition, with the parameter that says what day it is. */
export function attentionSql(code: Attention, today: string): string {
  return `(${CONDITIONS[code].replaceAll('$TODAY', `${today}::date`)})`;
}

/** What the condition of each code of `AFTER_THE_END` implies; as in the index of these rows. */
export const OWES_SURVIVORS = '(w.owed_kes > 0 OR w.untold_since IS NOT NULL)';

/** The same for a code that is a parameter too. */
export function anyAttentionSql(code: string, today: string): string {
  return `CASE ${code}::text ${ATTENTION.map((one) => `WHEN '${one}' THEN ${attentionSql(one, today)}`).join(' ')} END`;
}
