import type { AccusedView, AddAccusedRequest, ChangeAccusedRequest } from '@hakika/contracts';

/** What the form holds: text as typed. */
export interface AccusedDraft {
  juristic: boolean;
  fullName: string;
  aliases: string;
  sex: string;
  ageAtOffence: string;
  nationality: string;
  identityNumber: string;
  roleInProcess: string;
  relationship: string;
  advocate: string;
  registrationNumber: string;
  representative: string;
}

export function draftOf(accused: AccusedView | null): AccusedDraft {
  const said = (field: keyof Omit<AccusedDraft, 'juristic' | 'aliases' | 'ageAtOffence'>) => accused?.[field] ?? '';
  return {
    juristic: accused?.juristic ?? false,
    fullName: said('fullName'),
    aliases: (accused?.aliases ?? []).join(', '),
    sex: said('sex'),
    ageAtOffence: accused?.ageAtOffence ? String(accused.ageAtOffence) : '',
    nationality: said('nationality'),
    identityNumber: said('identityNumber'),
    roleInProcess: said('roleInProcess'),
    relationship: said('relationship'),
    advocate: said('advocate'),
    registrationNumber: said('registrationNumber'),
    representative: said('representative'),
  };
}

/** What a person cannot have goes when it turns out to be a body, and the other way round. */
function factsOf(draft: AccusedDraft): Required<ChangeAccusedRequest> {
  const text = (field: keyof Omit<AccusedDraft, 'juristic'>) => draft[field].trim() || null;
  const ofPerson = (field: keyof Omit<AccusedDraft, 'juristic'>) => (draft.juristic ? null : text(field));
  const ofBody = (field: keyof Omit<AccusedDraft, 'juristic'>) => (draft.juristic ? text(field) : null);
  const age = ofPerson('ageAtOffence');
  const names = draft.aliases.split(',').map((name) => name.trim());
  return {
    juristic: draft.juristic,
    aliases: [...new Set(names.filter(Boolean))],
    fullName: text('fullName'),
    // The pills offer no other.
    sex: ofPerson('sex') as Required<ChangeAccusedRequest>['sex'],
    ageAtOffence: age === null ? null : Number(age),
    nationality: ofPerson('nationality'),
    identityNumber: ofPerson('identityNumber'),
    roleInProcess: text('roleInProcess'),
    relationship: ofPerson('relationship'),
    advocate: text('advocate'),
    registrationNumber: ofBody('registrationNumber'),
    representative: ofBody('representative'),
  };
}

/** Nothing is sent of what nobody said. */
export function additionOf(draft: AccusedDraft): AddAccusedRequest {
  const { juristic, aliases, ...facts } = factsOf(draft);
  const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  return { ...said, ...(aliases.length > 0 && { aliases }), ...(juristic && { juristic }) };
}

/** Only what was changed here, so that nothing of somebody else is overwritten. An emptied box clears. */
export function changesOf(accused: AccusedView, draft: AccusedDraft): ChangeAccusedRequest {
  const before: Readonly<Record<string, unknown>> = { ...factsOf(draftOf(accused)) };
  const changed = Object.entries(factsOf(draft)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  return Object.fromEntries(changed);
}
