import type {
  AgencyKind,
  ReadinessSayable,
  ReadinessState,
  ReadinessSubject,
  ReadinessWord,
  Role,
} from '@hakika/domain';

export const READINESS_REASON_MAX = 300;

/** POST /api/hearings/{hearingId}/readiness → 201 HearingReadinessView. `hearing` speaks of the whole hearing. */
export interface SayReadinessRequest {
  subject: ReadinessSayable;
  word: ReadinessWord;
  /** Needed where a hearing is called ready while something is open. */
  reason?: string;
}

/** The last word of somebody on a line, or on the hearing. */
export interface ReadinessSaidView {
  word: ReadinessWord;
  reason: string | null;
  /** Display name of a member of staff. */
  by: string;
  at: string;
}

export interface ReadinessLineView {
  subject: ReadinessSubject;
  state: ReadinessState;
  /** What is still missing, or everything when nothing is: A1, V2, E-03, or a code of the pack. */
  labels: readonly string[];
  done: number;
  total: number;
  /** Who sees to it. */
  agency: AgencyKind;
  role: Role;
  dueOn: string;
  late: boolean;
  /** Whether this person may tick it. */
  mayTick: boolean;
  said: ReadinessSaidView | null;
}

/** A date in court as it stands in the lists of readiness. */
export interface ReadinessHearing {
  hearingId: string;
  caseId: string;
  caseCode: string;
  on: string;
  at: string | null;
  purpose: string;
  stationName: string;
}

/** GET /api/hearings/{hearingId}/readiness. A line that the reader may not know of is not there. */
export interface HearingReadinessView extends ReadinessHearing {
  lines: readonly ReadinessLineView[];
  open: readonly ReadinessSubject[];
  /** Null while nobody called the hearing ready, or somebody took it back. */
  ready: ReadinessSaidView | null;
  maySayReady: boolean;
}

/** GET /api/readiness: hearings of the next fourteen days that are not ready, soonest first. */
export interface NotReadyItem extends ReadinessHearing {
  open: readonly Pick<ReadinessLineView, 'subject' | 'state' | 'role' | 'late'>[];
  total: number;
}
