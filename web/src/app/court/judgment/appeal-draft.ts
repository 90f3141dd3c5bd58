import type { CaseView } from '@hakika/contracts';
import type { AccusedState, AppealOutcome, Milestone } from '@hakika/domain';
import { EMPTY_SENTENCE, isSaid, sentenceOf, type SentenceDraft } from './sentence-draft';

/** What a court of appeal decided for one accused on one count. */
export interface AppealLine {
  accusedId: string;
  countId: string;
  outcome: AppealOutcome | '';
  lesserOffence: string;
  sentence: SentenceDraft;
}

export interface AppealDraft {
  on: string;
  source: string;
  lines: AppealLine[];
}

const ON_CONVICTION: readonly AppealOutcome[] = ['dismissed', 'quashed', 'substituted', 'sentence-varied'];
const ON_ACQUITTAL: readonly AppealOutcome[] = ['dismissed', 'conviction-entered'];
const ON_EITHER: readonly AppealOutcome[] = ['retrial-ordered', 'abated', 'withdrawn'];

/** What can become of a count, by what stands now. */
export function outcomesFor(courtCase: CaseView, { accusedId, countId }: AppealLine): readonly AppealOutcome[] {
  const count = courtCase.counts.find(({ id }) => id === countId);
  const acquitted = count?.outcomes.find((one) => one.accusedId === accusedId)?.standingVerdict === 'acquitted';
  return [...(acquitted ? ON_ACQUITTAL : ON_CONVICTION), ...ON_EITHER];
}

/** After these there may be another sentence; a court may also leave it to the court below. */
export function maySentence({ outcome }: AppealLine): boolean {
  return outcome === 'substituted' || outcome === 'sentence-varied' || outcome === 'conviction-entered';
}

/** The counts under an appeal that is pending; where only the decision reaches us, every count that was decided. */
export function appealLines(courtCase: CaseView, accused: readonly AccusedState[]): AppealLine[] {
  return courtCase.counts.flatMap(({ id, outcomes }) =>
    outcomes
      .filter(({ accusedId, standingVerdict }) => standingVerdict !== null && isUnder(accused, accusedId, id))
      .map(({ accusedId }) => ({
        accusedId,
        countId: id,
        outcome: '' as const,
        lesserOffence: '',
        sentence: EMPTY_SENTENCE,
      })),
  );
}

function isUnder(accused: readonly AccusedState[], accusedId: string, countId: string): boolean {
  const state = accused.find((one) => one.accusedId === accusedId);
  if (!state || state.stage !== 'appeal') return false;
  const pending = state.appeals.find(({ decidedOn }) => decidedOn === null);
  return pending === undefined || pending.countIds.length === 0 || pending.countIds.includes(countId);
}

export function appealFacts({ on, lines }: AppealDraft): readonly Milestone[] {
  return lines
    .filter(({ outcome }) => outcome !== '')
    .map((line) => {
      const { accusedId, countId, outcome, lesserOffence, sentence } = line;
      const imposed = maySentence(line) && isSaid(sentence) ? sentenceOf(sentence) : null;
      const other = outcome === 'substituted' && lesserOffence ? { lesserOffence } : {};
      return {
        id: `appeal ${accusedId} ${countId}`,
        type: 'appeal-decided',
        accusedId,
        countId,
        occurredOn: on,
        occurredAt: null,
        recordedAt: new Date().toISOString(),
        supersedesId: null,
        details: { outcome, sentence: imposed, ...other },
      } as Milestone;
    });
}
