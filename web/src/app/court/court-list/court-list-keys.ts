import type { MatterCall } from '@hakika/domain';

/** What is said of the row in focus by one key. */
const SAID: Readonly<Record<string, MatterCall>> = { c: 'called', f: 'finished' };
const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

export type ListWish =
  | { readonly kind: 'move'; readonly step: -1 | 1; readonly hearingId: string }
  | { readonly kind: 'say'; readonly said: MatterCall; readonly hearingId: string };

/** What a key asks of the row in focus, or null. Arrows alone scroll the page, so moving a matter takes Shift with them. */
export function wishOnList(event: KeyboardEvent): ListWish | null {
  const target = event.target as HTMLElement;
  const writing = /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  const hearingId = target.closest<HTMLElement>('[data-hearing]')?.dataset['hearing'];
  if (writing || !hearingId || event.ctrlKey || event.metaKey || event.altKey) return null;
  const step = event.shiftKey ? STEPS[event.key] : undefined;
  if (step) return { kind: 'move', step, hearingId };
  const said = SAID[event.key];
  return said ? { kind: 'say', said, hearingId } : null;
}
