import { randomUUID } from 'node:crypto';
import type { Response } from 'light-my-request';
import { aUserWithPassword, INVENTED_PASSWORD as PASSWORD } from '../../../test/people';
import { useApi } from '../../../test/use-api';

describe('guessing a password', () => {
  const api = useApi();
  const aUser = () => aUserWithPassword(api.get, api.db);

  beforeEach(() => api.db.query('TRUNCATE sec.throttle'));

  const signIn = (username: string, password: string, cookie?: string) =>
    api.nobody.send('POST', '/api/session', {
      payload: { username, password },
      ...(cookie && { headers: { cookie } }),
    });
  const guess = async (username: string, times: number, cookie?: string) => {
    for (let attempt = 0; attempt < times; attempt += 1) await signIn(username, 'wrong', cookie);
  };
  const deviceOf = (response: Response) => response.cookies.find(({ name }) => name === 'hakika-device');
  const aDeviceOf = async (username: string, cookie?: string) => {
    const device = deviceOf(await signIn(username, PASSWORD, cookie));
    return device ? `hakika-device=${device.value}` : '';
  };

  it('is counted before it is looked at: of forty guesses at once, six are looked at', async () => {
    const { username } = await aUser();

    const answers = await Promise.all(Array.from({ length: 40 }, () => signIn(username, 'wrong')));

    const count = (status: number) => answers.filter(({ statusCode }) => statusCode === status).length;
    expect([count(401), count(429)]).toEqual([6, 34]);
    expect(answers.every((answer) => answer.statusCode !== 429 || Number(answer.headers['retry-after']) > 0)).toBe(
      true,
    );
  });

  it('does not slow down somebody who knows it, however often and at once they sign in', async () => {
    const { username } = await aUser();

    const answers = await Promise.all(Array.from({ length: 5 }, () => signIn(username, PASSWORD)));
    const { rows } = await api.db.query('SELECT max(failures) AS counted FROM sec.throttle');

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201, 201]);
    expect(rows).toEqual([{ counted: 0 }]);
  });

  it('by a stranger keeps nobody out on a device where they have signed in before', async () => {
    const { username } = await aUser();
    const device = await aDeviceOf(username);
    await guess(username, 8);
    await api.db.query(`UPDATE sec.throttle SET until = now() + interval '15 minutes'`);

    const [elsewhere, here] = [await signIn(username, PASSWORD), await signIn(username, PASSWORD, device)];

    expect([elsewhere.statusCode, here.statusCode]).toEqual([429, 201]);
  });

  it('on a known device is slowed down there, and nowhere else', async () => {
    const { username } = await aUser();
    const device = await aDeviceOf(username);
    await guess(username, 6, device);

    const [here, elsewhere] = [await signIn(username, PASSWORD, device), await signIn(username, PASSWORD)];

    expect([here.statusCode, elsewhere.statusCode]).toEqual([429, 201]);
  });

  it.each([
    ['invented', () => Promise.resolve(`hakika-device=${'f'.repeat(64)}`)],
    ['of somebody else', async () => aDeviceOf((await aUser()).username)],
    ['of no shape', () => Promise.resolve('hakika-device=x')],
  ])('gets no lane of its own from a device that is %s', async (_what, given) => {
    const { username } = await aUser();
    const device = await given();
    await guess(username, 6);

    expect((await signIn(username, PASSWORD, device)).statusCode).toBe(429);
  });

  it('is no device: it is known after a successful sign-in alone, to the server as a hash alone', async () => {
    const { id, username } = await aUser();

    const refused = await signIn(username, 'wrong');
    const device = deviceOf(await signIn(username, PASSWORD));
    const { rows } = await api.db.query(
      `SELECT token_hash = sha256(convert_to($2, 'UTF8')) AS hashed FROM sec.device WHERE user_id = $1`,
      [id, device?.value],
    );

    expect(deviceOf(refused)).toBeUndefined();
    expect(device).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      value: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(rows).toEqual([{ hashed: true }]);
  });

  it('at a machine that colleagues share is counted for each of them', async () => {
    const [mine, hers] = [await aUser(), await aUser()];
    const shared = await aDeviceOf(mine.username);

    expect(await aDeviceOf(hers.username, shared)).toBe(shared);
    await guess(mine.username, 6, shared);

    expect((await signIn(mine.username, PASSWORD, shared)).statusCode).toBe(429);
    expect((await signIn(hers.username, PASSWORD, shared)).statusCode).toBe(201);
  });

  it('forgets devices in the end, and of one person the oldest first', async () => {
    const { id, username } = await aUser();
    const device = await aDeviceOf(username);
    await api.db.query(`UPDATE sec.device SET seen_at = now() - interval '181 days' WHERE user_id = $1`, [id]);
    await guess(username, 6);

    expect((await signIn(username, PASSWORD, device)).statusCode).toBe(429);
    await api.db.query('TRUNCATE sec.throttle');
    await api.db.query(
      `INSERT INTO sec.device (token_hash, user_id) SELECT sha256(convert_to($2 || n, 'UTF8')), $1 FROM generate_series(1, 12) n`,
      [id, randomUUID()],
    );
    await aDeviceOf(username);

    const { rows } = await api.db.query('SELECT count(*)::int AS known FROM sec.device WHERE user_id = $1', [id]);
    expect(rows).toEqual([{ known: 10 }]);
  });
});
