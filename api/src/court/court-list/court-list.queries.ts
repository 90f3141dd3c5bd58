import { Injectable } from '@nestjs/common';
import {
  COURT_LIST_MATTERS_MAX,
  type CourtListMark,
  type CourtListMatter,
  type CourtListQuery,
  type CourtListRoom,
  type CourtListView,
} from '@hakika/contracts';
import { standingOf, weekOf } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Tx } from '../../platform/database/tx';
import { listedRows, markOf, type ListedRow, type ListSpan } from './court-list.rows';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'court-list.read': { from: string; until: string; caseIds: readonly string[] };
  }
}

/** The list of a court day or week, for whoever reads it and for the printer. */
@Injectable()
export class CourtListQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  read(actor: Actor, query: CourtListQuery): Promise<CourtListView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const view = await this.viewIn(tx, query);
      const { from, until } = view;
      const details = { from, until, caseIds: casesOn(view) };
      await this.audit.recordRead(tx, { action: 'court-list.read', details });
      return view;
    });
  }

  /** Leaves no leaf: it tells nobody what is on the list, and whoever hears of a change reads the list, which does. */
  async mark(actor: Actor, query: CourtListQuery): Promise<CourtListMark> {
    return { mark: await markOf(this.unitOfWork.reader(actor), toSpan(query)) };
  }

  async viewIn(tx: Tx, query: CourtListQuery): Promise<CourtListView> {
    const span = toSpan(query);
    const mark = await markOf(tx, span);
    const rows = await listedRows(tx, span);
    const more = rows.length > COURT_LIST_MATTERS_MAX;
    return { from: span.from, until: span.until, more, mark, rooms: rooms(rows.slice(0, COURT_LIST_MATTERS_MAX)) };
  }
}

export function casesOn({ rooms: all }: CourtListView): readonly string[] {
  return [...new Set(all.flatMap(({ matters }) => matters.map(({ caseId }) => caseId)))];
}

function toSpan({ on, span, stationId, courtroomId, prosecutorId }: CourtListQuery): ListSpan {
  const days = span === 'week' ? weekOf(on) : { from: on, until: on };
  return {
    ...days,
    stationId: stationId ?? null,
    courtroomId: courtroomId ?? null,
    prosecutorId: prosecutorId ?? null,
  };
}

function rooms(rows: readonly ListedRow[]): readonly CourtListRoom[] {
  const byRoom = new Map<string, { room: Omit<CourtListRoom, 'matters'>; matters: CourtListMatter[] }>();
  for (const row of rows) {
    const { day, stationId, stationName, courtroomId, courtroomName, magistrate, version, ...rest } = row;
    const key = `${day} ${stationId} ${courtroomId}`;
    const room = { day, stationId, stationName, courtroomId, courtroomName, magistrate, version };
    const held = byRoom.get(key) ?? { room, matters: [] };
    held.matters.push(toMatter(rest));
    byRoom.set(key, held);
  }
  return [...byRoom.values()].map(({ room, matters }) => ({ ...room, matters }));
}

function toMatter({
  said,
  calledAt,
  ...row
}: Pick<ListedRow, 'said' | 'calledAt'> & Omit<CourtListMatter, 'call' | 'calledAt'>): CourtListMatter {
  return { ...row, call: standingOf(row.status, said), calledAt: calledAt?.toISOString() ?? null };
}
