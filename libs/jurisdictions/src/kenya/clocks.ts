import type { ClockRule, ClockRuleCode, CourtHours, CourtMeasure, Wording } from '@hakika/domain';
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

type MeasureRow = readonly [
  code: string,
  unit: CourtMeasure['unit'],
  basis: CourtMeasure['basis'],
  source: string,
  name: readonly [en: string, sw: string],
  numerator: readonly [en: string, sw: string],
  denominator?: readonly [en: string, sw: string],
  standard?: readonly [en: string, sw: string],
];

const COURTOOLS = 'National Center for State Courts, CourTools';
const JUDICIARY = 'State of the Judiciary reports';
const OWN = 'Hakika; no published standard';

/** What is divided by what. Reports print unit and basis under every figure. */
const MEASURES: readonly MeasureRow[] = [
  [
    'clearance-rate',
    'case',
    'flow',
    JUDICIARY,
    ['Clearance rate', 'Kiwango cha kumaliza kesi'],
    ['Cases resolved in the period', 'Kesi zilizoamuliwa katika kipindi'],
    ['Cases filed in the period', 'Kesi zilizosajiliwa katika kipindi'],
    ['100% or more', '100% au zaidi'],
  ],
  [
    'time-to-disposition',
    'case',
    'flow',
    COURTOOLS,
    ['Time to disposition', 'Muda hadi kuamuliwa'],
    ['Days from filing to resolution, median and 90th percentile', 'Siku tangu kusajiliwa hadi kuamuliwa'],
    undefined,
    ['One year from filing', 'Mwaka mmoja tangu kusajiliwa'],
  ],
  [
    'age-of-pending',
    'case',
    'point-in-time',
    COURTOOLS,
    ['Age of pending cases', 'Umri wa kesi zinazosubiri'],
    ['Days from filing to the day of measuring', 'Siku tangu kusajiliwa hadi siku ya kupima'],
    undefined,
    [
      'Backlog over one year; bands 1–3, 3–5, over 5 years',
      'Mrundikano baada ya mwaka mmoja; miaka 1–3, 3–5, zaidi ya 5',
    ],
  ],
  [
    'childrens-backlog',
    'case',
    'point-in-time',
    'Chief Justice’s directions on children’s cases',
    ['Children’s cases beyond six months', 'Kesi za watoto zaidi ya miezi sita'],
    ['Children’s cases pending over six months', 'Kesi za watoto zinazosubiri zaidi ya miezi sita'],
    ['Children’s cases pending', 'Kesi za watoto zinazosubiri'],
    ['Within six months', 'Ndani ya miezi sita'],
  ],
  [
    'trial-date-certainty',
    'case',
    'cohort',
    COURTOOLS,
    ['Trial-date certainty', 'Uhakika wa tarehe ya kesi'],
    ['Times a tried case was fixed for trial', 'Mara ambazo kesi iliyosikilizwa ilipangiwa tarehe'],
    ['Cases that went to trial', 'Kesi zilizosikilizwa'],
  ],
  [
    'attendance-index',
    'case',
    'point-in-time',
    'Model key performance indicators for courts',
    ['Attendance index', 'Kipimo cha safari za mahakamani'],
    ['Pending cases attended more often than the benchmark', 'Kesi zilizohudhuriwa mara nyingi kupita kiasi'],
    ['Pending cases', 'Kesi zinazosubiri'],
  ],
  [
    'overload',
    'case',
    'point-in-time',
    'Model key performance indicators for courts',
    ['Overload', 'Mzigo kupita kiasi'],
    ['Pending cases above what can be finished in time', 'Kesi zaidi ya zinazoweza kumalizika kwa wakati'],
  ],
  [
    'adjournment-rate',
    'hearing',
    'flow',
    JUDICIARY,
    ['Adjournment rate', 'Kiwango cha kuahirisha'],
    ['Hearings adjourned', 'Vikao vilivyoahirishwa'],
    ['Hearings scheduled', 'Vikao vilivyopangwa'],
  ],
  [
    'conviction-rate-of-decided',
    'accused',
    'flow',
    'Annual reports of the prosecution',
    ['Conviction rate of decided', 'Kiwango cha hatia kwa zilizoamuliwa'],
    ['Convictions', 'Waliotiwa hatiani'],
    ['Convictions and acquittals', 'Waliotiwa hatiani na walioachiliwa huru'],
  ],
  [
    'conviction-rate-of-concluded',
    'accused',
    'flow',
    'Annual reports of the prosecution',
    ['Conviction rate of concluded', 'Kiwango cha hatia kwa zilizomalizika'],
    ['Convictions', 'Waliotiwa hatiani'],
    ['All concluded, withdrawals included', 'Zote zilizomalizika, pamoja na zilizoondolewa'],
  ],
  [
    'calls-before-testimony',
    'survivor',
    'cohort',
    OWN,
    ['Times called before testifying', 'Mara alizoitwa kabla ya kutoa ushahidi'],
    ['Witness days before the survivor’s evidence was heard', 'Siku za mahakama kabla ya ushahidi kusikilizwa'],
    ['Survivors who testified', 'Manusura waliotoa ushahidi'],
  ],
  [
    'plea-to-testimony',
    'survivor',
    'cohort',
    OWN,
    ['Plea to the survivor’s evidence', 'Kujibu shtaka hadi ushahidi wa manusura'],
    ['Days from plea to the survivor’s evidence', 'Siku tangu kujibu shtaka hadi ushahidi wa manusura'],
    undefined,
    ['Two weeks for a child, the aim of the coast committees', 'Wiki mbili kwa mtoto'],
  ],
  [
    'measures-provided',
    'survivor',
    'flow',
    OWN,
    ['Ordered measures that were provided', 'Hatua za ulinzi zilizotolewa'],
    ['Measures provided at a hearing', 'Hatua zilizotolewa katika kikao'],
    ['Measures ordered for that hearing', 'Hatua zilizoamriwa kwa kikao hicho'],
  ],
  [
    'dates-accompanied',
    'survivor',
    'flow',
    OWN,
    ['Dates with accompaniment', 'Tarehe zenye msindikizaji'],
    ['Expected dates on which the survivor was accompanied', 'Tarehe ambazo manusura alisindikizwa'],
    ['Dates on which the survivor was expected', 'Tarehe ambazo manusura alitarajiwa'],
  ],
  [
    'told-in-time',
    'survivor',
    'flow',
    OWN,
    ['Told of bail or outcome within 48 hours', 'Alijulishwa ndani ya saa 48'],
    ['Decisions of which the survivor was told within 48 hours', 'Maamuzi ambayo manusura alijulishwa ndani ya saa 48'],
    ['Decisions on bail, outcome and release', 'Maamuzi ya dhamana, hukumu na kuachiliwa'],
  ],
];

const worded = (words: readonly [en: string, sw: string]): Wording => ({ en: words[0], sw: words[1] });

export const courtMeasures: readonly CourtMeasure[] = MEASURES.map(
  ([code, unit, basis, source, [en, sw], numerator, denominator, standard]) => ({
    ...term([code, en, sw], source),
    unit,
    basis,
    numerator: worded(numerator),
    denominator: denominator ? worded(denominator) : null,
    standard: standard ? worded(standard) : null,
  }),
);
