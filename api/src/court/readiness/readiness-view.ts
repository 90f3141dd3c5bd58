import type {
  HearingReadinessView,
  NotReadyItem,
  ReadinessHearing,
  ReadinessLineView,
  ReadinessSaidView,
} from '@hakika/contracts';
import { may, maySay, Permission, Role, type CheckedLine } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import type { CheckedHearingRow } from './hearing-checks';
import type { HearingToComeRow } from './readiness-rows';

export function toReadinessView(actor: Actor, { row, check }: CheckedHearingRow): HearingReadinessView {
  const over = row.status !== 'scheduled';
  const mayRecord = may(actor.scope, Permission.ReadinessRecord) && !over;
  return {
    ...toHearing(row),
    lines: check.lines.map((line) => toLineView(line, row, mayRecord && maySay(line.subject, actor.role))),
    open: check.open,
    ready: readyWord(row),
    maySayReady: mayRecord && actor.role === Role.Prosecutor,
  };
}

function toLineView(line: CheckedLine, row: HearingToComeRow, mayTick: boolean): ReadinessLineView {
  const { byHand, ...view } = line;
  return { ...view, mayTick, said: byHand ? lastWord(row, line.subject) : null };
}

function toHearing({ hearingId, caseId, caseCode, on, at, purpose, stationName }: HearingToComeRow): ReadinessHearing {
  return { hearingId, caseId, caseCode, on, at, purpose, stationName };
}

function lastWord({ said }: HearingToComeRow, subject: string): ReadinessSaidView | null {
  const last = said.findLast((entry) => entry.subject === subject);
  return last ? { word: last.word, reason: last.reason, by: last.by, at: last.at } : null;
}

function readyWord(row: HearingToComeRow): ReadinessSaidView | null {
  const last = lastWord(row, 'hearing');
  return last?.word === 'ready' ? last : null;
}

/** Nothing to do for a hearing where all is there, or that the prosecutor called ready with a reason. */
export function toNotReady({ row, check }: CheckedHearingRow): NotReadyItem | null {
  const open = check.lines.filter(({ state }) => state !== 'done');
  if (open.length === 0 || readyWord(row)) return null;
  const lines = open.map(({ subject, state, role, late }) => ({ subject, state, role, late }));
  return { ...toHearing(row), open: lines, total: check.lines.length };
}
