import type { DueItem } from '@hakika/contracts';
import { arraignmentClock, limitClock, type JurisdictionPack } from '@hakika/domain';
import type { DueFactRow } from './court-day.rows';

export interface Due {
  readonly due: readonly DueItem[];
  readonly overdue: readonly DueItem[];
}

/** What is due soon and what is late, soonest first; a fact without a limit is late from the start. */
export function dueItems(law: JurisdictionPack, facts: readonly DueFactRow[], today: string, most: number): Due {
  const items = facts.map((fact) => toItem(law, fact, today)).sort((a, b) => compare(a.item, b.item));
  const pick = (late: boolean) => items.filter((entry) => entry.late === late).slice(0, most);
  return { due: pick(false).map(({ item }) => item), overdue: pick(true).map(({ item }) => item) };
}

function toItem(law: JurisdictionPack, row: DueFactRow, today: string): { item: DueItem; late: boolean } {
  const { caseId, caseCode, accusedLabel, fact, on } = row;
  const clock = clockOf(law, row, today);
  if (!clock) return { item: { caseId, caseCode, accusedLabel, code: fact, on }, late: true };
  const item = { caseId, caseCode, accusedLabel, code: clock.code, on: clock.dueOn ?? on };
  return { item, late: clock.status === 'overdue' };
}

function clockOf(law: JurisdictionPack, { fact, on }: DueFactRow, today: string) {
  if (fact === 'police-custody') return arraignmentClock(law, { accusedId: null, on, at: null }, null, today);
  if (fact === 'judgment-reserved')
    return limitClock(law, 'judgment', { accusedId: null, startsOn: on, metOn: null }, today);
  return null;
}

function compare(a: DueItem, b: DueItem): number {
  return a.on.localeCompare(b.on) || a.caseCode.localeCompare(b.caseCode);
}
