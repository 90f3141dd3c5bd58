import type { SessionView } from '@hakika/contracts';
import { aUserWithPassword, INVENTED_PASSWORD as PASSWORD } from '../../../test/people';
import { useApi } from '../../../test/use-api';

describe('sessions', () => {
  const api = useApi();

  const aUser = () => aUserWithPassword(api.get, api.db);

  const signIn = (username: string, password: string, headers: Record<string, string> = {}) =>
    api.nobody.send('POST', '/api/session', { payload: { username, password }, headers });

  const cookieOf = (response: { cookies: readonly { name: string; value: string }[] }) =>
    response.cookies.find((cookie) => cookie.name === 'hakika');

  it('start with the right password, in a cookie that no script can read', async () => {
    const { username } = await aUser();

    const response = await signIn(username.toUpperCase(), PASSWORD);

    expect(response.statusCode).toBe(201);
    expect(cookieOf(response)).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(response.json<SessionView>()).toMatchObject({ user: { role: 'prosecutor' }, today: '2026-11-23' });
    expect(response.json<SessionView>().permissions).toContain('case:open');
  });

  it('answer a wrong name and a wrong password alike', async () => {
    const { username } = await aUser();

    const [wrongPassword, wrongName] = [await signIn(username, 'wrong'), await signIn('nobody@test.hakika', PASSWORD)];

    expect([wrongPassword.statusCode, wrongName.statusCode]).toEqual([401, 401]);
    expect(wrongPassword.json()).toMatchObject({ code: 'session.wrong-credentials' });
    expect(wrongName.json()).toMatchObject({ code: 'session.wrong-credentials' });
  });

  it('slow an account down after five failures, and lock nobody out for good', async () => {
    const { username } = await aUser();
    await api.db.query('TRUNCATE sec.throttle');
    for (let attempt = 0; attempt < 6; attempt += 1) await signIn(username, 'wrong');

    const refused = await signIn(username, PASSWORD);
    await api.db.query(`UPDATE sec.throttle SET until = now() - interval '1 second'`);
    const later = await signIn(username, PASSWORD);

    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(later.statusCode).toBe(201);
    await api.db.query('TRUNCATE sec.throttle');
  });

  it('let a colleague in from the same network while one account is slowed down', async () => {
    const { username } = await aUser();
    const colleague = await aUser();
    await api.db.query('TRUNCATE sec.throttle');
    for (let attempt = 0; attempt < 8; attempt += 1) await signIn(username, 'wrong');

    const answer = await signIn(colleague.username, PASSWORD);

    expect(answer.statusCode).toBe(201);
    await api.db.query('TRUNCATE sec.throttle');
  });

  it('refuse to start from another site', async () => {
    const { username } = await aUser();

    const response = await signIn(username, PASSWORD, {
      origin: 'https://elsewhere.example',
      'sec-fetch-site': 'cross-site',
    });

    expect(response.statusCode).toBe(403);
  });

  it.each([
    ['no header', {}],
    ['a header of another session', { 'x-xsrf-token': 'invented' }],
  ])('refuse a change with %s against forgery', async (_, headers) => {
    const { username } = await aUser();
    const cookie = `hakika=${cookieOf(await signIn(username, PASSWORD))?.value}`;

    const response = await api.nobody.send('DELETE', '/api/session', { headers: { cookie, ...headers } });

    expect(response.statusCode).toBe(403);
  });

  it('end at once when the person signs out', async () => {
    const client = await api.as('prosecutor');

    const left = await client.delete('/api/session');

    expect(left.statusCode).toBe(204);
    expect((await client.get('/api/session')).statusCode).toBe(401);
  });

  it('end at once when the person is disabled', async () => {
    const client = await api.as('prosecutor');
    expect((await client.get('/api/session')).statusCode).toBe(200);

    await api.db.query('UPDATE people.app_user SET active = false WHERE id = $1', [client.person?.userId]);

    expect((await client.get('/api/session')).statusCode).toBe(401);
  });

  it.each([
    ['idle too long', `seen_at = now() - interval '16 minutes'`],
    ['too old', `expires_at = now() - interval '1 second'`],
  ])('end when they are %s', async (_, change) => {
    const client = await api.as('prosecutor');

    await api.db.query(`UPDATE sec.session SET ${change} WHERE id = $1`, [client.person?.sessionId]);

    expect((await client.get('/api/session')).statusCode).toBe(401);
  });

  it('get a fresh token after a quarter of an hour, and end when the old one is used later', async () => {
    const client = await api.as('prosecutor');
    await api.db.query(`UPDATE sec.session SET rotated_at = now() - interval '16 minutes' WHERE id = $1`, [
      client.person?.sessionId,
    ]);

    const rotated = await client.get('/api/session');
    const fresh = cookieOf(rotated)?.value;
    await api.db.query(`UPDATE sec.session SET old_until = now() - interval '1 second' WHERE id = $1`, [
      client.person?.sessionId,
    ]);
    const reused = await client.get('/api/session');
    const afterwards = await api.nobody.get('/api/session', { headers: { cookie: `hakika=${fresh}` } });

    expect(fresh).toMatch(/^[0-9a-f]{64}$/);
    expect(fresh).not.toBe(client.person?.token);
    expect([rotated.statusCode, reused.statusCode, afterwards.statusCode]).toEqual([200, 401, 401]);
  });

  it('are at most three for one person', async () => {
    const { username } = await aUser();
    const cookies: string[] = [];
    for (let device = 0; device < 4; device += 1)
      cookies.push(`hakika=${cookieOf(await signIn(username, PASSWORD))?.value}`);

    const answers = [];
    for (const cookie of cookies)
      answers.push((await api.nobody.get('/api/session', { headers: { cookie } })).statusCode);

    expect(answers).toEqual([401, 200, 200, 200]);
  });

  it('leave an entry in the log when they start, are refused and end, without a name in it', async () => {
    const { id, username } = await aUser();
    await signIn(username, 'wrong');
    await signIn(username, PASSWORD);

    const { rows } = await api.db.query(
      'SELECT action, outcome, body FROM audit.leaf WHERE actor_id = $1 ORDER BY at',
      [id],
    );

    expect(rows.map((row) => [row.action, row.outcome])).toEqual([
      ['session.refused', 'refused'],
      ['session.started', 'done'],
    ]);
    expect(JSON.stringify(rows)).not.toContain(username);
  });
});
