import { randomUUID } from 'node:crypto';
import type { ColleagueView, NewUserView, Page, UserView } from '@hakika/contracts';
import { AgencyKind, Role } from '@hakika/domain';
import { aPerson, useApi, type Person } from '../../../test/use-api';

describe('people', () => {
  const api = useApi();
  const request = (more: object = {}) => ({
    username: `invented.${randomUUID()}`,
    displayName: 'Invented Colleague',
    role: Role.Clerk,
    agencyCode: 'T-COURT',
    stationCode: 'SHANZU',
    ...more,
  });
  const leavesOf = async (action: string) =>
    (
      await api.db.query<{ object_id: string }>('SELECT object_id FROM audit.leaf WHERE action = $1', [action])
    ).rows.map((row) => row.object_id);

  beforeAll(() =>
    api.db.query(`INSERT INTO people.agency (code, name, kind) VALUES ('T-COURT', 'Invented Court', 'judiciary')`),
  );

  describe('the administrator', () => {
    it('makes an account that can sign in with the password said once', async () => {
      const admin = await api.as(Role.Administrator);
      const wanted = request();

      const made = await admin.post('/api/users', wanted);

      expect(made.statusCode).toBe(201);
      const { initialPassword, id, ...user } = made.json<NewUserView>();
      expect(user).toMatchObject({
        agencyName: 'Invented Court',
        stationName: 'Shanzu Law Courts',
        active: true,
        version: 1,
      });
      const session = await api.nobody.post(
        '/api/session',
        { username: wanted.username, password: initialPassword },
        {
          headers: { 'sec-fetch-site': 'same-origin' },
        },
      );
      expect(session.statusCode).toBe(201);
      expect(await leavesOf('user.created')).toContain(id);
    });

    it('is told why an account cannot be made', async () => {
      const admin = await api.as(Role.Administrator);
      const taken = request();
      await admin.post('/api/users', taken);
      const codeOf = async (body: object) => (await admin.post('/api/users', body)).json<{ code: string }>().code;

      expect(await codeOf(taken)).toBe('user.username-taken');
      expect(await codeOf(request({ agencyCode: 'NOWHERE' }))).toBe('user.unknown-agency');
      expect(await codeOf(request({ stationCode: 'NOWHERE' }))).toBe('user.unknown-station');
      expect(await codeOf(request({ stationCode: undefined }))).toBe('user.station-needed');
      expect(await codeOf(request({ role: Role.Prosecutor }))).toBe('user.role-not-of-agency');
      expect(await codeOf(request({ role: Role.System }))).toBe('input.invalid');
    });

    it('disables a person, whose sessions end at once', async () => {
      const admin = await api.as(Role.Administrator);
      const prosecutor = await api.as(Role.Prosecutor);
      const { userId } = prosecutor.person as Person;

      const disabled = await admin.post(`/api/users/${userId}/disabling`);

      expect(disabled.json()).toMatchObject({ id: userId, active: false, version: 2 });
      expect((await prosecutor.get('/api/colleagues')).statusCode).toBe(401);
      expect((await admin.post(`/api/users/${userId}/disabling`)).json()).toMatchObject({ version: 2 });
      expect(await leavesOf('user.disabled')).toContain(userId);
    });

    it('sees everybody but the system itself', async () => {
      const admin = await api.as(Role.Administrator);

      const users = (await admin.get('/api/users?limit=100')).json<Page<UserView>>().items;

      expect(users.map((user) => user.id)).toContain(admin.person?.userId);
      expect(users.map((user) => user.username)).not.toContain('system');
    });

    it('finds nobody where there is nobody', async () => {
      const admin = await api.as(Role.Administrator);

      expect((await admin.post(`/api/users/${randomUUID()}/disabling`)).statusCode).toBe(404);
    });
  });

  it('leaves accounts to administrators', async () => {
    const prosecutor = await api.as(Role.Prosecutor);

    expect((await prosecutor.get('/api/users')).statusCode).toBe(404);
    expect((await prosecutor.post('/api/users', request())).statusCode).toBe(404);
  });

  describe('colleagues', () => {
    const caseOf = async (...team: Person[]) => {
      const id = randomUUID();
      await api.db.query(
        `INSERT INTO court.court_case (id, code, station_id, report_source, reported_on, stage, opened_by)
         SELECT $1, $3, id, 'ngo', '2026-01-05', 'report', $2 FROM reference.station WHERE code = 'SHANZU'`,
        [id, team[0]?.userId, `HK-${id}`],
      );
      for (const { userId } of team) {
        await api.db.query('INSERT INTO court.case_assignment (case_id, user_id, assigned_by) VALUES ($1, $2, $2)', [
          id,
          userId,
        ]);
      }
    };
    const seenBy = async (client: Awaited<ReturnType<typeof api.as>>, query = '') =>
      (await client.get(`/api/colleagues${query}`)).json<Page<ColleagueView>>().items.map((person) => person.id);

    it('are those of the agency and those on a shared case; who supports a survivor stays on that side', async () => {
      const me = await api.as(Role.Prosecutor);
      const prosecutor = me.person as Person;
      const desk = await aPerson(api.db, { agencyId: prosecutor.agencyId });
      const investigator = await aPerson(api.db, { role: Role.Investigator });
      const officer = await api.as(Role.SupportOfficer);
      const stranger = await aPerson(api.db, { role: Role.Investigator });
      await caseOf(prosecutor, investigator, officer.person as Person);

      expect((await seenBy(me)).sort()).toEqual([prosecutor.userId, desk.userId, investigator.userId].sort());
      expect(await seenBy(me, '?role=investigator')).toEqual([investigator.userId]);
      expect(await seenBy(officer)).toEqual(expect.arrayContaining([prosecutor.userId, investigator.userId]));
      expect(await seenBy(officer)).not.toContain(stranger.userId);
    });

    it('are not for those who work without cases', async () => {
      const auditor = await api.as(Role.Auditor, { agencyKind: AgencyKind.Oversight });

      expect((await auditor.get('/api/colleagues')).statusCode).toBe(404);
    });

    it('are asked for by roles that exist', async () => {
      const me = await api.as(Role.Prosecutor);

      expect((await me.get('/api/colleagues?role=king')).statusCode).toBe(400);
    });
  });
});
