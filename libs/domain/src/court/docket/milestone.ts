import type { CalendarDay, Instant } from '../../shared/days';

export const Plea = {
  NotGuilty: 'not-guilty',
  Guilty: 'guilty',
  /** Words that do not amount to a plea of guilty; entered as not guilty. */
  Equivocal: 'equivocal',
  Mute: 'mute',
  GuiltyToAlternative: 'guilty-to-alternative',
  PreviouslyTried: 'previously-tried',
  Deferred: 'deferred',
} as const;
export type Plea = (typeof Plea)[keyof typeof Plea];

export const Verdict = {
  Convicted: 'convicted',
  ConvictedOfLesser: 'convicted-of-lesser',
  Acquitted: 'acquitted',
} as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

export const ChargingDecision = {
  Charge: 'charge',
  ThresholdTest: 'charge-on-threshold-test',
  FurtherInvestigation: 'further-investigation',
  NoChargeEvidential: 'no-charge-evidential',
  NoChargePublicInterest: 'no-charge-public-interest',
  Divert: 'divert',
  NegotiatePlea: 'negotiate-plea',
  Inquest: 'inquest',
  ReferElsewhere: 'refer-elsewhere',
} as const;
export type ChargingDecision = (typeof ChargingDecision)[keyof typeof ChargingDecision];

export const AppealOutcome = {
  Dismissed: 'dismissed',
  Quashed: 'quashed',
  Substituted: 'substituted',
  SentenceVaried: 'sentence-varied',
  RetrialOrdered: 'retrial-ordered',
  ConvictionEntered: 'conviction-entered',
  Abated: 'abated',
} as const;
export type AppealOutcome = (typeof AppealOutcome)[keyof typeof AppealOutcome];

export interface Sentence {
  readonly termMonths: number | null;
  readonly life: boolean;
  readonly fineKes: number | null;
  /** To be served when the fine is not paid. */
  readonly defaultMonths: number | null;
  readonly concurrent: boolean;
  /** The day the term runs from, when the court back-dates it. */
  readonly from: CalendarDay | null;
  readonly nonCustodial: boolean;
  readonly compensationKes: number | null;
}

export type NoDetails = Readonly<Record<string, never>>;

/** What each type of fact says beyond its date; the type decides the shape. */
export interface MilestoneDetails {
  reported: NoDetails;
  arrested: NoDetails;
  'released-on-police-bail': { readonly amountKes: number | null };
  'custodial-order': { readonly granted: boolean; readonly days: number };
  'charging-decision': { readonly decision: ChargingDecision };
  'charge-sheet-filed': { readonly countIds: readonly string[] };
  'charge-amended': { readonly addedCountIds: readonly string[]; readonly removedCountIds: readonly string[] };
  arraigned: NoDetails;
  'plea-taken': { readonly plea: Plea };
  'plea-changed': { readonly plea: Plea };
  'bail-granted': { readonly amountKes: number | null; readonly sureties: number | null };
  'bail-denied': NoDetails;
  'bail-met': NoDetails;
  'bail-cancelled': NoDetails;
  absconded: NoDetails;
  rearrested: NoDetails;
  'disclosure-served': NoDetails;
  'pretrial-conference': NoDetails;
  'trial-restarted': NoDetails;
  'prosecution-opened': NoDetails;
  'prosecution-closed': NoDetails;
  'case-to-answer': NoDetails;
  'no-case-to-answer': NoDetails;
  'defence-opened': { readonly election: 'sworn' | 'unsworn' | 'silent' | null };
  'defence-closed': NoDetails;
  'judgment-reserved': { readonly until: CalendarDay | null };
  verdict: { readonly verdict: Verdict };
  sentenced: Sentence;
  'appeal-filed': { readonly by: 'accused' | 'prosecution' };
  'appeal-decided': { readonly outcome: AppealOutcome; readonly sentence: Sentence | null };
  released: NoDetails;
  ended: { readonly ending: string };
  transferred: { readonly toStation: string };
  retracted: NoDetails;
}

export type MilestoneType = keyof MilestoneDetails;

/** Every type of fact, in no particular order. */
export const MILESTONE_TYPES = [
  'reported',
  'arrested',
  'released-on-police-bail',
  'custodial-order',
  'charging-decision',
  'charge-sheet-filed',
  'charge-amended',
  'arraigned',
  'plea-taken',
  'plea-changed',
  'bail-granted',
  'bail-denied',
  'bail-met',
  'bail-cancelled',
  'absconded',
  'rearrested',
  'disclosure-served',
  'pretrial-conference',
  'trial-restarted',
  'prosecution-opened',
  'prosecution-closed',
  'case-to-answer',
  'no-case-to-answer',
  'defence-opened',
  'defence-closed',
  'judgment-reserved',
  'verdict',
  'sentenced',
  'appeal-filed',
  'appeal-decided',
  'released',
  'ended',
  'transferred',
  'retracted',
] as const satisfies readonly MilestoneType[];

interface MilestoneOf<Type extends MilestoneType> {
  readonly id: string;
  readonly type: Type;
  /** Null when the fact concerns every accused for whom it can be true on that day. */
  readonly accusedId: string | null;
  /** Null when the fact concerns every count of the accused for which it can be true on that day. */
  readonly countId: string | null;
  readonly occurredOn: CalendarDay;
  /** The minute, when known; it lies on `occurredOn` in the zone of the court. */
  readonly occurredAt: Instant | null;
  readonly recordedAt: Instant;
  /** The fact that this one corrects, or takes back when the type is `retracted`. */
  readonly supersedesId: string | null;
  readonly details: MilestoneDetails[Type];
}

/** A dated fact of the procedure; recorded once, never changed. */
export type Milestone = MilestoneWith<MilestoneType>;

export type MilestoneWith<Type extends MilestoneType> = { [One in Type]: MilestoneOf<One> }[Type];

export interface DocketAccused {
  readonly id: string;
  readonly label: string;
  /** When this accused was added to the case; unknown counts as always. */
  readonly recordedAt?: Instant;
}

export interface DocketCount {
  readonly id: string;
  readonly accusedIds: readonly string[];
  readonly alternativeToId: string | null;
}

/** All facts of a case, with the accused and the counts they speak of. */
export interface Docket {
  readonly accused: readonly DocketAccused[];
  readonly counts: readonly DocketCount[];
  readonly milestones: readonly Milestone[];
}
