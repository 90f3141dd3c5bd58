import { SAVED_VIEWS_MAX, type SavedView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { useApi, type TestClient } from '../../../test/use-api';

describe('lists that a person keeps', () => {
  const api = useApi();
  let client: TestClient;

  beforeEach(async () => {
    client = await api.as(Role.Prosecutor);
  });

  const save = (name: string, filters: object = { stage: 'plea' }, who = client) =>
    who.post('/api/case-views', { name, filters });
  const saved = async (name: string, filters?: object) => (await save(name, filters)).json<SavedView>();
  const list = async (who = client) => (await who.get('/api/case-views')).json<SavedView[]>();
  const leavesOf = async (id: string) =>
    (
      await api.db.query<{ action: string; details: object }>(
        'SELECT action, details FROM audit.leaf WHERE object_id = $1 ORDER BY at',
        [id],
      )
    ).rows;

  it('are kept by name, renamed and dropped, and the log never has the name', async () => {
    const view = await saved('Pleas', { stage: 'plea', attention: 'held-90' });
    await saved('Idle', { attention: 'idle-30' });
    expect((await list()).map(({ name }) => name)).toEqual(['Idle', 'Pleas']);

    const renamed = await client.patch(`/api/case-views/${view.id}`, 1, { name: 'Pleas in custody' });
    expect(renamed.json()).toEqual({ ...view, version: 2, name: 'Pleas in custody' });
    expect((await client.patch(`/api/case-views/${view.id}`, 1, { name: 'Other' })).statusCode).toBe(412);

    expect((await client.delete(`/api/case-views/${view.id}`)).statusCode).toBe(204);
    expect((await list()).map(({ name }) => name)).toEqual(['Idle']);
    expect(await leavesOf(view.id)).toEqual([
      { action: 'case-view.saved', details: { filters: ['stage', 'attention'] } },
      { action: 'case-view.renamed', details: {} },
      { action: 'case-view.dropped', details: {} },
    ]);
  });

  it('are nobody else’s, whoever asks', async () => {
    const view = await saved('Mine');
    const other = await api.as(Role.Prosecutor, { agencyId: client.person!.agencyId });
    const boss = await api.as(Role.Supervisor, { agencyId: client.person!.agencyId });

    for (const stranger of [other, boss]) {
      expect(await list(stranger)).toEqual([]);
      expect((await stranger.patch(`/api/case-views/${view.id}`, 1, { name: 'Theirs' })).statusCode).toBe(404);
      expect((await stranger.delete(`/api/case-views/${view.id}`)).statusCode).toBe(404);
    }
    expect((await save('Mine', {}, other)).statusCode).toBe(201);
  });

  it('have one name each, whatever its case, and stay few', async () => {
    await saved('Pleas');
    const idle = await saved('Idle');

    expect((await save('pleas')).json()).toMatchObject({ status: 409, code: 'view.name-taken' });
    expect((await client.patch(`/api/case-views/${idle.id}`, 1, { name: 'Pleas' })).json()).toMatchObject({
      code: 'view.name-taken',
    });
    for (let n = 2; n < SAVED_VIEWS_MAX; n++) await saved(`View ${n}`);
    expect((await save('One more')).json()).toMatchObject({ status: 409, code: 'view.too-many' });
  });

  it('keep codes and ids, and no words that could name somebody', async () => {
    expect((await save('Search', { name: 'Invented' })).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/filters', code: 'unknown-filter' }],
    });
    expect((await save('Search', { stage: 'Invented Person' })).json()).toMatchObject({
      errors: [{ pointer: '/filters/stage', code: 'not-a-code' }],
    });
    expect((await save('Search', { stage: { nested: 'plea' } })).statusCode).toBe(400);
    expect((await save('', { stage: 'plea' })).statusCode).toBe(400);
    expect((await save('x'.repeat(61))).statusCode).toBe(400);
  });
});
