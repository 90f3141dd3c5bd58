import { aPack } from '../../testing/test-pack';
import { assessTrafficking, chargeGap, type ChargeGap, type TraffickingFacts } from './trafficking';

const facts = (changes: Partial<TraffickingFacts> = {}): TraffickingFacts => ({
  acts: ['recruitment'],
  means: ['deception'],
  purposes: ['sexual-exploitation'],
  childVictim: false,
  ...changes,
});

describe('trafficking in fact', () => {
  it.each([
    ['all elements', facts(), 'yes', [], true],
    ['a child without means', facts({ means: [], childVictim: true }), 'yes', [], false],
    ['an adult without means', facts({ means: [] }), 'not-shown', ['means'], true],
    ['somebody of unknown age without means', facts({ means: [], childVictim: null }), 'unknown', ['means'], null],
    ['no act', facts({ acts: [] }), 'not-shown', ['act'], true],
    ['no purpose, even for a child', facts({ purposes: [], childVictim: true }), 'not-shown', ['purpose'], false],
    ['nothing', facts({ acts: [], means: [], purposes: [] }), 'not-shown', ['act', 'means', 'purpose'], true],
  ] as const)('with %s', (_what, given, inFact, missing, meansRequired) => {
    expect(assessTrafficking(given)).toEqual({ inFact, missing, meansRequired });
  });
});

describe('the gap between facts and charges', () => {
  it.each<[string, TraffickingFacts, readonly string[], ChargeGap]>([
    ['trafficking charged as defilement', facts(), ['defilement'], 'trafficking-not-charged'],
    ['trafficking charged as such', facts(), ['defilement', 'trafficking'], 'none'],
    ['no charge yet', facts(), [], 'undecided'],
    ['age unknown', facts({ means: [], childVictim: null }), ['defilement'], 'undecided'],
    ['charged as trafficking, not shown', facts({ acts: [] }), ['trafficking'], 'charged-but-not-shown'],
    ['neither', facts({ acts: [] }), ['defilement'], 'none'],
  ])('%s', (_what, given, charged, gap) => {
    expect(chargeGap(aPack(), given, charged)).toBe(gap);
  });
});
