import { fold, type Docket } from '@hakika/domain';
import { kenya } from './kenya/kenya';
import { longDocket } from './testing/long-docket';

/** The quickest of several turns: what else the machine does can only make one slower. */
function quickest(turns: number, work: () => unknown): number {
  const times = Array.from({ length: turns }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('adding up a long docket', () => {
  const [long, longer] = [longDocket(5_000), longDocket(50_000)];
  const folding = (docket: Docket, turns: number) => quickest(turns, () => fold(kenya, docket));

  it('finds every one of its facts lawful', () => {
    const state = fold(kenya, long);

    expect(state.faults).toEqual([]);
    expect(state.facts).toHaveLength(5_000);
  });

  it('costs at most three times what it costs to read the same facts as JSON', () => {
    const text = JSON.stringify(long.milestones);
    folding(long, 5);

    const reading = quickest(40, () => JSON.parse(text) as unknown);

    expect(folding(long, 40) / reading).toBeLessThan(3);
  });

  it('grows with the number of facts and no faster', () => {
    const tenTimes = () => Array.from({ length: 10 }, () => fold(kenya, long));
    // Measured in turn, so that a busy minute slows both.
    const ratios = Array.from({ length: 8 }, () => folding(longer, 1) / quickest(1, tenTimes));

    expect(Math.min(...ratios)).toBeLessThan(1.8);
  });
});
