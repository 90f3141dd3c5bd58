import { nextId } from '../../../platform/database/next-id';
import { roomKey } from '../check/known';
import type { BulkRow } from './insert-rows';
import { idIn, userId, type RowContext } from './court-rows';

export function hearingRows(context: RowContext): readonly BulkRow[] {
  const { bundle, ids, known, bench, moment } = context;
  const hearings = bundle.hearings ?? [];
  const givenAt = new Map(
    hearings.flatMap(({ key, next, status }) => (next && status === 'adjourned' ? [[next, key] as const] : [])),
  );
  return hearings.map((hearing) => {
    const { station = bundle.station, courtroom } = hearing;
    const from = givenAt.get(hearing.key);
    return {
      id: ids.hearings.get(hearing.key),
      case_id: ids.caseId,
      station_id: known.stations.get(station),
      courtroom_id: courtroom === undefined ? null : known.courtrooms.get(roomKey(station, courtroom)),
      magistrate_id: idIn(bench, hearing.magistrate),
      held_on: hearing.on,
      starts_at: hearing.at,
      purpose: hearing.purpose,
      call_order: hearing.callOrder ?? 0,
      called: (hearing.calls?.at(-1)?.said ?? 'waiting') !== 'waiting',
      status: hearing.status,
      outcome: outcomeOf(hearing),
      reason: hearing.reason,
      next_id: hearing.next === undefined ? null : ids.hearings.get(hearing.next),
      adjourned_from: from === undefined ? null : ids.hearings.get(from),
      scheduled_at: moment.openedAt,
      scheduled_by: userId(context, hearing.recordedBy),
    };
  });
}

/** One entry for each hearing of which something was said. */
export function outcomeRows(context: RowContext): readonly BulkRow[] {
  const { bundle, ids, moment } = context;
  const said = (bundle.hearings ?? []).filter(({ status }) => status !== 'scheduled');
  return said.map((hearing) => ({
    id: nextId(),
    hearing_id: ids.hearings.get(hearing.key),
    case_id: ids.caseId,
    status: hearing.status,
    outcome: outcomeOf(hearing),
    reason: hearing.reason,
    asked_by: hearing.askedBy,
    opposed: hearing.opposed,
    granted: hearing.granted,
    final: hearing.final,
    costs_against: hearing.costsAgainst,
    sent_home: (hearing.witnesses ?? []).flatMap(({ witness, sentHome }) => (sentHome ? [witness] : [])),
    next_id: hearing.next === undefined ? null : ids.hearings.get(hearing.next),
    over_limit: hearing.overLimitReason,
    note: hearing.note,
    recorded_at: hearing.recordedAt ?? moment.openedAt,
    recorded_by: userId(context, hearing.recordedBy),
  }));
}

function outcomeOf({ status, outcome }: { readonly status: string; readonly outcome?: string }): string | null {
  if (status === 'scheduled') return null;
  return outcome ?? (status === 'effective' ? 'proceeded' : status);
}
