import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PAGE_LIMIT, PAGE_LIMIT_MAX, type Page } from '@hakika/contracts';
import { isInstant } from '@hakika/domain';
import { InvalidInput } from '../errors/errors';

const CURSOR_MAX = 512;

/** Where in an ordered list a page ended: the sort keys of its last row. */
export type CursorKeys = readonly (string | number | null)[];

/** A cursor in a query; an answer with several lists has one for each. */
export const CursorField = (description = 'The `nextCursor` of the page before'): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ description, type: String, maxLength: CURSOR_MAX }),
    IsOptional(),
    IsString(),
    MaxLength(CURSOR_MAX),
    Matches(/^[A-Za-z0-9_-]+$/),
  );

/** The query of every list. Extend it with the filters of a list. */
export class CursorQuery {
  @CursorField()
  readonly cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: PAGE_LIMIT_MAX, default: PAGE_LIMIT })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value,
  )
  @IsInt()
  @Min(1)
  @Max(PAGE_LIMIT_MAX)
  readonly limit: number = PAGE_LIMIT;
}

/** Not a secret and not a permission: what a cursor leads to is read under the reader's own context. */
export function encodeCursor(keys: CursorKeys): string {
  return Buffer.from(JSON.stringify(keys), 'utf8').toString('base64url');
}

/** Null without a cursor. `check` says whether the keys are those of this list; a cursor of another list is refused. */
export function decodeCursor<K extends CursorKeys>(
  cursor: string | undefined,
  check: (keys: CursorKeys) => keys is K,
): K | null {
  if (cursor === undefined) return null;
  const keys = parse(cursor);
  if (!keys || !check(keys)) throw new InvalidInput([{ pointer: '/cursor', code: 'cursor.unknown' }]);
  return keys;
}

/** Whether a key is an id, as it must be before a statement takes it for one. */
export const isId = (key: unknown): key is string =>
  typeof key === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);

/** For lists in the order of their writing, to the microsecond: a Date holds less. */
export const isMomentAndId = (keys: CursorKeys): keys is readonly [at: string, id: string] =>
  keys.length === 2 && isInstant(String(keys[0])) && isId(keys[1]);

/** For lists in the order of names: a name stands in no address, so the cursor has the id of whoever bears it. */
export const isOneId = (keys: CursorKeys): keys is readonly [id: string] => keys.length === 1 && isId(keys[0]);

/** Makes a page of rows that were read with `LIMIT limit + 1`. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  keysOf: (row: R) => CursorKeys,
  toView: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(toView), nextCursor: last === undefined ? null : encodeCursor(keysOf(last)) };
}

function parse(cursor: string): CursorKeys | null {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(keys) && keys.length > 0 && keys.every(isKey) ? keys : null;
  } catch {
    return null;
  }
}

const isKey = (key: unknown): key is string | number | null =>
  key === null || typeof key === 'number' || (typeof key === 'string' && !key.includes('\0') && key.isWellFormed());
