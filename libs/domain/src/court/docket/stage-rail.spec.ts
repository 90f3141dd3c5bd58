import { aSmallDocket, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { fold } from './docket';
import { stageRail } from './stage-rail';

const on = (occurredOn: string) => ({ occurredOn });
const soleAfter = (...facts: readonly Said[]) => fold(aPack(), aSmallDocket(...facts)).accused[0]!;

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
