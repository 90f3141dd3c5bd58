import type { EndingResult } from '../../reference/pack';
import type { CalendarDay } from '../../shared/days';
import type { CodeOf } from './detail-codes';
import type { MilestoneRefusal } from './docket-refusal';
import type {
  AppealOutcome,
  BailTerms,
  ChargingDecision,
  Direction,
  Milestone,
  MilestoneType,
  Plea,
  Sentence,
  Verdict,
} from './milestone';
import type { RailStage, Stage } from './stage';

export type Custody = 'at-large' | 'police-custody' | 'remand' | 'bail' | 'serving' | 'released';

/** A stretch of custody or liberty, with the fact that began it. */
export interface CustodySpell {
  readonly custody: Custody;
  readonly from: CalendarDay;
  /** The day the next one began; null for the one that lasts. */
  readonly to: CalendarDay | null;
  readonly why: MilestoneType;
}

/** An ending by its legal section, of one accused or of one of the counts. */
export interface EndingState {
  readonly accusedId: string;
  /** Null before anybody is charged. */
  readonly countId: string | null;
  readonly ending: string;
  readonly section: string;
  readonly result: EndingResult;
  readonly mayBeRecharged: boolean;
  readonly needsReview: boolean;
  readonly onDate: CalendarDay;
}

/** Bail as it stands: granted, and met or not. */
export interface BailState {
  readonly terms: BailTerms;
  readonly grantedOn: CalendarDay;
  readonly variedOn: CalendarDay | null;
  readonly metOn: CalendarDay | null;
  /** Held because the terms are not met. */
  readonly inDefaultSince: CalendarDay | null;
  /** A surety is gone and no other has come. */
  readonly suretyDischargedOn: CalendarDay | null;
}

/** The decision to charge, and whether somebody asked for it to be looked at again. */
export interface DecisionState {
  readonly decision: ChargingDecision;
  readonly on: CalendarDay;
  readonly approvedOn: CalendarDay | null;
  readonly reviewAskedOn: CalendarDay | null;
  readonly reviewAskedBy: CodeOf<'reviewAskedBy'> | null;
  readonly reviewedOn: CalendarDay | null;
  readonly changedOnReview: boolean | null;
}

export interface DirectionState extends Direction {
  readonly givenOn: CalendarDay;
  readonly answeredOn: CalendarDay | null;
}

/** A trial that began again: what ordered it, and when. The first filing date stays. */
export interface Restart {
  readonly on: CalendarDay;
  readonly why: MilestoneType;
}

/** Witnesses who must be heard again (Criminal Procedure Code s.200(3)). */
export interface Recall {
  readonly on: CalendarDay;
  readonly witnesses: readonly string[];
}

export interface AppealState {
  readonly level: CodeOf<'appealLevel'>;
  /** Null when only the decision is on record. */
  readonly filedOn: CalendarDay | null;
  readonly by: CodeOf<'appellant'> | null;
  readonly countIds: readonly string[];
  readonly decidedOn: CalendarDay | null;
}

export interface RevisionState {
  readonly by: CodeOf<'revisionBy'>;
  readonly openedOn: CalendarDay;
  readonly decidedOn: CalendarDay | null;
  readonly outcome: CodeOf<'revisionOutcome'> | null;
}

export interface CompensationState {
  readonly orderedKes: number;
  readonly paidKes: number;
  readonly lastPaidOn: CalendarDay | null;
}

export interface AccusedState {
  readonly accusedId: string;
  readonly label: string;
  readonly stage: Stage;
  readonly since: CalendarDay | null;
  /** The day each stage was entered; a stage that was passed over has none. */
  readonly reached: Readonly<Partial<Record<Stage, CalendarDay>>>;
  /** The day each stage was left for a later one: plea complete, ruling, verdict, sentence. */
  readonly left: Readonly<Partial<Record<Stage, CalendarDay>>>;
  /** Guilty on every count by plea or agreement: the steps of a trial do not apply. */
  readonly withoutTrial: boolean;
  readonly custody: Custody;
  readonly custodySince: CalendarDay | null;
  readonly custodyHistory: readonly CustodySpell[];
  readonly bail: BailState | null;
  /** A warrant of arrest that is out. */
  readonly warrantSince: CalendarDay | null;
  readonly rightsReadOn: CalendarDay | null;
  readonly representation: CodeOf<'representation'> | null;
  /** The language into which the accused needs an interpreter. */
  readonly interpreter: string | null;
  readonly decision: DecisionState | null;
  /** What the police are to find out, answered or not. */
  readonly directions: readonly DirectionState[];
  /** Since when a change of magistrate asks whether to go on, recall or begin afresh. */
  readonly s200Since: CalendarDay | null;
  readonly restarts: readonly Restart[];
  readonly recalls: readonly Recall[];
  /** Tried apart from the others since then. */
  readonly severedOn: CalendarDay | null;
  readonly readyOn: CalendarDay | null;
  /** The day for which judgment stands. */
  readonly judgmentDueOn: CalendarDay | null;
  /** Something of the case is still to be decided for this accused. */
  readonly live: boolean;
  readonly ending: EndingState | null;
  /** The day the trial court was done with this accused; an appeal does not move it. */
  readonly concludedOn: CalendarDay | null;
  readonly appeal: 'none' | 'pending' | 'decided';
  readonly appeals: readonly AppealState[];
  readonly revisions: readonly RevisionState[];
  readonly compensation: CompensationState;
}

/** What one appeal or revision made of one count. */
export interface Reviewed {
  readonly level: CodeOf<'appealLevel'> | 'revision';
  readonly outcome: AppealOutcome;
  readonly on: CalendarDay;
}

/** The outcome of one count against one accused. */
export interface CountOutcome {
  readonly countId: string;
  readonly accusedId: string;
  readonly chargedOn: CalendarDay | null;
  readonly removedOn: CalendarDay | null;
  readonly plea: Plea | null;
  readonly pleaOn: CalendarDay | null;
  /** Whether the accused said that the facts are true; null when they were not read. */
  readonly factsAdmitted: boolean | null;
  /** What the trial court found, or another conviction that an appeal put in its place. */
  readonly verdict: Verdict | null;
  readonly verdictOn: CalendarDay | null;
  /** The lesser offence, when the conviction is of one. */
  readonly lesserOffence: string | null;
  /** What the trial court found first; nothing that came later changes it. */
  readonly firstVerdict: Verdict | null;
  readonly firstVerdictOn: CalendarDay | null;
  /** What stands now, after every appeal. */
  readonly standingVerdict: Verdict | null;
  /** The sentence that stands now. */
  readonly sentence: Sentence | null;
  readonly sentencedOn: CalendarDay | null;
  readonly firstSentence: Sentence | null;
  readonly ending: EndingState | null;
  readonly appealOutcome: AppealOutcome | null;
  readonly reviews: readonly Reviewed[];
  /** An alternative count on which no finding is made because the main count led to conviction. */
  readonly lapsed: boolean;
  readonly open: boolean;
  /** The day of the latest fact about this count. */
  readonly onDate: CalendarDay | null;
}

/** A report that was asked for, or that came without having been asked for on record. */
export interface ReportState {
  readonly report: string;
  readonly accusedId: string | null;
  readonly survivorId: string | null;
  readonly askedOn: CalendarDay | null;
  readonly due: CalendarDay | null;
  readonly receivedOn: CalendarDay | null;
}

/** That a survivor was told of something (Victim Protection Act s.19). */
export interface ToldState {
  readonly on: CalendarDay;
  readonly of: CodeOf<'toldOf'>;
  readonly by: CodeOf<'toldBy'>;
  readonly userId: string | null;
  /** Null when all of them were told. */
  readonly survivorId: string | null;
  readonly accusedId: string | null;
}

/** The file at the prosecution's office. */
export interface ProsecutionFile {
  readonly receivedOn: CalendarDay | null;
  readonly allocatedTo: string | null;
  readonly allocatedOn: CalendarDay | null;
  readonly reviewedOn: CalendarDay | null;
  readonly evidential: CodeOf<'evidential'> | null;
  readonly publicInterest: CodeOf<'publicInterest'> | null;
}

/** Accused who are tried together. The stage of one trial does not hold back another. */
export interface Trial {
  readonly accusedIds: readonly string[];
  readonly severedOn: CalendarDay | null;
  readonly stage: Stage;
  readonly live: boolean;
}

export interface DocketFault {
  readonly milestoneId: string;
  readonly code: MilestoneRefusal;
}

/** What the docket of a case adds up to. */
export interface DocketState {
  /** The least advanced live accused of the main trial; when nobody is live, the least advanced of all. */
  readonly stage: Stage;
  readonly live: boolean;
  readonly accused: readonly AccusedState[];
  readonly counts: readonly CountOutcome[];
  readonly endings: readonly EndingState[];
  /** The main trial first, then those that were severed, oldest first. */
  readonly trials: readonly Trial[];
  /** The first charge sheet; a restart does not move it. */
  readonly filedOn: CalendarDay | null;
  readonly file: ProsecutionFile;
  readonly reports: readonly ReportState[];
  readonly told: readonly ToldState[];
  readonly magistrateChanges: readonly CalendarDay[];
  /** Survivors declared vulnerable witnesses; null stands for all of them. */
  readonly vulnerable: readonly (string | null)[];
  /** The cases whose charges this one brings again; they and this one are counted once. */
  readonly earlierCaseIds: readonly string[];
  readonly joinedCaseIds: readonly string[];
  /** Facts in force, in order of occurrence: superseded and retracted ones are gone. */
  readonly facts: readonly Milestone[];
  /** Facts that cannot be true where they stand; always empty in a docket that was guarded. */
  readonly faults: readonly DocketFault[];
}

export interface RailStep {
  readonly step: RailStage;
  readonly state: 'past' | 'now' | 'ahead' | 'not-applicable' | 'not-recorded';
  /** The day to print: when the step was entered, or for plea, rulings, judgment and sentence when it was done. */
  readonly on: CalendarDay | null;
  readonly enteredOn: CalendarDay | null;
  readonly doneOn: CalendarDay | null;
}
