import type { MilestoneView, Page, ProblemView, TaskView } from '@hakika/contracts';
import { AgencyKind, Role } from '@hakika/domain';
import { actionsOn, assigned, eventsOf } from '../../../test/court';
import { aCharge, CaseWork } from '../../../test/dockets';
import { eventually } from '../../../test/eventually';
import { aSurvivor } from '../../../test/support';
import { useApi, type TestClient } from '../../../test/use-api';
import { rawSql } from '../../../test/walls';

const DIRECTIONS = [
  { code: 'age-evidence', due: '2026-10-20' },
  { code: 'devices', due: null },
];

describe('the decision to charge, by those who take part in it', () => {
  const sql = rawSql(() => api);
  const api = useApi();
  let prosecutor: TestClient;
  let investigator: TestClient;
  let supervisor: TestClient;
  let work: CaseWork;
  let accusedId: string;

  beforeEach(async () => {
    prosecutor = await api.as(Role.Prosecutor);
    investigator = await api.as(Role.Investigator);
    supervisor = await api.as(Role.Supervisor, { agencyKind: AgencyKind.Prosecution });
    work = await CaseWork.opened(prosecutor, api.db);
    for (const { person } of [investigator, supervisor]) await assigned(api.db, work.id, person!);
    accusedId = await work.accused({ fullName: 'Invented Accused' });
    await work.record('arrested', '2026-10-05', { accusedId });
  });

  const decide = (decision: string, more: object = {}) =>
    work.record('charging-decision', '2026-10-06', { accusedId, details: { decision, ...more } });
  const directed = () => decide('further-investigation', { directions: DIRECTIONS });
  const answer = (client = investigator, change: object = {}) =>
    client.post(`${work.url}/direction-answers`, { direction: 'age-evidence', answeredOn: '2026-10-07', ...change });
  const approve = (client = supervisor, change: object = {}) =>
    client.post(`${work.url}/decision-approvals`, { accusedId, approvedOn: '2026-10-07', ...change });
  const codeOf = (answered: Awaited<ReturnType<typeof answer>>) => [
    answered.statusCode,
    answered.json<ProblemView>().code,
  ];
  const tasks = async () =>
    (await investigator.get('/api/tasks')).json<Page<TaskView>>().items.map(({ kind, dueOn }) => [kind, dueOn]);

  it('gives the investigator a task for each direction, which the answer ends', async () => {
    const decision = await directed();
    await eventually(async () =>
      expect(await tasks()).toEqual([
        ['direction.age-evidence', '2026-10-20'],
        ['direction.devices', null],
      ]),
    );

    const answered = (await answer()).json<MilestoneView>();

    expect(answered).toMatchObject({ type: 'direction-answered', details: { direction: 'age-evidence' } });
    expect(answered).toMatchObject({ source: 'police-record', accusedId: null, occurredOn: '2026-10-07' });
    await eventually(async () => expect(await tasks()).toEqual([['direction.devices', null]]));
    expect(await eventsOf(api.db, work.id)).toContainEqual(
      expect.objectContaining({
        type: 'direction.over',
        payload: { caseId: work.id, decisionId: decision.id, direction: 'age-evidence' },
      }),
    );
    expect(await actionsOn(api.db, work.id)).toEqual(
      expect.arrayContaining(['milestone.recorded', 'task.made', 'task.closed']),
    );
  });

  it('ends the tasks of a decision that is taken back', async () => {
    const { id } = await directed();
    await eventually(async () => expect(await tasks()).toHaveLength(2));

    await prosecutor.post(`${work.url}/milestones/${id}/corrections`, { reason: 'of another file' });

    await eventually(async () => expect(await tasks()).toEqual([]));
  });

  it('opens a task again when the answer is taken back', async () => {
    await directed();
    const { id } = (await answer()).json<MilestoneView>();
    await eventually(async () => expect(await tasks()).toEqual([['direction.devices', null]]));

    await prosecutor.post(`${work.url}/milestones/${id}/corrections`, { reason: 'nothing came' });

    await eventually(async () => expect(await tasks()).toHaveLength(2));
  });

  it('refuses an answer that nobody asked for, twice, or before it was asked for', async () => {
    await directed();

    expect(codeOf(await answer(investigator, { direction: 'money-trail' }))).toEqual([
      409,
      'milestone.direction-not-given',
    ]);
    expect(codeOf(await answer(investigator, { answeredOn: '2026-10-05' }))).toEqual([
      409,
      'milestone.direction-not-given',
    ]);
    expect((await answer()).statusCode).toBe(201);
    expect(codeOf(await answer(investigator, { answeredOn: '2026-10-08' }))).toEqual([
      409,
      'milestone.direction-not-given',
    ]);
  });

  it('lets a supervisor of the prosecution approve a decision, once', async () => {
    expect(codeOf(await approve())).toEqual([409, 'milestone.no-decision-yet']);
    await decide('no-charge-evidential');

    expect((await approve()).json<MilestoneView>()).toMatchObject({ type: 'decision-approved', accusedId });
    expect(codeOf(await approve(supervisor, { approvedOn: '2026-10-08' }))).toEqual([
      409,
      'milestone.already-recorded',
    ]);
    expect(await actionsOn(api.db, work.id)).toContain('milestone.recorded');
  });

  it('keeps the approval from whoever decided, at every door to the docket', async () => {
    await decide('no-charge-evidential');
    const own = { type: 'decision-approved', accusedId, occurredOn: '2026-10-07', source: 'prosecutor-note' };
    const refused = [409, 'milestone.supervisor-approves'];

    expect(codeOf(await prosecutor.post(`${work.url}/milestones`, own))).toEqual(refused);
    expect(codeOf(await prosecutor.post(`${work.url}/milestones/together`, { facts: [own] }))).toEqual(refused);
    const { id } = (await approve()).json<MilestoneView>();
    const correct = (more: object) =>
      prosecutor.post(`${work.url}/milestones/${id}/corrections`, { reason: 'of another file', ...more });
    const replacement = { occurredOn: '2026-10-06', source: 'prosecutor-note' };
    expect(codeOf(await correct({ replacement }))).toEqual(refused);
    expect((await correct({})).statusCode).toBe(201);
  });

  it('is hidden from strangers and from those whose part it is not', async () => {
    await directed();
    const strangers = [await api.as(Role.Investigator), prosecutor, supervisor];
    for (const client of strangers) expect((await answer(client)).statusCode).toBeGreaterThanOrEqual(403);
    const police = await api.as(Role.Supervisor, { agencyKind: AgencyKind.Police });
    await assigned(api.db, work.id, police.person!);

    expect((await approve(police)).statusCode).toBe(404);
    expect((await approve(investigator)).statusCode).toBeGreaterThanOrEqual(403);
  });

  it('opens no other door to the docket, whatever SQL is run', async () => {
    const id = '00000000-0000-7000-8000-00000000d0c1';
    const step = 'SELECT court.record_step($1, $2, NULL, $3, $4, $5) AS done';
    const asked = async (client: TestClient, kind: string, day = '2026-10-07') =>
      (await sql.asks(client, [step, [id, work.id, kind, day, '{}']])).rows;

    expect(await asked(investigator, 'arrested')).toEqual([{ done: false }]);
    expect(await asked(investigator, 'decision-approved')).toEqual([{ done: false }]);
    expect(await asked(supervisor, 'direction-answered')).toEqual([{ done: false }]);
    expect(await asked(investigator, 'direction-answered', '2999-01-01')).toEqual([{ done: false }]);
  });

  it('ends in a sheet whose counts name survivors by label, and take one another’s place', async () => {
    for (const number of [1, 2]) await aSurvivor(api.db, { id: work.id, code: '', stationId: '' }, number);
    const filed = await work.file({
      filedOn: '2026-10-06',
      counts: [aCharge('soa-8-2', [accusedId], { survivors: ['V1'] })],
    });
    const amended = await work.file({
      amends: true,
      filedOn: '2026-10-20',
      counts: [aCharge('ctip-3-1', [accusedId], { survivors: ['V1', 'V2'], replacesNumber: 1 })],
    });

    expect((await work.view()).counts).toMatchObject([
      { number: 1, survivors: ['V1'], replacesId: null, removedOn: '2026-10-20' },
      { number: 2, survivors: ['V1', 'V2'], replacesId: filed.counts[0]?.id, removedOn: null },
    ]);
    expect(amended.counts).toHaveLength(1);
    const sheet = (more: object) => ({ filedOn: '2026-11-02', amends: true, source: 'court-record', ...more });
    const again = sheet({ counts: [aCharge('soa-11', [accusedId], { replacesNumber: 1 })] });
    const named = sheet({ counts: [aCharge('soa-11', [accusedId], { survivors: ['Invented Name'] })] });
    const strange = sheet({ counts: [aCharge('soa-11', [accusedId], { survivors: ['V1', 'V3'] })] });
    expect(codeOf(await prosecutor.post(`${work.url}/charge-sheets`, strange))).toEqual([
      409,
      'milestone.unknown-survivor',
    ]);
    const nobodys = sheet({ counts: [aCharge('soa-11', [accusedId], { replacesNumber: 9 })] });
    expect(codeOf(await prosecutor.post(`${work.url}/charge-sheets`, again))).toEqual([
      409,
      'milestone.count-not-charged',
    ]);
    for (const body of [named, nobodys])
      expect(codeOf(await prosecutor.post(`${work.url}/charge-sheets`, body))).toEqual([400, 'input.invalid']);
  });
});
