import { aDocket, aSentence, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { fold } from './docket';
import type { AppealOutcome } from './milestone';

const on = (occurredOn: string) => ({ occurredOn });
const alone = (fact: Said): Said => ({ ...fact, accusedId: 'a1' }) as Said;

/** A1 convicted and sentenced on counts 1 and 2; count 3 has lapsed. */
const SENTENCED: readonly Said[] = [
  ...courseUntil('charging-decision'),
  { type: 'charge-sheet-filed', ...on('2025-01-07'), details: { countIds: ['c1', 'c2', 'c3'] } },
  { type: 'arraigned', ...on('2025-01-07') },
  { type: 'plea-taken', ...on('2025-02-03'), details: { plea: 'not-guilty' } },
  alone({ type: 'verdict', ...on('2025-08-04'), details: { verdict: 'convicted' } }),
  alone({ type: 'sentenced', ...on('2025-09-01'), details: aSentence() }),
];
const filed = (more: object = {}, day = '2025-09-08'): Said =>
  alone({ type: 'appeal-filed', ...on(day), details: { by: 'accused', ...more } });
const decided = (outcome: AppealOutcome, countId: string | null = null, more: Partial<Said> = {}): Said =>
  alone({
    type: 'appeal-decided',
    ...on('2025-12-01'),
    countId,
    details: { outcome, sentence: null },
    ...more,
  } as Said);
const stateAfter = (...facts: readonly Said[]) => {
  const state = fold(aPack(), aDocket(...SENTENCED, ...facts));
  expect(state.faults).toEqual([]);
  return state;
};
const count = (state: ReturnType<typeof stateAfter>, id: string) =>
  state.counts.find(({ countId, accusedId }) => countId === id && accusedId === 'a1')!;

describe('an appeal decided count by count', () => {
  it('is pending until the last count is decided', () => {
    const half = stateAfter(filed(), decided('dismissed', 'c1'), decided('quashed', 'c2'));
    const whole = stateAfter(filed(), decided('dismissed', 'c1'), decided('quashed', 'c2'), decided('dismissed', 'c3'));

    expect(half.accused[0]).toMatchObject({ appeal: 'pending', stage: 'appeal' });
    expect(whole.accused[0]).toMatchObject({ appeal: 'decided', stage: 'closed', custody: 'serving', ending: null });
  });

  it('leaves the first verdict to be read beside the one that stands', () => {
    const state = stateAfter(
      filed({ countIds: ['c1', 'c2'] }),
      decided('substituted', 'c1', {
        details: { outcome: 'substituted', sentence: aSentence({ termMonths: 60 }), lesserOffence: 'lesser' },
      } as Partial<Said>),
      decided('quashed', 'c2'),
    );

    expect(count(state, 'c1')).toMatchObject({
      firstVerdict: 'convicted',
      standingVerdict: 'convicted-of-lesser',
      lesserOffence: 'lesser',
      firstSentence: { termMonths: 360 },
      sentence: { termMonths: 60 },
      reviews: [{ level: 'first', outcome: 'substituted', on: '2025-12-01' }],
    });
    expect(count(state, 'c2')).toMatchObject({
      firstVerdict: 'convicted',
      firstVerdictOn: '2025-08-04',
      standingVerdict: 'acquitted',
      verdict: 'convicted',
    });
    expect(state.accused[0]).toMatchObject({ appeal: 'decided', custody: 'serving' });
  });

  it('frees when no conviction stands', () => {
    expect(stateAfter(filed(), decided('quashed')).accused[0]).toMatchObject({
      stage: 'closed',
      custody: 'released',
      ending: { result: 'acquittal' },
    });
  });

  it('sends to a retrial once every count is decided, and counts it', () => {
    const state = stateAfter(
      filed({ countIds: ['c1', 'c2'] }),
      decided('retrial-ordered', 'c1'),
      decided('dismissed', 'c2'),
    );

    expect(state.accused[0]).toMatchObject({
      stage: 'plea',
      custody: 'serving',
      restarts: [{ on: '2025-12-01', why: 'appeal-decided' }],
    });
    expect(count(state, 'c1')).toMatchObject({ verdict: null, firstVerdict: 'convicted', open: true });
    expect(state.filedOn).toBe('2025-01-07');
  });
});

describe('a second appeal', () => {
  const second = filed({ by: 'prosecution', level: 'second' }, '2025-12-08');
  const restored = decided('conviction-entered', 'c2', { occurredOn: '2026-03-02' });

  it('can restore what the first one quashed, and every step stays on record', () => {
    const state = stateAfter(
      filed({ countIds: ['c2'] }),
      decided('quashed', 'c2'),
      alone({
        type: 'appeal-filed',
        ...on('2025-12-08'),
        details: { by: 'prosecution', level: 'second', countIds: ['c2'] },
      }),
      restored,
    );

    expect(count(state, 'c2').reviews).toEqual([
      { level: 'first', outcome: 'quashed', on: '2025-12-01' },
      { level: 'second', outcome: 'conviction-entered', on: '2026-03-02' },
    ]);
    expect(count(state, 'c2')).toMatchObject({ standingVerdict: 'convicted', firstVerdictOn: '2025-08-04' });
    expect(state.accused[0]?.appeals).toMatchObject([
      { level: 'first', decidedOn: '2025-12-01' },
      { level: 'second', decidedOn: '2026-03-02', by: 'prosecution' },
    ]);
    expect(state.accused[0]).toMatchObject({ stage: 'closed', custody: 'serving' });
  });

  it('leaves a quashed conviction quashed when it is dismissed', () => {
    const state = stateAfter(
      filed(),
      decided('quashed'),
      second,
      decided('dismissed', null, { occurredOn: '2026-03-02' }),
    );

    expect(count(state, 'c1').standingVerdict).toBe('acquitted');
    expect(state.accused[0]).toMatchObject({ custody: 'released', stage: 'closed' });
  });
});
