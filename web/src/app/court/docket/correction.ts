import type { CorrectMilestoneRequest, MilestoneView } from '@hakika/contracts';
import type { JurisdictionPack, Milestone } from '@hakika/domain';
import type { Words } from '../../core/language/words';
import type { Choice } from '../../shared/forms/choices';
import { missingMore } from './detail-draft';
import { EMPTY_DRAFT, missingField, type MilestoneDraft } from './milestone-draft';
import { toFact } from './milestone-facts';

/** Something in an entry is wrong, or it did not happen at all. */
export type Way = 'replace' | 'take-back';

/** Both, as they are asked. */
export function waysIn(words: Words): readonly Choice<Way>[] {
  return (['replace', 'take-back'] as const).map((value) => ({ value, label: words.of(`court.correction.${value}`) }));
}

/** What the form of a correction holds, for a later visit. */
export interface CorrectionDraft {
  way: Way;
  draft: MilestoneDraft;
  reason: string;
}

export const NO_CORRECTION: CorrectionDraft = { way: 'replace', draft: EMPTY_DRAFT, reason: '' };

/** A charge sheet is changed by an amendment; as an entry it can only be taken back. */
export function isSheet(type: string): boolean {
  return type === 'charge-sheet-filed' || type === 'charge-amended';
}

/** The entry that stands in the place of another by now: itself, unless somebody has corrected it. Null when it is not there. */
export function standingFor(facts: readonly MilestoneView[], id: string): MilestoneView | null {
  const found = facts.find((fact) => fact.id === id);
  if (!found || found.supersededById === null) return found ?? null;
  return standingFor(facts, found.supersededById);
}

/** The correction as a fact that the rules can judge, or null while something is missing. */
export function correctionOf(
  way: Way,
  first: MilestoneView,
  draft: MilestoneDraft,
  { zone }: Pick<JurisdictionPack, 'zone'>,
  now: string,
): Milestone | null {
  if (missingField(draft) || missingMore(draft)) return null;
  const fact = toFact(draft, zone, 'draft', now, first.id);
  if (way === 'replace') return fact;
  return { ...fact, type: 'retracted', occurredOn: first.occurredOn, occurredAt: first.occurredAt, details: {} };
}

export function correctionRequest(
  way: Way,
  { occurredOn, occurredAt, details }: Milestone,
  source: string,
  reason: string,
  takenAlong: readonly string[],
): CorrectMilestoneRequest {
  const along = takenAlong.length > 0 ? { alsoRetract: takenAlong } : {};
  if (way === 'take-back') return { reason, ...along };
  return {
    reason,
    replacement: {
      occurredOn,
      ...(occurredAt && { occurredAt }),
      details: details as Readonly<Record<string, unknown>>,
      source: source as NonNullable<CorrectMilestoneRequest['replacement']>['source'],
    },
    ...along,
  };
}
