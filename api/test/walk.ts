import type { Page } from '@hakika/contracts';

/** Reads a list to its end, and before each further page lets something happen to it. */
export async function walk<Item>(
  read: (cursor: string) => Promise<Page<Item>>,
  meanwhile: () => Promise<unknown>,
): Promise<readonly (readonly Item[])[]> {
  const pages: Page<Item>[] = [await read('')];
  for (let cursor = pages[0]?.nextCursor; cursor; cursor = pages.at(-1)?.nextCursor) {
    await meanwhile();
    pages.push(await read(`&cursor=${cursor}`));
  }
  return pages.map(({ items }) => items);
}
