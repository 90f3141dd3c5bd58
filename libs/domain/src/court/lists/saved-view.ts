export type SavedViewRefusal = 'view.too-many' | 'view.name-taken';

/** Why a list may not be kept under a name, or null. */
export function refuseSavedView(name: string, kept: readonly string[], most: number): SavedViewRefusal | null {
  const same = (one: string): boolean => one.toLowerCase() === name.toLowerCase();
  if (kept.some(same)) return 'view.name-taken';
  return kept.length >= most ? 'view.too-many' : null;
}
