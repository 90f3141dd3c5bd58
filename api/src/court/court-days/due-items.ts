import type { DueItem } from '@hakika/contracts';
import {
  addDays,
  arraignmentClock,
  caseClocks,
  fold,
  instantAt,
  limitClock,
  type Clock,
  type ClockCode,
  type JurisdictionPack,
} from '@hakika/domain';
import { toDocket, type DocketFacts } from '../docket/docket-facts';
import type { DueFactRow } from './court-day.rows';

export interface Due {
  readonly due: readonly DueItem[];
  readonly overdue: readonly DueItem[];
}

/** The clocks that say when somebody in this situation has to be dealt with. A situation without one is late by itself. */
const CLOCKS_OF: Readonly<Partial<Record<DueFactRow['fact'], readonly ClockCode[]>>> = {
  'police-custody': ['arraignment', 'custodial-order', 'custodial-total'],
  'judgment-reserved': ['judgment'],
};

/** The earliest days from which somebody can still be dealt with in time. */
export interface OpenSince {
  /** For an arrest in the last minute of that day. */
  readonly arrest: string;
  /** For a defence that was closed on that day. */
  readonly defence: string;
}

export function openSince(law: JurisdictionPack, today: string): OpenSince {
  const arrested = (on: string) => ({ on, at: instantAt(on, '23:59', law.zone), accusedId: null });
  const closed = (on: string) => ({ startsOn: on, metOn: null, accusedId: null });
  return {
    arrest: earliest(today, (on) => arraignmentClock(law, arrested(on), null, today)),
    defence: earliest(today, (on) => limitClock(law, 'judgment', closed(on), today)),
  };
}

function earliest(today: string, clockFrom: (on: string) => Clock): string {
  let day = today;
  while (clockFrom(addDays(day, -1)).status === 'running') day = addDays(day, -1);
  return day;
}

/** The cases whose dockets `dueItems` has to read. */
export function casesWithClocks(facts: readonly DueFactRow[]): readonly string[] {
  return [...new Set(facts.filter(({ fact }) => CLOCKS_OF[fact]).map(({ caseId }) => caseId))];
}

/** What is due soon and what is late, soonest first, by the very clocks that the page of the case shows. */
export function dueItems(
  law: JurisdictionPack,
  facts: readonly DueFactRow[],
  dockets: ReadonlyMap<string, DocketFacts>,
  { today, most }: { readonly today: string; readonly most: number },
): Due {
  const clocks = new Map([...dockets].map(([id, docket]) => [id, clocksOf(law, docket, today)]));
  const entries = facts
    .flatMap((fact) => toEntry(fact, clocks.get(fact.caseId) ?? []) ?? [])
    .sort((a, b) => compare(a.item, b.item));
  const pick = (late: boolean) => entries.filter((entry) => entry.late === late).slice(0, most);
  return { due: pick(false).map(({ item }) => item), overdue: pick(true).map(({ item }) => item) };
}

function clocksOf(law: JurisdictionPack, docket: DocketFacts, today: string): readonly Clock[] {
  return caseClocks(law, fold(law, toDocket(docket)), today);
}

function toEntry(row: DueFactRow, clocks: readonly Clock[]): { item: DueItem; late: boolean } | null {
  const { caseId, caseCode, accusedLabel, accusedId, fact, on } = row;
  const codes = CLOCKS_OF[fact];
  if (!codes) return { item: { caseId, caseCode, accusedLabel, code: fact, on }, late: true };
  const clock = soonest(codes.flatMap((code) => latest(clocks, code, accusedId) ?? []));
  if (!clock?.dueOn) return null;
  return { item: { caseId, caseCode, accusedLabel, code: clock.code, on: clock.dueOn }, late: isLate(clock) };
}

/** A second arrest or a second order starts its clock anew; the one before it binds nobody any more. */
function latest(clocks: readonly Clock[], code: ClockCode, accusedId: string | null): Clock | undefined {
  return clocks.filter((clock) => clock.code === code && clock.accusedId === accusedId).at(-1);
}

function soonest(clocks: readonly Clock[]): Clock | undefined {
  const open = clocks.filter(({ metOn, status }) => metOn === null && (isLate({ status }) || status === 'running'));
  return open.sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))[0];
}

const isLate = ({ status }: Pick<Clock, 'status'>): boolean => status === 'overdue' || status === 'late';

function compare(a: DueItem, b: DueItem): number {
  return a.on.localeCompare(b.on) || a.caseCode.localeCompare(b.caseCode);
}
