import { aDocket, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { fold } from '../docket/docket';
import { directionChanges, openDirections } from './directions';

const arrested: Said = { type: 'arrested', occurredOn: '2025-01-06' };
const directed = {
  type: 'charging-decision',
  occurredOn: '2025-01-07',
  id: 'decision',
  details: {
    decision: 'further-investigation',
    directions: [
      { code: 'any-direction', due: '2025-01-20' },
      { code: 'other-direction', due: null },
    ],
  },
} as const satisfies Said;
const answer = (accusedId: string | null): Said => ({
  type: 'direction-answered',
  occurredOn: '2025-01-14',
  accusedId,
  details: { direction: 'any-direction' },
});
const state = (...facts: readonly Said[]) => fold(aPack(), aDocket(arrested, ...facts));

describe('a direction to the police', () => {
  it('is open for everybody whom the decision concerned, each with its own day', () => {
    expect(openDirections(state(directed))).toEqual([
      { decisionId: 'decision', code: 'any-direction', due: '2025-01-20', accusedIds: ['a1', 'a2'] },
      { decisionId: 'decision', code: 'other-direction', due: null, accusedIds: ['a1', 'a2'] },
    ]);
  });

  it('is over once it is answered for all of them', () => {
    expect(directionChanges(state(directed), state(directed, answer('a1'))).over).toEqual([]);
    expect(directionChanges(state(directed), state(directed, answer(null))).over).toMatchObject([
      { code: 'any-direction' },
    ]);
  });

  it('is given with the decision, and over when the decision is taken back', () => {
    const taken: Said = { type: 'retracted', occurredOn: '2025-01-07', supersedesId: 'decision' };

    expect(directionChanges(state(), state(directed)).given).toHaveLength(2);
    expect(directionChanges(state(directed), state(directed, taken)).over).toHaveLength(2);
  });
});
