import {
  DIRECTION_SHAPE,
  MILESTONE_SHAPES,
  NO_SENTENCE,
  type FieldShape,
  type JurisdictionPack,
  type MilestoneType,
  type PlainKind,
  type Shape,
} from '@hakika/domain';
import fc from 'fast-check';

export const ACCUSED = ['a1', 'a2', 'a3'] as const;
export const COUNTS = ['c1', 'c2', 'c3', 'c4'] as const;

const SENTENCES = [
  { ...NO_SENTENCE, termMonths: 360, concurrent: true },
  { ...NO_SENTENCE, life: true },
  { ...NO_SENTENCE, nonCustodial: true, compensationKes: 50_000 },
  { ...NO_SENTENCE, fineKes: 100_000, defaultMonths: 6, compensationKes: 10_000 },
];

const id = fc.constantFrom('s1', 's2');
const amount = fc.constantFrom(0, 1000, 10_000, 50_000);

const PLAIN: Readonly<Record<PlainKind, fc.Arbitrary<unknown>>> = {
  day: fc.constantFrom('2028-03-06', '2029-01-15'),
  flag: fc.boolean(),
  'yes-or-no': fc.boolean(),
  number: fc.nat({ max: 30 }),
  amount,
  text: fc.constant('7/2026'),
  language: fc.constantFrom('swa', 'dig'),
  witnesses: fc.subarray(['V1', 'P1', 'P2']),
  user: fc.constantFrom('u1', 'u2'),
  survivor: id,
  case: fc.constantFrom('k1', 'k2'),
  count: fc.constantFrom(...COUNTS),
  counts: fc.subarray([...COUNTS]),
  accused: fc.subarray([...ACCUSED]),
};

/** Whatever the details of a type of fact can say in a country. */
export function anyDetails(pack: JurisdictionPack, type: MilestoneType): fc.Arbitrary<object> {
  return type === 'sentenced' || type === 'resentenced'
    ? fc.constantFrom(...SENTENCES)
    : anyOf(pack, MILESTONE_SHAPES[type]);
}

function anyOf(pack: JurisdictionPack, shape: Shape): fc.Arbitrary<object> {
  const fields = Object.entries(shape).map(([name, field]) => [name, anyField(pack, field)] as const);
  return fc.record(Object.fromEntries(fields));
}

function anyField(pack: JurisdictionPack, field: FieldShape): fc.Arbitrary<unknown> {
  const value = anyValue(pack, field);
  const mayBeNull =
    !field.needed && !['flag', 'counts', 'witnesses', 'accused', 'codes', 'directions'].includes(field.kind);
  return mayBeNull ? fc.option(value, { nil: null }) : value;
}

function anyValue(pack: JurisdictionPack, field: FieldShape): fc.Arbitrary<unknown> {
  const codes = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code);
  switch (field.kind) {
    case 'code':
      return fc.constantFrom(...codes(pack.details[field.set]));
    case 'codes':
      return fc.subarray(codes(pack.details[field.set]));
    case 'term':
      return fc.constantFrom(...codes(pack[field.table]));
    case 'sentence':
      return fc.constantFrom(...SENTENCES);
    case 'directions':
      return fc.array(anyOf(pack, DIRECTION_SHAPE), { maxLength: 2 });
    default:
      return PLAIN[field.kind];
  }
}
