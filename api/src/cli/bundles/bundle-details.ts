import { MILESTONE_SHAPES, NO_SENTENCE, type FieldKind, type FieldShape } from '@hakika/domain';
import type { BundleMilestone } from './bundle';
import type { BundleIds } from './bundle-ids';

type Values = Readonly<Record<string, unknown>>;

/** What the schema lets be left out. */
const LEFT_OUT: Readonly<Partial<Record<FieldKind, unknown>>> = {
  flag: false,
  witnesses: [],
  counts: [],
  accused: [],
  codes: [],
  directions: [],
};

/** Sheets call their counts by shorter names. */
const SHORT_NAMES: Values = { countIds: 'counts', addedCountIds: 'added', removedCountIds: 'removed' };

/** Details as the docket keeps them: nothing left out, and people and counts by their ids. */
export function detailsOf({ type, details = {} }: BundleMilestone, ids: BundleIds): object {
  const given = details as Values;
  if (type === 'sentenced' || type === 'resentenced') return sentenceOf(given, ids);
  const fields: readonly (readonly [string, FieldShape])[] = Object.entries(MILESTONE_SHAPES[type]);
  return Object.fromEntries(
    fields.map(([name, field]) => {
      const value = given[name] ?? given[String(SHORT_NAMES[name])] ?? null;
      return [name, value === null ? (LEFT_OUT[field.kind] ?? null) : toId(field, value, ids)];
    }),
  );
}

function toId({ kind }: FieldShape, value: unknown, ids: BundleIds): unknown {
  return TO_ID[kind]?.(value, ids) ?? value;
}

type ToId = (value: unknown, ids: BundleIds) => unknown;

/** Labels and numbers of the bundle become ids; what it does not have becomes an id that nothing has. */
const TO_ID: Readonly<Partial<Record<FieldKind, ToId>>> = {
  survivor: (value, ids) => ids.survivors.get(String(value)) ?? '',
  user: (value, ids) => ids.users.get(String(value)) ?? '',
  case: (value, ids) => ids.cases.get(String(value)) ?? '',
  count: countId,
  counts: (value, ids) => (value as readonly number[]).map((number) => countId(number, ids)),
  accused: (value, ids) => (value as readonly string[]).map((label) => ids.accused.get(label) ?? ''),
  sentence: (value, ids) => sentenceOf(value as Values, ids),
};

function countId(value: unknown, ids: BundleIds): string {
  return ids.counts.get(Number(value)) ?? '';
}

function sentenceOf(given: Values, ids: BundleIds): object {
  const after = given['consecutiveToCountId'] ?? null;
  return { ...NO_SENTENCE, ...given, consecutiveToCountId: after === null ? null : countId(after, ids) };
}
