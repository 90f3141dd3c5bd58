import type { ClockRule, ClockRuleCode, CourtHours, Wording } from '@hakika/domain';
import { term } from '../terms';

interface Row {
  readonly code: ClockRuleCode;
  readonly amount: number;
  readonly unit: ClockRule['unit'];
  readonly section: string;
  readonly en: string;
  readonly sw: string;
  readonly startsWith: ClockRule['startsWith'];
  readonly stopsWith: ClockRule['stopsWith'];
  readonly roll?: ClockRule['roll'];
  readonly extension?: Wording;
  readonly force?: ClockRule['force'];
}

const CPC = 'Criminal Procedure Code';

/** None is verified: counsel checks each against the current text of the law. */
const ROWS: readonly Row[] = [
  {
    code: 'arraignment',
    amount: 24,
    unit: 'hours',
    section: `Constitution art. 49(1)(f); ${CPC} s.36A`,
    roll: 'end-of-next-court-day',
    startsWith: ['arrested'],
    stopsWith: ['custodial-order', 'arraigned', 'released-on-police-bail'],
    extension: {
      en: 'An order of police custody under s.36A, made by a court before which the person was brought in time',
      sw: 'Amri ya kuzuiliwa na polisi chini ya kif. 36A, iliyotolewa na mahakama ambako mtu alifikishwa kwa wakati',
    },
    en: 'Brought to court after arrest',
    sw: 'Kufikishwa mahakamani baada ya kukamatwa',
  },
  {
    code: 'custodial-order',
    amount: 30,
    unit: 'days',
    section: `${CPC} s.36A`,
    startsWith: ['custodial-order'],
    stopsWith: ['arraigned', 'released-on-police-bail'],
    extension: {
      en: 'A further order, up to ninety days in all',
      sw: 'Amri nyingine, hadi siku tisini kwa jumla',
    },
    en: 'One order of police custody',
    sw: 'Amri moja ya kuzuiliwa na polisi',
  },
  {
    code: 'custodial-total',
    amount: 90,
    unit: 'days',
    section: `${CPC} s.36A`,
    startsWith: ['custodial-order'],
    stopsWith: ['arraigned', 'released-on-police-bail'],
    en: 'Police custody in all',
    sw: 'Jumla ya kuzuiliwa na polisi',
  },
  {
    code: 'adjournment',
    amount: 30,
    unit: 'clear-days',
    section: `${CPC} s.205`,
    startsWith: ['hearing-adjourned'],
    stopsWith: ['next-hearing'],
    en: 'Longest adjournment',
    sw: 'Muda mrefu zaidi wa kuahirisha',
  },
  {
    code: 'adjournment-custody',
    amount: 15,
    unit: 'clear-days',
    section: `${CPC} s.205`,
    startsWith: ['hearing-adjourned'],
    stopsWith: ['next-hearing'],
    en: 'Longest adjournment, accused in custody',
    sw: 'Muda mrefu zaidi wa kuahirisha, mshtakiwa akiwa kizuizini',
  },
  {
    code: 'judgment',
    amount: 60,
    unit: 'days',
    section: 'Working standard of the Judiciary',
    force: 'standard',
    startsWith: ['defence-closed'],
    stopsWith: ['verdict'],
    en: 'Judgment after the close',
    sw: 'Hukumu baada ya kufungwa kwa kesi',
  },
  {
    code: 'appeal',
    amount: 14,
    unit: 'days',
    section: `${CPC} s.349`,
    startsWith: ['sentenced'],
    stopsWith: ['appeal-filed'],
    extension: {
      en: 'Leave of the appellate court for good cause',
      sw: 'Idhini ya mahakama ya rufaa kwa sababu ya msingi',
    },
    en: 'Time to appeal',
    sw: 'Muda wa kukata rufaa',
  },
  {
    code: 'backlog',
    amount: 12,
    unit: 'months',
    section: 'Standard of the Judiciary: one year from filing; Constitution art. 50(2)(e)',
    force: 'standard',
    startsWith: ['charge-sheet-filed'],
    stopsWith: ['verdict', 'sentenced', 'ended'],
    en: 'One year from filing',
    sw: 'Mwaka mmoja tangu kusajiliwa',
  },
  {
    code: 'child-evidence',
    amount: 14,
    unit: 'days',
    section: 'Aim of the coast committees; Sexual Offences Rules of Court 2014 r.3',
    force: 'aim',
    startsWith: ['plea-taken'],
    stopsWith: ['child-testified'],
    en: 'Child’s evidence after plea',
    sw: 'Ushahidi wa mtoto baada ya kujibu shtaka',
  },
  {
    code: 'decision',
    amount: 14,
    unit: 'days',
    section: 'Aim of the house; the Guidelines on the Decision to Charge 2019 name no days',
    force: 'aim',
    startsWith: ['arrested', 'file-forwarded', 'odpp-file-received'],
    stopsWith: ['charging-decision', 'charge-sheet-filed', 'ended'],
    en: 'Decision to charge',
    sw: 'Uamuzi wa kushtaki',
  },
  {
    code: 'disclosure',
    amount: 21,
    unit: 'days',
    section: 'Aim of the house; Constitution art. 50(2)(j) says “in advance” and names no days',
    force: 'aim',
    startsWith: ['plea-taken'],
    stopsWith: ['disclosure-served'],
    en: 'Disclosure to the defence after plea',
    sw: 'Kukabidhi ushahidi kwa utetezi baada ya kujibu shtaka',
  },
  {
    code: 'sentence',
    amount: 30,
    unit: 'days',
    section: `Aim of the house; ${CPC} s.216 names no days`,
    force: 'aim',
    startsWith: ['verdict'],
    stopsWith: ['sentenced'],
    en: 'Sentence after conviction',
    sw: 'Adhabu baada ya kutiwa hatiani',
  },
  {
    code: 'childrens-case',
    amount: 6,
    unit: 'months',
    section: 'Directions of the Deputy Chief Justice of 2022 on children in conflict with the law; section to be found',
    force: 'standard',
    startsWith: ['charge-sheet-filed'],
    stopsWith: ['verdict', 'sentenced', 'ended'],
    en: 'Six months for a child before the court',
    sw: 'Miezi sita kwa mtoto aliye mbele ya mahakama',
  },
];

export const clocks: readonly ClockRule[] = ROWS.map(({ code, en, sw, ...row }) => ({
  days: 'calendar',
  roll: 'none',
  extension: null,
  force: 'law' as const,
  ...term([code, en, sw], row.section),
  ...row,
}));

export const courtHours: CourtHours = {
  weekdays: [1, 2, 3, 4, 5],
  opensAt: '08:00',
  closesAt: '17:00',
  source: 'Practice of the magistrates’ courts',
  verified: false,
};
