import type { ChangeCaseRequest } from '@hakika/contracts';
import type { JurisdictionPack, Term } from '@hakika/domain';
import type { InputFault } from '../../platform/errors/errors';

type CodeField = 'reportSource' | 'acts' | 'means' | 'purposes' | 'exploitation';

function tableOf(pack: JurisdictionPack, field: CodeField): readonly Term[] {
  const tables = {
    reportSource: pack.reportSources,
    acts: pack.traffickingActs,
    means: pack.traffickingMeans,
    purposes: pack.traffickingPurposes,
    exploitation: pack.exploitationForms,
  } satisfies Record<CodeField, readonly Term[]>;
  return tables[field];
}

const FIELDS: readonly CodeField[] = ['reportSource', 'acts', 'means', 'purposes', 'exploitation'];

/** Codes that the pack does not know, and an offence that ends before it begins. */
export function faultsOfFacts(pack: JurisdictionPack, facts: ChangeCaseRequest): readonly InputFault[] {
  const unknown = FIELDS.flatMap((field) => unknownCodes(pack, field, facts[field]));
  const { offenceFrom, offenceTo } = facts;
  const backwards = offenceFrom && offenceTo && offenceTo < offenceFrom;
  return backwards ? [...unknown, { pointer: '/offenceTo', code: 'before-offence-from' }] : unknown;
}

function unknownCodes(
  pack: JurisdictionPack,
  field: CodeField,
  given: string | readonly string[] | undefined,
): readonly InputFault[] {
  const known = new Set(tableOf(pack, field).map(({ code }) => code));
  if (typeof given === 'string') return known.has(given) ? [] : [{ pointer: `/${field}`, code: 'unknown-code' }];
  const codes = given ?? [];
  return codes.flatMap((code, index) =>
    known.has(code) ? [] : [{ pointer: `/${field}/${index}`, code: 'unknown-code' }],
  );
}
