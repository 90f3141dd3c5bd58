import type {
  BenchQuestionsView,
  CaseBeforeMagistrate,
  ChangedMagistrateView,
  Page,
  TaskView,
} from '@hakika/contracts';
import { AgencyKind, Role } from '@hakika/domain';
import { aCourtFile, aMagistrate } from '../../../test/bench';
import { actionsOn, assigned, aHearing, eventsOf } from '../../../test/court';
import { CaseWork } from '../../../test/dockets';
import { eventually } from '../../../test/eventually';
import { useApi, type Person, type TestClient } from '../../../test/use-api';

const CHANGE = { on: '2026-11-20', reason: 'transferred' };

describe('a change of magistrate', () => {
  const api = useApi();
  let prosecutor: TestClient;
  let officer: TestClient;
  let clerk: TestClient;
  let supervisor: TestClient;
  let stationId: string;
  let magistrateId: string;
  let successorId: string;
  let heard: CaseWork;
  let accusedId: string;
  let unheard: CaseWork;

  const before = async (client = clerk, id = magistrateId) =>
    (await client.get(`/api/magistrates/${id}/cases`)).json<CaseBeforeMagistrate[]>();
  const change = (body: object = {}, client = clerk) =>
    client.post(`/api/magistrates/${magistrateId}/changes`, { ...CHANGE, ...body });
  const fileOf = async (work: CaseWork) => (await work.view(prosecutor)).courtFiles[0]!;
  const rows = async (text: string, id: string) => (await api.db.query<Record<string, unknown>>(text, [id])).rows;
  const tasks = async (client: TestClient) => (await client.get('/api/tasks')).json<Page<TaskView>>().items;
  const questions = async (work: CaseWork, client = prosecutor) =>
    (await client.get(`${work.url}/bench-questions`)).json<BenchQuestionsView>();

  beforeEach(async () => {
    [prosecutor, officer] = [await api.as(Role.Prosecutor), await api.as(Role.SupportOfficer)];
    heard = await CaseWork.opened(prosecutor, api.db);
    stationId = (await heard.view()).stationId;
    clerk = await api.as(Role.Clerk, { stationId });
    supervisor = await api.as(Role.Supervisor, { agencyId: prosecutor.person!.agencyId });
    [magistrateId, successorId] = [await aMagistrate(api.db, stationId), await aMagistrate(api.db, stationId)];
    accusedId = await untilPlea(heard);
    await heard.record('prosecution-opened', '2026-10-12', { accusedId });
    await assigned(api.db, heard.id, officer.person as Person);
    await aCourtFile(api.db, { id: heard.id, code: '', stationId }, { magistrateId });
    unheard = await CaseWork.opened(prosecutor, api.db, { stationId });
    await untilPlea(unheard);
    await aCourtFile(api.db, { id: unheard.id, code: '', stationId }, { magistrateId });
  });

  async function untilPlea(work: CaseWork): Promise<string> {
    const one = await work.accused();
    await work.record('arrested', '2026-10-02', { accusedId: one });
    const { counts } = await work.sheet('2026-10-05', [one]);
    await work.record('arraigned', '2026-10-05', { accusedId: one });
    const plea = { accusedId: one, countId: counts[0]!.id, details: { plea: 'not-guilty' } };
    await work.record('plea-taken', '2026-10-05', plea);
    return one;
  }

  async function gaveEvidence(witness: string, kind: string, on: string): Promise<void> {
    const hearing = await aHearing(api.db, { id: heard.id, code: '', stationId }, { on, status: 'effective' });
    await api.db.query(
      `INSERT INTO court.witness_day (id, hearing_id, case_id, witness, kind, attended, testified)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, true, 'part')`,
      [hearing, heard.id, witness, kind],
    );
  }

  it('shows a clerk what it would touch, and how often each survivor would have to speak', async () => {
    await gaveEvidence('V1', 'survivor', '2026-10-13');
    await gaveEvidence('V1', 'survivor', '2026-10-14');

    const shown = await before();

    const byCase = new Map(shown.map((row) => [row.caseId, row]));
    expect(byCase.size).toBe(2);
    expect(byCase.get(heard.id)).toMatchObject({
      asked: ['A1'],
      witnesses: [{ witness: 'V1', kind: 'survivor', days: 2, timesIfAfresh: 2 }],
    });
    expect(byCase.get(unheard.id)).toMatchObject({ asked: [], witnesses: [] });
  });

  it('is one fact in each part-heard case, with the file handed on, for a clerk and for a supervisor', async () => {
    for (const [recorder, on] of [
      [clerk, '2026-11-16'],
      [supervisor, '2026-11-20'],
    ] as const) {
      const hearing = await aHearing(api.db, { id: heard.id, code: '', stationId }, { on: '2026-12-01' });
      await api.db.query('UPDATE court.hearing SET magistrate_id = $2 WHERE id = $1', [hearing, magistrateId]);

      const answer = await change({ successorId, on }, recorder);

      expect(answer.statusCode).toBe(201);
      expect(answer.json<ChangedMagistrateView>()).toMatchObject({ cases: 2, partHeard: 1 });
      expect((await fileOf(heard)).magistrate?.id).toBe(successorId);
      expect((await fileOf(unheard)).magistrate?.id).toBe(successorId);
      expect(await rows('SELECT magistrate_id FROM court.hearing WHERE id = $1', hearing)).toEqual([
        { magistrate_id: successorId },
      ]);
      const page = await heard.view(prosecutor);
      expect(page).toMatchObject({ benchQuestions: 1, stage: 'prosecution' });
      expect(page.milestones[0]).toMatchObject({ type: 'magistrate-changed', occurredOn: on });
      expect(await before(clerk)).toEqual([]);
      [magistrateId, successorId] = [successorId, await aMagistrate(api.db, stationId)];
      if (recorder === clerk)
        await heard.record('s200-direction', '2026-11-18', { accusedId, details: { direction: 'continue' } });
    }
    expect(await rows('SELECT magistrate_changes AS n FROM court.court_case WHERE id = $1', heard.id)).toEqual([
      { n: 2 },
    ]);
    expect(await rows('SELECT magistrate_changes AS n FROM court.court_case WHERE id = $1', unheard.id)).toEqual([
      { n: 0 },
    ]);
  });

  it('leaves its leaves and its news, in every case that it touches', async () => {
    await change();

    expect(await actionsOn(api.db, heard.id)).toEqual(
      expect.arrayContaining(['case.magistrate-changed', 'milestone.recorded']),
    );
    const news = (await eventsOf(api.db, heard.id)).find(({ type }) => type === 'bench.changed');
    expect(news?.payload).toMatchObject({ caseId: heard.id, on: '2026-11-20', asked: [accusedId] });
    const other = (await eventsOf(api.db, unheard.id)).find(({ type }) => type === 'bench.changed');
    expect(other?.payload).toMatchObject({ asked: [] });
    const leaf = `SELECT body::text FROM audit.leaf WHERE action = 'magistrate.changed' AND object_id = $1`;
    expect(await rows(leaf, magistrateId)).toHaveLength(1);
  });

  it('is work for prosecutor and officer at once, until every accused has answered (s.200(3))', async () => {
    await change();
    await eventually(async () => expect(await tasks(prosecutor)).toHaveLength(1));
    await eventually(async () => expect(await tasks(officer)).toHaveLength(1));
    expect(await tasks(prosecutor)).toMatchObject([
      { kind: 'case.bench-changed', caseId: heard.id, dueOn: '2026-11-24' },
    ]);
    expect(await tasks(officer)).toMatchObject([{ kind: 'survivor.tell-of-bench', caseId: heard.id }]);
    expect((await questions(heard)).questions).toEqual([{ accusedId, label: 'A1', since: '2026-11-20' }]);

    const details = { direction: 'recall', witnesses: ['V1'] };
    await heard.record('s200-direction', '2026-11-23', { accusedId, details });

    await eventually(async () => expect(await tasks(prosecutor)).toEqual([]));
    expect(await tasks(officer)).toHaveLength(1);
    expect((await questions(heard)).questions).toEqual([]);
    expect((await heard.view()).benchQuestions).toBe(0);
  });

  it.each([
    ['magistrate.change-in-the-future', { on: '2026-11-24' }],
    ['magistrate.before-sitting', { on: '2026-01-02' }],
    ['magistrate.successor-unknown', { successorId: '4b0c1a52-6a0e-4c26-9d3e-0d6f6f0d7c11' }],
  ])('is refused with %s, and nothing is written', async (code, body) => {
    const answer = await change(body);

    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, code]);
    expect((await heard.view()).benchQuestions).toBe(0);
    expect(await before()).toHaveLength(2);
  });

  it('is nobody else’s to record: another station, another agency, the police, the team', async () => {
    const strangers = [
      await api.as(Role.Clerk, { stationId: null }),
      await api.as(Role.Supervisor),
      await api.as(Role.Supervisor, { agencyKind: AgencyKind.Police }),
      prosecutor,
      officer,
    ];

    for (const stranger of strangers) expect((await change({}, stranger)).statusCode).toBe(404);
    expect(await before(strangers[1])).toEqual([]);
  });

  it('is recorded once when two people record it at the same moment', async () => {
    const answers = await Promise.all([change({ successorId }), change({ successorId }, supervisor)]);

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 404]);
    const facts = `SELECT id FROM court.milestone WHERE case_id = $1 AND type = 'magistrate-changed'`;
    expect(await rows(facts, heard.id)).toHaveLength(1);
  });
});
