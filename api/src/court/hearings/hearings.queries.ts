import { Injectable } from '@nestjs/common';
import type { HearingView, Page } from '@hakika/contracts';
import { isCalendarDay, Scope } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { decodeCursor, isId, pageOf, type CursorKeys, type CursorQuery } from '../../platform/http/cursor';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'hearings.read': { hearingIds: readonly string[] };
  }
}

/** As the statements below answer it; `note` only where it was asked for. */
export type HearingRow = Omit<HearingView, 'recordedAt'> & { recordedAt: Date | null };

export function toHearingView<R extends HearingRow>({ recordedAt, ...row }: R): Omit<R, 'recordedAt'> & HearingView {
  return { ...row, recordedAt: recordedAt?.toISOString() ?? null };
}

/** A note is the prosecution's own; no other role holds the right to read the column. */
export const readsNotes = (actor: Actor): boolean => actor.scope === Scope.Prosecution;

/** The columns of a hearing `h`, with its joins below. */
export const HEARING_COLUMNS = `h.id, h.version, h.case_id AS "caseId", h.station_id AS "stationId", s.name AS "stationName",
  h.courtroom_id AS "courtroomId", r.name AS "courtroomName", h.held_on::text AS "on", to_char(h.starts_at, 'HH24:MI') AS "at",
  h.purpose, h.status, h.outcome, h.reason, h.next_id AS "nextHearingId", n.held_on::text AS "nextOn",
  h.adjourned_from AS "adjournedFromId", o.over_limit AS "overLimitReason",
  CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('askedBy', o.asked_by, 'opposed', o.opposed, 'granted', o.granted,
    'final', o.final, 'costsAgainst', o.costs_against) END AS application, o.recorded_at AS "recordedAt",
  u.display_name AS "recordedBy", h.interpreter,
  CASE WHEN appears.id IS NOT NULL THEN jsonb_build_object('id', appears.id, 'displayName', appears.display_name) END AS prosecutor`;

export const HEARING_JOINS = `
  JOIN reference.station s ON s.id = h.station_id
  LEFT JOIN reference.courtroom r ON r.id = h.courtroom_id
  LEFT JOIN court.hearing n ON n.id = h.next_id
  LEFT JOIN court.hearing_outcome o ON h.status <> 'scheduled' AND o.hearing_id = h.id
    AND NOT EXISTS (SELECT FROM court.hearing_outcome later WHERE later.supersedes = o.id)
  LEFT JOIN people.app_user u ON u.id = o.recorded_by
  LEFT JOIN people.app_user appears ON appears.id = h.prosecutor_id`;

const ONE = `SELECT ${HEARING_COLUMNS} FROM court.hearing h ${HEARING_JOINS} WHERE h.id = $1`;
const ONE_WITH_NOTE = `SELECT ${HEARING_COLUMNS}, o.note FROM court.hearing h ${HEARING_JOINS} WHERE h.id = $1`;

const OF_CASE = `FROM court.hearing h ${HEARING_JOINS}
  WHERE h.case_id = $1 AND ($2::date IS NULL OR (h.held_on, h.id) < ($2::date, $3::uuid))
  ORDER BY h.held_on DESC, h.id DESC LIMIT $4`;
const LIST = `SELECT ${HEARING_COLUMNS} ${OF_CASE}`;
const LIST_WITH_NOTE = `SELECT ${HEARING_COLUMNS}, o.note ${OF_CASE}`;

type Keys = readonly [on: string, id: string];
const isKeys = (keys: CursorKeys): keys is Keys =>
  keys.length === 2 && typeof keys[0] === 'string' && isCalendarDay(keys[0]) && isId(keys[1]);

@Injectable()
export class HearingsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** The latest first. */
  list(actor: Actor, caseId: string, { cursor, limit }: CursorQuery): Promise<Page<HearingView>> {
    const [on, id] = decodeCursor(cursor, isKeys) ?? [null, null];
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.row('SELECT id FROM court.court_case WHERE id = $1', [caseId]);
      if (!found) throw new NotFoundForActor();
      const values = [caseId, on, id, limit + 1];
      const rows = readsNotes(actor)
        ? await tx.named<HearingRow>('hearings-of-case-with-note', LIST_WITH_NOTE, values)
        : await tx.named<HearingRow>('hearings-of-case', LIST, values);
      const page = pageOf<HearingRow, HearingView>(rows, limit, (row) => [row.on, row.id], toHearingView);
      const hearingIds = page.items.map((hearing) => hearing.id);
      await this.audit.recordRead(tx, { action: 'hearings.read', caseId, details: { hearingIds } });
      return page;
    });
  }

  read(actor: Actor, hearingId: string): Promise<HearingView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const hearing = await this.view(tx, hearingId);
      const { caseId } = hearing;
      await this.audit.recordRead(tx, { action: 'hearings.read', caseId, details: { hearingIds: [hearingId] } });
      return hearing;
    });
  }

  /** For the answer to a change, in its own transaction. */
  async view(tx: Tx, hearingId: string): Promise<HearingView> {
    const [row] = readsNotes(tx.actor)
      ? await tx.named<HearingRow>('hearing-with-note', ONE_WITH_NOTE, [hearingId])
      : await tx.named<HearingRow>('hearing', ONE, [hearingId]);
    if (!row) throw new NotFoundForActor();
    return toHearingView(row);
  }
}
