import { aDocket, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { fold } from './docket';
import { toTell } from './to-tell';

const after = (...facts: readonly Said[]) => {
  const state = fold(aPack(), aDocket(...courseUntil('sentenced'), ...facts));
  expect(state.faults).toEqual([]);
  return toTell(state).filter(({ accusedId }) => accusedId === 'a1');
};
const told = (of: 'outcome' | 'sentence', occurredOn: string, accusedId: string | null = null): Said =>
  ({
    type: 'survivor-told',
    occurredOn,
    accusedId,
    details: { of, by: 'prosecutor', userId: null, survivorId: null },
  }) as Said;

describe('what a survivor is still to be told (Victim Protection Act 2014 s.19)', () => {
  it('is every outcome, sentence and decision on bail, longest waiting first', () => {
    const days = after().map(({ since }) => since);

    expect(after().map(({ of }) => of)).toEqual(expect.arrayContaining(['outcome', 'sentence']));
    expect(days).toEqual([...days].sort());
  });

  it('is no more once somebody has told it, of this accused or of all', () => {
    const open = (...facts: readonly Said[]) => after(...facts).some(({ of }) => of === 'outcome');

    expect(open(told('outcome', '2025-09-02'))).toBe(false);
    expect(open(told('outcome', '2025-09-02', 'a1'))).toBe(false);
    expect(open(told('outcome', '2025-09-02', 'a2'))).toBe(true);
    expect(open(told('sentence', '2025-09-02'))).toBe(true);
  });

  it('is open again with later news of the same kind', () => {
    const appeal = {
      type: 'appeal-filed',
      occurredOn: '2025-09-08',
      accusedId: 'a1',
      details: { by: 'accused' },
    } as Said;
    const toldOfIt = {
      ...told('outcome', '2025-09-09'),
      details: { of: 'appeal', by: 'court', userId: null, survivorId: null },
    } as Said;
    const decided = {
      type: 'appeal-decided',
      occurredOn: '2025-12-01',
      accusedId: 'a1',
      details: { outcome: 'dismissed', sentence: null },
    } as Said;
    const news = (...facts: readonly Said[]) => after(...facts).filter(({ of }) => of === 'appeal');

    expect(news(appeal, toldOfIt)).toEqual([]);
    expect(news(appeal, toldOfIt, decided)).toEqual([{ of: 'appeal', accusedId: 'a1', since: '2025-12-01' }]);
  });
});
