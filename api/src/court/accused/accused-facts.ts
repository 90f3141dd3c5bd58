import { refuseAccusedDetails, type AccusedRefusal, type Jurisdiction, type Term } from '@hakika/domain';
import type { ChangeAccusedRequest } from '@hakika/contracts';
import type { InputFault } from '../../platform/errors/errors';

type CodeField = 'nationality' | 'roleInProcess' | 'relationship';

const tablesOf = (pack: Jurisdiction): Readonly<Record<CodeField, readonly Term[]>> => ({
  nationality: pack.countries,
  roleInProcess: pack.rolesInProcess,
  relationship: pack.relationships,
});

/** Codes that the pack does not know. */
export function faultsOfAccused(pack: Jurisdiction, request: ChangeAccusedRequest): readonly InputFault[] {
  return Object.entries(tablesOf(pack)).flatMap(([field, terms]) => {
    const given = request[field as CodeField];
    const known = given === undefined || given === null || terms.some(({ code }) => code === given);
    return known ? [] : [{ pointer: `/${field}`, code: 'unknown-code' }];
  });
}

/** What would stand there after the change, judged as a whole. */
export function refuseAfter(known: ChangeAccusedRequest, request: ChangeAccusedRequest): AccusedRefusal | null {
  const after = { ...known, ...Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined)) };
  const { juristic = false, sex = null, ageAtOffence = null, nationality = null } = after as ChangeAccusedRequest;
  const { identityNumber = null, relationship = null } = after as ChangeAccusedRequest;
  const { registrationNumber = null, representative = null } = after as ChangeAccusedRequest;
  const person = { sex, ageAtOffence, nationality, identityNumber, relationship };
  return refuseAccusedDetails({ juristic, ...person, registrationNumber, representative });
}
