import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { Role } from '@hakika/domain';
import { useApi } from '../../../test/use-api';
import { Keyring, newKeyring } from '../crypto/keyring';
import { nameInLog } from './request-log';

/** Keeps the loop busy for so long, as many turns after each other. */
async function keepBusy(turns: number, ms: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    await nextTurn();
  }
}

describe('a server that comes late to everything', () => {
  const api = useApi();
  const ask = (url = '/api/session') => api.nobody.get(url);

  it('sends new requests away with a time to come back, answers probes, and takes up again', async () => {
    const before = await ask();
    await keepBusy(6, 600);

    const during = await ask();
    const probes = [await ask('/livez'), await ask('/readyz')];
    await sleep(1_200);
    const after = await ask();

    expect([before.statusCode, during.statusCode, after.statusCode]).toEqual([401, 503, 401]);
    expect(during.headers['retry-after']).toBe('2');
    expect(during.json()).toMatchObject({ status: 503, code: 'busy' });
    expect(probes.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  });

  it('is not one that took long over one thing', async () => {
    await ask();
    await keepBusy(1, 1_500);
    await sleep(100);

    expect((await ask()).statusCode).toBe(401);
  });
});

describe('a line of the log', () => {
  const log: string[] = [];
  const api = useApi({ logLevel: 'info' }, { logTo: { write: (line: string) => log.push(line) } });
  const lines = () =>
    log.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ from }) => from === 'request');

  it('follows one person from request to request, and says who it is to nobody', async () => {
    const [mine, hers] = [await api.as(Role.Prosecutor), await api.as(Role.Prosecutor)];
    for (const client of [mine, hers, mine, api.nobody]) await client.get('/api/session');

    const [first, second, third, nobody] = lines().map(({ user }) => user);

    expect(first).toMatch(/^[\w-]{16}$/);
    expect([second === first, third === first, nobody]).toEqual([false, true, undefined]);
    for (const person of [mine.person, hers.person]) {
      const { rows } = await api.db.query<Record<string, string>>(
        'SELECT username, display_name FROM people.app_user WHERE id = $1',
        [person?.userId],
      );
      for (const secret of [...Object.values(person ?? {}), ...Object.values(rows[0] ?? {})])
        expect(log.join('')).not.toContain(secret);
    }
  });

  it('says it in another way under another keyring', () => {
    const names = [new Keyring(newKeyring()), new Keyring(newKeyring())].map((ring) => nameInLog(ring, 'one person'));

    expect(new Set(names).size).toBe(2);
  });
});
