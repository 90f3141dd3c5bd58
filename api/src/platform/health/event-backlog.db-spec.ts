import { randomUUID } from 'node:crypto';
import type { EventBacklogView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { eventually } from '../../../test/eventually';
import { useApi } from '../../../test/use-api';
import { Jobs } from '../jobs/jobs';

describe('the events that wait, and those that nobody could handle', () => {
  const api = useApi();

  it('are counted for auditors and administrators', async () => {
    for (const role of [Role.Auditor, Role.Administrator]) {
      const client = await api.as(role);

      expect((await client.get('/api/health/events')).json()).toEqual({ waiting: 0, queued: 0, unhandled: 0 });
    }
  });

  it('show a handler that fails: tried again first, given up in the end', async () => {
    const administrator = await api.as(Role.Administrator);
    const backlog = async () => (await administrator.get('/api/health/events')).json<EventBacklogView>();
    api.get(Jobs).register({
      name: 'test.failing',
      event: 'hearing.scheduled',
      handle: () => Promise.reject(new Error('invented')),
    });
    await api.db.query(`INSERT INTO sec.outbox (type, payload, actor_id) VALUES ('hearing.scheduled', '{}', $1)`, [
      randomUUID(),
    ]);

    await eventually(async () => expect(await backlog()).toEqual({ waiting: 0, queued: 1, unhandled: 0 }));
    await eventually(async () => {
      await api.db.query(
        `UPDATE jobs.job SET retry_count = retry_limit, start_after = now() WHERE name = 'events' AND state = 'retry'`,
      );
      expect(await backlog()).toEqual({ waiting: 0, queued: 0, unhandled: 1 });
    });
  });

  it('are nobody else’s business', async () => {
    for (const role of [Role.Prosecutor, Role.CommitteeSecretary]) {
      expect((await (await api.as(role)).get('/api/health/events')).statusCode).toBe(404);
    }
  });
});
