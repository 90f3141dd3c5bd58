import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { freshDatabase, TEST_KEYRING, type TestDatabase } from '../../../test/database';
import { urlOf } from './logins';

const OPEN = `SELECT set_config('role', sec.open_ctx($1), true)`;

/** A person with a session and a case of their own, written by the superuser of the test server. */
async function aPersonWithACase(owner: Client, token: string, scope: string, role: string) {
  const [user, courtCase, agency] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(
    `INSERT INTO people.agency (id, code, name, kind) VALUES ($1, $2, 'Invented agency', 'prosecution')`,
    [agency, agency],
  );
  await owner.query(
    `INSERT INTO people.app_user (id, username, display_name, role, scope, agency_id) VALUES ($1, $2, 'Invented', $3, $4, $5)`,
    [user, `u-${user}`, role, scope, agency],
  );
  await owner.query(
    `INSERT INTO sec.session (token_hash, user_id, expires_at) VALUES (sha256(convert_to($1, 'UTF8')), $2, now() + interval '1 hour')`,
    [token, user],
  );
  const station = await owner.query<{ id: string }>(
    `INSERT INTO reference.station (code, name, county) VALUES ($1, 'Invented', 'Invented') RETURNING id`,
    [randomUUID()],
  );
  await owner.query(
    `INSERT INTO court.court_case (id, code, station_id, report_source, reported_on, stage, opened_by) VALUES ($1, $2, $3, 'police', '2026-01-05', 'report', $4)`,
    [courtCase, `HK-${courtCase}`, station.rows[0]?.id, user],
  );
  await owner.query(`INSERT INTO court.case_agency (case_id, agency_id) VALUES ($1, $2)`, [courtCase, agency]);
  if (scope === 'scope_prosecution') {
    await owner.query(`INSERT INTO court.case_assignment (case_id, user_id, assigned_by) VALUES ($1, $2, $2)`, [
      courtCase,
      user,
    ]);
  }
  return { user, courtCase, agency };
}

describe('the signed context, against somebody who can run any SQL under the login of the API', () => {
  let database: TestDatabase;
  let owner: Client;
  let api: Client;
  let mine: Awaited<ReturnType<typeof aPersonWithACase>>;
  let theirs: Awaited<ReturnType<typeof aPersonWithACase>>;
  const [myToken, theirToken] = ['a'.repeat(64), 'b'.repeat(64)];

  beforeAll(async () => {
    database = await freshDatabase();
    owner = new Client({ connectionString: database.url });
    api = new Client({ connectionString: urlOf(database.url, 'api', TEST_KEYRING) });
    await owner.connect();
    await api.connect();
    mine = await aPersonWithACase(owner, myToken, 'scope_prosecution', 'prosecutor');
    theirs = await aPersonWithACase(owner, theirToken, 'scope_agency', 'supervisor');
  });
  afterAll(async () => {
    await api.end();
    await owner.end();
    await database.drop();
  });
  beforeEach(() => api.query('BEGIN'));
  afterEach(() => api.query('ROLLBACK'));

  const cases = async () =>
    (await api.query<{ id: string }>('SELECT id FROM court.court_case')).rows.map((row) => row.id);

  it('shows the cases of the person whose session it is, and no others', async () => {
    await api.query(OPEN, [myToken]);

    expect(await cases()).toEqual([mine.courtCase]);
  });

  it('shows the cases of the agency to its supervisor', async () => {
    await api.query(OPEN, [theirToken]);

    expect(await cases()).toEqual([theirs.courtCase]);
  });

  it('gives the login itself no rights', async () => {
    await expect(cases()).rejects.toMatchObject({ code: '42501' });
  });

  it('shows nothing to a scope role without a context', async () => {
    await api.query('SET LOCAL ROLE scope_prosecution');

    expect(await cases()).toEqual([]);
  });

  it('refuses a token that opens no session', async () => {
    await expect(api.query(OPEN, ['c'.repeat(64)])).rejects.toMatchObject({ code: '28000' });
  });

  it('refuses a forged signature', async () => {
    await api.query('SET LOCAL ROLE scope_prosecution');
    await api.query(`SELECT set_config('app.ctx', $1, true)`, [
      [randomUUID(), mine.user, mine.agency, '-', 'scope_prosecution', 'f'.repeat(64)].join('|'),
    ]);

    await expect(cases()).rejects.toMatchObject({ code: '28000' });
  });

  it('refuses a context in which the person was swapped', async () => {
    await api.query(OPEN, [myToken]);
    await api.query(`SELECT set_config('app.ctx', replace(current_setting('app.ctx'), $1, $2), true)`, [
      mine.user,
      theirs.user,
    ]);

    await expect(cases()).rejects.toMatchObject({ code: '28000' });
  });

  it('refuses a context of an earlier transaction', async () => {
    await api.query(OPEN, [myToken]);
    const { rows } = await api.query<{ ctx: string }>(`SELECT current_setting('app.ctx') AS ctx`);
    await api.query('COMMIT');
    await api.query('BEGIN');
    await api.query('SET LOCAL ROLE scope_prosecution');
    await api.query(`SELECT set_config('app.ctx', $1, true)`, [rows[0]?.ctx]);

    await expect(cases()).rejects.toMatchObject({ code: '28000' });
  });

  it('refuses to carry a context into another role', async () => {
    await api.query(OPEN, [myToken]);
    await api.query(`SELECT set_config('role', 'scope_agency', true)`);

    await expect(cases()).rejects.toMatchObject({ code: '28000' });
  });

  it('cannot start a session, read a hash or read the signing secret', async () => {
    for (const attempt of [
      `SELECT sec.start_session('${mine.user}', 'x', 900, '1 hour')`,
      `SELECT sec.credential_of('u-${mine.user}')`,
      'SELECT secret FROM sec.k',
      `SELECT sec.mac('x')`,
      'SELECT * FROM sec.session',
    ]) {
      await api.query('SAVEPOINT here');
      await expect(api.query(attempt)).rejects.toMatchObject({ code: '42501' });
      await api.query('ROLLBACK TO here');
    }
  });

  it('lets nobody assign himself to a case', async () => {
    await api.query(OPEN, [myToken]);

    await expect(
      api.query(`INSERT INTO court.case_assignment (case_id, user_id, assigned_by) VALUES ($1, $2, $2)`, [
        theirs.courtCase,
        mine.user,
      ]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('ends sight in the next transaction after an assignment ends', async () => {
    await owner.query(`UPDATE court.case_assignment SET ended_at = now() WHERE case_id = $1`, [mine.courtCase]);
    await api.query(OPEN, [myToken]);

    expect(await cases()).toEqual([]);
    await owner.query(`UPDATE court.case_assignment SET ended_at = NULL WHERE case_id = $1`, [mine.courtCase]);
  });

  it('writes who acted into the log itself, whatever the caller says', async () => {
    await api.query(OPEN, [myToken]);
    await api.query(`INSERT INTO audit.leaf (action, actor_id, body, leaf_hash) VALUES ('case.read', $1, '', '')`, [
      theirs.user,
    ]);
    await api.query('COMMIT');
    await api.query('BEGIN');

    const { rows } = await owner.query(
      `SELECT actor_id, leaf_hash = sha256('\\x00'::bytea || convert_to(body, 'UTF8')) AS whole FROM audit.leaf`,
    );
    expect(rows).toEqual([{ actor_id: mine.user, whole: true }]);
  });

  it('cannot change or remove a leaf', async () => {
    await api.query(OPEN, [myToken]);

    await expect(api.query('DELETE FROM audit.leaf')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('every table of every wing', () => {
  let database: TestDatabase;
  let owner: Client;
  const WINGS = [
    'sec',
    'audit',
    'people',
    'reference',
    'court',
    'evidence',
    'support',
    'identity',
    'work',
    'committee',
    'figures',
  ];

  beforeAll(async () => {
    database = await freshDatabase();
    owner = new Client({ connectionString: database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('has row security on, for its owner too, and grants nothing to everybody', async () => {
    const { rows } = await owner.query(
      `SELECT n.nspname || '.' || c.relname AS open FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ANY ($1) AND c.relkind IN ('r','p')
         AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity OR EXISTS (
           SELECT FROM aclexplode(c.relacl) g WHERE g.grantee = 0))`,
      [WINGS],
    );
    expect(rows).toEqual([]);
  });

  it('has no function that runs as its owner with a search path of the caller, or that everybody may call', async () => {
    const { rows } = await owner.query(
      `SELECT n.nspname || '.' || p.proname AS loose FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname = ANY ($1) AND ((p.prosecdef AND NOT EXISTS (
           SELECT FROM unnest(p.proconfig) s WHERE s LIKE 'search_path=%'))
         OR p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) g WHERE g.grantee = 0))`,
      [WINGS],
    );
    expect(rows).toEqual([]);
  });

  it('leaves the login of the API no membership but the scopes, and owns nothing', async () => {
    const { rows } = await owner.query(
      `SELECT r.rolname AS member_of FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles l ON l.oid = m.member
       WHERE l.rolname = 'hakika_api' AND r.rolname NOT LIKE 'scope\\_%'
       UNION SELECT c.relname FROM pg_class c JOIN pg_roles o ON o.oid = c.relowner WHERE o.rolname = 'hakika_api'`,
    );
    expect(rows).toEqual([]);
  });
});
