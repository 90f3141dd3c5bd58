import { aDocket, aFact, aSentence, aSmallDocket, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { daysInCustody, fold } from './docket';

const on = (occurredOn: string) => ({ occurredOn });
const stateAfter = (...facts: readonly Said[]) => {
  const state = fold(aPack(), aSmallDocket(...facts));
  expect(state.faults).toEqual([]);
  return state;
};
const soleAfter = (...facts: readonly Said[]) => stateAfter(...facts).accused[0]!;
const opened = courseUntil('prosecution-opened');
const changed: Said = { type: 'magistrate-changed', ...on('2025-03-17') };
const direction = (value: 'continue' | 'recall' | 'de-novo', witnesses: readonly string[] = []): Said => ({
  type: 's200-direction',
  ...on('2025-03-24'),
  details: { direction: value, witnesses },
});

describe('custody as a history', () => {
  const bailed: readonly Said[] = [
    ...courseUntil('arraigned'),
    {
      type: 'bail-granted',
      ...on('2025-01-13'),
      details: { amountKes: 200_000, sureties: 2, noContact: true, reporting: 'weekly' },
    },
    { type: 'bail-met', ...on('2025-01-20') },
  ];

  it('says from when to when, and what began it', () => {
    expect(soleAfter(...bailed).custodyHistory).toEqual([
      { custody: 'police-custody', from: '2025-01-06', to: '2025-01-07', why: 'arrested' },
      { custody: 'remand', from: '2025-01-07', to: '2025-01-20', why: 'arraigned' },
      { custody: 'bail', from: '2025-01-20', to: null, why: 'bail-met' },
    ]);
  });

  it('counts the days in custody as of a day', () => {
    expect(daysInCustody(soleAfter(...bailed), '2025-01-10')).toBe(4);
    expect(daysInCustody(soleAfter(...bailed), '2025-06-01')).toBe(14);
    expect(daysInCustody(soleAfter(...courseUntil('sentenced')), '2025-09-11', ['serving'])).toBe(10);
  });

  it('keeps the terms of bail, and of a variation only what it changed', () => {
    const varied: Said = {
      type: 'bail-varied',
      ...on('2025-02-03'),
      details: { amountKes: 100_000, sureties: null, exclusion: true },
    };

    expect(soleAfter(...bailed, varied).bail).toMatchObject({
      terms: { amountKes: 100_000, sureties: 2, noContact: true, exclusion: true, reporting: 'weekly' },
      grantedOn: '2025-01-13',
      metOn: '2025-01-20',
      variedOn: '2025-02-03',
    });
  });

  it('returns to custody when no surety comes, and ends again with one', () => {
    const gone: readonly Said[] = [
      ...bailed,
      { type: 'surety-discharged', ...on('2025-02-03') },
      { type: 'held-in-default', ...on('2025-02-10') },
    ];

    expect(soleAfter(...gone)).toMatchObject({ custody: 'remand', bail: { inDefaultSince: '2025-02-10' } });
    expect(soleAfter(...gone, { type: 'bail-met', ...on('2025-02-17') })).toMatchObject({
      custody: 'bail',
      bail: { inDefaultSince: null, suretyDischargedOn: null },
    });
  });

  it('knows a warrant that is out until it is executed or lifted', () => {
    const out: readonly Said[] = [...bailed, { type: 'warrant-issued', ...on('2025-02-03') }];

    expect(soleAfter(...out)).toMatchObject({ custody: 'bail', warrantSince: '2025-02-03' });
    expect(soleAfter(...out, { type: 'warrant-lifted', ...on('2025-02-10') }).warrantSince).toBeNull();
    expect(soleAfter(...out, { type: 'rearrested', ...on('2025-02-10') })).toMatchObject({
      custody: 'remand',
      warrantSince: null,
    });
  });
});

describe('a change of magistrate', () => {
  it('opens the question of s.200 where evidence has been heard', () => {
    expect(soleAfter(...opened, changed).s200Since).toBe('2025-03-17');
    expect(soleAfter(...courseUntil('plea-taken'), changed).s200Since).toBeNull();
    expect(stateAfter(...opened, changed).magistrateChanges).toEqual(['2025-03-17']);
  });

  it('can end with going on, or with hearing some witnesses again', () => {
    expect(soleAfter(...opened, changed, direction('continue'))).toMatchObject({
      stage: 'prosecution',
      s200Since: null,
    });
    expect(soleAfter(...opened, changed, direction('recall', ['V1'])).recalls).toEqual([
      { on: '2025-03-24', witnesses: ['V1'] },
    ]);
  });

  it('can begin the trial afresh, which is counted and leaves the filing date as it was', () => {
    const state = stateAfter(...opened, changed, direction('de-novo'));

    expect(state.accused[0]).toMatchObject({
      stage: 'pretrial',
      s200Since: null,
      restarts: [{ on: '2025-03-24', why: 's200-direction' }],
    });
    expect(state.filedOn).toBe('2025-01-07');
  });

  it('lets each accused choose otherwise', () => {
    const forOne = { ...direction('de-novo'), accusedId: 'a1' } as Said;
    const forOther = { ...direction('continue'), accusedId: 'a2' } as Said;
    const state = fold(aPack(), aDocket(...opened, changed, forOne, forOther));

    expect(state.faults).toEqual([]);
    expect(state.accused.map(({ stage }) => stage)).toEqual(['pretrial', 'prosecution']);
    expect(state.stage).toBe('pretrial');
  });
});

describe('accused who are tried apart', () => {
  it('do not hold back the others, and both trials are shown', () => {
    const severed: Said = { type: 'severed', ...on('2025-02-17'), details: { accusedIds: ['a2'] } };
    const goesOn: Said = { type: 'prosecution-opened', ...on('2025-03-03'), accusedId: 'a1' };
    const state = fold(aPack(), aDocket(...courseUntil('plea-taken'), severed, goesOn));

    expect(state.faults).toEqual([]);
    expect(state.stage).toBe('prosecution');
    expect(state.trials).toEqual([
      { accusedIds: ['a1'], severedOn: null, stage: 'prosecution', live: true },
      { accusedIds: ['a2'], severedOn: '2025-02-17', stage: 'pretrial', live: true },
    ]);
  });
});

describe('the file before court', () => {
  it('follows the file, the decision, and what the police are to find out', () => {
    const state = stateAfter(
      { type: 'police-file-opened', ...on('2025-01-02'), details: { number: 'IF 1/2025' } },
      ...courseUntil('arrested'),
      { type: 'odpp-file-received', ...on('2025-01-06'), details: { number: null } },
      { type: 'file-allocated', ...on('2025-01-06'), details: { userId: 'u1' } },
      { type: 'file-reviewed', ...on('2025-01-06'), details: { evidential: 'not-met', publicInterest: null } },
      {
        type: 'charging-decision',
        ...on('2025-01-06'),
        details: { decision: 'further-investigation', directions: [{ code: 'any-direction', due: '2025-01-20' }] },
      },
      { type: 'direction-answered', ...on('2025-01-13'), details: { direction: 'any-direction' } },
      { type: 'charging-decision', ...on('2025-01-14'), details: { decision: 'charge' } },
      { type: 'decision-approved', ...on('2025-01-15') },
    );

    expect(state.file).toMatchObject({ allocatedTo: 'u1', receivedOn: '2025-01-06', evidential: 'not-met' });
    expect(state.accused[0]?.decision).toMatchObject({ decision: 'charge', approvedOn: '2025-01-15' });
    expect(state.accused[0]?.directions).toEqual([
      { code: 'any-direction', due: '2025-01-20', givenOn: '2025-01-06', answeredOn: '2025-01-13' },
    ]);
  });

  it('lets a complainant ask for a review of a decision that ended it', () => {
    const state = stateAfter(
      ...courseUntil('arrested'),
      { type: 'charging-decision', ...on('2025-01-07'), details: { decision: 'no-charge-evidential' } },
      { type: 'decision-review-requested', ...on('2025-01-13'), details: { by: 'complainant' } },
      { type: 'decision-review-decided', ...on('2025-02-03'), details: { changed: true } },
      { type: 'reopened', ...on('2025-02-03'), id: 'reopened' },
    );

    expect(state.accused[0]).toMatchObject({ stage: 'arrest', live: true, ending: null });
    expect(state.accused[0]?.decision).toMatchObject({ reviewAskedBy: 'complainant', changedOnReview: true });
  });

  it('waits for reports, and takes those that nobody asked for', () => {
    const asked = (day: string, due: string): Said => ({
      type: 'report-asked',
      ...on(day),
      details: { report: 'any-report', survivorId: 's1', due },
    });
    const came = (report: string): Said => ({
      type: 'report-received',
      ...on('2025-02-03'),
      details: { report, survivorId: 's1' },
    });
    const { reports } = stateAfter(
      asked('2025-01-06', '2025-01-20'),
      asked('2025-01-13', '2025-01-27'),
      came('any-report'),
      came('another'),
    );

    expect(reports.map(({ askedOn, receivedOn }) => [askedOn, receivedOn])).toEqual([
      ['2025-01-06', '2025-02-03'],
      ['2025-01-13', null],
      [null, '2025-02-03'],
    ]);
  });
});

describe('after judgment', () => {
  const fine: Said = {
    type: 'sentenced',
    ...on('2025-09-01'),
    details: aSentence({ compensationKes: 50_000 }),
  };

  it('follows compensation until it is paid', () => {
    const paid = (day: string, amountKes: number): Said => ({
      type: 'compensation-paid',
      ...on(day),
      details: { amountKes },
    });

    expect(
      soleAfter(...courseUntil('verdict'), fine, paid('2025-10-01', 20_000), paid('2025-11-03', 30_000)).compensation,
    ).toEqual({ orderedKes: 50_000, paidKes: 50_000, lastPaidOn: '2025-11-03' });
  });

  it('remembers what a survivor was told, by whom and when', () => {
    const told: Said = {
      type: 'survivor-told',
      ...on('2025-08-05'),
      details: { of: 'outcome', by: 'prosecutor', userId: 'u1', survivorId: 's1' },
    };

    expect(stateAfter(...courseUntil('verdict'), told).told).toEqual([
      { on: '2025-08-05', of: 'outcome', by: 'prosecutor', userId: 'u1', survivorId: 's1', accusedId: null },
    ]);
  });

  it('revision can change the sentence', () => {
    const state = stateAfter(
      ...courseUntil('sentenced'),
      { type: 'revision-opened', ...on('2025-09-15'), details: { by: 'court' } },
      {
        type: 'revision-decided',
        ...on('2025-10-06'),
        details: { outcome: 'sentence-varied', sentence: aSentence({ termMonths: 120 }) },
      },
    );

    expect(state.counts[0]).toMatchObject({ firstSentence: { termMonths: 360 }, sentence: { termMonths: 120 } });
    expect(state.accused[0]?.revisions).toMatchObject([{ outcome: 'sentence-varied', decidedOn: '2025-10-06' }]);
  });

  it('another court can pass the sentence again', () => {
    const again: Said = { type: 'resentenced', ...on('2026-01-12'), details: aSentence({ termMonths: 60 }) };

    expect(stateAfter(...courseUntil('appeal-decided'), again).counts[0]).toMatchObject({
      firstSentence: { termMonths: 360 },
      sentence: { termMonths: 60 },
    });
  });

  it('a withdrawn case can be charged again in another, which is linked and not counted twice', () => {
    const again: Said = { type: 'charged-again', ...on('2025-01-07'), details: { earlierCaseId: 'k1' } };

    expect(stateAfter(...courseUntil('arrested'), again).earlierCaseIds).toEqual(['k1']);
  });
});

describe('a file closed because the accused is not found', () => {
  it('is reopened where it stood', () => {
    const state = stateAfter(
      ...courseUntil('plea-taken'),
      { type: 'bail-granted', ...on('2025-02-04'), details: { amountKes: null, sureties: 1 } },
      { type: 'bail-met', ...on('2025-02-05') },
      { type: 'absconded', ...on('2025-02-10') },
      { type: 'ended', ...on('2025-08-04'), details: { ending: 'never-found' } },
      { type: 'reopened', ...on('2026-01-12') },
      { type: 'rearrested', ...on('2026-01-13') },
    );

    expect(state.accused[0]).toMatchObject({ stage: 'pretrial', live: true, custody: 'remand', ending: null });
    expect(state.counts[0]).toMatchObject({ open: true, ending: null });
    expect(state.endings).toMatchObject([{ ending: 'never-found', mayBeRecharged: true }]);
  });
});

describe('a fact of one accused', () => {
  it('does not speak of the others', () => {
    const state = fold(
      aPack(),
      aDocket(
        ...courseUntil('arraigned'),
        aFact({ type: 'represented', ...on('2025-01-07'), accusedId: 'a2', details: { by: 'pauper-brief' } }) as Said,
      ),
    );

    expect(state.accused.map(({ representation }) => representation)).toEqual([null, 'pauper-brief']);
  });
});
