import type { OutcomeChip } from '@hakika/domain';

/** Outcomes by one key on the row in focus, as a clerk's hand would want them. */
const OUTCOMES: Readonly<Record<string, OutcomeChip>> = { a: 'adjourned', p: 'proceeded' };
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

export type Wish =
  | { readonly kind: 'undo' }
  | { readonly kind: 'close' }
  | { readonly kind: 'outcome'; readonly outcome: OutcomeChip; readonly hearingId: string };

/** What a key asks of the court day, or null. J and K move the focus from row to row by themselves. */
export function wishOf(event: KeyboardEvent): Wish | null {
  if (isForSomethingElse(event)) return null;
  if (event.key === 'u') return { kind: 'undo' };
  if (event.key === 'Escape') return { kind: 'close' };
  const row = (event.target as HTMLElement).closest<HTMLElement>('app-matter-row');
  const step = STEPS[event.key];
  if (step) moveFocus(row, step);
  const outcome = OUTCOMES[event.key];
  const hearingId = row?.dataset['hearing'];
  return outcome && hearingId ? { kind: 'outcome', outcome, hearingId } : null;
}

/** Somebody is writing, or asks the browser for something. */
function isForSomethingElse(event: KeyboardEvent): boolean {
  const writing = /^(INPUT|TEXTAREA|SELECT)$/.test((event.target as HTMLElement).tagName);
  return writing || event.ctrlKey || event.metaKey || event.altKey;
}

/** Finished matters lie folded away, and what is folded away takes no focus. */
function isFolded(row: HTMLElement): boolean {
  return row.closest('details:not([open])') !== null;
}

function moveFocus(row: HTMLElement | null, step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('app-matter-row')].filter((one) => !isFolded(one));
  const at = row ? rows.indexOf(row) + step : 0;
  rows[Math.max(0, Math.min(at, rows.length - 1))]?.querySelector<HTMLElement>('a')?.focus();
}
