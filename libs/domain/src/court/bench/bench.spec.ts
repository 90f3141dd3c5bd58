import { aDocket, aFact, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import {
  BENCH_REFUSALS,
  benchEffect,
  heardAgain,
  refuseBenchChange,
  refuseMagistrate,
  sitsOn,
  type BenchChange,
  type BenchRefusal,
  type Seat,
} from './bench';

const leaving: Seat = { id: 'm1', stationId: 's1', from: '2024-01-08', to: null };
const successor: Seat = { id: 'm2', stationId: 's1', from: '2025-01-06', to: null };
const change: BenchChange = { leaving, on: '2025-03-17', successor, today: '2025-03-20' };

const CHANGES: readonly (readonly [BenchRefusal, Partial<BenchChange>])[] = [
  ['magistrate.not-a-day', { on: '2025-02-30' }],
  ['magistrate.change-in-the-future', { on: '2025-03-21' }],
  ['magistrate.before-sitting', { on: '2024-01-07' }],
  ['magistrate.gone-already', { leaving: { ...leaving, to: '2025-03-01' } }],
  ['magistrate.successor-unknown', { successor: 'unknown' }],
  ['magistrate.succeeds-self', { successor: leaving }],
  ['magistrate.successor-elsewhere', { successor: { ...successor, stationId: 's2' } }],
  ['magistrate.successor-not-sitting', { successor: { ...successor, from: '2025-04-01' } }],
  ['magistrate.successor-not-sitting', { successor: { ...successor, to: '2025-03-17' } }],
];
const PEOPLE: readonly (readonly [BenchRefusal, { rank?: string; from?: string; to?: string | null }])[] = [
  ['magistrate.unknown-rank', { rank: 'emperor' }],
  ['magistrate.not-a-day', { from: 'soon' }],
  ['magistrate.not-a-day', { to: 'later' }],
  ['magistrate.ends-before-beginning', { to: '2024-01-08' }],
];
/** Asked where a magistrate is put on a file. */
const OF_A_FILE: readonly BenchRefusal[] = ['magistrate.elsewhere', 'magistrate.not-sitting'];

describe('a magistrate of a station', () => {
  const pack = { ...aPack(), magistrateRanks: [{ ...aPack().pleas[0]!, code: 'PM' }] };
  const entered = { rank: 'PM', from: '2024-01-08', to: null };

  it.each(PEOPLE)('is refused with %s', (code, said) => {
    expect(refuseMagistrate(pack, { ...entered, ...said })).toBe(code);
  });

  it('is entered with or without a last day', () => {
    expect(refuseMagistrate(pack, entered)).toBeNull();
    expect(refuseMagistrate(pack, { ...entered, to: '2024-01-09' })).toBeNull();
  });

  it('sits from the first day on, and no more on the day of leaving', () => {
    const seat = { ...leaving, to: '2025-03-17' };

    expect(['2024-01-07', '2024-01-08', '2025-03-16', '2025-03-17'].map((day) => sitsOn(seat, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('a change of magistrate', () => {
  it.each(CHANGES)('is refused with %s (%#)', (code, said) => {
    expect(refuseBenchChange({ ...change, ...said })).toBe(code);
  });

  it('is accepted with a successor, and with none', () => {
    expect(refuseBenchChange(change)).toBeNull();
    expect(refuseBenchChange({ ...change, successor: null, on: change.today })).toBeNull();
  });

  it('has a case for every refusal', () => {
    const covered = [...CHANGES, ...PEOPLE].map(([code]) => code);

    expect([...new Set([...covered, ...OF_A_FILE])].sort()).toEqual([...BENCH_REFUSALS].sort());
  });
});

describe('what a change of magistrate means for a case', () => {
  const on = { occurredOn: '2025-03-17' };
  const fact = aFact({ type: 'magistrate-changed', ...on });
  const effect = (...facts: readonly Said[]) => benchEffect(aPack(), aDocket(...facts), fact, '2025-03-20');

  it('asks each accused whose evidence has been heard (Criminal Procedure Code s.200(3))', () => {
    expect(effect(...courseUntil('prosecution-opened'))).toEqual({ refusal: null, asked: ['a1', 'a2'] });
  });

  it('asks nobody before evidence, and needs no fact then', () => {
    expect(effect(...courseUntil('plea-taken'))).toEqual({ refusal: null, asked: [] });
    expect(effect()).toEqual({ refusal: null, asked: [] });
  });

  it('is a fact again while nobody has answered the last one', () => {
    const earlier: Said = { type: 'magistrate-changed', occurredOn: '2025-03-10' };

    expect(effect(...courseUntil('prosecution-opened'), earlier).asked).toEqual(['a1', 'a2']);
  });

  it('says why the fact cannot be', () => {
    const refused = benchEffect(aPack(), aDocket(...courseUntil('prosecution-opened')), fact, '2025-03-16');

    expect(refused.refusal).toBe('milestone.in-the-future');
  });
});

describe('how often a witness would have to give evidence', () => {
  const day = (witness: string, on: string, kind = 'civilian') => ({ witness, on, kind });

  it('counts the days of this trial, and each trial in which evidence was given', () => {
    const days = [
      day('W10', '2025-02-03'),
      day('W2', '2025-02-03'),
      day('V1', '2024-05-06', 'survivor'),
      day('V1', '2025-02-03', 'survivor'),
      day('V1', '2025-02-04', 'survivor'),
    ];

    expect(heardAgain(days, ['2024-09-02'])).toEqual([
      { witness: 'V1', kind: 'survivor', days: 2, timesIfAfresh: 3 },
      { witness: 'W2', kind: 'civilian', days: 1, timesIfAfresh: 2 },
      { witness: 'W10', kind: 'civilian', days: 1, timesIfAfresh: 2 },
    ]);
  });

  it('knows of a witness who was heard in an earlier trial alone', () => {
    expect(heardAgain([day('V1', '2024-05-06', 'survivor')], ['2024-09-02'])).toEqual([
      { witness: 'V1', kind: 'survivor', days: 0, timesIfAfresh: 2 },
    ]);
  });
});
