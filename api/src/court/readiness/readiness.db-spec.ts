import type { HearingReadinessView, NotReadyItem, Page, ProblemView, TaskView } from '@hakika/contracts';
import { AgencyKind, Role } from '@hakika/domain';
import { actionsOn, aCourtCase, aHearing, eventsOf, type CourtCaseRow } from '../../../test/court';
import { eventually } from '../../../test/eventually';
import { aBooking, aSurvivor } from '../../../test/support';
import { useApi, type TestClient } from '../../../test/use-api';
import { ReadinessRounds } from './readiness-rounds';

describe('the readiness of a hearing', () => {
  const api = useApi();
  let prosecutor: TestClient;
  let investigator: TestClient;
  let officer: TestClient;
  let courtCase: CourtCaseRow;
  let hearing: string;

  beforeAll(async () => {
    prosecutor = await api.as(Role.Prosecutor);
    investigator = await api.as(Role.Investigator);
    officer = await api.as(Role.SupportOfficer);
  });
  beforeEach(async () => {
    courtCase = await aCourtCase(api.db, { team: [prosecutor.person, investigator.person, officer.person] });
    hearing = await aHearing(api.db, courtCase, { on: '2026-11-25' });
  });

  const read = async (by = prosecutor, id = hearing) =>
    (await by.get(`/api/hearings/${id}/readiness`)).json<HearingReadinessView>();
  const say = (body: object, by = prosecutor) => by.post(`/api/hearings/${hearing}/readiness`, body);
  const lineOf = (view: HearingReadinessView, subject: string) => view.lines.find((line) => line.subject === subject);
  const codeOf = (answer: { json: <T>() => T }) => answer.json<ProblemView>().code;
  const subjectsOf = ({ lines }: HearingReadinessView) => lines.map(({ subject }) => subject);
  const listed = async (by = prosecutor) =>
    (await by.get('/api/readiness')).json<Page<NotReadyItem>>().items.filter(({ caseId }) => caseId === courtCase.id);
  const tasks = async (by: TestClient) =>
    (await by.get('/api/tasks')).json<Page<TaskView>>().items.filter(({ caseId }) => caseId === courtCase.id);

  it('says who sees to what until when, and what the support file holds by codes alone', async () => {
    const survivorId = await aSurvivor(api.db, courtCase);
    await aBooking(api.db, courtCase, { survivorId, hearingId: hearing, officerId: officer.person?.userId ?? '' });
    await api.db.query(
      `INSERT INTO support.measure (id, case_id, survivor_id, code, state, ordered_on, order_text, recorded_by)
       VALUES (gen_random_uuid(), $1, $2, 'AC02', 'granted', '2026-11-03', 'invented order', $2)`,
      [courtCase.id, survivorId],
    );

    const view = await read();

    expect(lineOf(view, 'police-file')).toMatchObject({
      ...{ state: 'not-recorded', agency: 'police', role: 'investigator', dueOn: '2026-11-23', late: true },
    });
    expect(lineOf(view, 'support')).toMatchObject({ state: 'done', labels: ['V1'], mayTick: false });
    expect(lineOf(view, 'measures-granted')).toMatchObject({ labels: ['AC02'], role: 'clerk', mayTick: true });
    expect(JSON.stringify(view)).not.toMatch(/invented order|Pseudonym/i);
    expect(await actionsOn(api.db, courtCase.id)).toContain('readiness.read');
  });

  it('does not speak to the police of the support file, nor to support of the exhibits', async () => {
    await aSurvivor(api.db, courtCase);

    expect(subjectsOf(await read(investigator))).not.toContain('support');
    expect(subjectsOf(await read(officer))).toContain('support');
    expect(subjectsOf(await read(officer))).not.toContain('exhibits');
  });

  it('takes a tick of whoever sees to it, with its log and its event, and the last word counts', async () => {
    const ticked = (await say({ subject: 'police-file', word: 'ready' }, investigator)).json<HearingReadinessView>();
    const after = (await say({ subject: 'police-file', word: 'not-ready' })).json<HearingReadinessView>();

    expect(lineOf(ticked, 'police-file')).toMatchObject({
      state: 'done',
      said: { word: 'ready', by: 'Invented Person' },
    });
    expect(lineOf(after, 'police-file')).toMatchObject({ state: 'to-do', said: { word: 'not-ready' } });
    const { rows } = await api.db.query('SELECT word FROM court.readiness_entry WHERE hearing_id = $1', [hearing]);
    expect(rows).toHaveLength(2);
    expect((await actionsOn(api.db, courtCase.id)).filter((action) => action === 'readiness.said')).toHaveLength(2);
    expect((await eventsOf(api.db, courtCase.id)).map(({ type }) => type)).toContain('readiness.said');
  });

  it('dates a word itself, and keeps it', async () => {
    await say({ subject: 'police-file', word: 'ready' });

    for (const change of [`UPDATE court.readiness_entry SET word = 'not-ready'`, 'DELETE FROM court.readiness_entry']) {
      const { rows } = await api.db.query(
        `SELECT has_table_privilege('scope_prosecution', 'court.readiness_entry', split_part($1, ' ', 1)) AS may`,
        [change],
      );
      expect(rows).toEqual([{ may: false }]);
    }
  });

  it('refuses a tick of somebody else’s, of what is not asked for, and of a hearing that is over', async () => {
    expect(codeOf(await say({ subject: 'measures-granted', word: 'ready' }, investigator))).toBe('readiness.not-asked');
    const clerk = await api.as(Role.Clerk, { agencyKind: AgencyKind.Judiciary, stationId: courtCase.stationId });
    expect(codeOf(await say({ subject: 'police-file', word: 'ready' }, clerk))).toBe('readiness.not-yours');
    await api.db.query(`UPDATE court.hearing SET status = 'effective', outcome = 'proceeded' WHERE id = $1`, [hearing]);
    expect(codeOf(await say({ subject: 'police-file', word: 'ready' }))).toBe('readiness.hearing-over');
  });

  it('is called ready by the prosecutor alone: when nothing is open, or with the reason', async () => {
    expect(codeOf(await say({ subject: 'hearing', word: 'ready' }))).toBe('readiness.something-open');
    expect(codeOf(await say({ subject: 'hearing', word: 'ready', reason: 'x' }, investigator))).toBe(
      'readiness.not-yours',
    );

    const ready = (
      await say({ subject: 'hearing', word: 'ready', reason: 'the file follows by car' })
    ).json<HearingReadinessView>();

    expect(ready.ready).toMatchObject({ word: 'ready', reason: 'the file follows by car' });
    expect(await listed()).toEqual([]);
    await say({ subject: 'hearing', word: 'not-ready' });
    expect((await read()).ready).toBeNull();
    expect(await listed()).toHaveLength(1);
  });

  it('is on the list of the next fourteen days of the team and its supervisor, and of nobody else', async () => {
    await aHearing(api.db, courtCase, { on: '2026-12-20' });
    const mine = { agencyId: prosecutor.person?.agencyId ?? '', agencyKind: AgencyKind.Prosecution };
    const supervisor = await api.as(Role.Supervisor, mine);

    expect(await listed()).toMatchObject([{ hearingId: hearing, on: '2026-11-25', caseCode: courtCase.code }]);
    expect((await listed())[0]?.open).toContainEqual({
      ...{ subject: 'police-file', state: 'not-recorded', role: 'investigator', late: true },
    });
    expect(await listed(supervisor)).toHaveLength(1);
    expect(await listed(await api.as(Role.Prosecutor))).toEqual([]);
    expect((await (await api.as(Role.Prosecutor)).get(`/api/hearings/${hearing}/readiness`)).statusCode).toBe(404);
  });

  it('makes one task of what falls due for whoever sees to it, however often somebody goes round, and closes it', async () => {
    const rounds = api.get(ReadinessRounds);
    await rounds.goRound();
    await eventually(async () =>
      expect(await tasks(investigator)).toMatchObject(
        expect.arrayContaining([expect.objectContaining({ kind: 'readiness.police-file', subjectId: hearing })]),
      ),
    );

    await rounds.goRound();
    await say({ subject: 'police-file', word: 'ready' }, investigator);

    await eventually(async () =>
      expect((await tasks(investigator)).map(({ kind }) => kind)).not.toContain('readiness.police-file'),
    );
    const { rows } = await api.db.query(
      `SELECT count(*)::int AS made FROM work.task WHERE subject_id = $1 AND kind = 'readiness.police-file'`,
      [hearing],
    );
    expect(rows).toEqual([{ made: 1 }]);
  });

  it('asks nothing more for a hearing that is over', async () => {
    const rounds = api.get(ReadinessRounds);
    await rounds.goRound();
    await eventually(async () => expect((await tasks(investigator)).length).toBeGreaterThan(0));

    await api.db.query(`UPDATE court.hearing SET status = 'vacated', outcome = 'vacated' WHERE id = $1`, [hearing]);
    await rounds.goRound();

    await eventually(async () => expect(await tasks(investigator)).toEqual([]));
  });
});
