import type {
  AppealOutcome,
  ChargingDecisionRule,
  EndingResult,
  EndingRule,
  Plea,
  Stage,
  Term,
  Verdict,
} from '@hakika/domain';
import * as kenyan from '../kenya/endings';
import { term } from '../terms';

const BEFORE_CHARGE: readonly Stage[] = ['report', 'arrest', 'consent'];
const BEFORE_DEFENCE: readonly Stage[] = ['plea', 'pretrial', 'prosecution', 'case-to-answer'];
const DEFENCE: readonly Stage[] = ['defence', 'judgment'];
const TRIAL: readonly Stage[] = [...BEFORE_DEFENCE, ...DEFENCE];

type Row = readonly [
  code: string,
  section: string,
  result: EndingResult,
  mayBeRecharged: boolean,
  from: readonly Stage[],
  recordedAs: EndingRule['recordedAs'],
  en: string,
  sw: string,
];

const MCA = 'Magistrates Courts Act';
const GUIDELINES = 'Prosecution guidelines of the Director of Public Prosecutions';

const ROWS: readonly Row[] = [
  [
    'mca-121a',
    `${MCA} s.121(a)`,
    'discharge',
    true,
    BEFORE_DEFENCE,
    'ended',
    'Withdrawn before the defence',
    'Iliondolewa kabla ya utetezi',
  ],
  [
    'mca-121b',
    `${MCA} s.121(b)`,
    'acquittal',
    false,
    DEFENCE,
    'ended',
    'Withdrawn after the defence was called',
    'Iliondolewa baada ya utetezi kuitwa',
  ],
  [
    'mca-119',
    `${MCA} s.119`,
    'discharge',
    true,
    TRIAL,
    'ended',
    'Dismissed, complainant absent',
    'Ilitupiliwa mbali, mlalamikaji hakufika',
  ],
  [
    'art-120',
    'Constitution art. 120(3)(d)',
    'discharge',
    true,
    TRIAL,
    'ended',
    'Discontinued by the Director of Public Prosecutions',
    'Ilisitishwa na Mkurugenzi wa Mashtaka',
  ],
  [
    'plea-bargain',
    'Judicature (Plea Bargain) Rules 2016',
    'conviction',
    false,
    TRIAL,
    'ended',
    'Convicted on a plea agreement',
    'Alitiwa hatiani kwa makubaliano ya kukiri',
  ],
  [
    'abated',
    'Abatement by death',
    'abated',
    false,
    [...BEFORE_CHARGE, ...TRIAL, 'sentence'],
    'ended',
    'Accused died',
    'Mshtakiwa alifariki',
  ],
  [
    'mca-127',
    `${MCA} s.127`,
    'acquittal',
    false,
    ['prosecution', 'case-to-answer'],
    'no-case-to-answer',
    'No case to answer',
    'Hakuna kesi ya kujibu',
  ],
  ['mca-133', `${MCA} s.133`, 'acquittal', false, TRIAL, 'verdict', 'Acquitted', 'Aliachiliwa huru'],
  [
    'cpca-34',
    'Criminal Procedure Code Act s.34',
    'acquittal',
    false,
    ['appeal'],
    'appeal-decided',
    'Conviction quashed on appeal',
    'Hatia ilifutwa katika rufaa',
  ],
  [
    'no-charge-evidential',
    GUIDELINES,
    'no-charge',
    true,
    BEFORE_CHARGE,
    'charging-decision',
    'Not charged, evidence not enough',
    'Hakushtakiwa, ushahidi hautoshi',
  ],
  [
    'no-charge-public-interest',
    GUIDELINES,
    'no-charge',
    true,
    BEFORE_CHARGE,
    'charging-decision',
    'Not charged, public interest',
    'Hakushtakiwa, maslahi ya umma',
  ],
  [
    'divert',
    GUIDELINES,
    'diverted',
    true,
    BEFORE_CHARGE,
    'charging-decision',
    'Diverted by the prosecutor',
    'Ilielekezwa nje ya mahakama',
  ],
];

export const endings: readonly EndingRule[] = ROWS.map(
  ([code, section, result, mayBeRecharged, from, recordedAs, en, sw]) => ({
    ...term([code, en, sw], section),
    section,
    result,
    mayBeRecharged,
    from,
    recordedAs,
    needsReview: recordedAs === 'ended' && result !== 'abated',
  }),
);

/** The words are those of the region; the source is not. */
const sourcedIn = <Row extends Term>(source: string, rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({ ...row, source, verified: false }));

export const chargingDecisions: readonly ChargingDecisionRule[] = sourcedIn(GUIDELINES, kenyan.chargingDecisions);
export const pleas: readonly Term<Plea>[] = sourcedIn(`${MCA} s.124`, kenyan.pleas);
export const verdicts: readonly Term<Verdict>[] = sourcedIn(`${MCA} ss.133, 145-150`, kenyan.verdicts);
export const appealOutcomes: readonly Term<AppealOutcome>[] = sourcedIn(
  'Criminal Procedure Code Act s.34',
  kenyan.appealOutcomes,
);
