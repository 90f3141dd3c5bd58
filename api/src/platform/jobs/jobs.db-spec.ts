import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { kenya } from '@hakika/jurisdictions';
import { freshDatabase, TEST_KEYRING, type TestDatabase } from '../../../test/database';
import { eventually } from '../../../test/eventually';
import { useApi } from '../../../test/use-api';
import { urlOf } from '../database/logins';
import { migrate } from '../database/migrate';
import type { DeliveredEvent } from './handler';
import { Jobs } from './jobs';

/** An event as a transaction leaves it behind; nobody rings, as after a crash right behind the commit. */
async function leaveEvent(db: Client, type = 'hearing.scheduled'): Promise<string> {
  const id = randomUUID();
  await db.query('INSERT INTO sec.outbox (id, type, payload, actor_id) VALUES ($1, $2, $3, $4)', [
    id,
    type,
    { caseId: randomUUID(), hearingId: randomUUID(), on: '2026-12-01' },
    randomUUID(),
  ]);
  return id;
}

describe('events on their way to handlers', () => {
  const api = useApi();
  const seen: string[] = [];
  const failing = new Set<string>();

  const listener = (name: string) => ({
    name,
    event: 'hearing.scheduled' as const,
    handle: (_actor: unknown, event: DeliveredEvent) => {
      seen.push(`${name} ${event.id}`);
      return failing.has(name) ? Promise.reject(new Error('a secret that must not be kept')) : Promise.resolve();
    },
  });
  const times = (name: string, id: string) => seen.filter((entry) => entry === `${name} ${id}`).length;
  const dispatched = async (id: string) =>
    (await api.db.query('SELECT dispatched_at IS NOT NULL AS sent FROM sec.outbox WHERE id = $1', [id])).rows[0]
      .sent as boolean;

  beforeAll(() => {
    const jobs = api.get(Jobs);
    jobs.register(listener('test.first'));
    jobs.register(listener('test.second'));
    jobs.register(listener('test.failing'));
    failing.add('test.failing');
  });

  it('reaches every handler once, though nobody rang after the commit', async () => {
    const id = await leaveEvent(api.db);

    await eventually(() => expect([times('test.first', id), times('test.second', id)]).toEqual([1, 1]));

    expect(await dispatched(id)).toBe(true);
    await sleep(1_500);
    expect([times('test.first', id), times('test.second', id)]).toEqual([1, 1]);
  });

  it('marks what nobody listens to, and keeps no job for it', async () => {
    const id = await leaveEvent(api.db, 'nobody.listens');

    await eventually(async () => expect(await dispatched(id)).toBe(true));

    const { rows } = await api.db.query(`SELECT FROM jobs.job WHERE data->>'id' = $1`, [id]);
    expect(rows).toEqual([]);
  });

  it('delivers again when the process died between the queue and the mark', async () => {
    const id = await leaveEvent(api.db);
    await eventually(() => expect(times('test.first', id)).toBe(1));

    await api.db.query('UPDATE sec.outbox SET dispatched_at = NULL WHERE id = $1', [id]);

    await eventually(() => expect(times('test.first', id)).toBe(2));
  });

  it('tries a failure again, sets it apart in the end, and keeps nothing of what was in it', async () => {
    const id = await leaveEvent(api.db);
    await eventually(() => expect(times('test.failing', id)).toBeGreaterThan(0));
    const ofEvent = `data->>'id' = $1 AND data->>'handler' = 'test.failing'`;
    await eventually(async () => {
      const { rowCount } = await api.db.query(
        `UPDATE jobs.job SET retry_count = retry_limit, start_after = now() WHERE ${ofEvent} AND state = 'retry'`,
        [id],
      );
      expect(rowCount).toBe(1);
    });

    await eventually(async () => expect((await api.get(Jobs).backlog()).unhandled).toBeGreaterThan(0));

    const { rows } = await api.db.query<{ output: object }>(`SELECT output FROM jobs.job WHERE ${ofEvent}`, [id]);
    expect(JSON.stringify(rows)).not.toContain('secret');
    expect(JSON.stringify(rows)).toContain('test.failing');
    expect(times('test.first', id)).toBe(1);
  });

  it('leaves the login of the jobs no table of ours, and no way into a context', async () => {
    const jobs = new Client({ connectionString: urlOf(api.config.databaseUrl, 'jobs', TEST_KEYRING) });
    await jobs.connect();
    try {
      for (const attempt of [
        'SELECT * FROM court.court_case',
        'SELECT * FROM sec.outbox',
        'SET ROLE scope_service',
        `SELECT sec.open_ctx('x')`,
      ]) {
        await expect(jobs.query(attempt)).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await jobs.end();
    }
  });
});

describe('the tables of the queue', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('are made once, however often a start migrates', async () => {
    await migrate(database.url, TEST_KEYRING, kenya.zone);
    await migrate(database.url, TEST_KEYRING, kenya.zone);

    const db = new Client({ connectionString: database.url });
    await db.connect();
    const { rows } = await db.query('SELECT name, retry_limit, dead_letter FROM jobs.queue ORDER BY name');
    await db.end();
    expect(rows).toEqual([
      { name: 'events', retry_limit: 8, dead_letter: 'events-nobody-could-handle' },
      { name: 'events-nobody-could-handle', retry_limit: expect.any(Number), dead_letter: null },
    ]);
  });
});
