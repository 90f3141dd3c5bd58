import type { ClockRule, ClockRuleCode, CourtHours } from '@hakika/domain';
import { term } from '../terms';

type Row = readonly [
  code: ClockRuleCode,
  amount: number,
  unit: ClockRule['unit'],
  section: string,
  en: string,
  sw: string,
];

/** None is verified: counsel checks each against the current text of the law. */
const ROWS: readonly Row[] = [
  [
    'arraignment',
    24,
    'hours',
    'Constitution art. 49(1)(f); Criminal Procedure Code s.36A',
    'Brought to court after arrest',
    'Kufikishwa mahakamani baada ya kukamatwa',
  ],
  [
    'custodial-order',
    30,
    'days',
    'Criminal Procedure Code s.36A',
    'One order of police custody',
    'Amri moja ya kuzuiliwa na polisi',
  ],
  [
    'custodial-total',
    90,
    'days',
    'Criminal Procedure Code s.36A',
    'Police custody in all',
    'Jumla ya kuzuiliwa na polisi',
  ],
  [
    'adjournment',
    30,
    'clear-days',
    'Criminal Procedure Code s.205',
    'Longest adjournment',
    'Muda mrefu zaidi wa kuahirisha',
  ],
  [
    'adjournment-custody',
    15,
    'clear-days',
    'Criminal Procedure Code s.205',
    'Longest adjournment, accused in custody',
    'Muda mrefu zaidi wa kuahirisha, mshtakiwa akiwa kizuizini',
  ],
  [
    'judgment',
    60,
    'days',
    'Working standard of the Judiciary',
    'Judgment after the close',
    'Hukumu baada ya kufungwa kwa kesi',
  ],
  ['appeal', 14, 'days', 'Criminal Procedure Code s.349', 'Time to appeal', 'Muda wa kukata rufaa'],
  [
    'backlog',
    12,
    'months',
    'Standard of the Judiciary: one year from filing',
    'One year from filing',
    'Mwaka mmoja tangu kusajiliwa',
  ],
  [
    'child-evidence',
    14,
    'days',
    'Aim of the coast committees; Sexual Offences Rules of Court 2014 r.3',
    'Child’s evidence after plea',
    'Ushahidi wa mtoto baada ya kujibu shtaka',
  ],
];

export const clocks: readonly ClockRule[] = ROWS.map(([code, amount, unit, section, en, sw]) => ({
  ...term([code, en, sw], section),
  amount,
  unit,
  section,
}));

export const courtHours: CourtHours = {
  weekdays: [1, 2, 3, 4, 5],
  opensAt: '08:00',
  closesAt: '17:00',
  source: 'Practice of the magistrates’ courts',
  verified: false,
};
