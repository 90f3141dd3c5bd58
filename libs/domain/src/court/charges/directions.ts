import type { CalendarDay } from '../../shared/days';
import type { AccusedState, DirectionState, DocketState } from '../docket/docket-state';
import type { MilestoneWith } from '../docket/milestone';

/** One thing that the police are to find out, as long as nobody has answered it. */
export interface OpenDirection {
  /** The decision that asked for it. */
  readonly decisionId: string;
  readonly code: string;
  readonly due: CalendarDay | null;
  /** Those for whom it is still open. */
  readonly accusedIds: readonly string[];
}

/** In the order in which they were given. */
export function openDirections({ facts, accused }: DocketState): readonly OpenDirection[] {
  const decisions = facts.filter(
    (fact): fact is MilestoneWith<'charging-decision'> => fact.type === 'charging-decision',
  );
  return decisions.flatMap((decision) =>
    (decision.details.directions ?? []).flatMap(({ code, due }) => {
      const waiting = accused.filter((person) => waitsFor(person, decision, code));
      if (waiting.length === 0) return [];
      return [{ decisionId: decision.id, code, due, accusedIds: waiting.map(({ accusedId }) => accusedId) }];
    }),
  );
}

function waitsFor(person: AccusedState, decision: MilestoneWith<'charging-decision'>, code: string): boolean {
  if (decision.accusedId !== null && decision.accusedId !== person.accusedId) return false;
  return person.directions.some(
    (one) => one.code === code && one.givenOn === decision.occurredOn && one.answeredOn === null,
  );
}

export interface DirectionChanges {
  readonly given: readonly OpenDirection[];
  /** Answered for everybody whom it concerned, or taken back. */
  readonly over: readonly OpenDirection[];
}

export function directionChanges(before: DocketState, after: DocketState): DirectionChanges {
  const [earlier, later] = [openDirections(before), openDirections(after)];
  const among = (all: readonly OpenDirection[], one: OpenDirection): boolean =>
    all.some(({ decisionId, code }) => decisionId === one.decisionId && code === one.code);
  return {
    given: later.filter((one) => !among(earlier, one)),
    over: earlier.filter((one) => !among(later, one)),
  };
}

/** What was wanted by a day that has passed. */
export function isOverdue({ due, answeredOn }: DirectionState, today: CalendarDay): boolean {
  return answeredOn === null && due !== null && due < today;
}
