import { Injectable } from '@nestjs/common';
import type { AgendaView, RePlanItem, RePlanRequest, UncoveredHearing } from '@hakika/contracts';
import { addDays, daysBetween, moveTrip } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { toAccompanimentView, type AccompanimentRow } from './accompaniment.rows';
import { bookedRows, fallenRows, freeAmong, uncoveredRows, type FallenRow } from './agenda.rows';
import type { AgendaQuery } from './agenda.dto';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'agenda.read': { from: string; to: string; caseIds: readonly string[] };
  }
}

const DAYS_SHOWN = 14;
const DAYS_MAX = 92;

interface Planned {
  readonly row: FallenRow;
  readonly proposal: RePlanRequest | null;
}

/** Who goes with whom: what nobody covers first, then what fell, then day by day. */
@Injectable()
export class AgendaQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly pack: Pack,
  ) {}

  read(actor: Actor, query: AgendaQuery): Promise<AgendaView> {
    const today = this.clock.today();
    const { from = today, to = addDays(from, DAYS_SHOWN) } = query;
    const length = daysBetween(from, to);
    if (length < 0 || length > DAYS_MAX) throw new InvalidInput([{ pointer: '/to', code: 'out-of-range' }]);
    return this.unitOfWork.run(actor, async (tx) => {
      const fallen = await fallenRows(tx, today);
      const uncovered = await uncoveredRows(tx, from > today ? from : today, to);
      const booked = await bookedRows(tx, from, to);
      const rePlan = await this.rePlan(tx, fallen);
      const caseIds = [...new Set([...fallen, ...uncovered, ...booked].map((item) => item.caseId))];
      await this.audit.recordRead(tx, { action: 'agenda.read', details: { from, to, caseIds } });
      return { from, to, uncovered: withoutThose(uncovered, rePlan), rePlan, days: byDay(booked) };
    });
  }

  private async rePlan(tx: Tx, rows: readonly FallenRow[]): Promise<RePlanItem[]> {
    const planned = rows.map((row): Planned => ({ row, proposal: this.propose(row) }));
    const claims = planned.flatMap(({ row, proposal }) => (proposal ? [{ ...proposal, id: row.id }] : []));
    const free = await freeAmong(tx, claims);
    return planned.map(({ row, proposal }) => toItem(row, proposal, proposal ? free.has(row.id) : null));
  }

  /** The same officer and the same way, moved to the next date. */
  private propose({ next, officerId, meetingPoint, ...row }: FallenRow): RePlanRequest | null {
    if (!next) return null;
    const trip = { from: row.from.toISOString(), to: row.to.toISOString() };
    const before = { on: row.hearingOn, at: row.hearingAt };
    const after = { on: next.hearingOn, at: next.hearingAt };
    return { hearingId: next.hearingId, officerId, meetingPoint, ...moveTrip(this.pack.law.zone, trip, before, after) };
  }
}

function toItem(row: FallenRow, proposal: RePlanRequest | null, officerFree: boolean | null): RePlanItem {
  const { reason, movedAt, measuresCarried, next, ...accompaniment } = row;
  return {
    accompaniment: toAccompanimentView(accompaniment),
    reason,
    movedAt: movedAt.toISOString(),
    next,
    proposal,
    officerFree,
    measuresCarried,
  };
}

/** A date that stands in a card of its own is not told twice. */
function withoutThose(uncovered: readonly UncoveredHearing[], cards: readonly RePlanItem[]): UncoveredHearing[] {
  const told = new Set(cards.flatMap(({ next }) => (next ? [`${next.survivorId} ${next.hearingId}`] : [])));
  return uncovered.filter((item) => !told.has(`${item.survivorId} ${item.hearingId}`));
}

function byDay(rows: readonly AccompanimentRow[]): AgendaView['days'] {
  const days = [...new Set(rows.map((row) => row.hearingOn))];
  return days.map((day) => ({ day, items: rows.filter((row) => row.hearingOn === day).map(toAccompanimentView) }));
}
