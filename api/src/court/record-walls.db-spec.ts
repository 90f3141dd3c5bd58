import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Role } from '@hakika/domain';
import { aCourtCase, aHearing, aStation, type CourtCaseRow } from '../../test/court';
import { TEST_KEYRING } from '../../test/database';
import { aSurvivor } from '../../test/support';
import { NOW, useApi, type TestClient } from '../../test/use-api';
import { DENIED, rawSql } from '../../test/walls';
import { urlOf } from '../platform/database/logins';

const LONG_AGO = '2020-01-01T00:00:00Z';

/** The fourth wall again: when something was recorded, by whom and about what, whatever statement is run by the API. */
describe('the time of a record, asked in SQL', () => {
  const sql = rawSql(() => api);
  const api = useApi();
  let team: Readonly<Record<'prosecutor' | 'officer' | 'clerk' | 'supervisor', TestClient>>;
  let courtCase: CourtCaseRow;
  let ids: Readonly<Record<'hearing' | 'survivor' | 'measure' | 'me', string>>;

  beforeAll(async () => {
    const stationId = await aStation(api.db);
    const prosecutor = await api.as(Role.Prosecutor);
    team = {
      prosecutor,
      officer: await api.as(Role.SupportOfficer),
      clerk: await api.as(Role.Clerk, { stationId }),
      supervisor: await api.as(Role.Supervisor, { agencyId: prosecutor.person?.agencyId ?? '' }),
    };
    courtCase = await aCourtCase(api.db, { stationId, team: [prosecutor.person, team.officer.person] });
    const [hearing, survivor] = [await aHearing(api.db, courtCase), await aSurvivor(api.db, courtCase)];
    const measure = randomUUID();
    await api.db.query(
      `INSERT INTO support.measure (id, case_id, survivor_id, code, state, recorded_by) VALUES ($1, $2, $3, 'AC01', 'requested', $4)`,
      [measure, courtCase.id, survivor, randomUUID()],
    );
    ids = { hearing, survivor, measure, me: prosecutor.person?.userId ?? '' };
  });

  const insertFact = `INSERT INTO court.milestone (id, case_id, type, occurred_on, source, recorded_by, recorded_at)
    VALUES ($1, $2, 'reported', '2026-01-05', 'court-record', $3, $4)`;

  it.each([
    ['a milestone', 'court.milestone', 'recorded_at', insertFact],
    [
      'the outcome of a hearing',
      'court.hearing_outcome',
      'recorded_at',
      `INSERT INTO court.hearing_outcome (id, hearing_id, case_id, status, outcome, recorded_by, recorded_at)
       SELECT $1, h.id, $2, 'effective', 'proceeded', $3, $4 FROM court.hearing h WHERE h.case_id = $2 LIMIT 1`,
    ],
    [
      'a date in court',
      'court.hearing',
      'scheduled_at',
      `INSERT INTO court.hearing (id, case_id, station_id, held_on, purpose, scheduled_by, scheduled_at)
       SELECT $1, $2, station_id, '2026-12-01', 'mention', $3, $4 FROM court.court_case WHERE id = $2`,
    ],
    [
      'an accused',
      'court.accused',
      'recorded_at',
      `INSERT INTO court.accused (id, case_id, number, stage, custody, full_name, recorded_at) VALUES ($1, $2, 9, 'report', 'bail', $3::text, $4)`,
    ],
    [
      'a measure',
      'support.measure',
      'recorded_at',
      `INSERT INTO support.measure (id, case_id, survivor_id, code, state, recorded_by, recorded_at)
       SELECT $1, $2, s.id, 'AC02', 'requested', $3, $4 FROM support.survivor s WHERE s.case_id = $2`,
    ],
  ])('is now, for %s that is said to be old', async (_what, table, column, insert) => {
    const id = randomUUID();

    const { rows } = await sql.asks(
      team.prosecutor,
      [insert, [id, courtCase.id, ids.me, LONG_AGO]],
      [`SELECT ${column} AS at FROM ${table} WHERE id = $1`, [id]],
    );

    expect(rows).toEqual([{ at: new Date(NOW) }]);
  });

  it('is now, and the word of whoever says it, for a measure that was there', async () => {
    const [measure, hearing] = [ids.measure, ids.hearing];

    const { rows } = await sql.asks(
      team.prosecutor,
      [
        `INSERT INTO support.measure_delivery (measure_id, hearing_id, case_id, outcome, recorded_at, recorded_by)
         VALUES ($1, $2, $3, 'provided', $4, $5)`,
        [measure, hearing, courtCase.id, LONG_AGO, team.officer.person?.userId],
      ],
      ['SELECT recorded_at, recorded_by FROM support.measure_delivery WHERE measure_id = $1', [measure]],
    );

    expect(rows).toEqual([{ recorded_at: new Date(NOW), recorded_by: ids.me }]);
  });

  it('is now, for an assignment that a supervisor makes', async () => {
    const newcomer = await api.as(Role.Prosecutor, { agencyId: team.prosecutor.person?.agencyId ?? '' });

    const { rows } = await sql.asks(
      team.supervisor,
      ['SELECT court.assign($1, $2, $3)', [courtCase.id, newcomer.person?.userId, LONG_AGO]],
      ['SELECT assigned_at FROM court.case_assignment WHERE user_id = $1', [newcomer.person?.userId]],
    );

    expect(rows).toEqual([{ assigned_at: new Date(NOW) }]);
  });

  it.each([
    ['when a hearing was scheduled', `UPDATE court.hearing SET scheduled_at = '${LONG_AGO}'`],
    ['who scheduled it', 'UPDATE court.hearing SET scheduled_by = sec.ctx_user()'],
    ['on which day it was', `UPDATE court.hearing SET held_on = '2026-01-01'`],
    ['the code of a case', `UPDATE court.court_case SET code = 'HK-2026-9999'`],
    ['who opened it', 'UPDATE court.court_case SET opened_by = sec.ctx_user()'],
    ['the label of an accused', 'UPDATE court.accused SET number = 9'],
    ['what was known of an accused before', `UPDATE court.accused_earlier SET known = '{}'`],
    ['what somebody is charged with', `UPDATE court.charge_count SET charging_section = 'x'`],
    ['who asked for a measure', 'UPDATE support.measure SET recorded_by = sec.ctx_user()'],
  ])('and the rest of it is not for a prosecutor to change: %s', async (_what, text) => {
    await expect(sql.asks(team.prosecutor, [text])).rejects.toMatchObject(DENIED);
  });

  it('does not tell a supervisor who goes with a survivor, as no page does', async () => {
    const text = 'SELECT user_id FROM court.case_assignment WHERE case_id = $1';

    expect((await sql.asks(team.supervisor, [text, [courtCase.id]])).rows).toEqual([{ user_id: ids.me }]);
  });

  it('stays what it is for the support side too', async () => {
    for (const text of [
      `UPDATE support.survivor SET pseudonym = 'SV-INVENTED'`,
      'UPDATE support.survivor SET recorded_by = sec.ctx_user()',
      'UPDATE support.accompaniment SET officer_id = sec.ctx_user()',
    ]) {
      await expect(sql.asks(team.officer, [text])).rejects.toMatchObject(DENIED);
    }
  });

  it('does not let a clerk decide a hearing, or give a date at another station', async () => {
    const date = `INSERT INTO court.hearing (id, case_id, station_id, held_on, purpose, status, scheduled_by)
      VALUES (gen_random_uuid(), $1, $2, '2026-12-01', 'mention', $3, $4)`;
    const [other, clerk] = [await aStation(api.db), team.clerk.person?.userId];

    expect((await sql.asks(team.clerk, [date, [courtCase.id, courtCase.stationId, 'scheduled', clerk]])).rowCount).toBe(
      1,
    );
    for (const [station, status] of [
      [other, 'scheduled'],
      [courtCase.stationId, 'effective'],
    ]) {
      const attempt = sql.asks(team.clerk, [date, [courtCase.id, station, status, clerk]]);
      await expect(attempt).rejects.toMatchObject(DENIED);
    }
    await expect(sql.asks(team.clerk, [`UPDATE court.hearing SET status = 'vacated'`])).rejects.toMatchObject(DENIED);
  });

  it('can be history for the import alone, and no other login becomes the import', async () => {
    const { rows } = await api.db.query<{ logins: string[] }>(
      `SELECT array_agg(l.rolname ORDER BY l.rolname)::text[] AS logins FROM pg_auth_members m
       JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles l ON l.oid = m.member WHERE r.rolname = 'scope_service'`,
    );
    expect(rows).toEqual([{ logins: ['hakika_api', 'hakika_import'] }]);

    const login = new Client({ connectionString: urlOf(api.config.databaseUrl, 'api', TEST_KEYRING) });
    await login.connect();
    for (const text of [
      'SET ROLE hakika_import',
      'SET SESSION AUTHORIZATION hakika_import',
      `UPDATE sec.clock SET fixed_at = now()`,
    ])
      await expect(login.query(text)).rejects.toMatchObject(DENIED);
    await login.end();
  });

  describe('of a new case', () => {
    const open = (year: number, more: object = {}) =>
      sql.asks(team.prosecutor, [
        'SELECT court.open_case($1, $2, $3)',
        [
          randomUUID(),
          year,
          {
            station_id: courtCase.stationId,
            report_source: 'police',
            reported_on: '2026-11-20',
            stage: 'report',
            ...more,
          },
        ],
      ]);

    it('is today, and its stage the report', async () => {
      expect((await open(2026)).rowCount).toBe(1);
    });

    it.each([
      ['of another year', () => open(1999)],
      ['of a year to come', () => open(2027)],
      ['in judgment', () => open(2026, { stage: 'judgment' })],
      ['at no stage', () => open(2026, { stage: null })],
      ['reported tomorrow', () => open(2026, { reported_on: '2026-11-24' })],
    ])('refuses one %s', async (_what, attempt) => {
      await expect(attempt()).rejects.toMatchObject(DENIED);
    });
  });
});
