import { aFact, aSmallDocket, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { refuseMilestone } from './docket-guard';

const TODAY = '2026-06-01';
const on = (occurredOn: string) => ({ occurredOn });
const pleaded = courseUntil('plea-taken');
const everything = courseUntil('appeal-decided');
const ended = (ending: string, occurredOn: string): Said => ({ type: 'ended', occurredOn, details: { ending } });

describe('accepting a fact', () => {
  it.each(everything.map((fact, index) => [fact.type, index] as const))(
    'lets %s in when its turn has come',
    (_type, index) => {
      const before = everything.slice(0, index);

      expect(refuseMilestone(aPack(), aSmallDocket(...before), aFact(everything[index]!), TODAY)).toBeNull();
    },
  );

  it.each(['arrested', 'charging-decision', 'defence-opened'])('lets %s in years late', (type) => {
    const known = everything.filter((fact) => fact.type !== type);
    const late = everything.find((fact) => fact.type === type)!;
    const candidate = aFact({ ...late, recordedAt: '2026-05-01T09:00:00Z' });

    expect(refuseMilestone(aPack(), aSmallDocket(...known), candidate, TODAY)).toBeNull();
  });

  it('lets an accused be charged again after a discharge', () => {
    const known: readonly Said[] = [...pleaded, ended('withdrawn-early', '2025-02-10')];

    expect(
      refuseMilestone(aPack(), aSmallDocket(...known), aFact({ type: 'arrested', ...on('2025-03-01') }), TODAY),
    ).toBeNull();
    expect(
      refuseMilestone(
        aPack(),
        aSmallDocket(...known),
        aFact({ type: 'charge-sheet-filed', ...on('2025-03-01'), details: { countIds: ['c2'] } }),
        TODAY,
      ),
    ).toBeNull();
  });
});
