import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { Problem } from '../../core/http/problem';

/** What the action of a form answers: nothing, or what is wrong where. */
export type ServerFaults = ValidationError.WithOptionalFieldTree[] | undefined;

type Fields = Readonly<Record<string, FieldTree<unknown> | undefined>>;

/** The faults that the API found, if any, at their fields; a pointer such as `/counts/0/offenceCode` belongs to its first part. */
export function faultsAtFields(form: object, problem: Problem | null): ServerFaults {
  const fields = form as Fields;
  return problem?.errors.flatMap(({ pointer, code }) => {
    const fieldTree = fields[pointer.split('/')[1] ?? ''];
    return fieldTree ? [{ kind: `server.${code}`, message: 'court.fault', fieldTree }] : [];
  });
}
