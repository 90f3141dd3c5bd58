import type { JurisdictionPack } from '@hakika/domain';
import fc from 'fast-check';
import type { Said } from './facts';
import type { Draft } from './legal-dockets';

const bail: Draft = (occurredOn) => ({
  type: 'bail-granted',
  occurredOn,
  details: { amountKes: 50_000, sureties: 1, noContact: true },
});
const met: Draft = (occurredOn) => ({ type: 'bail-met', occurredOn });
const plain = (
  type: 'absconded' | 'rearrested' | 'bail-cancelled' | 'surety-discharged' | 'held-in-default',
): Draft => {
  return (occurredOn) => ({ type, occurredOn });
};
const warrant =
  (type: 'warrant-issued' | 'warrant-lifted'): Draft =>
  (occurredOn) => ({ type, occurredOn });
const changed: Draft = (occurredOn) => ({ type: 'magistrate-changed', occurredOn });
const directed =
  (direction: 'continue' | 'recall' | 'de-novo'): Draft =>
  (occurredOn) => ({ type: 's200-direction', occurredOn, details: { direction, witnesses: [] } });
const opened: Draft = (occurredOn) => ({ type: 'prosecution-opened', occurredOn });
const guilty: Draft = (occurredOn) => ({
  type: 'plea-changed',
  occurredOn,
  countId: 'c1',
  details: { plea: 'guilty' },
});
const factsRead: Draft = (occurredOn) => ({
  type: 'facts-read',
  occurredOn,
  countId: 'c1',
  details: { admitted: true },
});
const reopened: Draft = (occurredOn) => ({ type: 'reopened', occurredOn });
const paid: Draft = (occurredOn) => ({
  type: 'compensation-paid',
  occurredOn,
  accusedId: 'a1',
  details: { amountKes: 1_000 },
});
const reviewAsked: Draft = (occurredOn) => ({
  type: 'decision-review-requested',
  occurredOn,
  details: { by: 'survivor' },
});
const reviewed: Draft = (occurredOn) => ({ type: 'decision-review-decided', occurredOn, details: { changed: false } });

const revised: Draft = (occurredOn) => ({ type: 'revision-opened', occurredOn, details: { by: 'court' } });
const revisionDecided =
  (outcome: 'upheld' | 'sentence-varied' | 'retrial-ordered'): Draft =>
  (occurredOn) => ({ type: 'revision-decided', occurredOn, details: { outcome, sentence: null } });
const noCase: Draft = (occurredOn) => ({ type: 'no-case-to-answer', occurredOn, countId: 'c1' });

/** Facts that make sense after one another; chance alone would hardly ever put them so. */
export function anyEpisode(pack: JurisdictionPack): fc.Arbitrary<readonly Draft[]> {
  const [direction] = pack.details.direction;
  const endings = pack.endings.filter(({ recordedAs, mayBeRecharged }) => recordedAs === 'ended' && mayBeRecharged);
  const code = direction?.code ?? '';
  const investigate: Draft = (occurredOn) => ({
    type: 'charging-decision',
    occurredOn,
    details: { decision: 'further-investigation', directions: [{ code, due: null }] },
  });
  const answered: Draft = (occurredOn) => ({ type: 'direction-answered', occurredOn, details: { direction: code } });
  const ended = endings.map(({ code: ending }): Draft => (occurredOn) => ({
    type: 'ended',
    occurredOn,
    details: { ending },
  }));
  const episodes: readonly (readonly Draft[])[] = [
    [bail, met, plain('absconded'), plain('rearrested')],
    [bail, met, plain('bail-cancelled')],
    [bail, met, plain('surety-discharged'), plain('held-in-default'), met],
    [bail, met, warrant('warrant-issued'), warrant('warrant-lifted')],
    [changed, directed('continue')],
    [changed, directed('recall')],
    [changed, directed('de-novo'), opened],
    [guilty, factsRead],
    [investigate, answered],
    [reviewAsked, reviewed],
    [paid],
    [revised, revisionDecided('upheld')],
    [revised, revisionDecided('sentence-varied')],
    [revised, revisionDecided('retrial-ordered')],
    [opened, noCase],
    ...ended.map((end) => [end, reopened]),
  ];
  return fc
    .tuple(fc.constantFrom(...episodes), fc.constantFrom('a1', 'a2', null))
    .map(([drafts, accusedId]) => drafts.map((draft) => (on: string) => about(draft(on), accusedId)));
}

/** Facts about the case, and those that name their accused already, stay as they are. */
function about(said: Said, accusedId: string | null): Said {
  return said.type === 'magistrate-changed' || said.accusedId ? said : ({ ...said, accusedId } as Said);
}
