import { Scope } from '../access/roles';

/** What may happen to an item; the log of it only grows. */
export const CustodyKind = {
  Collected: 'collected',
  Sealed: 'sealed',
  HandedOver: 'handed-over',
  Accepted: 'accepted',
  Declined: 'declined',
  Examined: 'examined',
  Copied: 'copied',
  Produced: 'produced',
  Returned: 'returned',
  Destroyed: 'destroyed',
} as const;
export type CustodyKind = (typeof CustodyKind)[keyof typeof CustodyKind];

export interface CustodyFact {
  readonly id: string;
  readonly kind: CustodyKind;
  readonly fromId: string | null;
  readonly toId: string | null;
  /** The hand-over that an acceptance or a refusal answers. */
  readonly answers: string | null;
  /** ISO 8601. */
  readonly occurredAt: string;
}

export interface CustodyState {
  readonly holderId: string | null;
  readonly offeredTo: string | null;
  /** The hand-over that nobody has answered yet. */
  readonly openOffer: string | null;
  /** Whether it ever changed hands. */
  readonly movedOn: boolean;
}

/** What the events of an item, in order, add up to. An item is the giver's until it is accepted. */
export function foldCustody(events: readonly CustodyFact[]): CustodyState {
  return events.reduce(step, { holderId: null, offeredTo: null, openOffer: null, movedOn: false });
}

function step(state: CustodyState, event: CustodyFact): CustodyState {
  if (event.kind === CustodyKind.Collected) return { ...state, holderId: event.toId };
  if (event.kind === CustodyKind.HandedOver) return { ...state, offeredTo: event.toId, openOffer: event.id };
  const closed = { ...state, offeredTo: null, openOffer: null };
  if (event.kind === CustodyKind.Accepted) return { ...closed, holderId: event.toId, movedOn: true };
  return event.kind === CustodyKind.Declined ? closed : state;
}

/** Exhibits pass between police and prosecution; nobody else ever sees one. */
const HOLDERS: readonly Scope[] = [Scope.Police, Scope.Prosecution];

export function mayHold(scope: Scope): boolean {
  return HOLDERS.includes(scope);
}

/** A hand-over from hand to hand takes minutes; what takes longer must be explained. Our own bound. */
const HAND_OVER_MS = 60 * 60 * 1000;

/** Between giving an item away and its being accepted, nobody is recorded as holding it. */
export function custodyGaps(events: readonly CustodyFact[]): readonly { readonly from: string; readonly to: string }[] {
  return events.flatMap((event) => {
    const given = events.find(({ id }) => id === event.answers);
    if (event.kind !== CustodyKind.Accepted || !given) return [];
    const gap = { from: given.occurredAt, to: event.occurredAt };
    return Date.parse(gap.to) - Date.parse(gap.from) > HAND_OVER_MS ? [gap] : [];
  });
}

export type HandOverRefusal =
  | 'exhibit.not-in-your-hands'
  | 'exhibit.already-offered'
  | 'exhibit.receiver-is-giver'
  | 'exhibit.receiver-may-not-hold';

export type HandOverAnswerRefusal = 'hand-over.already-answered';

/** Why an offer may not be answered, or null. */
export function refuseHandOverAnswer({ openOffer }: CustodyState, offerId: string): HandOverAnswerRefusal | null {
  return openOffer === offerId ? null : 'hand-over.already-answered';
}

export interface HandOverPlan {
  readonly giverId: string;
  readonly receiverId: string;
  readonly receiverMayHold: boolean;
  readonly holderId: string;
  readonly offeredTo: string | null;
}

export function refuseHandOver(plan: HandOverPlan): HandOverRefusal | null {
  if (plan.holderId !== plan.giverId) return 'exhibit.not-in-your-hands';
  if (plan.offeredTo !== null) return 'exhibit.already-offered';
  if (plan.receiverId === plan.giverId) return 'exhibit.receiver-is-giver';
  return plan.receiverMayHold ? null : 'exhibit.receiver-may-not-hold';
}
