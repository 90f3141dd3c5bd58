/** Why somebody is put on cases, one of a few, so that nobody has to write about a colleague. */
export const ASSIGNMENT_REASONS = ['first', 'workload', 'leave', 'transfer', 'conflict', 'experience'] as const;
export type AssignmentReason = (typeof ASSIGNMENT_REASONS)[number];

/** As many as a person can have looked at before deciding about all of them at once. */
export const ASSIGN_AT_ONCE_MAX = 50;

/** All of them or none: what is refused for one case is refused for all. */
export const ASSIGNMENT_REFUSED = 'assignment.refused';
export type AssignmentRefusal = 'assignment.not-yours' | 'assignment.already-on-case';

/** Why somebody may not be put on a case, or null. */
export function refuseAssignment(of: { readonly yours: boolean; readonly onCase: boolean }): AssignmentRefusal | null {
  if (of.onCase) return 'assignment.already-on-case';
  return of.yours ? null : 'assignment.not-yours';
}
