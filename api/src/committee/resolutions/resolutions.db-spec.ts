import { randomUUID } from 'node:crypto';
import type { Page, ResolutionView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aStation } from '../../../test/court';
import { useApi, type TestClient } from '../../../test/use-api';

const AGREED = { issue: 'A second screen for Court 2', agency: 'Court administrator', agreedOn: '2026-10-05' };

describe('the register of a committee', () => {
  const api = useApi();

  async function aSecretary() {
    const stationId = await aStation(api.db);
    const client = await api.as(Role.CommitteeSecretary, { stationId });
    return { client, stationId, station: `T-${stationId}` };
  }

  async function agreed(client: TestClient, more: object = {}): Promise<ResolutionView> {
    const answer = await client.post('/api/resolutions', { ...AGREED, ...more });
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
    return answer.json<ResolutionView>();
  }

  const list = async (client: TestClient, query: string) =>
    (await client.get(`/api/resolutions?${query}`)).json<Page<ResolutionView>>();
  const entriesOf = async (id: string) =>
    (
      await api.db.query(
        'SELECT status, done_on::text, note, recorded_by FROM committee.resolution_entry WHERE id = $1 ORDER BY seq',
        [id],
      )
    ).rows;

  it('numbers what was agreed, and says how long it has been carried', async () => {
    const { client, station } = await aSecretary();

    const first = await agreed(client, { dueOn: '2026-11-20' });
    const second = await agreed(client);

    expect(first).toMatchObject({ ...AGREED, station, number: 1, status: 'open', carriedOver: 1, overdueDays: 3 });
    expect(second).toMatchObject({ number: 2, dueOn: null, overdueDays: null, version: 1 });
    const { rows } = await api.db.query('SELECT details FROM audit.leaf WHERE object_id = $1', [first.id]);
    expect(rows).toEqual([
      { details: { resolutionId: first.id, number: 1, agreedOn: '2026-10-05', dueOn: '2026-11-20' } },
    ]);
  });

  it('keeps every word about where it stands', async () => {
    const { client } = await aSecretary();
    const { id } = await agreed(client);

    await client.patch(`/api/resolutions/${id}`, 1, { status: 'in-progress', note: 'Asked the county' });
    const done = await client.patch(`/api/resolutions/${id}`, 2, {
      status: 'done',
      doneOn: '2026-11-20',
      note: 'Set up',
    });

    expect(done.json<ResolutionView>()).toMatchObject({
      status: 'done',
      doneOn: '2026-11-20',
      carriedOver: 0,
      version: 3,
    });
    const recorded_by = client.person!.userId;
    expect(await entriesOf(id)).toEqual([
      { status: 'open', done_on: null, note: null, recorded_by },
      { status: 'in-progress', done_on: null, note: 'Asked the county', recorded_by },
      { status: 'done', done_on: '2026-11-20', note: 'Set up', recorded_by },
    ]);
    const { rows } = await api.db.query('SELECT action FROM audit.leaf WHERE object_id = $1 ORDER BY at', [id]);
    expect(rows.map(({ action }) => action as string)).toEqual([
      'resolution.recorded',
      'resolution.changed',
      'resolution.changed',
    ]);
  });

  it('is done today unless another day is said', async () => {
    const { client } = await aSecretary();
    const { id } = await agreed(client);

    const done = await client.patch(`/api/resolutions/${id}`, 1, { status: 'done' });

    expect(done.json<ResolutionView>().doneOn).toBe('2026-11-23');
  });

  it('pages by station and number, and can leave out what is done', async () => {
    const { client, station } = await aSecretary();
    for (let at = 0; at < 3; at += 1) await agreed(client);
    const [, second] = (await list(client, `station=${station}`)).items;
    await client.patch(`/api/resolutions/${second!.id}`, 1, { status: 'done' });

    const first = await list(client, `station=${station}&open=true&limit=1`);
    const rest = await list(client, `station=${station}&open=true&cursor=${first.nextCursor}`);

    expect([...first.items, ...rest.items].map(({ number }) => number)).toEqual([1, 3]);
    expect((await list(client, `station=${station}&open=false`)).items.map(({ number }) => number)).toEqual([2]);
    expect(rest.nextCursor).toBeNull();
  });

  it('is read by the members of other agencies, and written by nobody but the secretary', async () => {
    const { client, station } = await aSecretary();
    const { id } = await agreed(client);
    const prosecutor = await api.as(Role.Prosecutor);

    expect((await list(prosecutor, `station=${station}`)).items.map((one) => one.id)).toEqual([id]);
    expect((await prosecutor.post('/api/resolutions', AGREED)).statusCode).toBe(404);
    expect((await prosecutor.patch(`/api/resolutions/${id}`, 1, { status: 'done' })).statusCode).toBe(404);
    expect((await (await api.as(Role.Clerk)).get('/api/resolutions')).statusCode).toBe(404);
  });

  it.each([
    [{ agreedOn: '2026-11-24' }, 'resolution.agreed-in-the-future'],
    [{ dueOn: '2026-10-04' }, 'resolution.due-before-agreed'],
  ])('refuses %j and keeps nothing', async (more, code) => {
    const { client, station } = await aSecretary();

    const answer = await client.post('/api/resolutions', { ...AGREED, ...more });

    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, code]);
    expect((await list(client, `station=${station}`)).items).toEqual([]);
  });

  it('has no register without a station', async () => {
    const answer = await (await api.as(Role.CommitteeSecretary)).post('/api/resolutions', AGREED);

    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, 'resolution.no-station']);
  });

  it.each([
    [1, { status: 'done', doneOn: '2026-11-24' }, 409, 'resolution.done-in-the-future'],
    [1, { status: 'done', doneOn: '2026-10-04' }, 409, 'resolution.done-before-agreed'],
    [1, { status: 'open' }, 409, 'resolution.unchanged'],
    [1, { status: 'open', doneOn: '2026-11-20' }, 400, 'input.invalid'],
    [2, { status: 'done' }, 412, 'version.stale'],
  ])('refuses at version %s %j with %s %s', async (version, body, status, code) => {
    const { client } = await aSecretary();
    const { id } = await agreed(client);

    const answer = await client.patch(`/api/resolutions/${id}`, version, body);

    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it('is one request however often it is sent', async () => {
    const { client, station } = await aSecretary();
    const headers = { 'idempotency-key': randomUUID() };

    const first = await client.post('/api/resolutions', AGREED, { headers });
    const again = await client.post('/api/resolutions', AGREED, { headers });

    expect(again.json()).toEqual(first.json());
    expect((await list(client, `station=${station}`)).items).toHaveLength(1);
  });

  describe('behind the API', () => {
    /** Past the API: whoever got hold of a session and of the database. */
    async function asRaw(client: TestClient, sql: string, values: unknown[] = []): Promise<number | string | null> {
      await api.db.query('BEGIN');
      try {
        await api.db.query(`SELECT set_config('role', sec.open_ctx($1), true)`, [client.person!.token]);
        return (await api.db.query(sql, values)).rowCount;
      } catch (error) {
        return (error as { code: string }).code;
      } finally {
        await api.db.query('ROLLBACK');
      }
    }
    const INSERT = `INSERT INTO committee.resolution (id, station_id, number, issue, agency, agreed_on, recorded_by)
      VALUES (gen_random_uuid(), $1, 99, 'Invented', 'Invented', '2026-10-05', $2)`;

    it('is her own station’s, in her own name', async () => {
      const { client, stationId } = await aSecretary();
      const other = await aSecretary();
      const me = client.person!.userId;

      expect(await asRaw(client, INSERT, [stationId, me])).toBe(1);
      expect(await asRaw(client, INSERT, [other.stationId, me])).toBe('42501');
      expect(await asRaw(client, INSERT, [stationId, other.client.person!.userId])).toBe('42501');
    });

    it('changes where it stands at her own station, and nothing else of it', async () => {
      const { client } = await aSecretary();
      const other = await aSecretary();
      const { id } = await agreed(client);
      const change = `UPDATE committee.resolution SET status = 'escalated' WHERE id = $1`;

      expect(await asRaw(client, change, [id])).toBe(1);
      expect(await asRaw(other.client, change, [id])).toBe(0);
      expect(await asRaw(client, `UPDATE committee.resolution SET issue = 'Another' WHERE id = $1`, [id])).toBe(
        '42501',
      );
      expect(await asRaw(client, 'DELETE FROM committee.resolution WHERE id = $1', [id])).toBe('42501');
    });

    it('keeps entries that nobody writes, changes or removes', async () => {
      const { client } = await aSecretary();
      const { id } = await agreed(client);

      for (const sql of [
        `INSERT INTO committee.resolution_entry (id, status, recorded_at) VALUES ($1, 'done', now())`,
        `UPDATE committee.resolution_entry SET status = 'done' WHERE id = $1`,
        'DELETE FROM committee.resolution_entry WHERE id = $1',
      ]) {
        expect([sql, await asRaw(client, sql, [id])]).toEqual([sql, '42501']);
      }
      expect(await asRaw(client, 'SELECT FROM committee.resolution_entry WHERE id = $1', [id])).toBe(1);
    });
  });
});
