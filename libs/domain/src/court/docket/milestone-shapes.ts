import type { DetailSet } from './detail-codes';
import type { Direction, MilestoneDetails, MilestoneType, Sentence } from './milestone-details';

/** Tables of the pack that fields of the details point into. */
export type DetailTable =
  'appealOutcomes' | 'chargingDecisions' | 'endings' | 'offences' | 'pleas' | 'stations' | 'verdicts';

/** What may stand in one field of the details; forms, validation and the bundle format all read it from here. */
export type FieldShape = { readonly needed: boolean } & (
  | { readonly kind: PlainKind }
  | { readonly kind: 'sentence' | 'directions' }
  | { readonly kind: 'code' | 'codes'; readonly set: DetailSet }
  | { readonly kind: 'term'; readonly table: DetailTable }
);
/** Values that need no table to be judged; the second line names things by their ids. */
export type PlainKind =
  | ('day' | 'flag' | 'yes-or-no' | 'number' | 'amount' | 'text' | 'language' | 'witnesses')
  | ('user' | 'survivor' | 'case' | 'count' | 'counts' | 'accused');
export type FieldKind = FieldShape['kind'];
export type Shape = Readonly<Record<string, FieldShape>>;

/** One field for each field of the details, no more and no less. */
type ShapeOf<Details> = { readonly [Field in keyof Details]-?: FieldShape };

const day: FieldShape = { kind: 'day', needed: false };
const flag: FieldShape = { kind: 'flag', needed: false };
/** Unknown is neither yes nor no. */
const yesOrNo: FieldShape = { kind: 'yes-or-no', needed: false };
const number: FieldShape = { kind: 'number', needed: false };
const amount: FieldShape = { kind: 'amount', needed: false };
const text: FieldShape = { kind: 'text', needed: false };
const count: FieldShape = { kind: 'count', needed: false };
const counts: FieldShape = { kind: 'counts', needed: false };
const survivor: FieldShape = { kind: 'survivor', needed: false };
const sentence: FieldShape = { kind: 'sentence', needed: false };
const code = (set: DetailSet): FieldShape => ({ kind: 'code', set, needed: false });
const term = (table: DetailTable): FieldShape => ({ kind: 'term', table, needed: false });
const needed = (field: FieldShape): FieldShape => ({ ...field, needed: true });

const NOTHING = {};
const OF_SURVIVOR = { survivorId: survivor };
const PLEA = { plea: needed(term('pleas')) };
const BAIL = {
  amountKes: amount,
  sureties: number,
  cash: flag,
  noContact: flag,
  exclusion: flag,
  passport: flag,
  reporting: code('reporting'),
};

export const SENTENCE_SHAPE: ShapeOf<Sentence> = {
  termMonths: number,
  life: flag,
  fineKes: amount,
  defaultMonths: number,
  concurrent: flag,
  from: day,
  nonCustodial: flag,
  compensationKes: amount,
  consecutiveToCountId: count,
  remandCreditDays: number,
  nonCustodialKind: code('nonCustodial'),
  restitutionKes: amount,
  forfeiture: flag,
  orders: { kind: 'codes', set: 'order', needed: false },
};

export const DIRECTION_SHAPE: ShapeOf<Direction> = { code: needed(code('direction')), due: day };

/** The shape of the details of every type of fact. */
export const MILESTONE_SHAPES: { readonly [Type in MilestoneType]: ShapeOf<MilestoneDetails[Type]> } = {
  reported: NOTHING,
  'survivor-identified': OF_SURVIVOR,
  rescued: OF_SURVIVOR,
  'placed-in-safety': OF_SURVIVOR,
  'childrens-officer-notified': OF_SURVIVOR,
  'police-file-opened': { number: text },
  'statement-recorded': { of: needed(code('statementOf')), ...OF_SURVIVOR },
  'report-asked': { report: needed(code('report')), due: day, ...OF_SURVIVOR },
  'report-received': { report: needed(code('report')), ...OF_SURVIVOR },
  'identification-parade': { identified: yesOrNo },
  'file-forwarded': NOTHING,
  arrested: NOTHING,
  'rights-read': NOTHING,
  'custody-applied': { days: number },
  'produced-in-court': NOTHING,
  'custodial-order': { granted: needed(flag), days: needed(number) },
  'released-on-police-bail': { amountKes: amount },
  'released-pending-charge': NOTHING,
  'odpp-file-received': { number: text },
  'file-allocated': { userId: { kind: 'user', needed: true } },
  'file-reviewed': { evidential: needed(code('evidential')), publicInterest: code('publicInterest') },
  'charging-decision': {
    decision: needed(term('chargingDecisions')),
    directions: { kind: 'directions', needed: false },
  },
  'direction-answered': { direction: needed(code('direction')) },
  'decision-approved': NOTHING,
  'decision-review-requested': { by: needed(code('reviewAskedBy')) },
  'decision-review-decided': { changed: needed(flag) },
  'charge-sheet-filed': { countIds: needed(counts) },
  'charge-amended': { addedCountIds: needed(counts), removedCountIds: needed(counts) },
  'charged-again': { earlierCaseId: { kind: 'case', needed: true } },
  consolidated: { withCaseId: { kind: 'case', needed: false } },
  severed: { accusedIds: { kind: 'accused', needed: true } },
  transferred: { toStation: needed(term('stations')) },
  arraigned: NOTHING,
  represented: { by: needed(code('representation')) },
  'interpreter-needed': { language: { kind: 'language', needed: true } },
  'plea-taken': PLEA,
  'plea-changed': PLEA,
  'facts-read': { admitted: needed(flag) },
  'bail-applied': NOTHING,
  'survivor-views-on-bail': { opposed: yesOrNo, ...OF_SURVIVOR },
  'bail-granted': BAIL,
  'bail-denied': { ground: code('bailGround') },
  'bail-met': NOTHING,
  'held-in-default': NOTHING,
  'bail-varied': BAIL,
  'bail-cancelled': NOTHING,
  'surety-discharged': NOTHING,
  absconded: NOTHING,
  'warrant-issued': NOTHING,
  'warrant-lifted': NOTHING,
  rearrested: NOTHING,
  'disclosure-served': NOTHING,
  'witness-list-filed': { witnesses: number },
  'vulnerable-witness-declared': OF_SURVIVOR,
  'intermediary-appointed': OF_SURVIVOR,
  'pretrial-conference': NOTHING,
  'ready-certified': { by: needed(code('party')) },
  'prosecution-opened': NOTHING,
  'magistrate-changed': NOTHING,
  's200-direction': { direction: needed(code('s200')), witnesses: { kind: 'witnesses', needed: false } },
  'trial-restarted': NOTHING,
  'locus-visit': NOTHING,
  'prosecution-closed': NOTHING,
  'submissions-filed': { on: needed(code('submissionsOn')), by: needed(code('party')) },
  'case-to-answer': NOTHING,
  'no-case-to-answer': NOTHING,
  'defence-opened': { election: code('election') },
  'defence-closed': NOTHING,
  'judgment-reserved': { until: day },
  'judgment-deferred': { until: day },
  verdict: { verdict: needed(term('verdicts')), lesserOffence: term('offences') },
  mitigation: NOTHING,
  'impact-statement': { form: needed(code('statementForm')), ...OF_SURVIVOR },
  sentenced: SENTENCE_SHAPE,
  'compensation-paid': { amountKes: needed(amount) },
  'survivor-told': {
    of: needed(code('toldOf')),
    by: needed(code('toldBy')),
    userId: { kind: 'user', needed: false },
    ...OF_SURVIVOR,
  },
  'appeal-filed': { by: needed(code('appellant')), level: code('appealLevel'), countIds: counts },
  'appeal-decided': { outcome: needed(term('appealOutcomes')), sentence, lesserOffence: term('offences') },
  'revision-opened': { by: needed(code('revisionBy')) },
  'revision-decided': { outcome: needed(code('revisionOutcome')), sentence },
  resentenced: SENTENCE_SHAPE,
  released: NOTHING,
  ended: { ending: needed(term('endings')) },
  reopened: NOTHING,
  retracted: NOTHING,
};

/** Every type of fact, in no particular order. */
export const MILESTONE_TYPES = Object.keys(MILESTONE_SHAPES) as readonly MilestoneType[];
