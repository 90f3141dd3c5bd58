import { InvalidInput } from '../errors/errors';

/** Flat and without a prototype; a key that comes twice has no meaning here and is refused before this is read. */
export function parseQuery(text: string): Record<string, string> {
  const query = Object.create(null) as Record<string, string>;
  for (const [key, value] of new URLSearchParams(text)) query[key] = value;
  return query;
}

/** Refuses addresses that could be read in two ways, or that hold a NUL, which the database has no place for. */
export function refuseAddress(url: string): void {
  const [path = '', query = ''] = split(url);
  if (path.includes('%00')) throw new InvalidInput([], 'address.unreadable');
  const seen = new Set<string>();
  for (const [key, value] of new URLSearchParams(query)) {
    if (seen.has(key)) throw new InvalidInput([], 'query.duplicate-key');
    if (key.includes('\0') || value.includes('\0')) throw new InvalidInput([], 'address.unreadable');
    seen.add(key);
  }
}

/** Path and query of an address as it was sent. */
export function split(url: string): readonly [path: string, query: string] {
  const [withoutFragment = ''] = url.split('#', 1);
  const mark = withoutFragment.indexOf('?');
  return mark < 0 ? [withoutFragment, ''] : [withoutFragment.slice(0, mark), withoutFragment.slice(mark + 1)];
}

/**
 * Whether an address is the API's, however it is written. Only ever used to decide that a page is NOT shown;
 * access is decided by the guard on the handler, never by an address.
 */
export function isApiPath(path: string): boolean {
  const decoded = decode(path);
  if (decoded === null) return true;
  const first = decoded
    .toLowerCase()
    .replaceAll('\\', '/')
    .split('/')
    .find((segment) => segment !== '' && segment !== '.');
  return ['api', 'livez', 'readyz'].includes(first?.split(';')[0]?.trim() ?? '');
}

/** Decoded as often as it takes, so that a path that was encoded twice is seen for what it is. */
function decode(path: string): string | null {
  try {
    const once = decodeURIComponent(path);
    return once === path ? once : decode(once);
  } catch {
    return null;
  }
}
