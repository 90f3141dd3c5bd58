import type { Page, TaskView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, assigned, eventsOf } from '../../../test/court';
import { aCharge, CaseWork } from '../../../test/dockets';
import { eventually } from '../../../test/eventually';
import { aSurvivor } from '../../../test/support';
import { useApi, type TestClient } from '../../../test/use-api';

const ABOUT_LIBERTY = ['accused.custody-changed', 'bail.changed'];
const TERMS = { amountKes: 50_000, sureties: 1, noContact: true };

describe('custody and bail, for the survivor’s side', () => {
  const api = useApi();
  let prosecutor: TestClient;
  let officer: TestClient;
  let work: CaseWork;
  let accusedId: string;
  let survivorId: string;

  beforeEach(async () => {
    [prosecutor, officer] = [await api.as(Role.Prosecutor), await api.as(Role.SupportOfficer)];
    work = await CaseWork.opened(prosecutor, api.db);
    survivorId = await aSurvivor(api.db, { id: work.id, code: '', stationId: '' });
    accusedId = await work.accused({ fullName: 'Invented Accused' });
  });

  const joined = async () => officer.person && (await assigned(api.db, work.id, officer.person));
  const onRemand = async () => {
    await work.record('arrested', '2026-10-05', { accusedId });
    await work.record('charging-decision', '2026-10-06', { accusedId, details: { decision: 'charge' } });
    await work.file({ filedOn: '2026-10-06', counts: [aCharge('ctip-3-1', [accusedId])] });
    await work.record('arraigned', '2026-10-06', { accusedId });
  };
  const tasks = async (client = officer) => (await client.get('/api/tasks')).json<Page<TaskView>>().items;
  const told = async () =>
    (await eventsOf(api.db, work.id)).filter(({ type }) => ABOUT_LIBERTY.includes(type)).map(({ payload }) => payload);
  const quiet = () =>
    eventually(async () => {
      const { rows } = await api.db.query(`SELECT FROM sec.outbox o WHERE dispatched_at IS NULL OR EXISTS (
        SELECT FROM jobs.job j WHERE j.data->>'id' = o.id::text AND j.state < 'completed')`);
      expect(rows).toEqual([]);
    });

  it('are told with every change, and with no fact that changes nothing', async () => {
    await onRemand();
    await work.record('bail-denied', '2026-10-12', { accusedId, details: {} });
    await work.record('bail-granted', '2026-10-19', { accusedId, details: TERMS });
    const met = await work.record('bail-met', '2026-10-21', { accusedId });

    expect(await told()).toMatchObject([
      { accusedId, from: 'at-large', to: 'police-custody', on: '2026-10-05' },
      { accusedId, from: 'police-custody', to: 'remand', on: '2026-10-06' },
      { accusedId, change: 'granted' },
      { accusedId, milestoneId: met.id, from: 'remand', to: 'bail', on: '2026-10-21' },
      { accusedId, change: 'met' },
    ]);
  });

  it('are told of a correction that takes a fact back', async () => {
    await onRemand();
    await work.record('bail-granted', '2026-10-19', { accusedId, details: TERMS });
    const met = await work.record('bail-met', '2026-10-21', { accusedId });

    await prosecutor.post(`${work.url}/milestones/${met.id}/corrections`, { reason: 'of another accused' });

    expect((await told()).at(-1)).toMatchObject({ accusedId, from: 'bail', to: 'remand' });
  });

  it('become one task of the officer on the case, due the day somebody goes free', async () => {
    await joined();
    await onRemand();
    await eventually(async () => expect(await tasks()).toMatchObject([{ dueOn: '2026-11-24' }]));

    await work.record('bail-granted', '2026-10-19', { accusedId, details: TERMS });
    await work.record('bail-met', '2026-10-21', { accusedId });
    await quiet();

    expect(await tasks()).toMatchObject([
      { kind: 'survivor.custody-changed', subjectId: survivorId, caseId: work.id, dueOn: '2026-11-23' },
    ]);
    expect((await actionsOn(api.db, work.id)).filter((action) => action === 'task.made')).toHaveLength(1);
  });

  it('make no second task when the news is delivered again, and a new one when they change again', async () => {
    await joined();
    await work.record('arrested', '2026-10-05', { accusedId });
    await eventually(async () => expect(await tasks()).toHaveLength(1));
    await officer.post(`/api/tasks/${(await tasks())[0]?.id}/closing`);

    await api.db.query('UPDATE sec.outbox SET dispatched_at = NULL');
    await quiet();
    expect(await tasks()).toEqual([]);

    await work.record('released-on-police-bail', '2026-10-06', { accusedId, details: { amountKes: 10_000 } });
    await eventually(async () => expect(await tasks()).toHaveLength(1));
  });

  it('wait for the supervisor of support when nobody goes with her yet, and are nobody else’s to see', async () => {
    await work.record('arrested', '2026-10-05', { accusedId });
    await quiet();
    await joined();
    const supervisor = await api.as(Role.Supervisor, {
      agencyId: officer.person?.agencyId ?? '',
      agencyKind: 'support',
    });

    expect(await tasks(supervisor)).toHaveLength(1);
    expect([await tasks(prosecutor), await tasks(await api.as(Role.SupportOfficer))]).toEqual([[], []]);
  });

  it('are on the case as a history with its days, its terms and its warrant', async () => {
    await onRemand();
    await work.record('bail-granted', '2026-10-19', { accusedId, details: TERMS });
    await work.record('bail-met', '2026-10-21', { accusedId });
    await work.record('warrant-issued', '2026-11-02', { accusedId });

    const [accused] = (await work.view()).accused;

    expect(accused).toMatchObject({
      custodyHistory: [
        { custody: 'police-custody', from: '2026-10-05', to: '2026-10-06', why: 'arrested' },
        { custody: 'remand', from: '2026-10-06', to: '2026-10-21', why: 'arraigned' },
        { custody: 'bail', from: '2026-10-21', to: null, why: 'bail-met' },
      ],
      daysHeld: 16,
      bail: { terms: TERMS, grantedOn: '2026-10-19', metOn: '2026-10-21' },
      warrantSince: '2026-11-02',
    });
  });
});
