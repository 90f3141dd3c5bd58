import type { ParamMap, Params } from '@angular/router';
import { CASE_FILTER_KEYS, NEXT_DATE_FILTERS, type CaseFilters } from '@hakika/contracts';
import { AGE_BANDS, ATTENTION, STAGES, type Custody } from '@hakika/domain';

export type FilterKey = Exclude<(typeof CASE_FILTER_KEYS)[number], 'view'>;

/** Those that are always in sight on a wide screen; the others are one press away. */
export const FIRST_KEYS: readonly FilterKey[] = ['stage', 'stationId', 'next', 'attention'];
export const FILTER_KEYS: readonly FilterKey[] = [
  ...FIRST_KEYS,
  ...CASE_FILTER_KEYS.filter(
    (key): key is FilterKey => key !== 'view' && !(FIRST_KEYS as readonly string[]).includes(key),
  ),
];

export const CUSTODIES: readonly Custody[] = ['police-custody', 'remand', 'bail', 'at-large', 'serving', 'released'];

/** What an address may say, where the answers are few; the others are codes or ids, which only the server knows. */
const ANSWERS: Readonly<Partial<Record<keyof CaseFilters, readonly string[]>>> = {
  view: ['concluded'],
  stage: STAGES,
  next: NEXT_DATE_FILTERS,
  attention: ATTENTION,
  custody: CUSTODIES,
  age: AGE_BANDS,
  protected: ['true'],
};
const CODE = /^[a-z0-9-]{1,60}$/;

/** Reads an address; what it cannot mean is left out. */
export function filtersOf(address: ParamMap): CaseFilters {
  const said = CASE_FILTER_KEYS.flatMap((key): [string, string][] => {
    const value = address.get(key);
    const known = ANSWERS[key];
    return value !== null && (known ? known.includes(value) : CODE.test(value)) ? [[key, value]] : [];
  });
  return Object.fromEntries(said) as CaseFilters;
}

/** The whole address of a list, so that what was chosen before is gone. */
export function addressOf(filters: CaseFilters): Params {
  return Object.fromEntries(CASE_FILTER_KEYS.map((key) => [key, filters[key] ?? null]));
}

export function sameFilters(one: CaseFilters, other: CaseFilters): boolean {
  return CASE_FILTER_KEYS.every((key) => said(key, one) === said(key, other));
}

/** Open cases are what a list is about when it says nothing else. */
const said = (key: keyof CaseFilters, filters: CaseFilters): string | null =>
  key === 'view' && filters.view === 'open' ? null : (filters[key] ?? null);
