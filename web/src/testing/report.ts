import type { HiddenCell, Report, ReportAxis, ReportTable } from '@hakika/contracts';

type Count = number | null | 'hidden';

const HIDDEN = { value: null, suppressed: true } as const;

function table(
  id: string,
  rows: readonly ReportAxis[],
  columns: readonly string[],
  cells: readonly (readonly Count[])[],
  more: Partial<ReportTable> = {},
): ReportTable {
  return {
    id,
    title: id,
    unit: 'hearing',
    basis: 'flow',
    rows,
    columns: columns.map((column) => ({ id: column, label: column })),
    cells: cells.map((row) => row.map((value) => (value === 'hidden' ? HIDDEN : { value, suppressed: false }))),
    note: 'Unit: hearing. Basis: flow, Oct 2026.',
    hidden: [],
    ...more,
  };
}

const MONTHS = 'Oct Nov Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct'.split(' ');
const TWO = [
  { id: '2026-10', label: 'Oct 2026' },
  { id: '2026-09', label: 'Sep 2026' },
];
const ONE = TWO.slice(0, 1);
const SMALL: HiddenCell = { row: '2026-10', column: 'count', reason: 'small' };
const GAIN = ['avoided', 'days-lost', 'pending', 'days-sooner', 'more-concluded', 'clearance-from', 'clearance-to'];
const byMonth = [41, 38, 20, 41, 44, 40, 33, 37, 42, 45, 29, 39, 35];

/** The month of the mockup, at an invented station. */
export function aReport(change: Partial<Report> = {}): Report {
  return {
    report: 'one-pager',
    issue: 'KILIFI-2026-10',
    station: 'KILIFI',
    stationName: 'Kilifi Law Courts',
    period: { from: '2026-10-01', to: '2026-10-31' },
    asKnownOn: '2026-11-03',
    closed: false,
    audience: 'committee',
    language: 'en',
    policy: { version: 'committee-1', threshold: 5 },
    tables: tables(),
    findings: [
      {
        code: 'headline',
        text: 'One hearing in three did not go on. In half of those, a witness or the police file was missing.',
      },
      { code: 'adjournments-by-month', text: 'Adjournments are down from July’s 45 to 35' },
    ],
    resolutions: [
      {
        number: 1,
        issue: 'Bond witnesses 7 days before; list on Mondays',
        agency: 'Police, station commander',
        dueOn: '2026-11-30',
        status: 'in-progress',
        doneOn: null,
        overdueDays: null,
      },
      {
        number: 2,
        issue: 'Police file brought to the registry by 16:00 the day before',
        agency: 'Police, prosecution',
        dueOn: '2026-10-01',
        status: 'open',
        doneOn: null,
        overdueDays: 33,
      },
      {
        number: 3,
        issue: 'Second screen for Court 2',
        agency: 'Court administrator',
        dueOn: '2026-09-30',
        status: 'done',
        doneOn: '2026-09-22',
        overdueDays: null,
      },
    ],
    lateEntries: 6,
    hash: '7c1f09ae00000000',
    ...change,
  };
}

function tables(): ReportTable[] {
  return [
    table(
      'clearance',
      TWO,
      ['concluded', 'filed', 'rate'],
      [
        [10, 12, 83],
        [9, 12, 75],
      ],
      { title: 'Clearance', unit: 'case', note: 'Unit: case. Basis: flow, Oct 2026.' },
    ),
    table(
      'adjournments',
      TWO,
      ['adjourned', 'listed', 'rate'],
      [
        [35, 112, 31],
        [39, 114, 34],
      ],
      { title: 'Adjourned' },
    ),
    table(
      'adjournments-by-month',
      byMonth.map((_, at) => ({
        id: at < 3 ? `2025-${10 + at}` : `2026-${String(at - 2).padStart(2, '0')}`,
        label: MONTHS[at]!,
      })),
      ['adjourned'],
      byMonth.map((count) => [count]),
      { title: 'Adjournments by month', note: 'Unit: hearing adjourned. Basis: flow, by month, Oct 2025 to Oct 2026.' },
    ),
    table(
      'reasons',
      [
        { id: 'witness-not-reached', label: 'Witness not reached', detail: 'Police' },
        { id: 'police-file', label: 'Police file not in court', detail: 'Police, prosecutor' },
        { id: 'others', label: 'All others, 7 kinds', detail: 'Several' },
        { id: 'without-reason', label: 'of these, no reason on record' },
      ],
      ['adjourned'],
      [[11], [7], [17], [5]],
      { title: 'Why, and who can act', note: 'Unit: hearing adjourned, last reason recorded. Basis: flow.' },
    ),
    table(
      'gain',
      GAIN.map((id) => ({ id, label: id })),
      ['value'],
      [[9], [26], [41], [6], [1], [83], [92]],
      {
        title: 'If the first two reasons were halved',
        note: '9 avoided × 26 days lost per adjournment ÷ 41 pending cases. An estimate.',
      },
    ),
    table('sent-home', ONE, ['count'], [[8]], {
      title: 'travelled to court and went home unheard',
      note: 'Unit: witness day. Basis: flow, Oct 2026.',
    }),
    table('measures', ONE, ['count', 'of'], [[17, 23]], { title: 'granted measures were there on the day' }),
    table('accompaniments', ONE, ['count', 'of'], [[24, 29]], { title: 'hearings where she had company' }),
    table('children-heard', ONE, ['count', 'of'], [['hidden', 'hidden']], {
      title: 'children heard within 14 days of plea',
      hidden: [SMALL, { ...SMALL, column: 'of', reason: 'withheld' }],
    }),
  ];
}

/** A month in which nothing happened. */
export function anEmptyReport(): Report {
  const nothing = tables().map((one) => ({
    ...one,
    cells: one.cells.map((row) => row.map(() => ({ value: 0, suppressed: false }))),
  }));
  return aReport({ tables: nothing });
}
