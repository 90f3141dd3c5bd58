import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { AgencyKind, Role } from '@hakika/domain';
import { aCourtCase, aHearing, type CourtCaseRow } from '../../test/court';
import { TEST_KEYRING } from '../../test/database';
import { useApi, type TestClient } from '../../test/use-api';
import { urlOf } from '../platform/database/logins';

interface Rows {
  readonly accused: string;
  readonly count: string;
  readonly fact: string;
  readonly hearing: string;
}

/** The fourth wall: what the database itself answers to somebody who can run any statement under the login of the API. */
describe('the record of the court, asked in SQL', () => {
  let raw: Client;
  // Before the set-up of the server, so that this connection is gone when its database goes.
  afterAll(() => raw.end());
  const api = useApi();
  let prosecutor: TestClient;
  let mine: CourtCaseRow;
  let theirs: CourtCaseRow;
  let my: Rows;
  let their: Rows;

  async function rowsOf(courtCase: CourtCaseRow): Promise<Rows> {
    const [count, fact] = [randomUUID(), randomUUID()];
    const accused = await api.db.query<{ id: string }>('SELECT id FROM court.accused WHERE case_id = $1', [
      courtCase.id,
    ]);
    await api.db.query(
      `INSERT INTO court.charge_count (id, case_id, number, offence_code, charging_section, introduced_by)
       SELECT $1, $2, 1, code, '3(1)', $3 FROM reference.offence LIMIT 1`,
      [count, courtCase.id, randomUUID()],
    );
    await api.db.query(
      `INSERT INTO court.milestone (id, case_id, type, occurred_on, source, recorded_by)
       VALUES ($1, $2, 'reported', '2026-01-05', 'court-record', $3)`,
      [fact, courtCase.id, prosecutor.person?.userId],
    );
    return { accused: accused.rows[0]?.id ?? '', count, fact, hearing: await aHearing(api.db, courtCase) };
  }

  beforeAll(async () => {
    raw = new Client({ connectionString: urlOf(api.config.databaseUrl, 'api', TEST_KEYRING) });
    await raw.connect();
    prosecutor = await api.as(Role.Prosecutor);
    mine = await aCourtCase(api.db, { team: [prosecutor.person] });
    theirs = await aCourtCase(api.db);
    [my, their] = [await rowsOf(mine), await rowsOf(theirs)];
  });

  /** Runs one statement as somebody, and undoes it. */
  async function asks(client: TestClient, text: string, values: unknown[] = []): Promise<number | null> {
    await raw.query('BEGIN');
    try {
      await raw.query(`SELECT set_config('role', sec.open_ctx($1), true)`, [client.person?.token]);
      return (await raw.query(text, values)).rowCount;
    } finally {
      await raw.query('ROLLBACK');
    }
  }

  const FACT = `INSERT INTO court.milestone (id, case_id, accused_id, count_id, hearing_id, supersedes, type, occurred_on, source, recorded_by)
    VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'bail-granted', '2026-01-06', 'court-record', $6)`;
  const OUTCOME = `INSERT INTO court.hearing_outcome (id, hearing_id, case_id, next_id, status, outcome, recorded_by)
    VALUES (gen_random_uuid(), $1, $2, $3, 'adjourned', 'adjourned', $4)`;
  const self = () => prosecutor.person?.userId;
  const fact = (rows: Partial<Rows>, by = self()) =>
    asks(prosecutor, FACT, [mine.id, rows.accused, rows.count, rows.hearing, rows.fact, by]);
  const outcome = (hearing: string, next: string | null = null, by = self()) =>
    asks(prosecutor, OUTCOME, [hearing, mine.id, next, by]);

  it('takes a fact and an outcome that belong together', async () => {
    expect(await fact(my)).toBe(1);
    expect(await outcome(my.hearing, my.hearing)).toBe(1);
  });

  it.each([
    ['about an accused', 'milestone_accused', () => fact({ accused: their.accused })],
    ['about a count', 'milestone_count', () => fact({ count: their.count })],
    ['at a hearing', 'milestone_hearing', () => fact({ hearing: their.hearing })],
    ['in place of a fact', 'milestone_supersedes', () => fact({ fact: their.fact })],
    ['as the outcome of a hearing', 'outcome_hearing', () => outcome(their.hearing)],
    ['as an adjournment to a hearing', 'outcome_next', () => outcome(my.hearing, their.hearing)],
    [
      'as a witness day at a hearing',
      'witness_day_hearing',
      () =>
        asks(
          prosecutor,
          `INSERT INTO court.witness_day (id, hearing_id, case_id, witness, kind, sent_home) VALUES ($1, $2, $3, 'V9', 'survivor', true)`,
          [randomUUID(), their.hearing, mine.id],
        ),
    ],
    [
      'as a charge against an accused',
      'count_accused_accused',
      () =>
        asks(prosecutor, 'INSERT INTO court.count_accused (count_id, accused_id, case_id) VALUES ($1, $2, $3)', [
          my.count,
          their.accused,
          mine.id,
        ]),
    ],
  ])('hangs nothing %s of another case', async (_what, constraint, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ constraint });
  });

  it('takes nothing in the name of somebody else', async () => {
    const other = (await api.as(Role.Prosecutor)).person?.userId;
    const date = `INSERT INTO court.hearing (id, case_id, station_id, held_on, purpose, scheduled_by)
      VALUES (gen_random_uuid(), $1, $2, '2026-12-01', 'mention', $3)`;

    await expect(fact({}, other)).rejects.toMatchObject({ code: '42501' });
    await expect(outcome(my.hearing, null, other)).rejects.toMatchObject({ code: '42501' });
    await expect(asks(prosecutor, date, [mine.id, mine.stationId, other])).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['gives himself the sight of jobs', `UPDATE people.app_user SET scope = 'scope_service' WHERE id = sec.ctx_user()`],
    ['gives himself another role', `UPDATE people.app_user SET role = 'auditor' WHERE id = sec.ctx_user()`],
    [
      'makes an account that sees more than its role',
      `INSERT INTO people.app_user (username, display_name, role, scope, agency_id)
       SELECT 'invented', 'Invented', 'committee-secretary', 'scope_agency', id FROM people.agency LIMIT 1`,
    ],
    [
      'makes an account of the system',
      `INSERT INTO people.app_user (username, display_name, role, scope, agency_id)
       SELECT 'invented', 'Invented', 'system', 'scope_service', id FROM people.agency LIMIT 1`,
    ],
  ])('has no administrator who %s', async (_what, text) => {
    await expect(asks(await api.as(Role.Administrator), text)).rejects.toMatchObject({ code: '42501' });
  });

  it('gives a supervisor the sight of the support file at a support agency alone', async () => {
    const police = await api.as(Role.Supervisor, { agencyKind: AgencyKind.Police });
    const text = `UPDATE people.app_user SET scope = 'scope_support_agency' WHERE id = $1`;

    await expect(api.db.query(text, [police.person?.userId])).rejects.toMatchObject({ code: '42501' });
  });

  it('lets nobody start a session of the system, not even by the login that starts sessions', async () => {
    const gate = new Client({ connectionString: urlOf(api.config.databaseUrl, 'gate', TEST_KEYRING) });
    await gate.connect();
    const { rows } = await api.db.query<{ id: string }>(`SELECT id FROM people.app_user WHERE role = 'system'`);
    try {
      const attempt = gate.query(`SELECT sec.start_session($1, 'x', 900, interval '1 hour')`, [rows[0]?.id]);
      await expect(attempt).rejects.toMatchObject({ code: '28000' });
    } finally {
      await gate.end();
    }
  });
});
