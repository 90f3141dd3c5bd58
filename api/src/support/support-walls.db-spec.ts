import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Role } from '@hakika/domain';
import { aCourtCase, aHearing, type CourtCaseRow } from '../../test/court';
import { TEST_KEYRING } from '../../test/database';
import { aBooking, aSurvivor } from '../../test/support';
import { useApi, type TestClient } from '../../test/use-api';
import { urlOf } from '../platform/database/logins';

/** The fourth wall: what the database itself answers to somebody who can run any statement under the login of the API. */
describe('the support file, asked in SQL', () => {
  let raw: Client;
  // Before the set-up of the server, so that this connection is gone when its database goes.
  afterAll(() => raw.end());
  const api = useApi();
  let courtCase: CourtCaseRow;
  let team: Readonly<Record<'officer' | 'prosecutor' | 'investigator', TestClient>>;
  let survivorId: string;

  beforeAll(async () => {
    raw = new Client({ connectionString: urlOf(api.config.databaseUrl, 'api', TEST_KEYRING) });
    await raw.connect();
    team = {
      officer: await api.as(Role.SupportOfficer),
      prosecutor: await api.as(Role.Prosecutor),
      investigator: await api.as(Role.Investigator),
    };
    courtCase = await aCourtCase(api.db, { team: Object.values(team).map((client) => client.person) });
    survivorId = (
      await team.officer.post(`/api/cases/${courtCase.id}/survivors`, { child: true, fullName: 'Invented Name' })
    ).json().id;
    const hearingId = await aHearing(api.db, courtCase, { on: '2026-12-01' });
    await aBooking(api.db, courtCase, { survivorId, hearingId, officerId: team.officer.person?.userId ?? '' });
  });

  /** Runs one statement as somebody, and undoes it. */
  async function asks(client: TestClient, text: string, values: unknown[] = []): Promise<unknown[]> {
    await raw.query('BEGIN');
    try {
      await raw.query(`SELECT set_config('role', sec.open_ctx($1), true)`, [client.person?.token]);
      return (await raw.query(text, values)).rows;
    } finally {
      await raw.query('ROLLBACK');
    }
  }
  const forbidden = { code: '42501' };

  it('gives prosecution and police a survivor by her code, and no column more', async () => {
    for (const client of [team.prosecutor, team.investigator]) {
      expect(await asks(client, 'SELECT id, number, child FROM support.survivor')).toEqual([
        { id: survivorId, number: 1, child: true },
      ]);
      for (const column of ['pseudonym', 'language', 'sex', '*']) {
        await expect(asks(client, `SELECT ${column} FROM support.survivor`)).rejects.toMatchObject(forbidden);
      }
    }
  });

  it('tells the prosecutor that a hearing is covered, not by whom, from when, or where they meet', async () => {
    expect(await asks(team.prosecutor, 'SELECT status FROM support.accompaniment')).toEqual([{ status: 'confirmed' }]);
    for (const column of ['officer_id', 'booked', 'meeting_point', 'travelled']) {
      await expect(asks(team.prosecutor, `SELECT ${column} FROM support.accompaniment`)).rejects.toMatchObject(
        forbidden,
      );
    }
    await expect(asks(team.investigator, 'SELECT status FROM support.accompaniment')).rejects.toMatchObject(forbidden);
  });

  it('keeps measures from the police, and orders from the support side of another case', async () => {
    await expect(asks(team.investigator, 'SELECT id FROM support.measure')).rejects.toMatchObject(forbidden);
    expect(await asks(await api.as(Role.SupportOfficer), 'SELECT id FROM support.measure')).toEqual([]);
  });

  it('has a vault for support officers of the case alone', async () => {
    expect(await asks(team.officer, 'SELECT field FROM identity.person_field')).toEqual([{ field: 'full-name' }]);
    expect(await asks(await api.as(Role.SupportOfficer), 'SELECT field FROM identity.person_field')).toEqual([]);
    for (const client of [
      team.prosecutor,
      team.investigator,
      await api.as(Role.Administrator),
      await api.as(Role.Auditor),
    ]) {
      for (const table of ['person', 'person_field', 'person_case', 'reveal']) {
        await expect(asks(client, `SELECT FROM identity.${table}`)).rejects.toMatchObject(forbidden);
      }
    }
  });

  it('opens nobody to a support officer who puts her into a case of their own', async () => {
    const other = await aCourtCase(api.db, { team: [(await api.as(Role.SupportOfficer)).person] });
    const { rows } = await api.db.query<{ person: string }>('SELECT person_id AS person FROM identity.person_case');
    const mine = await aCourtCase(api.db, { team: [team.officer.person] });
    const insert = 'INSERT INTO identity.person_case (person_id, case_id, survivor_id) VALUES ($1, $2, $3)';

    // Not somebody in the vault already, whoever put her there, and not into a case of others.
    for (const courtCase of [mine, other]) {
      const attempt = asks(team.officer, insert, [rows[0]?.person, courtCase.id, randomUUID()]);
      await expect(attempt).rejects.toMatchObject(forbidden);
    }
  });

  it('sends nobody to a hearing of another case', async () => {
    const hearingId = await aHearing(api.db, await aCourtCase(api.db), { on: '2026-12-02' });
    const insert = `INSERT INTO support.accompaniment (id, case_id, survivor_id, hearing_id, officer_id, booked, meeting_point, recorded_by)
      VALUES ($1, $2, $3, $4, $5, '[2026-12-02T05:00Z,2026-12-02T09:00Z)', 'Point A', $5)`;

    const values = [randomUUID(), courtCase.id, survivorId, hearingId, team.officer.person?.userId];
    await expect(asks(team.officer, insert, values)).rejects.toMatchObject({ constraint: 'accompaniment_hearing' });
  });

  it('lets nobody read, change or remove why an identity was opened', async () => {
    for (const text of [
      'SELECT reason FROM identity.reveal',
      'DELETE FROM identity.reveal',
      `UPDATE identity.reveal SET purpose = 'safety'`,
    ]) {
      await expect(asks(team.officer, text)).rejects.toMatchObject(forbidden);
    }
  });

  it('lets nobody say that somebody else opened an identity, or one of a case of others', async () => {
    const { rows } = await api.db.query<{ person: string }>('SELECT person_id AS person FROM identity.person_case');
    const insert = `INSERT INTO identity.reveal (id, person_id, case_id, user_id, purpose, reason) VALUES ($1, $2, $3, $4, 'safety', '\\x00')`;
    const stranger = await api.as(Role.SupportOfficer);
    const values = (user: string | undefined) => [randomUUID(), rows[0]?.person, courtCase.id, user];

    await expect(asks(team.officer, insert, values(stranger.person?.userId))).rejects.toMatchObject(forbidden);
    await expect(asks(stranger, insert, values(stranger.person?.userId))).rejects.toMatchObject(forbidden);
    expect(await asks(team.officer, insert, values(team.officer.person?.userId))).toEqual([]);
  });

  it('answers whether an officer works on a case only to who works on it', async () => {
    const ask = 'SELECT support.officer_is_on_case($1, $2) AS known';
    const values = [team.officer.person?.userId, courtCase.id];

    expect(await asks(team.officer, ask, values)).toEqual([{ known: true }]);
    expect(await asks(await api.as(Role.SupportOfficer), ask, values)).toEqual([{ known: false }]);
    await expect(asks(team.prosecutor, ask, values)).rejects.toMatchObject(forbidden);
  });

  it('does not let a support officer write for a survivor of a case of others', async () => {
    const other = await aCourtCase(api.db);
    const theirs = await aSurvivor(api.db, other);
    const insert = `INSERT INTO support.measure (id, case_id, survivor_id, code, state, recorded_by) VALUES ($1, $2, $3, 'AC01', 'requested', $4)`;

    const mine = team.officer.person?.userId;
    await expect(asks(team.officer, insert, [randomUUID(), other.id, theirs, mine])).rejects.toMatchObject(forbidden);
    await expect(asks(team.officer, insert, [randomUUID(), courtCase.id, theirs, mine])).rejects.toMatchObject({
      constraint: 'measure_survivor',
    });
  });
});
