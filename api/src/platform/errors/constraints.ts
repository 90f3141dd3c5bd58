/**
 * What a broken promise of the database means to the person who asked. A feature adds its own beside its entity:
 * two requests may race past a rule, and the loser must read the same code as somebody who came late.
 */
const CODES = new Map<string, string>();

/** Names the refusals that stand for constraints of a feature: `{ hearing_courtroom_slot: 'hearing.courtroom-taken' }`. */
export function nameConstraints(codes: Readonly<Record<string, string>>): void {
  for (const [constraint, code] of Object.entries(codes)) CODES.set(constraint, code);
}

export function translateConstraint(constraint: string | undefined): string | null {
  return (constraint && CODES.get(constraint)) || null;
}
