import type { CalendarDay } from '../../shared/days';
import type { EndingResult } from '../../reference/pack';
import type { MilestoneRefusal } from './docket-refusal';
import type { AppealOutcome, Milestone, Plea, Sentence, Verdict } from './milestone';
import type { RailStage, Stage } from './stage';

export type Custody = 'at-large' | 'police-custody' | 'remand' | 'bail' | 'serving' | 'released';

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
  /** Something of the case is still to be decided for this accused. */
  readonly live: boolean;
  readonly ending: EndingState | null;
  /** The day the trial court was done with this accused; an appeal does not move it. */
  readonly concludedOn: CalendarDay | null;
  readonly appeal: 'none' | 'pending' | 'decided';
}

/** The outcome of one count against one accused. */
export interface CountOutcome {
  readonly countId: string;
  readonly accusedId: string;
  readonly chargedOn: CalendarDay | null;
  readonly removedOn: CalendarDay | null;
  readonly plea: Plea | null;
  readonly pleaOn: CalendarDay | null;
  readonly verdict: Verdict | null;
  readonly verdictOn: CalendarDay | null;
  readonly sentence: Sentence | null;
  readonly sentencedOn: CalendarDay | null;
  readonly ending: EndingState | null;
  readonly appealOutcome: AppealOutcome | null;
  /** An alternative count on which no finding is made because the main count led to conviction. */
  readonly lapsed: boolean;
  readonly open: boolean;
  /** The day of the latest fact about this count. */
  readonly onDate: CalendarDay | null;
}

export interface DocketFault {
  readonly milestoneId: string;
  readonly code: MilestoneRefusal;
}

/** What the docket of a case adds up to. */
export interface DocketState {
  /** The least advanced live accused; when nobody is live, the least advanced of all. */
  readonly stage: Stage;
  readonly live: boolean;
  readonly accused: readonly AccusedState[];
  readonly counts: readonly CountOutcome[];
  readonly endings: readonly EndingState[];
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
