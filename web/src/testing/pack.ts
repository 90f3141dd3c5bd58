import type { PackListsView, PackView } from '@hakika/contracts';
import {
  CLOCK_CODES,
  DETAIL_CODES,
  HearingPurpose,
  OPEN_SETS,
  Plea,
  STAGES,
  Verdict,
  type MilestoneRule,
  type MilestoneType,
  type Stage,
  type Term,
} from '@hakika/domain';

const capital = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');

function term<Code extends string>(code: Code, en = capital(code)): Term<Code> {
  return { code, wording: { en, sw: `sw ${en}` }, source: 'Laws of Testland', verified: false };
}

type Row = readonly [
  type: MilestoneType,
  scope: MilestoneRule['scope'],
  from: readonly Stage[],
  to?: Stage,
  when?: MilestoneRule['when'],
  early?: MilestoneRule['early'],
];

const BEFORE: readonly Stage[] = ['report', 'arrest', 'consent'];
const TRIAL: readonly Stage[] = ['plea', 'pretrial', 'prosecution', 'case-to-answer', 'defence', 'judgment'];

const FACTS: readonly Row[] = [
  ['reported', 'case', []],
  ['arrested', 'accused', [...BEFORE, 'closed'], 'arrest'],
  ['odpp-file-received', 'case', []],
  ['file-allocated', 'case', []],
  ['file-reviewed', 'case-or-accused', []],
  ['charging-decision', 'accused', [...BEFORE, 'closed'], 'consent', 'decision-to-charge'],
  ['direction-answered', 'accused', []],
  ['decision-approved', 'accused', []],
  ['decision-review-requested', 'accused', []],
  ['charge-sheet-filed', 'case', []],
  ['charge-amended', 'case', []],
  ['arraigned', 'accused', BEFORE, 'plea'],
  ['plea-taken', 'count', TRIAL, 'pretrial', 'every-count-pleaded', 'milestone.plea-before-arraignment'],
  ['bail-granted', 'accused', TRIAL],
  ['verdict', 'count', TRIAL, 'sentence', 'every-count-decided', 'milestone.verdict-before-plea'],
  ['sentenced', 'count', [...TRIAL, 'sentence'], 'appeal', 'every-conviction-sentenced'],
  ['appeal-filed', 'accused', ['appeal', 'closed']],
  ['appeal-decided', 'count', ['appeal']],
  ['ended', 'count', []],
  ['retracted', 'case', []],
];

const ENDING = {
  section: 's.87(a)',
  result: 'discharge',
  mayBeRecharged: true,
  from: TRIAL,
  recordedAs: 'ended',
  needsReview: true,
} as const;
const OFFENCE = {
  act: 'Act of Testland',
  trafficking: true,
  sexualOffence: false,
  iccs: null,
  floor: null,
  ceiling: null,
  fineRule: 'none',
  repeatFloor: null,
  juristic: null,
  from: null,
  until: null,
  note: null,
} as const;

const CLOCK = {
  unit: 'days',
  amount: 14,
  days: 'calendar',
  roll: 'none',
  startsWith: ['sentenced'],
  stopsWith: ['appeal-filed'],
  extension: null,
  section: 's.349',
  force: 'law',
} as const;

const DETAILS = Object.fromEntries([
  ...Object.entries(DETAIL_CODES).map(([set, codes]) => [set, codes.map((code) => term<string>(code))]),
  ...OPEN_SETS.map((set) => [set, [term<string>(`any-${set}`)]]),
]) as PackView['details'];

/** A small invented jurisdiction that is sound enough to fold and to judge by. */
export function aPack(): PackView {
  return {
    code: 'TL',
    zone: 'Africa/Nairobi',
    currency: 'KES',
    name: { en: 'Testland', sw: 'Testland' },
    stages: STAGES.map((code) => term(code)),
    milestones: FACTS.map(([type, scope, from, to = null, when = 'always', early = 'milestone.not-yet']) => ({
      ...term(type),
      scope,
      from,
      to,
      when,
      early,
      late: 'milestone.too-late',
      sitting: type === 'bail-granted' ? 'usual' : 'none',
    })),
    endings: [
      { ...term('s87a', 'Withdrawn before the defence'), ...ENDING },
      {
        ...term('no-charge-evidential'),
        ...ENDING,
        result: 'no-charge',
        from: BEFORE,
        recordedAs: 'charging-decision',
      },
    ],
    chargingDecisions: [
      { ...term('charge'), needsApproval: false },
      { ...term('no-charge-evidential', 'No charge, evidence'), needsApproval: true },
      { ...term('further-investigation'), needsApproval: false },
    ],
    pleas: Object.values(Plea).map((code) => term(code)),
    verdicts: Object.values(Verdict).map((code) => term(code)),
    appealOutcomes: [term('dismissed')],
    adjournmentActors: [],
    adjournmentReasons: [],
    publishedReasons: [],
    vacationReasons: [],
    hearingPurposes: [
      { ...term(HearingPurpose.Mention), from: TRIAL, chips: [] },
      { ...term(HearingPurpose.Sentencing), from: ['sentence'], chips: [] },
    ],
    offences: [
      { ...term('tl-3', 'Trafficking of a child'), ...OFFENCE, section: '3(3)', penaltySection: '3(5)' },
      { ...term('tl-5', 'Promoting trafficking'), ...OFFENCE, section: '5', penaltySection: null, verified: true },
    ],
    elementKinds: [
      { ...term('act'), notRequiredForChild: false },
      { ...term('means'), notRequiredForChild: true },
    ],
    counties: [],
    courtLevels: [],
    magistrateRanks: [],
    stations: [{ ...term('KILIFI', 'Kilifi'), county: 'kilifi', levels: ['magistrates'], note: null }],
    numberTypes: [],
    courtHours: { weekdays: [1, 2, 3, 4, 5], opensAt: '08:00', closesAt: '17:00', source: 'test', verified: false },
    holidayNames: [],
    holidays: [],
    clocks: CLOCK_CODES.map((code) => ({ ...term(code), ...CLOCK })),
    reportSources: [
      { ...term('chief'), reference: 'none', channel: 'state' },
      { ...term('survivor'), reference: 'none', channel: 'survivor' },
    ],
    sexes: [],
    traffickingActs: [term('recruitment')],
    traffickingMeans: [{ ...term('deception'), htcds: null }],
    traffickingPurposes: [term('forced-labour')],
    exploitationForms: [{ ...term('begging'), purpose: 'forced-labour', iccs: '02042', htcds: 'ForcedBegging' }],
    accommodations: [
      { ...term('AC02', 'Screen'), group: 'shield', decider: 'court', leadDays: 2, basis: 's.31(4)(e)' },
      { ...term('AC04', 'Video link'), group: 'remote', decider: 'court', leadDays: 10, basis: 's.4(3)(d)' },
    ],
    notProvidedReasons: [term('NP01', 'Equipment not at the station')],
    denialReasons: [term('DN03', 'Asked too late')],
    details: DETAILS,
  };
}

export const PACK_LISTS: PackListsView = {
  countries: [term('KE', 'Kenya'), term('DE', 'Germany')],
  spokenLanguages: [],
  rolesInProcess: [],
  relationships: [],
  subCounties: [],
  wards: [],
  hotspotTowns: [],
  courtMeasures: [],
};

/** One station with one courtroom. */
export const A_STATION = {
  id: 'station-1',
  code: 'KILIFI',
  name: 'Kilifi Law Courts',
  county: 'kilifi',
  courtrooms: [{ id: 'room-1', name: 'Court 1', presided: null }],
};
