import { randomUUID } from 'node:crypto';
import type { CaseView, ProblemView } from '@hakika/contracts';
import { AgencyKind, Role } from '@hakika/domain';
import { actionsOn, assigned, aStation } from '../../../test/court';
import { aCaseRequest, CaseWork } from '../../../test/dockets';
import { aPerson, useApi, type Person, type TestClient } from '../../../test/use-api';

describe('cases', () => {
  const api = useApi();
  let prosecutor: TestClient;

  beforeAll(async () => {
    prosecutor = await api.as(Role.Prosecutor);
  });

  const leafOf = async (action: string) =>
    (await api.db.query('SELECT details FROM audit.leaf WHERE action = $1 ORDER BY at DESC LIMIT 1', [action]))
      .rows[0] as {
      details: object;
    };

  describe('opening', () => {
    it('gives a code, a first fact and a first assignment', async () => {
      const stationId = await aStation(api.db);

      const answer = await prosecutor.post('/api/cases', aCaseRequest(stationId, { obNumber: 'OB 12/01/10/2026' }));

      expect(answer.statusCode).toBe(201);
      expect(answer.headers.etag).toBe('"v2"');
      const view = answer.json<CaseView>();
      expect(view.code).toMatch(/^HK-2026-\d{4}$/);
      expect(view).toMatchObject({
        stationId,
        obNumber: 'OB 12/01/10/2026',
        policeFile: null,
        stage: 'report',
        stageSince: '2026-10-01',
        chargeGap: 'undecided',
        trafficking: { acts: ['recruitment'], childSurvivor: true },
        accused: [],
        milestones: [{ type: 'reported', occurredOn: '2026-10-01', recordedBy: 'Invented Person' }],
        team: [{ id: prosecutor.person?.userId, role: 'prosecutor' }],
      });
      expect(await actionsOn(api.db, view.id)).toEqual(['case.opened', 'milestone.recorded', 'case.read']);
    });

    it('refuses codes that the pack does not know, a report from the future and a place that is none', async () => {
      const stationId = await aStation(api.db);
      const refusal = async (more: object) => {
        const answer = await prosecutor.post('/api/cases', aCaseRequest(stationId, more));
        const { code, errors } = answer.json<ProblemView>();
        return [answer.statusCode, errors ?? code];
      };

      expect(await refusal({ reportSource: 'rumour', acts: ['recruitment', 'juggling'] })).toEqual([
        400,
        [
          { pointer: '/reportSource', code: 'unknown-code' },
          { pointer: '/acts/1', code: 'unknown-code' },
        ],
      ]);
      expect(await refusal({ offenceFrom: '2026-09-02', offenceTo: '2026-09-01' })).toEqual([
        400,
        [{ pointer: '/offenceTo', code: 'before-offence-from' }],
      ]);
      expect(await refusal({ reportedOn: '2026-11-24' })).toEqual([409, 'case.reported-in-the-future']);
      expect(await refusal({ stationId: randomUUID() })).toEqual([
        400,
        [{ pointer: '/stationId', code: 'unknown-station' }],
      ]);
    });

    it('is for prosecutors', async () => {
      for (const role of [Role.Investigator, Role.SupportOfficer, Role.Supervisor, Role.Clerk, Role.Administrator]) {
        const other = await api.as(role);
        expect((await other.post('/api/cases', aCaseRequest(randomUUID()))).statusCode).toBe(404);
      }
    });
  });

  describe('the page', () => {
    it('has no name, age or nationality of an accused for roles that read by labels', async () => {
      const work = await CaseWork.opened(prosecutor, api.db);
      await work.accused({ fullName: 'Invented Accused', ageAtOffence: 40, nationality: 'TZ', sex: 'male' });
      const { rows } = await api.db.query<{ station_id: string }>(
        'SELECT station_id FROM court.court_case WHERE id = $1',
        [work.id],
      );
      const clerk = await api.as(Role.Clerk, { stationId: rows[0]?.station_id ?? null });
      const officer = await api.as(Role.SupportOfficer);
      const investigator = await api.as(Role.Investigator);
      for (const { person } of [officer, investigator]) await assigned(api.db, work.id, person as Person);

      for (const reader of [clerk, officer]) {
        const [accused] = (await work.view(reader)).accused;
        expect(Object.keys(accused ?? {})).not.toEqual(expect.arrayContaining(['fullName']));
        expect(accused).not.toHaveProperty('ageAtOffence');
        expect(accused).not.toHaveProperty('nationality');
        expect(accused).toMatchObject({ label: 'A1', sex: 'male' });
      }
      expect((await work.view(investigator)).accused[0]).toMatchObject({
        fullName: 'Invented Accused',
        ageAtOffence: 40,
      });
      expect((await work.view(investigator)).team.map(({ role }) => role)).toEqual(['investigator', 'prosecutor']);
      expect((await work.view(officer)).team.map(({ role }) => role)).toContain('support-officer');
    });

    it('is absent for who is not on the case, and the reading of others is in the log', async () => {
      const work = await CaseWork.opened(prosecutor, api.db);
      const colleague = await api.as(Role.Prosecutor, { agencyId: prosecutor.person?.agencyId ?? '' });
      const supervisor = await api.as(Role.Supervisor, { agencyId: prosecutor.person?.agencyId ?? '' });
      const elsewhere = await api.as(Role.Clerk, { stationId: await aStation(api.db) });

      for (const stranger of [colleague, elsewhere, await api.as(Role.Supervisor), await api.as(Role.Investigator)]) {
        expect((await stranger.get(work.url)).statusCode).toBe(404);
      }
      expect((await supervisor.get(work.url)).statusCode).toBe(200);
      const { rows } = await api.db.query<{ actor_id: string }>(
        `SELECT actor_id FROM audit.leaf WHERE case_id = $1 AND action = 'case.read' ORDER BY at DESC LIMIT 1`,
        [work.id],
      );
      expect(rows).toEqual([{ actor_id: supervisor.person?.userId }]);
      expect((await prosecutor.get(`/api/cases/${randomUUID()}`)).statusCode).toBe(404);
    });
  });

  describe('a change', () => {
    it('changes what is named, by somebody who has read the latest', async () => {
      const work = await CaseWork.opened(prosecutor, api.db, { obNumber: 'OB 1' });

      const done = await prosecutor.patch(work.url, 2, { policeFile: 'CID 7/2026', obNumber: null, means: [] });
      const late = await prosecutor.patch(work.url, 2, { policeFile: 'CID 8/2026' });

      expect(done.json()).toMatchObject({ version: 3, policeFile: 'CID 7/2026', obNumber: null, reportSource: 'ngo' });
      expect(late.statusCode).toBe(412);
      expect((await leafOf('case.changed')).details).toEqual({
        fields: expect.arrayContaining(['policeFile', 'obNumber', 'means']) as string[],
      });
    });

    it('is refused when it empties what must be there, or names what is unknown', async () => {
      const work = await CaseWork.opened(prosecutor, api.db);
      const statusOf = async (body: object) => (await prosecutor.patch(work.url, 2, body)).statusCode;

      expect(await statusOf({ reportSource: null })).toBe(400);
      expect(await statusOf({ reportSource: 'rumour' })).toBe(400);
      expect(await statusOf({ stationId: randomUUID() })).toBe(400);
      expect((await (await api.as(Role.Prosecutor)).patch(work.url, 2, { policeFile: 'x' })).statusCode).toBe(404);
      expect(await statusOf({})).toBe(200);
    });
  });

  describe('court files', () => {
    it('keep the number as printed, once for each station', async () => {
      const work = await CaseWork.opened(prosecutor, api.db);
      const other = await CaseWork.opened(prosecutor, api.db);
      const stationId = await aStation(api.db);
      const file = { kind: 'trial', number: 'Criminal Case No. E598 of 2019', stationId, registeredOn: '2026-10-06' };

      expect((await prosecutor.post(`${work.url}/court-files`, file)).json()).toMatchObject({
        number: file.number,
        courtName: 'Invented Law Courts',
      });
      const taken = await prosecutor.post(`${other.url}/court-files`, { ...file, number: 'Criminal Case E598/2019' });
      const free = await prosecutor.post(`${other.url}/court-files`, {
        kind: 'appeal',
        number: 'the old blue one',
        courtName: 'High Court',
      });

      expect([taken.statusCode, taken.json<ProblemView>().code]).toEqual([409, 'court-file.number-taken']);
      expect(free.statusCode).toBe(201);
      expect((await other.view()).courtFiles).toMatchObject([
        { kind: 'appeal', number: 'the old blue one', courtName: 'High Court' },
      ]);
    });
  });

  describe('assignments', () => {
    const assign = (by: TestClient, caseId: string, userId: string) =>
      by.post(`/api/cases/${caseId}/assignments`, { userId });

    it('are given and ended by the supervisor of the same agency', async () => {
      const { agencyId } = prosecutor.person as Person;
      const supervisor = await api.as(Role.Supervisor, { agencyId });
      const colleague = await api.as(Role.Prosecutor, { agencyId });
      const userId = colleague.person?.userId ?? '';
      const work = await CaseWork.opened(prosecutor, api.db);

      expect((await assign(supervisor, work.id, userId)).json()).toEqual({
        id: userId,
        displayName: 'Invented Person',
        role: 'prosecutor',
      });
      expect((await colleague.get(work.url)).statusCode).toBe(200);
      expect((await supervisor.delete(`${work.url}/assignments/${userId}`)).statusCode).toBe(204);
      expect((await colleague.get(work.url)).statusCode).toBe(404);
      expect(await actionsOn(api.db, work.id)).toEqual(expect.arrayContaining(['case.assigned', 'case.unassigned']));
    });

    it('are nobody else’s to give', async () => {
      const work = await CaseWork.opened(prosecutor, api.db);
      const police = await api.as(Role.Supervisor, { agencyKind: AgencyKind.Police });
      const supervisor = await api.as(Role.Supervisor, { agencyId: prosecutor.person?.agencyId ?? '' });
      const investigator = await aPerson(api.db, { role: Role.Investigator, agencyId: police.person?.agencyId ?? '' });

      expect((await assign(police, work.id, investigator.userId)).statusCode).toBe(404);
      expect((await assign(supervisor, work.id, investigator.userId)).statusCode).toBe(404);
      expect((await assign(prosecutor, work.id, prosecutor.person?.userId ?? '')).statusCode).toBe(404);
      expect((await supervisor.delete(`${work.url}/assignments/${investigator.userId}`)).statusCode).toBe(404);
    });
  });
});
