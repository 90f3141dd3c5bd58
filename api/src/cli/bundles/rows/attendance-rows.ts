import { nextId } from '../../../platform/database/next-id';
import { userId, type RowContext } from './court-rows';
import type { BulkRow } from './insert-rows';

export function witnessDayRows({ bundle, ids, moment }: RowContext): readonly BulkRow[] {
  return (bundle.hearings ?? []).flatMap(({ key, recordedAt, witnesses = [] }) =>
    witnesses.map((day) => ({
      id: nextId(),
      hearing_id: ids.hearings.get(key),
      case_id: ids.caseId,
      witness: day.witness,
      kind: day.kind,
      summoned: day.summoned ?? false,
      bonded: day.bonded ?? false,
      confirmed: day.confirmed ?? false,
      attended: day.attended,
      absent_reason: day.absentReason,
      heard: day.heard ?? [],
      testified: day.testified,
      stood_down: day.stoodDown ?? false,
      sent_home: day.sentHome ?? false,
      waited_hours: day.waitedHours,
      kilometres: day.kilometres,
      recorded_at: recordedAt ?? moment.openedAt,
    })),
  );
}

export function attendanceRows(context: RowContext): readonly BulkRow[] {
  const { bundle, ids, moment } = context;
  return (bundle.hearings ?? []).flatMap(({ key, recordedAt, recordedBy, attendance = [] }) =>
    attendance.map(({ accused, how, reason }) => ({
      id: nextId(),
      hearing_id: ids.hearings.get(key),
      case_id: ids.caseId,
      accused_id: ids.accused.get(accused),
      how,
      reason,
      recorded_at: recordedAt ?? moment.openedAt,
      recorded_by: userId(context, recordedBy),
    })),
  );
}

/** Each word takes the place of the one before it. */
export function callRows(context: RowContext): readonly BulkRow[] {
  const { bundle, ids } = context;
  return (bundle.hearings ?? []).flatMap(({ key, calls = [] }) => {
    const callIds = calls.map(nextId);
    return calls.map(({ said, at, recordedBy }, index) => ({
      id: callIds[index],
      hearing_id: ids.hearings.get(key),
      case_id: ids.caseId,
      said,
      supersedes: callIds[index - 1],
      recorded_at: at,
      recorded_by: userId(context, recordedBy),
    }));
  });
}

/** The last word counts, so they are written in order of time. */
export function readinessRows(context: RowContext): readonly BulkRow[] {
  const { bundle, ids } = context;
  return (bundle.hearings ?? []).flatMap(({ key, readiness = [] }) =>
    [...readiness]
      .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
      .map(({ subject, word, reason, at, recordedBy }) => ({
        id: nextId(),
        hearing_id: ids.hearings.get(key),
        case_id: ids.caseId,
        subject,
        word,
        reason,
        recorded_at: at,
        recorded_by: userId(context, recordedBy),
      })),
  );
}
