import type { Actor } from '../access/actor';
import type { DomainEvents, EventType } from '../outbox/outbox';

export interface DeliveredEvent<T extends EventType = EventType> {
  readonly id: string;
  readonly type: T;
  readonly payload: DomainEvents[T];
}

/** Reacts to one type of event. It may be called twice for the same event, and must then do nothing more. */
export interface EventHandler<T extends EventType = EventType> {
  /** Unique, and part of the record of what was delivered: `work.re-plan-task`. */
  readonly name: string;
  readonly event: T;
  handle(actor: Actor, event: DeliveredEvent<T>): Promise<void>;
}
