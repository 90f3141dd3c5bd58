import { Injectable } from '@nestjs/common';
import type { MilestoneView, Page } from '@hakika/contracts';
import { isCalendarDay, isInstant } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { decodeCursor, isId, pageOf, type CursorKeys, type CursorQuery } from '../../platform/http/cursor';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'milestone.listed': { count: number };
  }
}

type Keys = readonly [occurredOn: string, recordedAt: string, id: string];
/** `at` is the moment of recording to the microsecond: the order of the list must not depend on what a Date can hold. */
interface Row extends Omit<MilestoneView, 'occurredAt' | 'recordedAt'> {
  readonly occurredAt: Date | null;
  readonly recordedAt: Date;
  readonly at: string;
}

@Injectable()
export class MilestonesQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Newest first; the corrected ones too. */
  page(actor: Actor, caseId: string, { cursor, limit }: CursorQuery): Promise<Page<MilestoneView>> {
    const after = decodeCursor(cursor, isKeys);
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.row('SELECT 1 AS found FROM court.court_case WHERE id = $1', [caseId]);
      if (!found) throw new NotFoundForActor();
      const rows = await tx.named<Row>('milestones', PAGE, [caseId, ...(after ?? [null, null, null]), limit + 1]);
      const page = pageOf(rows, limit, ({ occurredOn, at, id }) => [occurredOn, at, id], toView);
      await this.audit.recordRead(tx, { action: 'milestone.listed', caseId, details: { count: page.items.length } });
      return page;
    });
  }

  async one(tx: Tx, caseId: string, milestoneId: string): Promise<MilestoneView> {
    const row = await tx.row<Row>(ONE, [caseId, milestoneId]);
    if (!row) throw new NotFoundForActor();
    return toView(row);
  }
}

function toView({ at: _at, ...row }: Row): MilestoneView {
  return { ...row, occurredAt: row.occurredAt?.toISOString() ?? null, recordedAt: row.recordedAt.toISOString() };
}

const isKeys = (keys: CursorKeys): keys is Keys =>
  keys.length === 3 && isCalendarDay(String(keys[0])) && isInstant(String(keys[1])) && isId(keys[2]);

const VIEW = `
  SELECT m.id, m.type, m.occurred_on::text AS "occurredOn", m.occurred_at AS "occurredAt", m.accused_id AS "accusedId",
    m.count_id AS "countId", m.hearing_id AS "hearingId", m.details, m.source, m.recorded_at AS "recordedAt",
    to_char(m.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
    u.display_name AS "recordedBy", m.supersedes AS "supersedesId", later.id AS "supersededById", m.reason
  FROM court.milestone m
  JOIN people.app_user u ON u.id = m.recorded_by
  LEFT JOIN court.milestone later ON later.supersedes = m.id
  WHERE m.case_id = $1`;

const PAGE = `${VIEW}
    AND ($2::date IS NULL OR (m.occurred_on, m.recorded_at, m.id) < ($2::date, $3::timestamptz, $4::uuid))
  ORDER BY m.occurred_on DESC, m.recorded_at DESC, m.id DESC LIMIT $5`;
const ONE = `${VIEW} AND m.id = $2`;
