import type { HttpClient } from '@angular/common/http';
import { resource, type ResourceRef } from '@angular/core';
import { PAGE_LIMIT_MAX, type Page } from '@hakika/contracts';
import { firstValueFrom } from 'rxjs';

/** Reads a list to its end, for choices and previews that must know all of it. */
export async function everyPage<Item>(http: HttpClient, url: string): Promise<readonly Item[]> {
  const all: Item[] = [];
  let cursor: string | null = null;
  do {
    const params: Record<string, string | number> = { limit: PAGE_LIMIT_MAX, ...(cursor && { cursor }) };
    const page: Page<Item> = await firstValueFrom(http.get<Page<Item>>(url, { params }));
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}

/** The same as a resource of a page; it asks for nothing while there is no address. */
export function everyPageOf<Item>(
  http: HttpClient,
  url: () => string | undefined,
): ResourceRef<readonly Item[] | undefined> {
  return resource({ params: url, loader: ({ params }) => everyPage<Item>(http, params) });
}
