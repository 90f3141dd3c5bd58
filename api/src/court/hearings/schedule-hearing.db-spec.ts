import type { HearingView, ProblemView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, aCourtCase, aCourtroom, aHearing, aStation, eventsOf } from '../../../test/court';
import { useApi, type TestClient } from '../../../test/use-api';

describe('putting a hearing on the calendar', () => {
  const api = useApi();
  let prosecutor: TestClient;

  beforeAll(async () => {
    prosecutor = await api.as(Role.Prosecutor);
  });

  const aCase = async (options: Parameters<typeof aCourtCase>[1] = {}) =>
    aCourtCase(api.db, { team: [prosecutor.person], ...options });
  const schedule = (caseId: string, body: object, by = prosecutor) => by.post(`/api/cases/${caseId}/hearings`, body);
  const refusal = async (caseId: string, body: object) => {
    const answer = await schedule(caseId, body);
    return [answer.statusCode, answer.json<ProblemView>().code];
  };

  it('adds it, logs it, tells it and moves the next date of the case', async () => {
    const courtCase = await aCase();
    const courtroomId = await aCourtroom(api.db, courtCase.stationId);
    const body = { stationId: courtCase.stationId, courtroomId, on: '2026-12-01', at: '09:00', purpose: 'mention' };

    const answer = await schedule(courtCase.id, body);

    expect(answer.statusCode).toBe(201);
    const hearing = answer.json<HearingView>();
    expect(hearing).toMatchObject({
      on: '2026-12-01',
      at: '09:00',
      courtroomName: 'Court 1',
      status: 'scheduled',
      version: 1,
    });
    expect(answer.headers.etag).toBe('"v1"');
    expect(await actionsOn(api.db, courtCase.id)).toEqual(['hearing.scheduled']);
    expect(await eventsOf(api.db, courtCase.id)).toMatchObject([
      { type: 'hearing.scheduled', payload: { hearingId: hearing.id } },
    ]);
    const { rows } = await api.db.query(
      'SELECT next_hearing_id, next_hearing_on::text FROM court.court_case WHERE id = $1',
      [courtCase.id],
    );
    expect(rows).toEqual([{ next_hearing_id: hearing.id, next_hearing_on: '2026-12-01' }]);
  });

  it('refuses a taken courtroom and leaves no trace', async () => {
    const stationId = await aStation(api.db);
    const [first, second] = [await aCase({ stationId }), await aCase({ stationId })];
    const courtroomId = await aCourtroom(api.db, stationId);
    const slot = { stationId, courtroomId, on: '2026-12-01', at: '09:00', purpose: 'mention' };
    await schedule(first.id, slot);

    expect(await refusal(second.id, slot)).toEqual([409, 'hearing.courtroom-taken']);

    expect(await actionsOn(api.db, second.id)).toEqual([]);
  });

  it('refuses a day so far away that counting on from it would never end', async () => {
    const courtCase = await aCase();

    const answer = await schedule(courtCase.id, {
      stationId: courtCase.stationId,
      on: '9999-12-31',
      purpose: 'mention',
    });

    expect(answer.statusCode).toBe(400);
    expect(answer.json<ProblemView>().errors).toEqual([{ pointer: '/on', code: 'calendar-day' }]);
  });

  it('gives one slot to one of many who race for it', async () => {
    const stationId = await aStation(api.db);
    const courtroomId = await aCourtroom(api.db, stationId);
    const cases = await Promise.all(Array.from({ length: 8 }, () => aCase({ stationId })));
    const slot = { stationId, courtroomId, on: '2026-12-02', at: '10:30', purpose: 'mention' };

    const answers = await Promise.all(cases.map((courtCase) => schedule(courtCase.id, slot)));

    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
  });

  it('lets two matters share a courtroom when the court gave no time', async () => {
    const stationId = await aStation(api.db);
    const courtroomId = await aCourtroom(api.db, stationId);
    const slot = { stationId, courtroomId, on: '2026-12-02', purpose: 'mention' };

    for (const courtCase of [await aCase({ stationId }), await aCase({ stationId })]) {
      expect((await schedule(courtCase.id, slot)).statusCode).toBe(201);
    }
  });

  it('refuses a day gone by, a closed day, a purpose of another stage and a courtroom of another station', async () => {
    const courtCase = await aCase();
    const plan = { stationId: courtCase.stationId, on: '2026-12-01', purpose: 'mention' };
    const elsewhere = await aCourtroom(api.db, await aStation(api.db));

    expect(await refusal(courtCase.id, { ...plan, on: '2026-11-20' })).toEqual([409, 'hearing.in-the-past']);
    expect(await refusal(courtCase.id, { ...plan, on: '2026-12-05' })).toEqual([409, 'hearing.not-a-court-day']);
    expect(await refusal(courtCase.id, { ...plan, purpose: 'sentencing' })).toEqual([
      409,
      'hearing.purpose-not-allowed-at-stage',
    ]);
    expect(await refusal(courtCase.id, { ...plan, courtroomId: elsewhere })).toEqual([
      409,
      'hearing.courtroom-of-another-station',
    ]);
    expect(await refusal(courtCase.id, { ...plan, stationId: courtCase.id })).toEqual([409, 'hearing.unknown-station']);
  });

  it('refuses what is no day, no time, no purpose, and a field that nobody declared', async () => {
    const courtCase = await aCase();
    const plan = { stationId: courtCase.stationId, on: '2026-12-01', purpose: 'mention' };

    for (const wrong of [{ on: '2026-02-30' }, { at: '25:00' }, { purpose: 'party' }, { room: 'x' }]) {
      expect((await schedule(courtCase.id, { ...plan, ...wrong })).statusCode).toBe(400);
    }
  });

  it('lets a clerk schedule at the own station, and nowhere else', async () => {
    const courtCase = await aCase();
    const clerk = await api.as(Role.Clerk, { stationId: courtCase.stationId });
    const stranger = await api.as(Role.Clerk, { stationId: await aStation(api.db) });
    const plan = { stationId: courtCase.stationId, on: '2026-12-03', purpose: 'mention' };

    expect((await schedule(courtCase.id, plan, clerk)).statusCode).toBe(201);
    expect((await schedule(courtCase.id, { ...plan, stationId: await aStation(api.db) }, clerk)).json()).toMatchObject({
      code: 'hearing.another-station',
    });
    expect((await schedule(courtCase.id, plan, stranger)).statusCode).toBe(404);
  });

  it('is absent for a stranger, another agency, and roles that do not schedule', async () => {
    const courtCase = await aCase();
    const plan = { stationId: courtCase.stationId, on: '2026-12-03', purpose: 'mention' };
    const others = [Role.Prosecutor, Role.Investigator, Role.SupportOfficer, Role.Supervisor, Role.CommitteeSecretary];

    for (const role of others) {
      expect((await schedule(courtCase.id, plan, await api.as(role))).statusCode).toBe(404);
    }
  });
});

describe('reading the hearings of a case', () => {
  const api = useApi();

  it('pages from the latest, and logs the read', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const courtCase = await aCourtCase(api.db, { team: [prosecutor.person] });
    for (const on of ['2026-09-01', '2026-10-01', '2026-11-02']) await aHearing(api.db, courtCase, { on });

    const first = (await prosecutor.get(`/api/cases/${courtCase.id}/hearings?limit=2`)).json();
    const rest = (
      await prosecutor.get(`/api/cases/${courtCase.id}/hearings?limit=2&cursor=${first.nextCursor}`)
    ).json();

    const days = (page: { items: HearingView[] }) => page.items.map((hearing) => hearing.on);
    expect([days(first), days(rest), rest.nextCursor]).toEqual([['2026-11-02', '2026-10-01'], ['2026-09-01'], null]);
    expect(await actionsOn(api.db, courtCase.id)).toEqual(['hearings.read', 'hearings.read']);
  });

  it('gives the note to the prosecution alone', async () => {
    const [prosecutor, officer] = [await api.as(Role.Prosecutor), await api.as(Role.SupportOfficer)];
    const courtCase = await aCourtCase(api.db, { team: [prosecutor.person, officer.person] });
    const hearing = await aHearing(api.db, courtCase);
    await prosecutor.post(
      `/api/hearings/${hearing}/outcome`,
      { status: 'effective', outcome: 'proceeded', note: 'invented note' },
      {
        headers: { 'if-match': '"v1"' },
      },
    );

    const read = async (client: TestClient) =>
      (await client.get(`/api/cases/${courtCase.id}/hearings`)).json().items[0];

    expect(await read(prosecutor)).toMatchObject({ note: 'invented note', recordedBy: 'Invented Person' });
    expect(Object.keys(await read(officer))).not.toContain('note');
  });

  it('is absent for a stranger', async () => {
    const courtCase = await aCourtCase(api.db);
    const stranger = await api.as(Role.Prosecutor);

    expect((await stranger.get(`/api/cases/${courtCase.id}/hearings`)).statusCode).toBe(404);
  });
});
