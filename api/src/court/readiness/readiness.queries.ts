import { Injectable } from '@nestjs/common';
import type { HearingReadinessView, NotReadyItem, Page } from '@hakika/contracts';
import { isCalendarDay, lastLookOn } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { decodeCursor, isId, pageOf, type CursorKeys, type CursorQuery } from '../../platform/http/cursor';
import { HearingChecks, type CheckedHearingRow } from './hearing-checks';
import { hearingToCome, myHearingsToCome } from './readiness-rows';
import { toNotReady, toReadinessView } from './readiness-view';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'readiness.read': { hearingId: string };
    'readiness.list-read': { hearingIds: readonly string[] };
  }
}

type Keys = readonly [on: string, id: string];
const isKeys = (keys: CursorKeys): keys is Keys =>
  keys.length === 2 && typeof keys[0] === 'string' && isCalendarDay(keys[0]) && isId(keys[1]);
const BEFORE_ALL: Keys = ['-infinity', '00000000-0000-0000-0000-000000000000'];

/** What is ready for a hearing, and which of the next fourteen days are not. */
@Injectable()
export class ReadinessQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly checks: HearingChecks,
  ) {}

  ofHearing(actor: Actor, hearingId: string): Promise<HearingReadinessView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const checked = await this.check(tx, hearingId);
      const { caseId } = checked.row;
      await this.audit.recordRead(tx, { action: 'readiness.read', caseId, details: { hearingId } });
      return toReadinessView(actor, checked);
    });
  }

  /** A page is of hearings that were looked at; those that are ready fall out of it. */
  notReady(actor: Actor, { cursor, limit }: CursorQuery): Promise<Page<NotReadyItem>> {
    const after = decodeCursor(cursor, isKeys) ?? BEFORE_ALL;
    return this.unitOfWork.run(actor, async (tx) => {
      const from = this.clock.today();
      const rows = await myHearingsToCome(tx, { from, until: lastLookOn(from), after, limit: limit + 1 });
      const { items: shown, nextCursor } = pageOf(
        rows,
        limit,
        (row) => [row.on, row.hearingId],
        (row) => row,
      );
      const items = (await this.checks.of(tx, shown)).flatMap((checked) => toNotReady(checked) ?? []);
      const details = { hearingIds: items.map(({ hearingId }) => hearingId) };
      await this.audit.recordRead(tx, { action: 'readiness.list-read', details });
      return { items, nextCursor };
    });
  }

  /** For a change, in its own transaction. */
  async check(tx: Tx, hearingId: string): Promise<CheckedHearingRow> {
    const row = await hearingToCome(tx, hearingId);
    const [checked] = row ? await this.checks.of(tx, [row]) : [];
    if (!checked) throw new NotFoundForActor();
    return checked;
  }
}
