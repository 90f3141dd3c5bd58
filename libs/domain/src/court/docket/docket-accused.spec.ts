import { aDocket, aSentence, aSmallDocket, COURSE, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { fold } from './docket';

const on = (occurredOn: string) => ({ occurredOn });
const stateAfter = (...facts: readonly Said[]) => fold(aPack(), aSmallDocket(...facts));
const soleAfter = (...facts: readonly Said[]) => fold(aPack(), aSmallDocket(...facts)).accused[0]!;

describe('custody', () => {
  const bail: readonly Said[] = [
    { type: 'bail-granted', ...on('2025-01-07'), details: { amountKes: 50_000, sureties: 1 } },
    { type: 'bail-met', ...on('2025-01-09') },
  ];

  it('follows bail, flight and arrest', () => {
    const arraigned = courseUntil('arraigned');
    const fled: Said = { type: 'absconded', ...on('2025-01-20') };
    const caught: Said = { type: 'rearrested', ...on('2025-01-25') };

    expect(soleAfter(...arraigned, bail[0]!).custody).toBe('remand');
    expect(soleAfter(...arraigned, ...bail)).toMatchObject({ custody: 'bail', custodySince: '2025-01-09' });
    expect(soleAfter(...arraigned, ...bail, fled).custody).toBe('at-large');
    expect(soleAfter(...arraigned, ...bail, fled, caught).custody).toBe('remand');
    expect(soleAfter(...arraigned, ...bail, { type: 'bail-cancelled', ...on('2025-01-20') }).custody).toBe('remand');
  });

  it('keeps an accused on police bail at liberty through the first appearance', () => {
    const freed: Said = { type: 'released-on-police-bail', ...on('2025-01-06'), details: { amountKes: 10_000 } };

    expect(soleAfter(COURSE[0], freed, COURSE[2], COURSE[3]).custody).toBe('bail');
  });

  it('ends when a court refuses to let the police hold on', () => {
    expect(
      soleAfter(COURSE[0], { type: 'custodial-order', ...on('2025-01-07'), details: { granted: false, days: 0 } })
        .custody,
    ).toBe('released');
  });

  it('returns to prison when an appeal heard on bail fails', () => {
    const freed: readonly Said[] = [
      { type: 'bail-granted', ...on('2025-09-10'), details: { amountKes: 50_000, sureties: 1 } },
      { type: 'bail-met', ...on('2025-09-11') },
    ];

    expect(soleAfter(...courseUntil('appeal-filed'), ...freed).custody).toBe('bail');
    expect(soleAfter(...courseUntil('appeal-filed'), ...freed, COURSE.at(-1)!).custody).toBe('serving');
  });

  it('does not end by bail that was granted before the sentence', () => {
    const state = stateAfter(...courseUntil('sentenced'), bail[0]!, { type: 'bail-met', ...on('2025-09-02') });

    expect(state.faults).toEqual([expect.objectContaining({ code: 'milestone.bail-not-granted' })]);
  });

  it('is over without a prison sentence, and after one', () => {
    const fine: Said = {
      type: 'sentenced',
      ...on('2025-09-01'),
      details: aSentence({ termMonths: null, fineKes: 50_000 }),
    };

    expect(soleAfter(...courseUntil('verdict'), fine).custody).toBe('released');
    expect(soleAfter(...courseUntil('sentenced'), { type: 'released', ...on('2026-01-05') }).custody).toBe('released');
  });
});

describe('several accused and counts', () => {
  const sheet: Said = { type: 'charge-sheet-filed', ...on('2025-01-07'), details: { countIds: ['c1', 'c2', 'c3'] } };
  const plea = { plea: 'not-guilty' } as const;
  const pleaded: readonly Said[] = [
    { type: 'arrested', ...on('2025-01-06') },
    sheet,
    { type: 'arraigned', ...on('2025-01-07'), accusedId: 'a1' },
    { type: 'plea-taken', ...on('2025-02-03'), accusedId: 'a1', details: plea },
  ];

  it('the case stands where its least advanced live accused stands', () => {
    const state = fold(aPack(), aDocket(...pleaded));

    expect(state.accused.map((accused) => accused.stage)).toEqual(['pretrial', 'arrest']);
    expect(state.stage).toBe('arrest');
  });

  it('an accused who is done no longer holds the case back', () => {
    const died: Said = { type: 'ended', ...on('2025-02-10'), accusedId: 'a2', details: { ending: 'died' } };

    expect(fold(aPack(), aDocket(...pleaded, died))).toMatchObject({ stage: 'pretrial', live: true });
  });

  it('makes no finding on an alternative count once the main count is proved', () => {
    const state = fold(
      aPack(),
      aDocket(...pleaded, { type: 'verdict', ...on('2025-08-04'), accusedId: 'a1', details: { verdict: 'convicted' } }),
    );

    expect(state.faults).toEqual([]);
    expect(state.counts.filter((count) => count.accusedId === 'a1')).toMatchObject([
      { countId: 'c1', verdict: 'convicted' },
      { countId: 'c2', verdict: 'convicted' },
      { countId: 'c3', verdict: null, lapsed: true, open: false },
    ]);
    expect(state.accused[0]?.stage).toBe('sentence');
  });

  it('does not revive the alternative when the conviction is quashed', () => {
    const alone = (fact: Said): Said => ({ ...fact, accusedId: 'a1' }) as Said;
    const decided: Said = {
      type: 'appeal-decided',
      ...on('2025-12-01'),
      details: { outcome: 'quashed', sentence: null },
    };
    const state = fold(
      aPack(),
      aDocket(
        ...pleaded,
        alone({ type: 'verdict', ...on('2025-08-04'), details: { verdict: 'convicted' } }),
        alone({ type: 'sentenced', ...on('2025-09-01'), details: aSentence() }),
        alone(decided),
      ),
    );

    expect(state.faults).toEqual([]);
    expect(state.counts.find((count) => count.countId === 'c3')).toMatchObject({ lapsed: true, open: false });
  });

  it('can convict on the alternative after acquitting on the main count', () => {
    const verdict = (countId: string, value: 'convicted' | 'acquitted'): Said => ({
      type: 'verdict',
      ...on('2025-08-04'),
      accusedId: 'a1',
      countId,
      details: { verdict: value },
    });
    const state = fold(
      aPack(),
      aDocket(...pleaded, verdict('c1', 'acquitted'), verdict('c2', 'acquitted'), verdict('c3', 'convicted')),
    );

    expect(state.faults).toEqual([]);
    expect(state.accused[0]).toMatchObject({ stage: 'sentence', ending: null });
  });

  it('drops a count that an amendment removes', () => {
    const dropped: Said = {
      type: 'charge-amended',
      ...on('2025-02-20'),
      details: { addedCountIds: [], removedCountIds: ['c2', 'c3'] },
    };
    const state = fold(aPack(), aDocket(...pleaded, dropped));

    expect(state.counts.filter((count) => count.removedOn === '2025-02-20').map((count) => count.countId)).toEqual([
      'c2',
      'c3',
    ]);
  });
});

describe('an appeal', () => {
  const decided = (
    outcome: 'quashed' | 'substituted' | 'sentence-varied' | 'retrial-ordered' | 'abated',
    months?: number,
  ): Said => ({
    type: 'appeal-decided',
    ...on('2025-12-01'),
    details: { outcome, sentence: months === undefined ? null : aSentence({ termMonths: months }) },
  });
  const after = (fact: Said) => stateAfter(...courseUntil('appeal-filed'), fact);

  it('that is allowed acquits and frees', () => {
    const state = after(decided('quashed'));

    expect(state.accused[0]).toMatchObject({ stage: 'closed', custody: 'released', concludedOn: '2025-09-01' });
    expect(state.accused[0]?.ending).toMatchObject({ ending: 'quashed', result: 'acquittal' });
    expect(state.counts[0]).toMatchObject({ verdict: 'convicted', appealOutcome: 'quashed' });
  });

  it('can put another conviction in the place of the first', () => {
    expect(after(decided('substituted', 60)).counts[0]).toMatchObject({
      verdict: 'convicted-of-lesser',
      sentence: { termMonths: 60 },
    });
  });

  it('can change the sentence', () => {
    expect(after(decided('sentence-varied', 120)).counts[0]).toMatchObject({
      verdict: 'convicted',
      sentence: { termMonths: 120 },
    });
  });

  it('leaves everything else as it was when it abates', () => {
    expect(after(decided('abated'))).toMatchObject({ stage: 'closed', live: false });
  });

  it('can order a retrial, which begins with the plea', () => {
    const state = after(decided('retrial-ordered'));

    expect(state).toMatchObject({ stage: 'plea', live: true });
    expect(state.accused[0]).toMatchObject({ custody: 'remand', concludedOn: null });
    expect(state.counts[0]).toMatchObject({ plea: null, verdict: null, sentence: null, open: true });
  });

  it('of the prosecution can turn an acquittal round', () => {
    const state = stateAfter(
      ...courseUntil('defence-closed'),
      { type: 'verdict', ...on('2025-08-04'), details: { verdict: 'acquitted' } },
      { type: 'appeal-filed', ...on('2025-08-11'), details: { by: 'prosecution' } },
      { type: 'appeal-decided', ...on('2025-12-01'), details: { outcome: 'conviction-entered', sentence: null } },
    );

    expect(state.faults).toEqual([]);
    expect(state).toMatchObject({ stage: 'sentence', live: true });
    expect(state.counts[0]).toMatchObject({ verdict: 'convicted', verdictOn: '2025-12-01', ending: null });
  });
});
