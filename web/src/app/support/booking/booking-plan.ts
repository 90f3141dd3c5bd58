import type { AccompanimentView, BookAccompanimentRequest, RePlanRequest, UncoveredHearing } from '@hakika/contracts';
import { instantOf, timeOf } from '../../core/court-clock';

/** What the booking sheet is opened with. */
export interface BookingPlan {
  readonly hearing: UncoveredHearing;
  /** Chosen beforehand: "Book me". */
  readonly officerId: string | null;
  /** The plan that fell with its hearing, when another one takes its place. */
  readonly fallen: { readonly accompaniment: AccompanimentView; readonly proposal: RePlanRequest | null } | null;
}

export interface BookingDraft {
  readonly officerId: string | null;
  readonly from: string;
  readonly to: string;
  readonly meetingPoint: string;
}

const HOME_AGAIN = '17:00';
/** Without a time the court calls from its opening on. */
const COURT_OPENS = '09:00';

/** An hour before she is called, until the court day is over. */
export function usualHours(hearingAt: string | null): { from: string; to: string } {
  const [hour, minute] = (hearingAt ?? COURT_OPENS).split(':').map(Number) as [number, number];
  const from = `${String(Math.max(hour - 1, 0)).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { from, to: from < HOME_AGAIN ? HOME_AGAIN : '23:59' };
}

export function firstDraft({ hearing, officerId, fallen }: BookingPlan, usualPlace: string): BookingDraft {
  const proposal = fallen?.proposal;
  if (!proposal) {
    const meetingPoint = fallen?.accompaniment.meetingPoint ?? usualPlace;
    return { ...usualHours(hearing.hearingAt), officerId, meetingPoint };
  }
  const { from, to, meetingPoint } = proposal;
  return { officerId: proposal.officerId, from: timeOf(from), to: timeOf(to), meetingPoint };
}

export function toBooking(hearing: UncoveredHearing, officerId: string, draft: BookingDraft): BookAccompanimentRequest {
  return {
    survivorId: hearing.survivorId,
    hearingId: hearing.hearingId,
    officerId,
    from: instantOf(hearing.hearingOn, draft.from),
    to: instantOf(hearing.hearingOn, draft.to),
    meetingPoint: draft.meetingPoint.trim(),
  };
}

export function toRePlan({ survivorId: _survivorId, ...rest }: BookAccompanimentRequest): RePlanRequest {
  return rest;
}
