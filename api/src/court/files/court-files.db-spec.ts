import type { CaseView, CourtFileView, Page, ProblemView, TaskView, TransferredCaseView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, aHearing, aStation, eventsOf } from '../../../test/court';
import { CaseWork } from '../../../test/dockets';
import { eventually } from '../../../test/eventually';
import { useApi, type TestClient } from '../../../test/use-api';

const SOURCE = { source: 'court-record' };

describe('the proceedings of a case', () => {
  const api = useApi();
  let prosecutor: TestClient;
  let work: CaseWork;
  let stationId: string;
  let accusedId: string;

  beforeEach(async () => {
    prosecutor = await api.as(Role.Prosecutor);
    work = await CaseWork.opened(prosecutor, api.db);
    ({ stationId } = await work.view());
    accusedId = await untilPlea(work);
  });

  async function untilPlea(one: CaseWork): Promise<string> {
    const id = await one.accused();
    await one.record('arrested', '2026-10-02', { accusedId: id });
    const { counts } = await one.sheet('2026-10-05', [id]);
    await one.record('arraigned', '2026-10-05', { accusedId: id });
    const plea = { accusedId: id, countId: counts[0]!.id, details: { plea: 'not-guilty' } };
    await one.record('plea-taken', '2026-10-05', plea);
    return id;
  }

  const register = async (body: object, client = prosecutor, one = work) => {
    const answer = await client.post(`${one.url}/court-files`, { kind: 'trial', stationId, ...body });
    return [answer.statusCode, answer.json<CourtFileView & ProblemView>()] as const;
  };
  const close = (file: { id: string }, on: string, { version = 1, client = prosecutor } = {}) =>
    client.post(`${work.url}/court-files/${file.id}/closing`, { on }, { headers: { 'if-match': `"v${version}"` } });
  const codeOf = (answer: { json: <T>() => T }) => answer.json<ProblemView>().code;
  const transfer = (body: object, client = prosecutor) =>
    client.post(`${work.url}/transfers`, { on: '2026-11-20', ...SOURCE, ...body });

  it('have a number with its parts, one for each station, type and year, however it is written', async () => {
    const other = await CaseWork.opened(prosecutor, api.db, { stationId });

    const [, file] = await register({ number: 'Criminal Case E031 of 2026', registeredOn: '2026-10-05' });

    expect(file).toMatchObject({ number: 'Criminal Case E031 of 2026', current: true, closedOn: null });
    expect(file).toMatchObject({ typeCode: 'MCCR', electronic: true, serial: 31, year: 2026 });
    const [status, { code }] = await register({ number: 'MCCR E31/2026' }, prosecutor, other);
    expect([status, code]).toEqual([409, 'court-file.number-taken']);
    expect((await register({ number: 'MCCR E31/2027' }, prosecutor, other))[0]).toBe(201);
  });

  it('hold a number once when two give it at the same moment', async () => {
    const other = await CaseWork.opened(prosecutor, api.db, { stationId });

    const answers = await Promise.all(
      [work, other].map((one) => register({ number: 'MCSO E9/2026' }, prosecutor, one)),
    );

    expect(answers.map(([status]) => status).sort()).toEqual([201, 409]);
  });

  it('are several over a life, of which one is current, and are closed', async () => {
    const [, trial] = await register({ number: 'MCSO E1/2026', registeredOn: '2026-10-05' });
    const [, misc] = await register({ kind: 'miscellaneous', number: 'MCCRMISC E2/2026', registeredOn: '2026-11-02' });
    expect((await register({ kind: 'second-appeal', number: 'the blue one' }))[1].code).toBe(
      'court-file.no-appeal-before',
    );
    expect((await register({ kind: 'retrial', number: 'MCSO E8/2026' }))[1].code).toBe('court-file.no-retrial-ordered');

    expect((await close(trial, '2026-11-20')).statusCode).toBe(204);

    const { courtFiles } = await work.view();
    expect(courtFiles.map(({ id, closedOn, current }) => [id, closedOn, current])).toEqual([
      [trial.id, '2026-11-20', false],
      [misc.id, null, true],
    ]);
    expect(courtFiles[0]).toMatchObject({ closedBecause: 'finished' });
    expect(codeOf(await close(trial, '2026-11-20', { version: 2 }))).toBe('court-file.closed-already');
    expect((await close(misc, '2026-11-20', { version: 7 })).statusCode).toBe(412);
    expect((await close(misc, '2026-11-20', { client: await api.as(Role.Prosecutor) })).statusCode).toBe(404);
    expect(await actionsOn(api.db, work.id)).toEqual(
      expect.arrayContaining(['court-file.registered', 'court-file.closed']),
    );
  });

  it('are numbered by the clerk of the court, and by no clerk of another', async () => {
    const clerk = await api.as(Role.Clerk, { stationId });
    const stranger = await api.as(Role.Clerk, { stationId: await aStation(api.db) });

    expect((await register({ number: 'MCSO E3/2026' }, clerk))[0]).toBe(201);
    const elsewhere = await register({ number: 'MCSO E4/2026', stationId: await aStation(api.db) }, clerk);
    expect([elsewhere[0], elsewhere[1].code]).toEqual([409, 'hearing.another-station']);
    expect((await register({ number: 'MCSO E5/2026' }, stranger))[0]).toBe(404);
  });

  it('show a second trial in page and list, and keep the first day of filing', async () => {
    await work.record('prosecution-opened', '2026-10-12', { accusedId });
    await work.record('trial-restarted', '2026-10-19', { accusedId });

    expect((await work.view()).trialNumber).toBe(2);
    const listed = (await prosecutor.get('/api/cases?attention=begun-again')).json<Page<{ id: string }>>().items;
    expect(listed.find(({ id }) => id === work.id)).toMatchObject({ trialNumber: 2, filedOn: '2026-10-05' });
    expect((await register({ kind: 'retrial', number: 'MCSO E7/2026' }))[0]).toBe(201);
  });

  describe('transferred', () => {
    let toStationId: string;
    let hearingId: string;
    beforeEach(async () => {
      toStationId = await aStation(api.db);
      hearingId = await aHearing(api.db, { id: work.id, code: '', stationId }, { on: '2026-12-07', at: '09:00' });
    });
    const hearings = async () =>
      (await prosecutor.get(`${work.url}/hearings`)).json<Page<{ id: string; status: string; reason: string }>>().items;

    it('leave the court with every date named, and nothing vanishes', async () => {
      await register({ number: 'MCSO E1/2026', registeredOn: '2026-10-05' });
      const oldClerk = await api.as(Role.Clerk, { stationId });

      const answer = await transfer({ toStationId });

      expect(answer.statusCode).toBe(201);
      expect(answer.json<TransferredCaseView>()).toMatchObject({
        stationId: toStationId,
        vacated: [{ hearingId, on: '2026-12-07', at: '09:00', purpose: 'prosecution-hearing' }],
        closedFiles: ['MCSO E1/2026'],
      });
      expect(await work.view()).toMatchObject({ stationId: toStationId, next: null });
      expect(await hearings()).toMatchObject([{ id: hearingId, status: 'vacated', reason: 'case-transferred' }]);
      const told = (await eventsOf(api.db, work.id)).map(({ type }) => type);
      expect(told).toEqual(expect.arrayContaining(['hearing.vacated', 'case.transferred']));
      expect((await oldClerk.get(work.url)).statusCode).toBe(404);
      const clerk = await api.as(Role.Clerk, { stationId: toStationId });
      const tasks = async (client: TestClient) => (await client.get('/api/tasks')).json<Page<TaskView>>().items;
      const asked = [{ kind: 'case.dates-to-give', caseId: work.id }];
      await eventually(async () => expect([await tasks(prosecutor), await tasks(clerk)]).toMatchObject([asked, asked]));
      const date = { stationId: toStationId, on: '2026-12-14', purpose: 'mention' };
      expect((await clerk.post(`${work.url}/hearings`, date)).statusCode).toBe(201);
      await eventually(async () => expect([await tasks(prosecutor), await tasks(clerk)]).toEqual([[], []]));
      expect((await (await api.as(Role.Clerk, { stationId: toStationId })).get(work.url)).statusCode).toBe(200);
    });

    it('take their dates with them when it was entered as a fact like any other', async () => {
      await api.db
        .query('UPDATE reference.station SET code = $2 WHERE id = $1', [toStationId, 'MALINDI'])
        .catch(() => 0);
      const { rows } = await api.db.query<{ id: string }>(`SELECT id FROM reference.station WHERE code = 'MALINDI'`);

      await work.record('transferred', '2026-11-20', { details: { toStation: 'MALINDI' } });

      expect((await work.view()).stationId).toBe(rows[0]!.id);
      await eventually(async () => expect(await hearings()).toMatchObject([{ id: hearingId, status: 'vacated' }]));
    });

    it('stand where they stood when the transfer is taken back', async () => {
      const stays = (await transfer({ toStationId })).json<TransferredCaseView>();
      const clerk = await api.as(Role.Clerk, { stationId });
      expect((await clerk.get(work.url)).statusCode).toBe(404);

      const back = { reason: 'another case was meant' };
      const answer = await prosecutor.post(`${work.url}/milestones/${stays.milestoneId}/corrections`, back);

      expect(answer.statusCode).toBe(201);
      expect((await work.view()).stationId).toBe(stationId);
      expect((await clerk.get(work.url)).statusCode).toBe(200);
    });

    it.each([
      ['transfer.same-station', () => ({ toStationId: stationId })],
      ['transfer.unknown-station', () => ({ toStationId: work.id })],
      ['milestone.in-the-future', () => ({ toStationId, on: '2027-01-04' })],
    ])('are refused with %s', async (code, body) => {
      const answer = await transfer(body());

      expect([answer.statusCode, codeOf(answer)]).toEqual([409, code]);
      expect(await hearings()).toMatchObject([{ status: 'scheduled' }]);
    });

    it('are nobody else’s to transfer', async () => {
      for (const client of [await api.as(Role.Prosecutor), await api.as(Role.Clerk, { stationId })])
        expect((await transfer({ toStationId }, client)).statusCode).toBe(404);
    });
  });

  describe('joined with those of another case', () => {
    let other: CaseWork;
    beforeEach(async () => {
      other = await CaseWork.opened(prosecutor, api.db, { stationId });
      await untilPlea(other);
    });
    const join = (client = prosecutor, withCaseId = other.id) =>
      client.post(`${work.url}/consolidations`, { withCaseId, on: '2026-11-20', ...SOURCE });
    const joined = async (one: CaseWork) => (await one.view()).joined.map(({ caseId }) => caseId);
    const at = (one: CaseWork) =>
      prosecutor.post(`${one.url}/hearings`, { stationId, on: '2026-12-01', at: '09:00', purpose: 'mention', ...room });
    let room: { courtroomId: string };
    beforeEach(async () => {
      const { rows } = await api.db.query<{ id: string }>(
        `INSERT INTO reference.courtroom (id, station_id, name) VALUES (gen_random_uuid(), $1, 'Court 1') RETURNING id`,
        [stationId],
      );
      room = { courtroomId: rows[0]!.id };
    });

    it('name each other, and sit in one room at one hour, which others may not', async () => {
      expect((await at(work)).statusCode).toBe(201);
      expect([(await at(other)).statusCode, codeOf(await at(other))]).toEqual([409, 'hearing.courtroom-taken']);

      expect((await join()).statusCode).toBe(204);

      expect([await joined(work), await joined(other)]).toEqual([[other.id], [work.id]]);
      expect((await at(other)).statusCode).toBe(201);
      const third = await CaseWork.opened(prosecutor, api.db, { stationId });
      await untilPlea(third);
      expect(codeOf(await at(third))).toBe('hearing.courtroom-taken');
      expect(codeOf(await join())).toBe('milestone.already-recorded');
    });

    it('are joined with no case that whoever asks does not see, nor with themselves', async () => {
      const hidden = await CaseWork.opened(await api.as(Role.Prosecutor), api.db);

      const answers = [await join(prosecutor, hidden.id), await join(prosecutor, work.id)];

      expect(answers.map((answer) => [answer.statusCode, codeOf(answer)])).toEqual([
        [409, 'milestone.unknown-case'],
        [409, 'milestone.unknown-case'],
      ]);
      expect((await join(await api.as(Role.Prosecutor))).statusCode).toBe(404);
      expect((await work.view()).joined).toEqual<CaseView['joined']>([]);
    });
  });
});
