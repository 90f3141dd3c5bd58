import { aSmallDocket, COURSE, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { fold } from './docket';

const on = (occurredOn: string) => ({ occurredOn });

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
