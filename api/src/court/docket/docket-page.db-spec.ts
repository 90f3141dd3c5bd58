import type { DocketPage } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { CaseWork } from '../../../test/dockets';
import { useApi } from '../../../test/use-api';

/** Today of the tests is 2026-11-23. */
describe('the docket as a timeline', () => {
  const api = useApi();
  let work: CaseWork;
  let first: string;
  let second: string;

  const page = async (query = '') => (await work.client.get(`${work.url}/milestones?${query}`)).json<DocketPage>();
  const recorded = (id: string, day: string) =>
    api.db.query('UPDATE court.milestone SET recorded_at = $2 WHERE id = $1', [id, `${day}T10:00:00+03:00`]);

  beforeAll(async () => {
    work = await CaseWork.opened(await api.as(Role.Prosecutor), api.db);
    const accusedId = await work.accused();
    const { items } = await page();
    await recorded(items[0]!.id, '2026-10-01');
    first = (await work.record('arrested', '2026-10-03', { accusedId })).id;
    await recorded(first, '2026-10-03');
    const replacement = { occurredOn: '2026-10-02', source: 'police-record' };
    const answer = await work.client.post(`${work.url}/milestones/${first}/corrections`, {
      reason: 'The OB entry.',
      replacement,
    });
    second = answer.json<{ id: string }>().id;
    await recorded(second, '2026-11-10');
  });

  it('shows a correction with what it corrects, and how many entries of each type there are', async () => {
    const { items, types } = await page();

    expect(items.map(({ id }) => id).slice(0, 2)).toEqual([first, second]);
    expect(items[0]).toMatchObject({ supersededById: second, original: null });
    expect(items[1]).toMatchObject({
      supersedesId: first,
      original: { id: first, type: 'arrested', occurredOn: '2026-10-03', recordedBy: 'Invented Person' },
    });
    expect(types).toEqual([
      { type: 'reported', count: 1 },
      { type: 'arrested', count: 2 },
    ]);
  });

  it('narrows by type, and still says what else there is', async () => {
    const { items, types } = await page('type=reported');

    expect(items.map(({ type }) => type)).toEqual(['reported']);
    expect(types?.length).toBe(2);
  });

  it('is what had been recorded by the end of a day, before anybody knew better', async () => {
    const known = await page('asKnownOn=2026-11-09');
    expect(known.items.map(({ id }) => id)).toContain(first);
    expect(known.items.find(({ id }) => id === first)).toMatchObject({
      supersededById: null,
      occurredOn: '2026-10-03',
    });
    expect(known.items.map(({ id }) => id)).not.toContain(second);
    expect(known.types).toContainEqual({ type: 'arrested', count: 1 });

    expect((await page('asKnownOn=2026-11-10')).items.map(({ id }) => id)).toContain(second);
    expect((await page('asKnownOn=2026-09-30')).items).toEqual([]);
  });

  it('is not known of a day that has not come', async () => {
    expect((await work.client.get(`${work.url}/milestones?asKnownOn=2026-11-24`)).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/asKnownOn', code: 'in-the-future' }],
    });
    expect((await work.client.get(`${work.url}/milestones?asKnownOn=soon`)).statusCode).toBe(400);
  });

  it('goes on page by page within what was asked for, and the log says as of when', async () => {
    const one = await page('limit=1&asKnownOn=2026-11-09');
    const two = await page(`limit=1&asKnownOn=2026-11-09&cursor=${one.nextCursor}`);

    expect([...one.items, ...two.items].map(({ type }) => type)).toEqual(['arrested', 'reported']);
    expect([two.nextCursor, two.types]).toEqual([null, undefined]);
    const { rows } = await api.db.query<{ details: object }>(
      `SELECT details FROM audit.leaf WHERE action = 'milestone.listed' AND case_id = $1 ORDER BY at DESC LIMIT 1`,
      [work.id],
    );
    expect(rows).toEqual([{ details: { count: 1, asKnownOn: '2026-11-09' } }]);
  });
});
