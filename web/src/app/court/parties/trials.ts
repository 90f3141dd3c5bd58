import type { AccusedView, CaseView, CountOutcomeView, CountView } from '@hakika/contracts';

/** Accused who are tried together, and the counts against any of them. */
export interface TrialGroup {
  readonly severedOn: string | null;
  readonly accused: readonly AccusedView[];
  readonly counts: readonly CountView[];
}

/** The main trial first, then those that were severed, oldest first. */
export function trialsOf({ accused, counts }: CaseView): readonly TrialGroup[] {
  const days = [...new Set(accused.map(({ severedOn }) => severedOn ?? ''))].sort();
  return days.map((day) => {
    const together = accused.filter(({ severedOn }) => (severedOn ?? '') === day);
    const theirs = counts.filter((count) => together.some(({ id }) => outcomeOf(count, id)));
    return { severedOn: day || null, accused: together, counts: theirs };
  });
}

export function outcomeOf({ outcomes }: CountView, accusedId: string): CountOutcomeView | null {
  return outcomes.find((outcome) => outcome.accusedId === accusedId) ?? null;
}
