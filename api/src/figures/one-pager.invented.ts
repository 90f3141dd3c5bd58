import { addToMonth } from '@hakika/domain';
import type { OnePagerFacts } from './one-pager.facts';

const ADJOURNED = [41, 38, 20, 41, 44, 40, 33, 37, 42, 45, 29, 39, 35];
const LISTED = [118, 121, 74, 120, 126, 119, 104, 112, 122, 125, 92, 114, 112];

const RESOLUTIONS: OnePagerFacts['resolutions'] = [
  {
    number: 1,
    issue: 'Bond witnesses 7 days before; list on Mondays',
    agency: 'Police, station commander',
    dueOn: '2026-11-30',
    status: 'in-progress',
    doneOn: null,
  },
  {
    number: 2,
    issue: 'Police file brought to the registry by 16:00 the day before',
    agency: 'Police, prosecution',
    dueOn: '2026-10-01',
    status: 'open',
    doneOn: null,
  },
  {
    number: 3,
    issue: 'Second screen for Court 2',
    agency: 'Court administrator',
    dueOn: '2026-09-30',
    status: 'done',
    doneOn: '2026-09-22',
  },
  {
    number: 4,
    issue: 'Interpreters: one on call each court day',
    agency: 'Judiciary',
    dueOn: '2026-11-30',
    status: 'escalated',
    doneOn: null,
  },
];

/** A month of an invented station, for specs of whatever is made from it. */
export function aBusyMonth(more: Partial<OnePagerFacts> = {}): OnePagerFacts {
  const month = more.month ?? '2026-10';
  const monthAt = (at: number): string => addToMonth(month, at - 12);
  return {
    station: { code: 'INV', name: 'Invented Law Courts' },
    month,
    asKnownOn: '2026-11-03',
    closed: false,
    hearings: ADJOURNED.map((adjourned, at) => ({ month: monthAt(at), adjourned, listed: LISTED[at]! })),
    cases: [
      { month: monthAt(10), filed: 9, concluded: 11, pending: 36 },
      { month: monthAt(11), filed: 12, concluded: 9, pending: 39 },
      { month: monthAt(12), filed: 12, concluded: 10, pending: 41 },
    ],
    reasons: [
      { code: 'witness-not-reached', actor: 'witness', avoidable: true, adjourned: 11 },
      { code: 'police-file-missing', actor: 'prosecution', avoidable: true, adjourned: 7 },
      { code: 'advocate-not-ready', actor: 'defence', avoidable: true, adjourned: 6 },
      { code: 'court-not-sitting', actor: 'court', avoidable: true, adjourned: 3 },
      { code: 'accused-ill', actor: 'accused', avoidable: false, adjourned: 2 },
      { code: 'weather-or-security', actor: 'other', avoidable: false, adjourned: 1 },
    ],
    withoutReason: 5,
    effective: 77,
    daysLost: { adjourned: 31, days: 806 },
    sentHome: 8,
    measures: { part: 17, whole: 23 },
    accompaniments: { part: 24, whole: 29 },
    childrenHeard: { part: 3, whole: 12 },
    lateEntries: 6,
    resolutions: RESOLUTIONS,
    ...more,
  };
}

const NONE = { part: 0, whole: 0 };

/** A station at which nothing happened for a year. */
export function aMonthOfNothing(): OnePagerFacts {
  const { hearings, cases } = aBusyMonth();
  return aBusyMonth({
    hearings: hearings.map(({ month }) => ({ month, listed: 0, adjourned: 0 })),
    cases: cases.map(({ month }) => ({ month, filed: 0, concluded: 0, pending: 0 })),
    reasons: [],
    withoutReason: 0,
    effective: 0,
    daysLost: { adjourned: 0, days: 0 },
    sentHome: 0,
    measures: NONE,
    accompaniments: NONE,
    childrenHeard: NONE,
    lateEntries: 0,
    resolutions: [],
  });
}

const FEW_LISTED = [6, 8, 9, 12, 3, 0, 14, 20, 22, 9, 8, 7, 14];
const FEW_ADJOURNED = [2, 3, 1, 6, 3, 0, 5, 18, 7, 4, 2, 1, 9];

/** A station with so few cases that most of its page must be hidden; and with long names, to try the layout. */
export function aSmallStation(): OnePagerFacts {
  const { hearings, reasons } = aBusyMonth();
  const [august, september, october] = hearings.slice(-3).map(({ month }) => month);
  return aBusyMonth({
    station: {
      code: 'INV-SMALL',
      name: 'Invented Senior Resident Magistrates’ Law Courts at Somewhere-upon-the-Coast',
    },
    hearings: hearings.map(({ month }, at) => ({ month, listed: FEW_LISTED[at]!, adjourned: FEW_ADJOURNED[at]! })),
    cases: [
      { month: august!, filed: 2, concluded: 1, pending: 9 },
      { month: september!, filed: 1, concluded: 0, pending: 10 },
      { month: october!, filed: 3, concluded: 2, pending: 11 },
    ],
    reasons: reasons.slice(0, 3).map((reason, at) => ({ ...reason, adjourned: [5, 2, 1][at]! })),
    withoutReason: 1,
    effective: 5,
    daysLost: { adjourned: 8, days: 200 },
    sentHome: 2,
    measures: { part: 3, whole: 4 },
    accompaniments: { part: 6, whole: 7 },
    childrenHeard: { part: 0, whole: 2 },
    resolutions: Array.from({ length: 12 }, (_, at) => {
      const one = RESOLUTIONS[at % RESOLUTIONS.length]!;
      return { ...one, number: at + 1, issue: `${one.issue}, and again: ${one.issue}, and again: ${one.issue}` };
    }),
  });
}
