import { aFact, aSmallDocket, COURSE, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { fold } from './docket';

const on = (occurredOn: string) => ({ occurredOn });
const stateAfter = (...facts: readonly Said[]) => fold(aPack(), aSmallDocket(...facts));
const soleAfter = (...facts: readonly Said[]) => fold(aPack(), aSmallDocket(...facts)).accused[0]!;

describe('the stage of an accused', () => {
  it.each([
    ['arrested', 'arrest', 'police-custody'],
    ['charging-decision', 'consent', 'police-custody'],
    ['charge-sheet-filed', 'consent', 'police-custody'],
    ['arraigned', 'plea', 'remand'],
    ['plea-taken', 'pretrial', 'remand'],
    ['prosecution-opened', 'prosecution', 'remand'],
    ['prosecution-closed', 'case-to-answer', 'remand'],
    ['case-to-answer', 'defence', 'remand'],
    ['defence-opened', 'defence', 'remand'],
    ['defence-closed', 'judgment', 'remand'],
    ['verdict', 'sentence', 'remand'],
    ['sentenced', 'appeal', 'serving'],
    ['appeal-filed', 'appeal', 'serving'],
    ['appeal-decided', 'closed', 'serving'],
  ] as const)('after %s is %s, held as %s', (type, stage, custody) => {
    const state = fold(aPack(), aSmallDocket(...courseUntil(type)));

    expect(state.faults).toEqual([]);
    expect(state.stage).toBe(stage);
    expect(state.accused[0]).toMatchObject({ stage, custody });
  });

  it('is report before anything has happened', () => {
    expect(stateAfter()).toMatchObject({ stage: 'report', live: true });
    expect(fold(aPack(), { accused: [], counts: [], milestones: [] })).toMatchObject({ stage: 'report', live: true });
  });

  it('skips the trial when everything is admitted, and comes back when the plea is withdrawn', () => {
    const admitted: Said = { type: 'plea-taken', ...on('2025-02-03'), details: { plea: 'guilty' } };
    const withdrawn: Said = { type: 'plea-changed', ...on('2025-02-10'), details: { plea: 'not-guilty' } };

    expect(soleAfter(...courseUntil('arraigned'), admitted)).toMatchObject({ stage: 'judgment', withoutTrial: true });
    expect(soleAfter(...courseUntil('arraigned'), admitted, withdrawn)).toMatchObject({
      stage: 'pretrial',
      since: '2025-02-10',
      withoutTrial: false,
    });
  });

  it('waits for a plea to every count', () => {
    const both: Said = {
      type: 'charge-amended',
      ...on('2025-01-20'),
      details: { addedCountIds: ['c2'], removedCountIds: [] },
    };
    const first: Said = { type: 'plea-taken', ...on('2025-02-03'), countId: 'c1', details: { plea: 'not-guilty' } };
    const deferred: Said = { type: 'plea-taken', ...on('2025-02-03'), countId: 'c2', details: { plea: 'deferred' } };

    expect(soleAfter(...courseUntil('arraigned'), both, first, deferred).stage).toBe('plea');
    expect(
      soleAfter(...courseUntil('arraigned'), both, first, deferred, {
        ...first,
        ...on('2025-02-17'),
        countId: 'c2',
      } as Said).stage,
    ).toBe('pretrial');
  });

  it('returns to before the trial when another magistrate begins afresh', () => {
    const state = soleAfter(...courseUntil('prosecution-opened'), { type: 'trial-restarted', ...on('2025-03-20') });

    expect(state).toMatchObject({ stage: 'pretrial', since: '2025-03-20' });
    expect(state.reached.prosecution).toBeUndefined();
  });
});

describe('the end for an accused', () => {
  const ended = (ending: string): Said => ({ type: 'ended', ...on('2025-02-10'), details: { ending } });

  it.each([
    ['withdrawn-early', 'discharge', true],
    ['died', 'abated', false],
  ])('by %s is a %s', (ending, result, mayBeRecharged) => {
    const state = stateAfter(...courseUntil('plea-taken'), ended(ending));

    expect(state).toMatchObject({ stage: 'closed', live: false });
    expect(state.endings).toEqual([
      expect.objectContaining({ ending, result, mayBeRecharged, needsReview: true, countId: 'c1' }),
    ]);
    expect(state.accused[0]).toMatchObject({ custody: 'released', concludedOn: '2025-02-10', ending: { ending } });
  });

  it('by death leaves no sentence to pass', () => {
    const died: Said = { type: 'ended', ...on('2025-08-10'), details: { ending: 'died' } };
    const state = stateAfter(...courseUntil('verdict'), died);

    expect(state.faults).toEqual([]);
    expect(state.accused[0]).toMatchObject({ stage: 'closed', live: false, ending: { result: 'abated' } });
    expect(state.counts[0]).toMatchObject({ verdict: 'convicted', ending: { ending: 'died' } });
  });

  it('by a decision not to charge leaves no count', () => {
    const decided: Said = {
      type: 'charging-decision',
      ...on('2025-01-07'),
      details: { decision: 'no-charge-evidential' },
    };

    expect(soleAfter(COURSE[0], decided)).toMatchObject({ stage: 'closed', live: false, ending: { countId: null } });
  });

  it('by a plea agreement is a conviction that awaits sentence', () => {
    const state = stateAfter(...courseUntil('plea-taken'), ended('plea-agreement'));

    expect(state.accused[0]).toMatchObject({ stage: 'sentence', live: true, ending: null, withoutTrial: true });
    expect(state.counts[0]).toMatchObject({ verdict: 'convicted', verdictOn: '2025-02-10' });
  });

  it('by no case to answer is an acquittal', () => {
    const state = stateAfter(...courseUntil('prosecution-closed'), { type: 'no-case-to-answer', ...on('2025-05-05') });

    expect(state.accused[0]).toMatchObject({ stage: 'closed', custody: 'released', ending: { section: 's.no-case' } });
  });

  it('keeps the verdict of an accused who may still be charged again apart from the new charge', () => {
    const again: readonly Said[] = [
      { type: 'charge-sheet-filed', ...on('2025-04-01'), details: { countIds: ['c2'] } },
      { type: 'arraigned', ...on('2025-04-02') },
    ];
    const state = stateAfter(...courseUntil('plea-taken'), ended('withdrawn-early'), ...again);

    expect(state.faults).toEqual([]);
    expect(state).toMatchObject({ stage: 'plea', live: true });
    expect(state.counts).toMatchObject([
      { open: false, ending: { ending: 'withdrawn-early' } },
      { open: true, chargedOn: '2025-04-01' },
    ]);
  });
});

describe('a fact that cannot be true', () => {
  it('changes nothing and is named', () => {
    const impossible = aFact({ type: 'verdict', ...on('2025-01-08'), details: { verdict: 'convicted' } });
    const docket = aSmallDocket(...courseUntil('arraigned'));
    const state = fold(aPack(), { ...docket, milestones: [...docket.milestones, impossible] });

    expect(state.faults).toEqual([{ milestoneId: impossible.id, code: 'milestone.verdict-before-plea' }]);
    expect(state.accused).toEqual(fold(aPack(), docket).accused);
  });
});
