/** GET /api/audit: one leaf of the log, by ids and codes. `at` has microseconds; leaves of one instant are ordered by id. */
export interface AuditLeafView {
  id: string;
  at: string;
  action: string;
  outcome: 'done' | 'refused';
  /** Null for what happened before anybody was known, such as a failed attempt to sign in. */
  actorId: string | null;
  sessionId: string | null;
  scope: string | null;
  objectType: string | null;
  objectId: string | null;
  /** The case it was about; for a list, every case that was on it. */
  caseIds: readonly string[];
  /** A code, where a reason is asked for. */
  reason: string | null;
  requestId: string | null;
}

/** GET /api/health/events: what is still under way to those who listen, and what none of them could handle. */
export interface EventBacklogView {
  /** Events told by a transaction and not yet handed to the queue. */
  waiting: number;
  /** Deliveries in the queue, those that are tried again included. */
  queued: number;
  /** Deliveries that failed every time. */
  unhandled: number;
}
