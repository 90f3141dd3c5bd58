import type { CalendarDay, Instant } from '../../shared/days';
import type { MilestoneDetails, MilestoneType } from './milestone-details';

export type { BailTerms, Direction, MilestoneDetails, MilestoneType, NoDetails, Sentence } from './milestone-details';
export { NO_SENTENCE } from './milestone-details';
export { MILESTONE_TYPES } from './milestone-shapes';
export { AppealOutcome, ChargingDecision, Plea, Verdict } from './outcomes';

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
  /** The survivors of the case, where whoever asks knows them. */
  readonly survivorIds?: readonly string[];
}
