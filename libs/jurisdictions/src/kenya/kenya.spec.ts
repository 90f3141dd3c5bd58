import { adjournmentLimit, caseClocks, checkPack, fold, refuseMilestone, stageRail, type Docket } from '@hakika/domain';
import { fact, THIRTY_YEARS } from '../testing/facts';
import { kenya } from './kenya';

/** The public record of Shanzu Criminal Case 598 of 2019; nobody is named. */
function shanzu(): Docket {
  const counts = Array.from({ length: 11 }, (_, index) => ({
    id: `c${index + 1}`,
    accusedIds: ['a1'],
    alternativeToId: null,
  }));
  const ids = counts.map((count) => count.id);
  return {
    accused: [{ id: 'a1', label: 'A1' }],
    counts,
    milestones: [
      fact({ type: 'arrested', occurredOn: '2019-04-13' }),
      fact({ type: 'charge-sheet-filed', occurredOn: '2019-04-15', details: { countIds: ids.slice(0, 3) } }),
      fact({ type: 'arraigned', occurredOn: '2019-04-15' }),
      fact({ type: 'plea-taken', occurredOn: '2019-04-15', details: { plea: 'not-guilty' } }),
      fact({
        type: 'charge-amended',
        occurredOn: '2019-05-23',
        details: { addedCountIds: ids.slice(3), removedCountIds: [] },
      }),
      fact({ type: 'plea-taken', occurredOn: '2019-05-23', details: { plea: 'not-guilty' } }),
      fact({ type: 'verdict', occurredOn: '2021-11-26', details: { verdict: 'convicted' } }),
      fact({ type: 'sentenced', occurredOn: '2021-11-26', details: THIRTY_YEARS }),
      fact({ type: 'appeal-decided', occurredOn: '2022-10-21', details: { outcome: 'dismissed', sentence: null } }),
    ],
  };
}

describe('the Kenyan pack', () => {
  it('has no fault', () => {
    expect(checkPack(kenya)).toEqual([]);
  });
});

describe('Shanzu Criminal Case 598 of 2019', () => {
  const state = fold(kenya, shanzu());
  const clocks = caseClocks(kenya, state, '2022-11-01');
  const clock = (code: string) => clocks.filter((entry) => entry.code === code);

  it('holds together', () => {
    expect(state.faults).toEqual([]);
    expect(state).toMatchObject({ stage: 'closed', live: false });
    expect(state.accused[0]).toMatchObject({
      stage: 'closed',
      custody: 'serving',
      concludedOn: '2021-11-26',
      ending: null,
    });
    expect(state.counts.every((count) => count.verdict === 'convicted' && count.sentence?.termMonths === 360)).toBe(
      true,
    );
  });

  it('lets nothing in twice and everything in once', () => {
    const whole = shanzu();
    whole.milestones.forEach((candidate, index) => {
      const before = { ...whole, milestones: whole.milestones.slice(0, index) };
      expect(refuseMilestone(kenya, before, candidate, '2022-11-01')).toBeNull();
    });
  });

  it('brought the accused to court in time, because the hours ran out on a Sunday', () => {
    expect(clock('arraignment')).toEqual([
      expect.objectContaining({ status: 'in-time', startsOn: '2019-04-13', dueOn: '2019-04-15', metOn: '2019-04-15' }),
    ]);
    expect(clock('arraignment')[0]?.steps).toEqual([
      { label: 'arrested', value: '2019-04-13' },
      { label: 'time-unknown-taken-as', value: '2019-04-13T00:00' },
      { label: 'hours-allowed', value: '24' },
      { label: 'hours-run-out', value: '2019-04-14T00:00' },
      { label: 'not-a-court-day', value: '2019-04-14 weekend' },
      { label: 'end-of-next-court-day', value: '2019-04-15T17:00' },
      { label: 'produced-in-court', value: '2019-04-15' },
    ]);
  });

  it('counts 38, 956 and 329 days', () => {
    expect(clock('arraignment-to-amendment').map((entry) => entry.days)).toEqual([38]);
    expect(clock('arraignment-to-sentence').map((entry) => entry.days)).toEqual([956]);
    expect(clock('sentence-to-appeal-decision').map((entry) => entry.days)).toEqual([329]);
  });

  it('shows the ten steps, and which of them the record does not tell', () => {
    expect(stageRail(state.accused[0]!).map(({ step, state: how, on }) => [step, how, on])).toEqual([
      ['arrest', 'past', '2019-04-13'],
      ['consent', 'not-recorded', null],
      ['plea', 'past', '2019-04-15'],
      ['pretrial', 'past', '2019-04-15'],
      ['prosecution', 'not-recorded', null],
      ['case-to-answer', 'not-recorded', null],
      ['defence', 'not-recorded', null],
      ['judgment', 'past', '2021-11-26'],
      ['sentence', 'past', '2021-11-26'],
      ['appeal', 'past', '2022-10-21'],
    ]);
  });
});

describe('the longest adjournment', () => {
  it('is 15 clear days for an accused in custody', () => {
    expect(adjournmentLimit(kenya, '2026-11-23', true)).toMatchObject({
      firstClearDay: '2026-11-24',
      lastClearDay: '2026-12-08',
      latestNextDate: '2026-12-09',
    });
  });

  it('is 30 clear days for an accused at liberty', () => {
    expect(adjournmentLimit(kenya, '2026-11-23', false).latestNextDate).toBe('2026-12-24');
  });
});
