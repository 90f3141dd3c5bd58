import { aDocket, aFact, aSentence, aSmallDocket, COURSE, courseUntil, type Said } from '../testing/a-docket';
import { aPack } from '../testing/test-pack';
import { fold } from './docket';
import { stageRail } from './stage-rail';

const on = (occurredOn: string) => ({ occurredOn });
const stateAfter = (...facts: readonly Said[]) => fold(aPack(), aSmallDocket(...facts));
const soleAfter = (...facts: readonly Said[]) => stateAfter(...facts).accused[0]!;

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

describe('what was known', () => {
  it('on a day is what had been recorded by its end in the zone of the court', () => {
    const late = { ...COURSE[0], recordedAt: '2025-01-10T21:30:00Z' };
    const docket = aSmallDocket(late);

    expect(fold(aPack(), docket, '2025-01-10').stage).toBe('report');
    expect(fold(aPack(), docket, '2025-01-11').stage).toBe('arrest');
    expect(fold(aPack(), docket, '2025-01-10T21:29:59Z').stage).toBe('report');
    expect(fold(aPack(), docket, '2025-01-10T21:30:00Z').stage).toBe('arrest');
  });

  it('leaves out an accused who was not yet named', () => {
    const docket = { ...aSmallDocket(), accused: [{ id: 'a1', label: 'A1', recordedAt: '2025-01-10T09:00:00Z' }] };

    expect(fold(aPack(), docket, '2025-01-09').accused).toEqual([]);
    expect(fold(aPack(), docket, '2025-01-10').accused).toHaveLength(1);
  });

  it('changes with a correction from the day of the correction', () => {
    const first: Said = { ...COURSE[0], id: 'first' };
    const corrected: Said = {
      type: 'arrested',
      ...on('2025-01-05'),
      id: 'second',
      supersedesId: 'first',
      recordedAt: '2025-02-01T09:00:00Z',
    };
    const docket = aSmallDocket(first, corrected);

    expect(fold(aPack(), docket, '2025-01-31').accused[0]?.reached.arrest).toBe('2025-01-06');
    expect(fold(aPack(), docket).accused[0]?.reached.arrest).toBe('2025-01-05');
    expect(fold(aPack(), docket).facts.map((fact) => fact.id)).toEqual(['second']);
  });

  it('forgets what was taken back', () => {
    const docket = aSmallDocket(
      { ...COURSE[0], id: 'first' },
      { type: 'retracted', ...on('2025-01-06'), id: 'undo', supersedesId: 'first' },
    );

    expect(fold(aPack(), docket)).toMatchObject({ stage: 'report', facts: [], faults: [] });
  });
});

describe('facts of one day', () => {
  const morning = { type: 'arrested', ...on('2025-01-06'), occurredAt: '2025-01-06T05:00:00Z' } as const;

  it('go by the minute when all have one', () => {
    const freed: Said = {
      type: 'released-on-police-bail',
      ...on('2025-01-06'),
      occurredAt: '2025-01-06T04:00:00Z',
      details: { amountKes: null },
    };

    expect(fold(aPack(), aSmallDocket(morning, freed)).faults).toEqual([
      expect.objectContaining({ code: 'milestone.not-in-police-custody' }),
    ]);
  });

  it('go by the order of the procedure when one has none', () => {
    const freed: Said = { type: 'released-on-police-bail', ...on('2025-01-06'), details: { amountKes: null } };

    expect(fold(aPack(), aSmallDocket(freed, morning))).toMatchObject({ faults: [], stage: 'arrest' });
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

describe('the ten steps', () => {
  it('say what is past, now and ahead', () => {
    const rail = stageRail(soleAfter(...courseUntil('prosecution-opened')));

    expect(rail.map((step) => step.state)).toEqual([
      'past',
      'past',
      'past',
      'past',
      'now',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ]);
    expect(rail.map((step) => step.on).slice(0, 6)).toEqual([
      '2025-01-06',
      '2025-01-07',
      '2025-02-03',
      '2025-02-03',
      '2025-03-03',
      null,
    ]);
  });

  it('do not apply after everything was admitted', () => {
    const admitted: Said = { type: 'plea-taken', ...on('2025-02-03'), details: { plea: 'guilty' } };
    const rail = stageRail(soleAfter(...courseUntil('arraigned'), admitted));

    expect(rail.slice(3, 8).map((step) => step.state)).toEqual([
      'not-applicable',
      'not-applicable',
      'not-applicable',
      'not-applicable',
      'now',
    ]);
  });

  it('do not apply after the end', () => {
    const ended: Said = { type: 'ended', ...on('2025-03-10'), details: { ending: 'withdrawn-early' } };
    const rail = stageRail(soleAfter(...courseUntil('prosecution-opened'), ended));

    expect(rail.slice(4, 7).map((step) => step.state)).toEqual(['past', 'not-applicable', 'not-applicable']);
  });

  it('say when a step is missing from the record', () => {
    const rail = stageRail(soleAfter(...courseUntil('arraigned').filter((fact) => fact.type !== 'charging-decision')));

    expect(rail[1]).toMatchObject({ step: 'consent', state: 'not-recorded', on: null });
  });
});
