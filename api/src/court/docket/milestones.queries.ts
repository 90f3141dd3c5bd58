import { Injectable } from '@nestjs/common';
import type { DocketEntryView, DocketPage, MilestoneView, RecordedMilestoneView } from '@hakika/contracts';
import { addDays, isCalendarDay, isInstant, warnMilestone, type Milestone, type MilestoneType } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFoundForActor } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { isoInstant } from './docket-facts';
import { decodeCursor, isId, pageOf, type CursorKeys, type CursorQuery } from '../../platform/http/cursor';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'milestone.listed': { count: number; asKnownOn: string | null };
  }
}

type Keys = readonly [occurredOn: string, recordedAt: string, id: string];
/** `at` is the moment of recording to the microsecond: the order of the list must not depend on what a Date can hold. */
interface Row extends Omit<MilestoneView, 'occurredAt' | 'recordedAt'> {
  readonly occurredAt: Date | null;
  readonly recordedAt: Date;
  readonly at: string;
}

/** A row of the list, with the entry that it corrects. */
type Entry = Row & { readonly original: DocketEntryView['original'] };

export interface DocketRequest extends Pick<CursorQuery, 'cursor' | 'limit'> {
  readonly type?: MilestoneType;
  readonly asKnownOn?: string;
}

@Injectable()
export class MilestonesQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly pack: Pack,
  ) {}

  /** A fact as it was just recorded, with what is unusual about its day. */
  async recorded(tx: Tx, caseId: string, fact: Milestone): Promise<RecordedMilestoneView> {
    return { ...(await this.one(tx, caseId, fact.id)), warnings: warnMilestone(this.pack.law, fact) };
  }

  /** Newest first; the corrected ones too, as far as they had been recorded on a day. */
  page(actor: Actor, caseId: string, request: DocketRequest): Promise<DocketPage> {
    const { cursor, limit, type = null, asKnownOn = null } = request;
    const after = decodeCursor(cursor, isKeys);
    const until = this.endOf(asKnownOn);
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.row('SELECT 1 AS found FROM court.court_case WHERE id = $1', [caseId]);
      if (!found) throw new NotFoundForActor();
      const values = [caseId, ...(after ?? [null, null, null]), limit + 1, until, type];
      const rows = await tx.named<Entry>('milestones', PAGE, values);
      const page = pageOf(rows, limit, ({ occurredOn, at, id }) => [occurredOn, at, id], toEntry);
      const types = cursor ? undefined : await tx.named<TypeCount>('milestone-types', TYPES, [caseId, until]);
      const details = { count: page.items.length, asKnownOn };
      await this.audit.recordRead(tx, { action: 'milestone.listed', caseId, details });
      return { ...page, ...(types && { types }) };
    });
  }

  /** Nothing is known yet of a day that has not come. */
  private endOf(asKnownOn: string | null): Date | null {
    if (asKnownOn === null) return null;
    if (asKnownOn > this.clock.today()) throw new InvalidInput([{ pointer: '/asKnownOn', code: 'in-the-future' }]);
    return this.clock.instantOf(addDays(asKnownOn, 1));
  }

  async one(tx: Tx, caseId: string, milestoneId: string): Promise<MilestoneView> {
    const row = await tx.row<Row>(ONE, [caseId, milestoneId]);
    if (!row) throw new NotFoundForActor();
    return toView(row);
  }
}

interface TypeCount {
  readonly type: MilestoneType;
  readonly count: number;
}

function toView({ at: _at, ...row }: Row): MilestoneView {
  return { ...row, occurredAt: row.occurredAt?.toISOString() ?? null, recordedAt: row.recordedAt.toISOString() };
}

function toEntry({ original, ...row }: Entry): DocketEntryView {
  return { ...toView(row), original };
}

const isKeys = (keys: CursorKeys): keys is Keys =>
  keys.length === 3 && isCalendarDay(String(keys[0])) && isInstant(String(keys[1])) && isId(keys[2]);

const COLUMNS = `m.id, m.type, m.occurred_on::text AS "occurredOn", m.occurred_at AS "occurredAt", m.accused_id AS "accusedId",
    m.count_id AS "countId", m.hearing_id AS "hearingId", m.details, m.source, m.recorded_at AS "recordedAt",
    to_char(m.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
    u.display_name AS "recordedBy", m.supersedes AS "supersedesId", later.id AS "supersededById", m.reason`;
const FROM = `court.milestone m JOIN people.app_user u ON u.id = m.recorded_by LEFT JOIN court.milestone later ON later.supersedes = m.id`;

/** A correction that had not been made by then had not been made. */
const PAGE = `
  SELECT ${COLUMNS}, CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'type', o.type, 'occurredOn', o.occurred_on,
    'occurredAt', ${isoInstant('o.occurred_at')}, 'details', o.details, 'recordedAt', ${isoInstant('o.recorded_at')},
    'recordedBy', w.display_name) END AS original
  FROM ${FROM} AND later.recorded_at < coalesce($6, 'infinity'::timestamptz)
  LEFT JOIN court.milestone o ON o.id = m.supersedes LEFT JOIN people.app_user w ON w.id = o.recorded_by
  WHERE m.case_id = $1 AND m.recorded_at < coalesce($6, 'infinity'::timestamptz) AND ($7::text IS NULL OR m.type = $7)
    AND ($2::date IS NULL OR (m.occurred_on, m.recorded_at, m.id) < ($2::date, $3::timestamptz, $4::uuid))
  ORDER BY m.occurred_on DESC, m.recorded_at DESC, m.id DESC LIMIT $5`;

const TYPES = `
  SELECT m.type, count(*)::int AS count FROM court.milestone m
  WHERE m.case_id = $1 AND m.recorded_at < coalesce($2, 'infinity'::timestamptz) GROUP BY m.type ORDER BY min(m.occurred_on), m.type`;

const ONE = `SELECT ${COLUMNS} FROM ${FROM} WHERE m.case_id = $1 AND m.id = $2`;
