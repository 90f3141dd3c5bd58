import type { ProblemView, RecordedTogetherView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, eventsOf } from '../../../test/court';
import { aFact, type CaseWork } from '../../../test/dockets';
import { aTriedCase } from '../../../test/tried';
import { useApi, type TestClient } from '../../../test/use-api';

describe('a judgment as one change', () => {
  const api = useApi();
  let prosecutor: TestClient;

  beforeAll(async () => {
    prosecutor = await api.as(Role.Prosecutor);
  });

  const together = ({ url }: CaseWork, facts: readonly object[], by = prosecutor) =>
    by.post(`${url}/milestones/together`, { facts });
  const verdict = (accusedId: string, countId: string, found: string, on = '2026-11-02') =>
    aFact('verdict', on, { accusedId, countId, details: { verdict: found } });
  const twoByTwo = async () => {
    const { work, accused, counts } = await aTriedCase(prosecutor, api.db, 2);
    const [a1, a2] = accused as [string, string];
    const [c1, c2] = counts as [string, string];
    return { work, a1, a2, c1, c2 };
  };

  it('gives every accused a verdict on every count, the sentence with it, and moves the case once', async () => {
    const { work, a1, a2, c1, c2 } = await twoByTwo();
    const before = await work.view();

    const answer = await together(work, [
      verdict(a1, c1, 'convicted'),
      verdict(a1, c2, 'acquitted'),
      verdict(a2, c1, 'acquitted'),
      verdict(a2, c2, 'acquitted'),
      aFact('sentenced', '2026-11-02', { accusedId: a1, countId: c1, details: { termMonths: 360 } }),
    ]);

    expect(answer.statusCode).toBe(201);
    expect(answer.json<RecordedTogetherView>().items.map(({ type }) => type)).toEqual([
      ...['verdict', 'verdict', 'verdict', 'verdict'],
      'sentenced',
    ]);
    const after = await work.view();
    expect(after.version).toBe(before.version + 1);
    expect(after.accused.map(({ stage, custody }) => [stage, custody])).toEqual([
      ['appeal', 'serving'],
      ['closed', 'released'],
    ]);
    const entries = (await actionsOn(api.db, work.id)).filter((action) => action === 'milestone.recorded');
    expect(entries).toHaveLength(after.milestoneCount);
    const custody = (await eventsOf(api.db, work.id)).filter(({ type }) => type === 'accused.custody-changed');
    expect(custody.slice(-2).map(({ payload }) => payload)).toMatchObject([
      { accusedId: a1, to: 'serving' },
      { accusedId: a2, to: 'released' },
    ]);
  });

  it('is refused whole when one line cannot be, and says which and why', async () => {
    const { work, a1, c1, c2 } = await twoByTwo();
    const before = await work.view();

    const answer = await together(work, [
      verdict(a1, c1, 'acquitted'),
      verdict(a1, c2, 'convicted'),
      aFact('sentenced', '2026-11-02', { accusedId: a1, countId: c1, details: { termMonths: 12 } }),
    ]);

    expect([answer.statusCode, answer.json<ProblemView>()]).toEqual([
      409,
      expect.objectContaining({
        code: 'milestone.sentence-before-conviction',
        details: {
          refused: [{ index: 2, type: 'sentenced', code: 'milestone.sentence-before-conviction' }],
          breaks: [],
        },
      }),
    ]);
    expect(await work.view()).toEqual(before);
  });

  it('names the later entries that it would make impossible', async () => {
    const { work, a1, c1, c2 } = await twoByTwo();
    await work.record('judgment-reserved', '2026-11-03', { accusedId: a1, details: { until: '2026-11-20' } });

    const answer = await together(work, [verdict(a1, c1, 'acquitted'), verdict(a1, c2, 'acquitted')]);

    expect(answer.json<ProblemView>()).toMatchObject({
      code: 'milestone.later-fact-depends-on-it',
      details: { refused: [], breaks: [{ type: 'judgment-reserved', occurredOn: '2026-11-03' }] },
    });
  });

  it('says where in the change a detail has the wrong shape', async () => {
    const { work, a1, c1, c2 } = await twoByTwo();

    const answer = await together(work, [verdict(a1, c1, 'acquitted'), verdict(a1, c2, 'perhaps')]);

    expect(answer.json<ProblemView>()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/facts/1/details/verdict' }],
    });
  });

  it('is nothing that somebody else can give', async () => {
    const { work, a1, c1 } = await twoByTwo();
    const stranger = await api.as(Role.Prosecutor);

    expect((await together(work, [verdict(a1, c1, 'acquitted')], stranger)).statusCode).toBe(404);
    expect((await together(work, [])).statusCode).toBe(400);
  });
});
