import type { CaseWitnessesView, HearingAttendanceView, ProblemView, WitnessDayView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, aCourtCase, aHearing, eventsOf, type CourtCaseRow } from '../../../test/court';
import { useApi, type TestClient } from '../../../test/use-api';

const SAID = { summoned: true, bonded: false, confirmed: true, heard: [], stoodDown: false, sentHome: false };

describe('who was in court', () => {
  const api = useApi();
  let prosecutor: TestClient;
  let courtCase: CourtCaseRow;
  let hearing: string;
  let accusedId: string;

  beforeAll(async () => {
    prosecutor = await api.as(Role.Prosecutor);
  });
  beforeEach(async () => {
    courtCase = await aCourtCase(api.db, { team: [prosecutor.person] });
    hearing = await aHearing(api.db, courtCase);
    const { rows } = await api.db.query<{ id: string }>('SELECT id FROM court.accused WHERE case_id = $1', [
      courtCase.id,
    ]);
    accusedId = rows[0]!.id;
  });

  const read = async (by = prosecutor) =>
    (await by.get(`/api/hearings/${hearing}/attendance`)).json<HearingAttendanceView>();
  const attend = (body: object, by = prosecutor) => by.post(`/api/hearings/${hearing}/attendance`, body);
  const expecting = (body: object, at = hearing, by = prosecutor) => by.post(`/api/hearings/${at}/witness-days`, body);
  const said = (day: { id: string; version: number }, body: object, by = prosecutor) =>
    by.send('PUT', `/api/witness-days/${day.id}`, {
      payload: { ...SAID, ...body },
      headers: { 'if-match': `"v${day.version}"` },
    });
  const codeOf = (answer: { json: <T>() => T }) => answer.json<ProblemView>().code;

  it('is recorded for an accused with its log and event, and a correction keeps what was said', async () => {
    const first = (await attend({ accusedId, how: 'video' })).json<HearingAttendanceView>().accused[0]!;
    const then = await attend({ accusedId, how: 'absent', reason: 'accused-not-produced', replaces: first.entryId });

    expect(first).toMatchObject({ label: 'A1', how: 'video', reason: null, recordedBy: 'Invented Person' });
    expect(then.statusCode).toBe(201);
    expect((await read()).accused).toMatchObject([{ how: 'absent', reason: 'accused-not-produced' }]);
    const { rows } = await api.db.query(
      'SELECT how FROM court.accused_attendance WHERE hearing_id = $1 ORDER BY recorded_at',
      [hearing],
    );
    expect(rows).toEqual([{ how: 'video' }, { how: 'absent' }]);
    expect(await actionsOn(api.db, courtCase.id)).toEqual([
      'hearing.attendance-recorded',
      'hearing.attendance-recorded',
      'hearing.attendance-read',
    ]);
    expect((await eventsOf(api.db, courtCase.id)).map(({ type }) => type)).toEqual([
      'hearing.attendance-recorded',
      'hearing.attendance-recorded',
    ]);
  });

  it('keeps the word of the first of two, who is shown to the second', async () => {
    const second = await api.as(Role.Prosecutor);
    await api.db.query('INSERT INTO court.case_assignment (case_id, user_id, assigned_by) VALUES ($1, $2, $2)', [
      courtCase.id,
      second.person?.userId,
    ]);

    const answers = await Promise.all([
      attend({ accusedId, how: 'video' }),
      attend({ accusedId, how: 'in-person' }, second),
    ]);

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    expect(codeOf(answers.find(({ statusCode }) => statusCode === 409)!)).toBe('attendance.already-recorded');
    const [seen] = (await read(second)).accused;
    expect(seen?.how).not.toBeNull();
    const chosen = await attend({ accusedId, how: 'in-person', replaces: seen?.entryId }, second);
    expect(chosen.json<HearingAttendanceView>().accused[0]?.how).toBe('in-person');
  });

  it('is refused by rule: no reason, an unknown one, a day to come, an accused of another case', async () => {
    expect(codeOf(await attend({ accusedId, how: 'absent' }))).toBe('attendance.absent-needs-reason');
    expect(codeOf(await attend({ accusedId, how: 'absent', reason: 'bad-mood' }))).toBe('attendance.unknown-reason');
    const elsewhere = await aCourtCase(api.db, { team: [prosecutor.person] });
    const { rows } = await api.db.query<{ id: string }>('SELECT id FROM court.accused WHERE case_id = $1', [
      elsewhere.id,
    ]);
    expect((await attend({ accusedId: rows[0]!.id, how: 'video' })).statusCode).toBe(404);
    hearing = await aHearing(api.db, courtCase, { on: '2026-12-01' });
    expect(codeOf(await attend({ accusedId, how: 'video' }))).toBe('attendance.before-hearing');
    expect(await actionsOn(api.db, courtCase.id)).toEqual([]);
  });

  it('follows a witness from the summons to the end of the evidence, and keeps every word', async () => {
    const day = (await expecting({ witness: 'V1', kind: 'survivor' })).json<WitnessDayView>();
    const summoned = (await said(day, {})).json<WitnessDayView>();
    const heard = await said(summoned, { attended: true, heard: ['in-chief'], testified: 'part', kilometres: 120 });

    expect(heard.json<WitnessDayView>()).toMatchObject({
      version: 3,
      confirmed: true,
      heard: ['in-chief'],
      testified: 'part',
      kilometresKnown: true,
    });
    expect(heard.body).not.toContain('120');
    const { rows } = await api.db.query(
      'SELECT summoned, attended, heard, kilometres, recorded_by FROM court.witness_day_entry WHERE hearing_id = $1 ORDER BY seq',
      [hearing],
    );
    const by = { recorded_by: prosecutor.person?.userId };
    expect(rows).toEqual([
      { ...by, summoned: false, attended: null, heard: [], kilometres: null },
      { ...by, summoned: true, attended: null, heard: [], kilometres: null },
      { ...by, summoned: true, attended: true, heard: ['in-chief'], kilometres: 120 },
    ]);
    const kilometresAfter = async (body: object, version: number) => {
      await said({ ...day, version }, { attended: true, ...body });
      const last = await api.db.query('SELECT kilometres FROM court.witness_day WHERE id = $1', [day.id]);
      return last.rows;
    };
    expect(await kilometresAfter({}, 3)).toEqual([{ kilometres: 120 }]);
    expect(await kilometresAfter({ kilometres: null }, 4)).toEqual([{ kilometres: null }]);
    expect(await actionsOn(api.db, courtCase.id)).toEqual([
      'hearing.witness-expected',
      ...Array.from({ length: 4 }, () => 'hearing.witness-recorded'),
    ]);
  });

  it('counts how often a witness came, and how often before evidence began', async () => {
    for (const on of ['2026-09-01', '2026-10-01']) {
      const earlier = await aHearing(api.db, courtCase, { on });
      const day = (await expecting({ witness: 'V1', kind: 'survivor' }, earlier)).json<WitnessDayView>();
      await said(day, { attended: true, testified: 'no', sentHome: true });
    }
    const day = (await expecting({ witness: 'V1', kind: 'survivor' })).json<WitnessDayView>();
    await said(day, { attended: true, testified: 'complete' });
    await expecting({ witness: 'W1', kind: 'police' }, await aHearing(api.db, courtCase, { on: '2026-12-02' }));
    const counts = { called: 3, came: 3, sentHome: 2, calledBeforeTestifying: 2, testified: 'complete' };

    expect((await read()).witnesses.map((entry) => entry.counts)).toEqual([{ witness: 'V1', ...counts }]);
    const ofCase = (await prosecutor.get(`/api/cases/${courtCase.id}/witnesses`)).json<CaseWitnessesView>();
    expect(ofCase.items).toEqual([{ witness: 'V1', kind: 'survivor', ...counts }]);
  });

  it('refuses what cannot be true of a witness, by its code', async () => {
    const day = (await expecting({ witness: 'W1', kind: 'police' })).json<WitnessDayView>();

    expect(codeOf(await expecting({ witness: 'W1', kind: 'police' }))).toBe('witness.already-on-list');
    expect(codeOf(await expecting({ witness: 'V2', kind: 'police' }))).toBe('witness.label-not-of-kind');
    expect(codeOf(await said(day, { testified: 'part' }))).toBe('witness.not-there');
    expect(codeOf(await said(day, { attended: true, heard: ['cross'], testified: 'part' }))).toBe(
      'witness.heard-in-order',
    );
    expect((await said(day, { attended: true, waitedHours: 25 })).statusCode).toBe(400);
    expect((await said({ ...day, version: 7 }, {})).statusCode).toBe(412);
  });

  it('may be read by the team and the clerk, recorded by the prosecutor alone, and is absent for a stranger', async () => {
    const clerk = await api.as(Role.Clerk, { stationId: courtCase.stationId });
    const day = (await expecting({ witness: 'W1', kind: 'civilian' })).json<WitnessDayView>();

    expect((await read(clerk)).witnesses.map(({ witness }) => witness)).toEqual(['W1']);
    for (const client of [clerk, await api.as(Role.Prosecutor), await api.as(Role.Supervisor)]) {
      expect((await attend({ accusedId, how: 'video' }, client)).statusCode).toBe(404);
      expect((await said(day, {}, client)).statusCode).toBe(404);
    }
    for (const stranger of [await api.as(Role.Prosecutor), await api.as(Role.SupportOfficer)]) {
      expect((await stranger.get(`/api/hearings/${hearing}/attendance`)).statusCode).toBe(404);
      expect((await stranger.get(`/api/cases/${courtCase.id}/witnesses`)).statusCode).toBe(404);
    }
  });
});
