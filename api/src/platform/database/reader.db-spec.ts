import { randomUUID } from 'node:crypto';
import { Role } from '@hakika/domain';
import { aCourtCase } from '../../../test/court';
import { useApi, type Person } from '../../../test/use-api';
import { SessionStrategy } from '../access/session.strategy';
import type { Actor } from '../access/actor';
import { UnitOfWork } from './unit-of-work';

const MINE = 'SELECT id FROM court.court_case';
const WRITES_AND_FAILS = `WITH leaf AS (
    INSERT INTO audit.leaf (action, request_id, body, leaf_hash) VALUES ('case.listed', $1, '', '') RETURNING 1)
  SELECT 1 / (SELECT count(*) - 1 FROM leaf)`;
const WHO_AM_I = `SELECT current_user::text AS role, coalesce(current_setting('app.ctx', true), '') AS context`;

describe('a reading in one message', () => {
  const api = useApi();
  let actor: Actor;
  let caseId: string;

  beforeAll(async () => {
    const { person } = await api.as(Role.Prosecutor);
    caseId = (await aCourtCase(api.db, { team: [person] })).id;
    await aCourtCase(api.db, { team: [(await api.as(Role.Prosecutor)).person] });
    actor = await actorOf(person as Person);
  });

  const actorOf = async ({ token }: Person): Promise<Actor> => {
    const found = await api
      .get(SessionStrategy)
      .validate({ cookies: { hakika: token }, protocol: 'http', ip: '127.0.0.1' } as never);
    if (!found) throw new Error('no session');
    return found;
  };
  const read = (as: Actor, name: string, text: string, values: string[] = []) =>
    api.get(UnitOfWork).reader(as).named<{ id: string }>(name, text, values);

  it('sees what its person sees', async () => {
    expect(await read(actor, 'spec-mine', MINE)).toEqual([{ id: caseId }]);
  });

  it('sees nothing without a session, and leaves the connection as if it had not been', async () => {
    const stranger = { ...actor, token: 'f'.repeat(64), sessionId: randomUUID() };

    for (let turn = 0; turn < 12; turn += 1)
      await expect(read(stranger, 'spec-mine', MINE)).rejects.toMatchObject({ code: '28000' });

    expect(await read(actor, 'spec-mine', MINE)).toEqual([{ id: caseId }]);
  });

  it('stands as a whole or not at all', async () => {
    const requestId = randomUUID();

    await expect(read(actor, 'spec-fails', WRITES_AND_FAILS, [requestId])).rejects.toMatchObject({ code: '22012' });

    expect((await api.db.query('SELECT FROM audit.leaf WHERE request_id = $1', [requestId])).rowCount).toBe(0);
  });

  it('leaves neither role nor context behind', async () => {
    await Promise.all(Array.from({ length: 12 }, () => read(actor, 'spec-mine', MINE)));

    const runner = api.get(UnitOfWork)['database'].source.createQueryRunner();
    expect(await runner.query(WHO_AM_I)).toEqual([{ role: 'hakika_api', context: '' }]);
    await runner.release();
  });

  it('joins a transaction that is open', async () => {
    await api.get(UnitOfWork).run(actor, async (tx) => {
      expect(api.get(UnitOfWork).reader(actor)).toBe(tx);
    });
  });
});
