import type { DetailSet } from '../court/docket/detail-codes';
import type { MilestoneRefusal } from '../court/docket/docket-refusal';
import type { HearingPurpose, OutcomeChip } from '../court/hearings/hearing';
import type { AppealOutcome, ChargingDecision, MilestoneType, Plea, Verdict } from '../court/docket/milestone';
import type { Stage } from '../court/docket/stage';
import type { CalendarDay } from '../shared/days';
import type { ClockRule } from './clock-rule';
import type { CourtLevel, NumberType, Station } from './courts';
import type { Offence } from './offence';
import type { County, HotspotTown, SubCounty, Ward } from './places';
import type { ExploitationForm, HtcdsTerm, MeansOfTrafficking, ReportSource } from './people-lists';
import type { CourtMeasure } from './court-measure';
import type { Sourced, Term, Wording } from './term';

/** Whom a fact concerns: the whole case, one accused, one count of one accused; or the case unless an accused is named. */
export type MilestoneScope = 'case' | 'accused' | 'count' | 'case-or-accused';

/** What must be complete before a fact moves the accused on to its stage. */
export type StageCondition =
  'always' | 'decision-to-charge' | 'every-count-pleaded' | 'every-count-decided' | 'every-conviction-sentenced';

/** One row of the table of transitions; the order of the rows is the order of facts within one day. */
export interface MilestoneRule extends Term<MilestoneType> {
  readonly scope: MilestoneScope;
  /** Stages at which the fact may happen; empty for facts that may happen at any time. */
  readonly from: readonly Stage[];
  readonly to: Stage | null;
  readonly when: StageCondition;
  /** Said when the accused has not come as far as `from`. */
  readonly early: MilestoneRefusal;
  /** Said when the accused is past `from`. */
  readonly late: MilestoneRefusal;
  /** Whether it happens in open court: only on a day the court sits, usually so, or on any day. */
  readonly sitting: 'needed' | 'usual' | 'none';
}

export type EndingResult =
  'discharge' | 'acquittal' | 'conviction' | 'no-charge' | 'abated' | 'diverted' | 'file-closed';

/** An ending by its legal section. `record` says how it enters the docket: as itself, or as a ruling or a verdict. */
export interface EndingRule extends Term {
  readonly section: string;
  readonly result: EndingResult;
  readonly mayBeRecharged: boolean;
  readonly from: readonly Stage[];
  readonly recordedAs: 'ended' | 'no-case-to-answer' | 'verdict' | 'charging-decision' | 'appeal-decided';
  /** In sexual-offence and trafficking cases a supervisor looks at it. */
  readonly needsReview: boolean;
}

/** What a prosecutor can decide on a file. */
export interface ChargingDecisionRule extends Term<ChargingDecision> {
  /** A senior prosecutor signs it before it takes effect. */
  readonly needsApproval: boolean;
}

export type DcrtGroup = 'internal' | 'external';

/** A line of the published table of adjournments, within its group. */
export interface PublishedReason extends Term {
  readonly group: DcrtGroup;
}

export interface AdjournmentReason extends Term {
  readonly actor: string;
  readonly dcrtGroup: DcrtGroup;
  /** The line of the published table to which it adds up. */
  readonly publishedAs: string;
  /** The law does not let it stand in a case of a sexual offence or of trafficking; asked for, it is a warning. */
  readonly barred: boolean;
  /** Could have been prevented by somebody on the committee; drives the predicted gain. */
  readonly avoidable: boolean;
}

export interface ElementKind extends Term {
  /** For a child the element need not be proved. */
  readonly notRequiredForChild: boolean;
}

export interface PurposeRule extends Term<HearingPurpose> {
  readonly from: readonly Stage[];
  /** Outcomes offered first, likeliest first; at most six. */
  readonly chips: readonly OutcomeChip[];
}

export interface CourtHours extends Sourced {
  /** Weekdays on which courts sit; 1 is Monday. */
  readonly weekdays: readonly number[];
  readonly opensAt: string;
  readonly closesAt: string;
}

/** One gazetted or predicted day off, explicit by date. */
export interface Holiday {
  readonly on: CalendarDay;
  readonly code: string;
  /** False for days predicted from the moon and not yet gazetted. */
  readonly verified: boolean;
}

export type MeasureDecider = 'court' | 'station' | 'prosecutor' | 'police' | 'witness-protection' | 'support';

/** A special measure for a witness. */
export interface Accommodation extends Term {
  readonly group: string;
  readonly decider: MeasureDecider;
  /** Proposed working days before the hearing; null when none makes sense. */
  readonly leadDays: number | null;
  readonly basis: string;
}

/** What the rules and most screens of one country read. */
export interface JurisdictionPack {
  readonly code: string;
  readonly zone: string;
  readonly currency: string;
  readonly name: Wording;
  readonly stages: readonly Term<Stage>[];
  readonly milestones: readonly MilestoneRule[];
  readonly endings: readonly EndingRule[];
  readonly chargingDecisions: readonly ChargingDecisionRule[];
  readonly pleas: readonly Term<Plea>[];
  readonly verdicts: readonly Term<Verdict>[];
  readonly appealOutcomes: readonly Term<AppealOutcome>[];
  readonly adjournmentActors: readonly Term[];
  readonly adjournmentReasons: readonly AdjournmentReason[];
  readonly publishedReasons: readonly PublishedReason[];
  readonly vacationReasons: readonly Term[];
  readonly hearingPurposes: readonly PurposeRule[];
  readonly offences: readonly Offence[];
  readonly elementKinds: readonly ElementKind[];
  readonly counties: readonly County[];
  readonly courtLevels: readonly CourtLevel[];
  readonly magistrateRanks: readonly Term[];
  readonly stations: readonly Station[];
  readonly numberTypes: readonly NumberType[];
  readonly courtHours: CourtHours;
  readonly holidayNames: readonly Term[];
  readonly holidays: readonly Holiday[];
  readonly clocks: readonly ClockRule[];
  readonly reportSources: readonly ReportSource[];
  readonly sexes: readonly HtcdsTerm[];
  readonly traffickingActs: readonly Term[];
  readonly traffickingMeans: readonly MeansOfTrafficking[];
  readonly traffickingPurposes: readonly Term[];
  readonly exploitationForms: readonly ExploitationForm[];
  readonly accommodations: readonly Accommodation[];
  readonly notProvidedReasons: readonly Term[];
  readonly denialReasons: readonly Term[];
  /** Words of the codes in the details of facts. */
  readonly details: Readonly<Record<DetailSet, readonly Term[]>>;
}

/** Long lists that no rule of the docket and few screens read: they travel only when they are asked for. */
export interface JurisdictionLists {
  /** Nationalities, by the alpha-2 codes of ISO 3166-1. */
  readonly countries: readonly Term[];
  /** Languages of interpretation, by the codes of ISO 639-3. */
  readonly spokenLanguages: readonly Term[];
  readonly rolesInProcess: readonly HtcdsTerm[];
  readonly relationships: readonly HtcdsTerm[];
  readonly subCounties: readonly SubCounty[];
  readonly wards: readonly Ward[];
  /** Towns where the exploitation of children is known to gather; never printed beside a small count. */
  readonly hotspotTowns: readonly HotspotTown[];
  readonly courtMeasures: readonly CourtMeasure[];
}

/** Everything that changes from one country to the next. */
export interface Jurisdiction extends JurisdictionPack, JurisdictionLists {}

/** A jurisdiction in the two parts in which it travels. */
export function partsOf(whole: Jurisdiction): { readonly pack: JurisdictionPack; readonly lists: JurisdictionLists } {
  const { countries, spokenLanguages, rolesInProcess, relationships, ...others } = whole;
  const { subCounties, wards, hotspotTowns, courtMeasures, ...pack } = others;
  const people = { countries, spokenLanguages, rolesInProcess, relationships };
  return { pack, lists: { ...people, subCounties, wards, hotspotTowns, courtMeasures } };
}
