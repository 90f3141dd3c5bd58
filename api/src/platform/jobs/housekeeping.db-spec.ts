import { randomUUID } from 'node:crypto';
import { useApi } from '../../../test/use-api';
import { Housekeeping } from './housekeeping';

describe('housekeeping', () => {
  const api = useApi();

  const counts = async () => {
    const { rows } = await api.db.query(
      `SELECT (SELECT count(*)::int FROM sec.reply) AS replies, (SELECT count(*)::int FROM sec.outbox) AS events,
         (SELECT count(*)::int FROM sec.session WHERE NOT service) AS sessions`,
    );
    return rows[0] as { replies: number; events: number; sessions: number };
  };

  it('throws away what is older than its time, and nothing else', async () => {
    await api.as('prosecutor');
    const { person } = await api.as('prosecutor');
    for (const days of [1, 8]) {
      await api.db.query(
        `INSERT INTO sec.reply (user_id, key, route, fingerprint, created_at) VALUES ($1, $2, 'POST /x', '', now() - $3::interval)`,
        [person?.userId, `key-of-${days}-days`, `${days} days`],
      );
    }
    for (const [dispatched, days] of [
      [true, 31],
      [true, 1],
      [false, 31],
    ]) {
      await api.db.query(
        `INSERT INTO sec.outbox (type, payload, actor_id, dispatched_at) VALUES ('nobody.listens', '{}', $1,
           CASE WHEN $2::boolean THEN now() - $3::interval END)`,
        [randomUUID(), dispatched, `${days} days`],
      );
    }
    await api.db.query(`UPDATE sec.session SET expires_at = now() - interval '31 days' WHERE id = $1`, [
      person?.sessionId,
    ]);

    await api.get(Housekeeping).tidy();

    expect(await counts()).toEqual({ replies: 1, events: 2, sessions: 1 });
  });
});
