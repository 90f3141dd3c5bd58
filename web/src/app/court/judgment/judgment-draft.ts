import type { CaseView, CountOutcomeView, CountView } from '@hakika/contracts';
import type { Milestone, Verdict } from '@hakika/domain';
import { EMPTY_SENTENCE, isSaid, sentenceOf, type SentenceDraft } from './sentence-draft';

/** One accused on one count: what the court found, and what it imposed. */
export interface JudgmentLine {
  accusedId: string;
  countId: string;
  verdict: Verdict | '';
  lesserOffence: string;
  sentence: SentenceDraft;
}

export interface JudgmentDraft {
  on: string;
  source: string;
  /** Sentence was passed on the day of the judgment. */
  now: boolean;
  lines: JudgmentLine[];
}

type Wanted = (outcome: CountOutcomeView) => boolean;

const isConviction = (verdict: string | null): boolean => verdict === 'convicted' || verdict === 'convicted-of-lesser';

/** Counts that nobody has decided yet against this accused. */
export const toBeJudged: Wanted = ({ open }) => open;
/** Convictions that stand and have no sentence. */
export const toBeSentenced: Wanted = ({ standingVerdict, sentence }) =>
  isConviction(standingVerdict) && sentence === null;

export function linesOf({ counts }: CaseView, wanted: Wanted): JudgmentLine[] {
  return counts
    .filter(({ removedOn }) => removedOn === null)
    .flatMap(({ id, outcomes }) =>
      outcomes.filter(wanted).map(({ accusedId }) => ({
        accusedId,
        countId: id,
        verdict: '' as const,
        lesserOffence: '',
        sentence: EMPTY_SENTENCE,
      })),
    );
}

/** An alternative on which no finding is made, because the main count led to conviction. */
export function isLapsing({ counts }: CaseView, lines: readonly JudgmentLine[], line: JudgmentLine): boolean {
  const mainId = counts.find(({ id }) => id === line.countId)?.alternativeToId ?? null;
  const main = lines.find(({ countId, accusedId }) => countId === mainId && accusedId === line.accusedId);
  return main !== undefined && isConviction(main.verdict);
}

export function isConvicted({ verdict }: JudgmentLine): boolean {
  return isConviction(verdict);
}

export interface Placed {
  readonly line: JudgmentLine;
  readonly index: number;
}

/** The lines under the counts they belong to, in the order of the sheet. */
export function byCount(
  { counts }: CaseView,
  lines: readonly JudgmentLine[],
): readonly { count: CountView; lines: readonly Placed[] }[] {
  const placed = lines.map((line, index) => ({ line, index }));
  return counts.flatMap((count) => {
    const own = placed.filter(({ line }) => line.countId === count.id);
    return own.length > 0 ? [{ count, lines: own }] : [];
  });
}

/** The change: first what was found, then what was imposed. */
export function factsOf(courtCase: CaseView, draft: JudgmentDraft, onlySentence: boolean): readonly Milestone[] {
  const { lines } = draft;
  const found = onlySentence
    ? []
    : lines.filter((line) => line.verdict !== '' && !isLapsing(courtCase, lines, line)).map(toVerdict);
  const imposed = lines
    .filter((line) => (onlySentence || (draft.now && isConvicted(line))) && isSaid(line.sentence))
    .map(({ accusedId, countId, sentence }) => ({
      ...about('sentenced', accusedId, countId),
      details: sentenceOf(sentence),
    }));
  return [...found, ...imposed].map((fact) => ({ ...fact, occurredOn: draft.on }) as Milestone);
}

function toVerdict({ accusedId, countId, verdict, lesserOffence }: JudgmentLine) {
  const lesser = verdict === 'convicted-of-lesser' && lesserOffence ? { lesserOffence } : {};
  return { ...about('verdict', accusedId, countId), details: { verdict, ...lesser } };
}

function about(type: 'verdict' | 'sentenced', accusedId: string, countId: string) {
  return {
    id: `${type} ${accusedId} ${countId}`,
    type,
    accusedId,
    countId,
    occurredAt: null,
    recordedAt: new Date().toISOString(),
    supersedesId: null,
  };
}

/** What the accused is convicted of: the offence charged, or the lesser one. */
export function offenceOf({ counts }: CaseView, line: JudgmentLine): string {
  const count = counts.find(({ id }) => id === line.countId);
  const before = count?.outcomes.find(({ accusedId }) => accusedId === line.accusedId)?.lesserOffence;
  return line.lesserOffence || before || (count?.offenceCode ?? '');
}
