import { randomBytes } from 'node:crypto';
import { addDays, courtDayFrom, dayOf, formatPseudonym, type JurisdictionPack } from '@hakika/domain';
import type { Identity } from '../../../identity/identity.service';
import { nextId } from '../../../platform/database/next-id';
import { RE_PLAN } from '../../../work/tasks/re-plan-tasks';
import type { BundleAccompaniment, BundleSurvivor, CaseBundle } from '../bundle';
import { userId, type RowContext } from './court-rows';
import type { BulkRow } from './insert-rows';

const PSEUDONYM_BYTES = 5;

export function survivorRows({ bundle, ids, moment, importerId }: RowContext): readonly BulkRow[] {
  return (bundle.survivors ?? []).map((survivor, index) => ({
    id: ids.survivors.get(survivor.label),
    case_id: ids.caseId,
    number: index + 1,
    pseudonym: survivor.pseudonym ?? formatPseudonym(randomBytes(PSEUDONYM_BYTES)),
    child: survivor.child,
    sex: survivor.sex,
    language: survivor.language ?? 'sw',
    recorded_at: moment.openedAt,
    recorded_by: importerId,
  }));
}

/** What goes into the vault, by the names it has there. */
export function identityOf({ identity }: BundleSurvivor): Identity | null {
  if (!identity) return null;
  const { fullName, birthDate, phone } = identity;
  return {
    ...(fullName !== undefined && { 'full-name': fullName }),
    ...(birthDate !== undefined && { 'birth-date': birthDate }),
    ...(phone !== undefined && { phone }),
  };
}

export interface MeasureRows {
  readonly measures: readonly BulkRow[];
  readonly deliveries: readonly BulkRow[];
}

export function measureRows({ bundle, ids, moment, importerId }: RowContext): MeasureRows {
  const by = { recorded_at: moment.openedAt, recorded_by: importerId };
  const saidAt = outcomesRecordedAt(bundle);
  const entries = (bundle.measures ?? []).map((measure) => ({ id: nextId(), measure }));
  return {
    measures: entries.map(({ id, measure }) => ({
      id,
      case_id: ids.caseId,
      survivor_id: ids.survivors.get(measure.survivor),
      code: measure.code,
      state: measure.state,
      requested_on: measure.requestedOn,
      ordered_on: measure.orderedOn,
      order_text: measure.orderText,
      denial: measure.denial,
      ...by,
    })),
    deliveries: entries.flatMap(({ id, measure }) =>
      (measure.deliveries ?? []).map(({ hearing, outcome, reason, recordedAt = saidAt.get(hearing) }) => ({
        measure_id: id,
        hearing_id: ids.hearings.get(hearing),
        case_id: ids.caseId,
        outcome,
        reason,
        ...(outcome && { ...by, recorded_at: recordedAt ?? moment.openedAt }),
      })),
    ),
  };
}

export function accompanimentRows(context: RowContext): readonly BulkRow[] {
  const { bundle, ids, moment, importerId } = context;
  const saidAt = outcomesRecordedAt(bundle);
  const overAt = ({ status, hearing }: BundleAccompaniment) => (status === 'done' ? saidAt.get(hearing) : undefined);
  return (bundle.accompaniments ?? []).map((plan, index) => ({
    id: ids.accompaniments[index],
    case_id: ids.caseId,
    survivor_id: ids.survivors.get(plan.survivor),
    hearing_id: ids.hearings.get(plan.hearing),
    officer_id: userId(context, plan.officer),
    booked: `[${plan.from},${plan.to})`,
    meeting_point: plan.meetingPoint,
    status: plan.status,
    before_fall: plan.status === 'needs-new-plan' ? 'confirmed' : null,
    travelled: plan.travelled,
    day_outcome: plan.dayOutcome,
    replaces: plan.replaces === undefined ? null : ids.accompanimentOfKey.get(plan.replaces),
    recorded_at: plan.recordedAt ?? overAt(plan) ?? moment.openedAt,
    recorded_by: importerId,
  }));
}

/** A plan that fell and that no other replaces is work for its officer, due on the working day after it was known. */
export function rePlanRows(context: RowContext, law: JurisdictionPack): readonly BulkRow[] {
  const { bundle, ids, moment, zone } = context;
  const plans = bundle.accompaniments ?? [];
  const saidAt = outcomesRecordedAt(bundle);
  const replaced = new Set(plans.flatMap(({ replaces }) => replaces ?? []));
  return plans.flatMap(({ key = '', status, hearing, officer }, index) => {
    if (status !== 'needs-new-plan' || replaced.has(key)) return [];
    const knownAt = saidAt.get(hearing) ?? moment.openedAt;
    return {
      id: nextId(),
      kind: RE_PLAN,
      case_id: ids.caseId,
      subject_id: ids.accompaniments[index],
      assignee_id: userId(context, officer),
      due_on: courtDayFrom(law, addDays(dayOf(knownAt, zone), 1)).on,
      // No event told of it: the import itself did.
      event_id: nextId(),
      made_at: knownAt,
      version: 1,
    };
  });
}

/** How a day went is entered with the outcome of its hearing, unless something else is said. */
function outcomesRecordedAt({ hearings = [] }: CaseBundle): ReadonlyMap<string, string> {
  return new Map(hearings.flatMap(({ key, recordedAt }) => (recordedAt === undefined ? [] : [[key, recordedAt]])));
}
