export type CaseWish =
  | { readonly kind: 'neighbour'; readonly step: -1 | 1 }
  | { readonly kind: 'tab'; readonly at: number }
  | { readonly kind: 'page'; readonly path: string; readonly needs: string };

const WISHES: Readonly<Record<string, CaseWish>> = {
  '[': { kind: 'neighbour', step: -1 },
  ']': { kind: 'neighbour', step: 1 },
  t: { kind: 'page', path: 'timeline', needs: 'case:read' },
  m: { kind: 'page', path: 'timeline/new', needs: 'milestone:record' },
};

/** What a key asks of the page of a case, or null: brackets go from case to case, digits from tab to tab. */
export function caseWishOf(event: KeyboardEvent): CaseWish | null {
  if (isForSomethingElse(event)) return null;
  if (/^[1-8]$/.test(event.key)) return { kind: 'tab', at: Number(event.key) - 1 };
  return WISHES[event.key] ?? null;
}

/** Somebody is writing or choosing, asks the browser for something, or has something open over the page. */
function isForSomethingElse(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : document.body;
  const busy = target.closest('input, textarea, select, [role=radiogroup], [role=dialog]') !== null;
  return event.defaultPrevented || busy || event.ctrlKey || event.metaKey || event.altKey;
}
