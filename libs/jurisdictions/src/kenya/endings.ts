import type {
  AppealOutcome,
  ChargingDecision,
  ChargingDecisionRule,
  EndingResult,
  EndingRule,
  Plea,
  Stage,
  Term,
  Verdict,
} from '@hakika/domain';
import { term, terms } from '../terms';

const BEFORE_DEFENCE: readonly Stage[] = ['plea', 'pretrial', 'prosecution', 'case-to-answer'];
const AFTER_DEFENCE_CALLED: readonly Stage[] = ['defence', 'judgment'];
const BEFORE_PROSECUTION_CLOSED: readonly Stage[] = ['plea', 'pretrial', 'prosecution'];
const AFTER_PROSECUTION_CLOSED: readonly Stage[] = ['case-to-answer', 'defence', 'judgment'];
const BEFORE_JUDGMENT: readonly Stage[] = [...BEFORE_DEFENCE, ...AFTER_DEFENCE_CALLED];
const BEFORE_CHARGE: readonly Stage[] = ['report', 'arrest', 'consent'];
const ANY: readonly Stage[] = [...BEFORE_CHARGE, ...BEFORE_JUDGMENT, 'sentence'];

interface Row {
  readonly code: string;
  readonly section: string;
  readonly en: string;
  readonly sw: string;
  readonly result: EndingResult;
  readonly again: boolean;
  readonly at: readonly Stage[];
  readonly as?: EndingRule['recordedAs'];
  readonly review?: boolean;
}

const CPC = 'Criminal Procedure Code';

/** How proceedings end, by section. `again`: the accused may be charged again on the same facts. */
const ROWS: readonly Row[] = [
  {
    code: 's87a',
    section: `${CPC} s.87(a)`,
    result: 'discharge',
    again: true,
    at: BEFORE_DEFENCE,
    review: true,
    en: 'Withdrawn before the defence',
    sw: 'Iliondolewa kabla ya utetezi',
  },
  {
    code: 's87a-before-plea',
    section: `${CPC} s.87(a)`,
    result: 'discharge',
    again: true,
    at: ['consent'],
    review: true,
    en: 'Withdrawn before plea',
    sw: 'Iliondolewa kabla ya kujibu shtaka',
  },
  {
    code: 's87b',
    section: `${CPC} s.87(b)`,
    result: 'acquittal',
    again: false,
    at: AFTER_DEFENCE_CALLED,
    review: true,
    en: 'Withdrawn after the defence was called',
    sw: 'Iliondolewa baada ya utetezi kuitwa',
  },
  {
    code: 's202',
    section: `${CPC} s.202`,
    result: 'acquittal',
    again: false,
    at: BEFORE_JUDGMENT,
    review: true,
    en: 'Dismissed, complainant absent',
    sw: 'Ilitupiliwa mbali, mlalamikaji hakufika',
  },
  {
    code: 's204',
    section: `${CPC} s.204`,
    result: 'acquittal',
    again: false,
    at: BEFORE_JUDGMENT,
    review: true,
    en: 'Complaint withdrawn',
    sw: 'Malalamiko yaliondolewa',
  },
  {
    code: 's206',
    section: `${CPC} s.206`,
    result: 'acquittal',
    again: false,
    at: BEFORE_JUDGMENT,
    review: true,
    en: 'Dismissed, no appearance after adjournment',
    sw: 'Ilitupiliwa mbali, hakuna aliyefika baada ya kuahirishwa',
  },
  {
    code: 's210',
    section: `${CPC} s.210`,
    result: 'acquittal',
    again: false,
    at: ['prosecution', 'case-to-answer'],
    as: 'no-case-to-answer',
    en: 'No case to answer',
    sw: 'Hakuna kesi ya kujibu',
  },
  {
    code: 's215',
    section: `${CPC} s.215`,
    result: 'acquittal',
    again: false,
    at: BEFORE_JUDGMENT,
    as: 'verdict',
    en: 'Acquitted',
    sw: 'Aliachiliwa huru',
  },
  {
    code: 's354',
    section: `${CPC} s.354`,
    result: 'acquittal',
    again: false,
    at: ['appeal'],
    as: 'appeal-decided',
    en: 'Conviction quashed on appeal',
    sw: 'Hatia ilifutwa katika rufaa',
  },
  {
    code: 'art157-before-close',
    section: 'Constitution art. 157(6)(c), (7)',
    result: 'discharge',
    again: true,
    at: BEFORE_PROSECUTION_CLOSED,
    review: true,
    en: 'Discontinued before the prosecution closed',
    sw: 'Ilisitishwa kabla ya mashtaka kufungwa',
  },
  {
    code: 'art157-after-close',
    section: 'Constitution art. 157(7)',
    result: 'acquittal',
    again: false,
    at: AFTER_PROSECUTION_CLOSED,
    review: true,
    en: 'Discontinued after the prosecution closed',
    sw: 'Ilisitishwa baada ya mashtaka kufungwa',
  },
  {
    code: 's137a',
    section: `${CPC} ss.137A-137O`,
    result: 'conviction',
    again: false,
    at: BEFORE_JUDGMENT,
    review: true,
    en: 'Convicted on a plea agreement',
    sw: 'Alitiwa hatiani kwa makubaliano ya kukiri',
  },
  {
    code: 'abated',
    section: 'Abatement by death',
    result: 'abated',
    again: false,
    at: ANY,
    en: 'Accused died',
    sw: 'Mshtakiwa alifariki',
  },
  {
    code: 'diverted',
    section: 'Diversion Policy and Guidelines 2019',
    result: 'diverted',
    again: true,
    at: [...BEFORE_CHARGE, 'plea', 'pretrial'],
    review: true,
    en: 'Diverted from court',
    sw: 'Ilielekezwa nje ya mahakama',
  },
  {
    code: 'closed-at-large',
    section: 'Practice of the courts; Criminal Procedure Code s.109',
    result: 'file-closed',
    again: true,
    at: [...BEFORE_CHARGE, ...BEFORE_JUDGMENT],
    review: true,
    en: 'File closed, accused not found',
    sw: 'Faili lilifungwa, mshtakiwa hajapatikana',
  },
  {
    code: 'no-charge-evidential',
    section: 'Guidelines on the Decision to Charge 2019',
    result: 'no-charge',
    again: true,
    at: BEFORE_CHARGE,
    as: 'charging-decision',
    en: 'Not charged, evidence not enough',
    sw: 'Hakushtakiwa, ushahidi hautoshi',
  },
  {
    code: 'no-charge-public-interest',
    section: 'Guidelines on the Decision to Charge 2019',
    result: 'no-charge',
    again: true,
    at: BEFORE_CHARGE,
    as: 'charging-decision',
    review: true,
    en: 'Not charged, public interest',
    sw: 'Hakushtakiwa, maslahi ya umma',
  },
  {
    code: 'divert',
    section: 'Diversion Policy and Guidelines 2019',
    result: 'diverted',
    again: true,
    at: BEFORE_CHARGE,
    as: 'charging-decision',
    review: true,
    en: 'Diverted by the prosecutor',
    sw: 'Ilielekezwa nje ya mahakama na mwendesha mashtaka',
  },
  {
    code: 'close',
    section: 'Guidelines on the Decision to Charge 2019',
    result: 'no-charge',
    again: true,
    at: BEFORE_CHARGE,
    as: 'charging-decision',
    review: true,
    en: 'File closed by the prosecutor',
    sw: 'Faili lilifungwa na mwendesha mashtaka',
  },
];

export const endings: readonly EndingRule[] = ROWS.map((row) => ({
  ...term([row.code, row.en, row.sw], row.section),
  section: row.section,
  result: row.result,
  mayBeRecharged: row.again,
  from: row.at,
  recordedAs: row.as ?? 'ended',
  needsReview: row.review ?? false,
}));

const GUIDELINES = 'Guidelines on the Decision to Charge 2019';

type DecisionRow = readonly [code: ChargingDecision, en: string, sw: string, approval: 'signed' | 'own'];

/** Who must sign a decision is read from the guidelines and not checked by counsel yet. */
const DECISIONS: readonly DecisionRow[] = [
  ['charge', 'Charge', 'Shtaki', 'own'],
  ['charge-on-threshold-test', 'Charge on the threshold test', 'Shtaki kwa kipimo cha awali', 'signed'],
  ['further-investigation', 'Investigate further', 'Chunguza zaidi', 'own'],
  ['no-charge-evidential', 'No charge, evidence not enough', 'Usishtaki, ushahidi hautoshi', 'signed'],
  ['no-charge-public-interest', 'No charge, public interest', 'Usishtaki, maslahi ya umma', 'signed'],
  ['divert', 'Divert', 'Elekeza nje ya mahakama', 'signed'],
  ['negotiate-plea', 'Negotiate a plea', 'Jadili makubaliano ya kukiri', 'signed'],
  ['inquest', 'Inquest', 'Uchunguzi wa kifo', 'signed'],
  ['refer-elsewhere', 'Refer to another agency', 'Peleka kwa idara nyingine', 'signed'],
  ['close', 'Close the file', 'Funga faili', 'signed'],
];

export const chargingDecisions: readonly ChargingDecisionRule[] = DECISIONS.map(([code, en, sw, approval]) => ({
  ...term([code, en, sw], GUIDELINES),
  needsApproval: approval === 'signed',
}));

export const pleas: readonly Term<Plea>[] = terms<Plea>('Criminal Procedure Code s.207', false, [
  ['not-guilty', 'Not guilty', 'Si kweli'],
  ['guilty', 'Guilty', 'Ni kweli'],
  ['equivocal', 'Equivocal, entered as not guilty', 'Jibu lisilo wazi, limeandikwa si kweli'],
  ['mute', 'No answer, entered as not guilty', 'Hakujibu, imeandikwa si kweli'],
  ['guilty-to-alternative', 'Guilty to the alternative count', 'Ni kweli kwa shtaka mbadala'],
  ['previously-tried', 'Tried before for this', 'Alishahukumiwa kwa kosa hili'],
  ['deferred', 'Put off', 'Imeahirishwa'],
]);

export const verdicts: readonly Term<Verdict>[] = terms<Verdict>('Criminal Procedure Code ss.169, 179, 215', false, [
  ['convicted', 'Convicted', 'Ametiwa hatiani'],
  ['convicted-of-lesser', 'Convicted of a lesser offence', 'Ametiwa hatiani kwa kosa dogo zaidi'],
  ['acquitted', 'Acquitted', 'Ameachiliwa huru'],
]);

export const appealOutcomes: readonly Term<AppealOutcome>[] = terms<AppealOutcome>(
  'Criminal Procedure Code s.354',
  false,
  [
    ['dismissed', 'Dismissed', 'Rufaa ilikataliwa'],
    ['quashed', 'Allowed, conviction quashed', 'Rufaa ilikubaliwa, hatia ilifutwa'],
    ['substituted', 'Another conviction put in its place', 'Hatia nyingine iliwekwa badala yake'],
    ['sentence-varied', 'Sentence changed', 'Adhabu ilibadilishwa'],
    ['retrial-ordered', 'Retrial ordered', 'Kesi kusikilizwa upya'],
    ['conviction-entered', 'Acquittal reversed', 'Uamuzi wa kuachiliwa ulibatilishwa'],
    ['abated', 'Abated', 'Rufaa ilikoma'],
    ['withdrawn', 'Appeal withdrawn', 'Rufaa iliondolewa'],
  ],
);
