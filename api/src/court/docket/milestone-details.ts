import type { InputFault } from '../../platform/errors/errors';
import {
  DIRECTION_SHAPE,
  isCalendarDay,
  MILESTONE_SHAPES,
  SENTENCE_SHAPE,
  type FieldKind,
  type FieldShape,
  type JurisdictionPack,
  type MilestoneDetails,
  type MilestoneType,
  type PlainKind,
  type Shape,
} from '@hakika/domain';

const AMOUNT_MAX = 1_000_000_000_000;
const TEXT_MAX = 80;
const LIST_MAX = 200;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type Fits = (value: unknown) => boolean;

const matches =
  (pattern: RegExp): Fits =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const listOf =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.length <= LIST_MAX && value.every(fits) && new Set(value).size === value.length;
const isAmount: Fits = (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= AMOUNT_MAX;
const isFlag: Fits = (value) => typeof value === 'boolean';
const isId = matches(UUID);
/** A code that the rules know or refuse by name. */
const isCode = matches(/^[\w-]{1,60}$/);

const FITS: Readonly<Record<PlainKind, Fits>> = {
  day: (value) => typeof value === 'string' && isCalendarDay(value),
  flag: isFlag,
  'yes-or-no': isFlag,
  number: isAmount,
  amount: isAmount,
  text: (value) => typeof value === 'string' && value.trim() === value && value.length > 0 && value.length <= TEXT_MAX,
  language: matches(/^[a-z]{2,3}$/),
  witnesses: listOf(matches(/^[A-Za-z0-9-]{1,40}$/)),
  user: isId,
  survivor: isId,
  case: isId,
  count: isId,
  counts: listOf(isId),
  accused: listOf(isId),
};

/** What stands in a field about which nothing was said. */
const ABSENT: Readonly<Partial<Record<FieldKind, unknown>>> = {
  flag: false,
  witnesses: [],
  counts: [],
  accused: [],
  codes: [],
  directions: [],
};

export interface ReadDetails {
  readonly details: MilestoneDetails[MilestoneType];
  readonly faults: readonly InputFault[];
}

interface ReadValue {
  readonly value: unknown;
  readonly faults: readonly InputFault[];
}

/** Reads the details of a fact by its type: nothing missing, nothing more, and what was left open says so. */
export function readDetails(pack: JurisdictionPack, type: MilestoneType, given: unknown): ReadDetails {
  const { value, faults } = readShape(pack, MILESTONE_SHAPES[type], given ?? {}, '/details');
  return { details: value as ReadDetails['details'], faults };
}

function readShape(pack: JurisdictionPack, shape: Shape, given: unknown, at: string): ReadValue {
  if (!isRecord(given)) return { value: {}, faults: [{ pointer: at, code: 'not-an-object' }] };
  const read = Object.entries(shape).map(
    ([name, field]) => [name, readField(pack, field, given[name] ?? null, `${at}/${name}`)] as const,
  );
  const more = Object.keys(given).filter((name) => !Object.hasOwn(shape, name));
  return {
    value: Object.fromEntries(read.map(([name, { value }]) => [name, value])),
    faults: [
      ...read.flatMap(([, { faults }]) => faults),
      ...more.map((name) => ({ pointer: `${at}/${/^[\w-]{1,64}$/.test(name) ? name : '?'}`, code: 'unknown' })),
    ],
  };
}

function readField(pack: JurisdictionPack, field: FieldShape, value: unknown, at: string): ReadValue {
  if (value === null && !field.needed) return { value: ABSENT[field.kind] ?? null, faults: [] };
  // What has fields of its own is read field by field; `fits` judges the rest.
  if (field.kind === 'sentence') return readShape(pack, SENTENCE_SHAPE, value, at);
  if (field.kind === 'directions') return readDirections(pack, value, at);
  return { value, faults: fits(pack, field, value) ? [] : [{ pointer: at, code: 'invalid' }] };
}

function readDirections(pack: JurisdictionPack, value: unknown, at: string): ReadValue {
  if (!Array.isArray(value) || value.length > LIST_MAX)
    return { value: [], faults: [{ pointer: at, code: 'invalid' }] };
  const read = value.map((entry, index) => readShape(pack, DIRECTION_SHAPE, entry, `${at}/${index}`));
  return { value: read.map((one) => one.value), faults: read.flatMap(({ faults }) => faults) };
}

function fits(pack: JurisdictionPack, field: FieldShape, value: unknown): boolean {
  switch (field.kind) {
    case 'code':
      return knows(pack.details[field.set], value);
    case 'codes':
      return listOf((code) => knows(pack.details[field.set], code))(value);
    case 'term':
      return field.table === 'endings' ? isCode(value) : knows(pack[field.table], value);
    case 'sentence':
    case 'directions':
      return false;
    default:
      return FITS[field.kind](value);
  }
}

function knows(rows: readonly { readonly code: string }[], value: unknown): boolean {
  return rows.some(({ code }) => code === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
