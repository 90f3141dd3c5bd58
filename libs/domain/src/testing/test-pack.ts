import { DETAIL_CODES, OPEN_SETS, type DetailSet } from '../court/docket/detail-codes';
import { HearingPurpose } from '../court/hearings/hearing';
import { AppealOutcome, ChargingDecision, Plea, Verdict } from '../court/docket/milestone';
import { STAGES, type Stage } from '../court/docket/stage';
import type { ClockRule, ClockRuleCode } from '../reference/clock-rule';
import type { Offence } from '../reference/offence';
import type { EndingRule, Jurisdiction } from '../reference/pack';
import type { Term } from '../reference/term';
import { BEFORE, COURT, MILESTONES, TRIAL } from './test-procedure';

/** An invented country for the specs of the rules: small, sound, and unlike any real one. */
export function aPack(changes: Partial<Jurisdiction> = {}): Jurisdiction {
  return { ...TESTLAND, ...changes };
}

function term<Code extends string>(code: Code): Term<Code> {
  return { code, wording: { en: code, sw: code }, source: 'Laws of Testland', verified: false };
}

type EndingRow = readonly [string, EndingRule['result'], boolean, readonly Stage[], EndingRule['recordedAs']];

const ENDINGS: readonly EndingRow[] = [
  ['withdrawn-early', 'discharge', true, ['plea', 'pretrial', 'prosecution', 'case-to-answer'], 'ended'],
  ['withdrawn-late', 'acquittal', false, ['defence', 'judgment'], 'ended'],
  ['plea-agreement', 'conviction', false, [...TRIAL, 'judgment'], 'ended'],
  ['withdrawn-unpleaded', 'discharge', true, ['arrest', 'consent'], 'ended'],
  ['never-found', 'file-closed', true, [...BEFORE, ...TRIAL], 'ended'],
  ['died', 'abated', false, [...BEFORE, ...COURT], 'ended'],
  ['no-case', 'acquittal', false, ['prosecution', 'case-to-answer'], 'no-case-to-answer'],
  ['acquitted', 'acquittal', false, [...TRIAL, 'judgment'], 'verdict'],
  ['quashed', 'acquittal', false, ['appeal'], 'appeal-decided'],
  ['no-charge-evidential', 'no-charge', true, BEFORE, 'charging-decision'],
];

const CLOCKS: readonly (readonly [ClockRuleCode, number, ClockRule['unit']])[] = [
  ['arraignment', 24, 'hours'],
  ['custodial-order', 30, 'days'],
  ['custodial-total', 90, 'days'],
  ['adjournment', 30, 'clear-days'],
  ['adjournment-custody', 15, 'clear-days'],
  ['judgment', 60, 'days'],
  ['appeal', 14, 'days'],
  ['backlog', 12, 'months'],
  ['child-evidence', 14, 'days'],
  ['decision', 14, 'days'],
  ['disclosure', 21, 'days'],
  ['sentence', 30, 'days'],
  ['childrens-case', 6, 'months'],
];

const DETAILS = Object.fromEntries([
  ...Object.entries(DETAIL_CODES).map(([set, codes]) => [set, codes.map((code) => term<string>(code))]),
  ...OPEN_SETS.map((set) => [set, [term<string>(`any-${set}`)]]),
]) as Record<DetailSet, readonly Term[]>;

const TESTLAND: Jurisdiction = {
  code: 'XT',
  zone: 'Africa/Nairobi',
  currency: 'XTS',
  name: { en: 'Testland', sw: 'Testland' },
  stages: STAGES.map(term),
  milestones: MILESTONES.map((row) => ({ ...row, ...term(row.code) })),
  endings: ENDINGS.map(([code, result, mayBeRecharged, from, recordedAs]) => ({
    ...term(code),
    section: `s.${code}`,
    result,
    mayBeRecharged,
    from,
    recordedAs,
    needsReview: recordedAs === 'ended',
  })),
  chargingDecisions: Object.values(ChargingDecision).map((code) => ({
    ...term(code),
    needsApproval: code !== 'charge' && code !== 'further-investigation',
  })),
  pleas: Object.values(Plea).map(term),
  verdicts: Object.values(Verdict).map(term),
  appealOutcomes: Object.values(AppealOutcome).map(term),
  adjournmentActors: [term('court'), term('witness')],
  adjournmentReasons: [
    {
      ...term('not-sitting'),
      actor: 'court',
      dcrtGroup: 'internal',
      publishedAs: 'closed',
      barred: false,
      avoidable: true,
    },
    {
      ...term('not-reached'),
      actor: 'witness',
      dcrtGroup: 'external',
      publishedAs: 'absent',
      barred: false,
      avoidable: true,
    },
  ],
  publishedReasons: [
    { ...term('closed'), group: 'internal' },
    { ...term('absent'), group: 'external' },
  ],
  vacationReasons: [term('listed-by-mistake')],
  hearingPurposes: Object.values(HearingPurpose).map((code) => ({
    ...term(code),
    from: code === 'appeal' ? (['appeal'] as const) : TRIAL,
    chips: ['adjourned', 'proceeded'],
  })),
  offences: [offence('trafficking', true), offence('defilement', false)],
  elementKinds: [{ ...term('means'), notRequiredForChild: true }],
  counties: [{ ...term('north'), pilot: true }],
  subCounties: [{ ...term('north-bay'), county: 'north' }],
  wards: [{ ...term('pier'), subCounty: 'north-bay', hotspot: true }],
  hotspotTowns: [{ ...term('old-pier'), subCounty: 'north-bay', ward: 'pier' }],
  courtLevels: [
    { ...term('high-court'), rank: 1, criminal: true, appealsTo: null },
    { ...term('magistrates'), rank: 2, criminal: true, appealsTo: 'high-court' },
  ],
  magistrateRanks: [term('chief')],
  stations: [{ ...term('harbour'), county: 'north', levels: ['magistrates'], note: null }],
  numberTypes: [{ ...term('XC'), level: 'magistrates', about: 'trial', writtenAs: ['criminal case', 'xc'] }],
  courtHours: { weekdays: [1, 2, 3, 4, 5], opensAt: '08:00', closesAt: '17:00', source: 'Practice', verified: false },
  holidayNames: [term('weekend'), term('harvest')],
  // A Monday, so that a weekend grows long.
  holidays: [{ on: '2026-11-16', code: 'harvest', verified: true }],
  clocks: CLOCKS.map(([code, amount, unit]) => ({
    ...term(code),
    amount,
    unit,
    days: 'calendar',
    roll: code === 'arraignment' ? 'end-of-next-court-day' : 'none',
    startsWith: ['arrested'],
    stopsWith: ['arraigned'],
    extension: null,
    section: `s.${code}`,
    force: code === 'disclosure' ? 'aim' : 'law',
  })),
  courtMeasures: [
    {
      ...term('clearance'),
      unit: 'case',
      basis: 'flow',
      numerator: { en: 'resolved', sw: 'resolved' },
      denominator: { en: 'filed', sw: 'filed' },
      standard: null,
    },
  ],
  reportSources: [{ ...term('teacher'), reference: 'none', channel: 'community' }],
  rolesInProcess: [{ ...term('recruiter'), htcds: 'RecruiterOrIntermediary' }],
  relationships: [{ ...term('family'), htcds: 'Familial' }],
  sexes: [{ ...term('female'), htcds: 'Feminine' }],
  countries: [term('XT')],
  spokenLanguages: [term('eng')],
  traffickingActs: [term('recruitment')],
  traffickingMeans: [{ ...term('deception'), htcds: null }],
  traffickingPurposes: [term('sexual-exploitation')],
  exploitationForms: [
    { ...term('tourism'), purpose: 'sexual-exploitation', iccs: '02041', htcds: 'SexualExploitation' },
  ],
  accommodations: [{ ...term('AC01'), group: 'shield', decider: 'court', leadDays: 5, basis: 's.1' }],
  notProvidedReasons: [term('NP01')],
  denialReasons: [term('DN01')],
  details: DETAILS,
};

function offence(code: string, trafficking: boolean): Offence {
  const none = { penaltySection: null, iccs: null, floor: null, ceiling: null, from: null, until: null, note: null };
  return {
    ...term(code),
    ...none,
    act: 'Act',
    section: '1',
    trafficking,
    sexualOffence: !trafficking,
    fineRule: 'none',
    repeatFloor: null,
    juristic: null,
  };
}
