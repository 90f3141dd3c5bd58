import type { CourtMeasure, Wording } from '@hakika/domain';
import { term } from '../terms';

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
