import { MILESTONE_SHAPES, type FieldKind, type FieldShape, type MilestoneType } from '@hakika/domain';
import { FIELDS, type DetailField, type MilestoneDraft } from './milestone-draft';

/** Answers to questions that have no box of their own, as text: `yes`, a code, a number, or several with commas. */
export type MoreDetails = Readonly<Record<string, string>>;

const OF_SENTENCE = [
  'termMonths',
  'life',
  'fineKes',
  'defaultMonths',
  'concurrent',
  'from',
  'nonCustodial',
  'compensationKes',
];

/** Which fields of the details a box stands for, where it is not called as they are. */
const BEHIND: { readonly [Box in DetailField]?: readonly string[] } = {
  amount: ['amountKes'],
  sentence: ['sentence', ...OF_SENTENCE],
};

/** Survivors are not known on this side of the wall, and directions have a screen of their own. */
const ELSEWHERE: ReadonlySet<FieldKind> = new Set(['survivor', 'directions']);

export type NamedField = readonly [name: string, field: FieldShape];

/** The questions of a type of fact that have no box of their own. */
export function moreFields(type: MilestoneType | ''): readonly NamedField[] {
  if (!type) return [];
  const boxed = new Set((FIELDS[type] ?? []).flatMap((box) => BEHIND[box] ?? [box as string]));
  return Object.entries<FieldShape>(MILESTONE_SHAPES[type]).filter(
    ([name, { kind }]) => !boxed.has(name) && !ELSEWHERE.has(kind),
  );
}

const LISTS: ReadonlySet<FieldKind> = new Set(['counts', 'accused', 'codes', 'witnesses']);

type Read = (text: string) => unknown;
const listOf: Read = (text) => text.split(',').flatMap((part) => part.trim() || []);
const asNumber: Read = (text) => Number(text);
const asAnswer: Read = (text) => text === 'yes';

const READS: { readonly [Kind in FieldKind]?: Read } = {
  flag: asAnswer,
  'yes-or-no': asAnswer,
  number: asNumber,
  amount: asNumber,
  counts: listOf,
  accused: listOf,
  codes: listOf,
  witnesses: listOf,
};

/** What was answered, in the shape of the domain. What nobody answered is left out where an older form did not ask. */
export function moreOf({ type, more }: MilestoneDraft): object {
  if (!type) return {};
  const known = FIELDS[type] !== undefined;
  return Object.fromEntries(
    moreFields(type).flatMap(([name, field]) => {
      const text = (more[name] ?? '').trim();
      if (text !== '') return [[name, READS[field.kind]?.(text) ?? text]];
      return known ? [] : [[name, absent(field)]];
    }),
  );
}

function absent({ kind }: FieldShape): unknown {
  if (LISTS.has(kind)) return [];
  return kind === 'flag' ? false : null;
}

/** A recorded fact back in its answers. */
export function moreSaid(type: MilestoneType, details: Readonly<Record<string, unknown>>): MoreDetails {
  return Object.fromEntries(
    moreFields(type).flatMap(([name]) => {
      const value = details[name];
      if (value === null || value === undefined) return [];
      const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
      return text === '' ? [] : [[name, text]];
    }),
  );
}

/** An answer that must be given, or null. */
export function missingMore({ type, more }: MilestoneDraft): string | null {
  const empty = moreFields(type).find(
    ([name, { needed, kind }]) => needed && kind !== 'flag' && !(more[name] ?? '').trim(),
  );
  return empty?.[0] ?? null;
}
