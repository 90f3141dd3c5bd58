import { Injectable } from '@nestjs/common';
import type { CourtDayMatter, CourtDayRoom, CourtDayView } from '@hakika/contracts';
import {
  addDays,
  isCourtDay,
  likelyOutcomes,
  may,
  Permission,
  proposeNextDates,
  type JurisdictionPack,
} from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Tx } from '../../platform/database/tx';
import { Pack } from '../../reference/packs/pack';
import { dueFacts, listedDays, matterRows, reasonRows, type DayCountRow, type MatterRow } from './court-day.rows';
import { casesWithClocks, dueItems, openSince } from './due-items';
import { readDockets } from '../docket/docket-facts';
import { toLimitView } from '../hearings/hearing-outcomes.service';
import { toHearingView } from '../hearings/hearings.queries';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'court-day.read': { day: string; caseIds: readonly string[] };
  }
}

const AHEAD_SHOWN = 3;
const AHEAD_DAYS = 90;
const REASONS_OF_DAYS = 365;
const REASONS_SHOWN = 12;
const DUE_SHOWN = 10;

/** A day in court as it runs: rooms, matters in call order, and what may be chosen for each. */
@Injectable()
export class CourtDaysQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly pack: Pack,
  ) {}

  day(actor: Actor, day: string): Promise<CourtDayView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const today = this.clock.today();
      const rows = await matterRows(tx, day);
      const listed = await listedDays(tx, courtDayBefore(this.pack.law, today), today, addDays(today, AHEAD_DAYS));
      const reasons = await this.reasonsByRoom(tx, today, rows);
      const facts = await dueFacts(tx, { today, most: DUE_SHOWN, open: openSince(this.pack.law, today) });
      const dockets = await readDockets(tx, casesWithClocks(facts));
      await this.audit.recordRead(tx, {
        action: 'court-day.read',
        details: { day, caseIds: [...new Set(rows.map((row) => row.caseId))] },
      });
      return {
        day,
        strip: strip(this.pack.law, today, listed),
        rooms: rooms(rows, (row) => this.matter(row, reasons.get(row.courtroomId) ?? [])),
        next: rows.length > 0 ? null : (listed.find((entry) => entry.day > day) ?? null),
        ...dueItems(this.pack.law, facts, dockets, { today, most: DUE_SHOWN }),
      };
    });
  }

  /** Only those who record outcomes choose a reason. */
  private async reasonsByRoom(
    tx: Tx,
    today: string,
    rows: readonly MatterRow[],
  ): Promise<ReadonlyMap<string | null, readonly string[]>> {
    const rooms = [...new Set(rows.flatMap((row) => row.courtroomId ?? []))];
    if (rooms.length === 0 || !may(tx.actor.scope, Permission.HearingRecord)) return new Map();
    const found = await reasonRows(tx, addDays(today, -REASONS_OF_DAYS), rooms);
    return new Map(rooms.map((id) => [id, found.filter((row) => row.courtroomId === id).map((row) => row.reason)]));
  }

  private matter(row: MatterRow, common: readonly string[]): CourtDayMatter {
    const { law } = this.pack;
    const { caseCode, courtFileNumber, chargeSections, countTotal, stage, protected: isProtected, ...more } = row;
    const { accusedInCustody, expected, confirmed, here, callOrder, called, presided: _presided, ...hearing } = more;
    const inCustody = accusedInCustody.length > 0;
    return {
      hearing: toHearingView(hearing),
      caseCode,
      courtFileNumber,
      chargeSections,
      countTotal,
      stage,
      protected: isProtected,
      accusedInCustody,
      witnesses: { expected, confirmed, here },
      callOrder,
      called,
      limit: toLimitView(law, row.on, inCustody),
      proposals: proposeNextDates(law, row.on, inCustody),
      chips: likelyOutcomes(law, row.purpose),
      reasons: mostCommon(law, common),
    };
  }
}

/** What this courtroom has seen most, then the order of the pack. */
function mostCommon(law: JurisdictionPack, common: readonly string[]): readonly string[] {
  const all = [...common, ...law.adjournmentReasons.map((row) => row.code)];
  return [...new Set(all)].slice(0, REASONS_SHOWN);
}

function rooms(rows: readonly MatterRow[], matter: (row: MatterRow) => CourtDayMatter): readonly CourtDayRoom[] {
  const byRoom = new Map<string, MatterRow[]>();
  for (const row of rows) {
    const key = `${row.stationId} ${row.courtroomId}`;
    byRoom.set(key, [...(byRoom.get(key) ?? []), row]);
  }
  return [...byRoom.values()].flatMap((inRoom) => {
    const [first] = inRoom;
    if (!first) return [];
    const { stationName, courtroomId, courtroomName, presided } = first;
    return [{ stationName, courtroomId, courtroomName, presided, matters: inRoom.map(matter) }];
  });
}

function courtDayBefore(law: JurisdictionPack, day: string): string {
  let before = addDays(day, -1);
  while (!isCourtDay(law, before)) before = addDays(before, -1);
  return before;
}

/** The court day before, today, and the next days that have something on them. */
function strip(law: JurisdictionPack, today: string, listed: readonly DayCountRow[]): CourtDayView['strip'] {
  const countOn = (day: string) => ({ day, count: listed.find((entry) => entry.day === day)?.count ?? 0 });
  const ahead = listed.filter((entry) => entry.day > today).slice(0, AHEAD_SHOWN);
  return [countOn(courtDayBefore(law, today)), countOn(today), ...ahead.map(({ day, count }) => ({ day, count }))];
}
