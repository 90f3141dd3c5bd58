/** Under this age a person is a child (Children Act 2022 s.2). */
export const ADULT_AT = 18;

/** Whether somebody was a child when the offence was committed; null while the age is not known. */
export function isChildAt(ageAtOffence: number | null): boolean | null {
  return ageAtOffence === null ? null : ageAtOffence < ADULT_AT;
}

/** What is known of an accused beyond the docket. A body has what a person cannot have, and the other way round. */
export interface AccusedDetails {
  readonly juristic: boolean;
  readonly sex: string | null;
  readonly ageAtOffence: number | null;
  readonly nationality: string | null;
  readonly identityNumber: string | null;
  readonly relationship: string | null;
  readonly registrationNumber: string | null;
  readonly representative: string | null;
}

export const ACCUSED_REFUSALS = ['accused.body-is-no-person', 'accused.person-is-no-body'] as const;
export type AccusedRefusal = (typeof ACCUSED_REFUSALS)[number];

const OF_A_PERSON = ['sex', 'ageAtOffence', 'nationality', 'identityNumber', 'relationship'] as const;
const OF_A_BODY = ['registrationNumber', 'representative'] as const;

/** A company has no sex, and a human being no registration; a body is charged through those who act for it (Penal Code s.23). */
export function refuseAccusedDetails(details: AccusedDetails): AccusedRefusal | null {
  const has = (field: keyof AccusedDetails) => details[field] !== null;
  if (details.juristic) return OF_A_PERSON.some(has) ? 'accused.body-is-no-person' : null;
  return OF_A_BODY.some(has) ? 'accused.person-is-no-body' : null;
}

/** Why two accused cannot be said to be one person, or null: within one case each accused is a person. */
export function refuseSamePerson(caseId: string, otherCaseId: string): 'accused.of-one-case' | null {
  return caseId === otherCaseId ? 'accused.of-one-case' : null;
}
