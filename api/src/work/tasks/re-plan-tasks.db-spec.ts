import type { AgendaView, CaseSupportView, HearingView, Page, TaskView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, aCourtCase, aHearing, eventsOf, type CourtCaseRow } from '../../../test/court';
import { eventually } from '../../../test/eventually';
import { aBooking, aSurvivor } from '../../../test/support';
import { useApi, type TestClient } from '../../../test/use-api';

const ADJOURNED = { status: 'adjourned', outcome: 'adjourned', reason: 'police-file-missing', nextOn: '2026-11-30' };

describe('a plan that falls with its hearing', () => {
  const api = useApi();
  let prosecutor: TestClient;
  let officer: TestClient;
  let officerId: string;
  let courtCase: CourtCaseRow;
  let survivorId: string;
  let hearingId: string;
  let bookingId: string;

  beforeEach(async () => {
    [prosecutor, officer] = [await api.as(Role.Prosecutor), await api.as(Role.SupportOfficer)];
    officerId = officer.person?.userId ?? '';
    courtCase = await aCourtCase(api.db, { team: [prosecutor.person, officer.person] });
    survivorId = await aSurvivor(api.db, courtCase);
    hearingId = await aHearing(api.db, courtCase, { at: '09:00' });
    bookingId = await aBooking(api.db, courtCase, { survivorId, hearingId, officerId });
  });

  const adjourn = async (version = 1, body: object = ADJOURNED) =>
    (
      await prosecutor.post(`/api/hearings/${hearingId}/outcome`, body, { headers: { 'if-match': `"v${version}"` } })
    ).json<HearingView>();
  const takeBack = (version: number) =>
    prosecutor.delete(`/api/hearings/${hearingId}/outcome`, { headers: { 'if-match': `"v${version}"` } });
  /** Without what a look at the readiness of the next hearing finds missing. */
  const tasks = async (client = officer) =>
    (await client.get('/api/tasks')).json<Page<TaskView>>().items.filter(({ kind }) => !kind.startsWith('readiness.'));
  const agenda = async (client = officer) => (await client.get('/api/court-support/agenda')).json<AgendaView>();
  const statusOf = async (id: string) =>
    (await api.db.query<{ status: string }>('SELECT status FROM support.accompaniment WHERE id = $1', [id])).rows[0]
      ?.status;
  const aTask = () => eventually(async () => expect(await tasks()).toHaveLength(1));

  it('becomes a task of its officer without anybody asking', async () => {
    await adjourn();

    await aTask();

    expect(await tasks()).toMatchObject([
      {
        kind: 'accompaniment.re-plan',
        subjectId: bookingId,
        caseId: courtCase.id,
        caseCode: courtCase.code,
        dueOn: '2026-11-24',
      },
    ]);
    expect(await statusOf(bookingId)).toBe('needs-new-plan');
    expect(await actionsOn(api.db, courtCase.id)).toEqual(
      expect.arrayContaining(['hearing.outcome-recorded', 'accompaniment.plan-fell', 'task.made']),
    );
    expect(await tasks(prosecutor)).toEqual([]);
    expect(await tasks(await api.as(Role.SupportOfficer))).toEqual([]);
  });

  it('makes one task, however often the news of it is delivered', async () => {
    await adjourn();
    await aTask();

    await api.db.query('UPDATE sec.outbox SET dispatched_at = NULL');
    await eventually(async () => {
      const { rows } = await api.db.query('SELECT FROM sec.outbox WHERE dispatched_at IS NULL');
      expect(rows).toEqual([]);
    });
    await eventually(async () => {
      const { rows } = await api.db.query(`SELECT FROM jobs.job WHERE state < 'completed'`);
      expect(rows).toEqual([]);
    });

    const { rows } = await api.db.query(`SELECT FROM work.task WHERE case_id = $1 AND kind = 'accompaniment.re-plan'`, [
      courtCase.id,
    ]);
    expect(rows).toHaveLength(1);
    const fell = (await eventsOf(api.db, courtCase.id)).filter((event) => event.type === 'accompaniment.plan-fell');
    expect(fell).toHaveLength(1);
  });

  it('is proposed anew: the same officer, the same way, the next date', async () => {
    await api.db.query(
      `INSERT INTO support.measure (id, case_id, survivor_id, code, state, ordered_on, order_text, recorded_by)
       VALUES (gen_random_uuid(), $1, $2, 'AC02', 'granted', '2026-11-03', 'invented order', $3)`,
      [courtCase.id, survivorId, officerId],
    );
    const { nextHearingId } = await adjourn();
    await aTask();

    const view = await agenda();

    expect(view.rePlan).toMatchObject([
      {
        accompaniment: { id: bookingId, status: 'needs-new-plan', hearingOn: '2026-11-23' },
        reason: 'police-file-missing',
        next: { hearingId: nextHearingId, hearingOn: '2026-11-30', givesEvidence: true },
        proposal: { hearingId: nextHearingId, officerId, from: '2026-11-30T04:00:00Z', to: '2026-11-30T10:00:00Z' },
        officerFree: true,
        measuresCarried: ['AC02'],
      },
    ]);
    expect(view.uncovered).toEqual([]);
    const coverage = (await prosecutor.get(`/api/cases/${courtCase.id}/support`)).json<CaseSupportView>().coverage;
    expect(coverage?.map((entry) => entry.state)).toEqual(['needs-new-plan', 'none']);
  });

  it('says when the officer is taken by then, also in a case that nobody here may see', async () => {
    const elsewhere = await aCourtCase(api.db);
    const other = await aHearing(api.db, elsewhere, { on: '2026-11-30' });
    await aBooking(api.db, elsewhere, {
      survivorId: await aSurvivor(api.db, elsewhere),
      hearingId: other,
      officerId,
      from: '2026-11-30T08:00:00+03:00',
      to: '2026-11-30T09:00:00+03:00',
    });
    await adjourn();
    await aTask();

    expect((await agenda()).rePlan).toMatchObject([{ officerFree: false }]);
  });

  it('is over with a new plan, and the task with it', async () => {
    await adjourn();
    await aTask();
    const { proposal, accompaniment } = (await agenda()).rePlan[0] ?? {};

    const fresh = await officer.post(`/api/accompaniments/${bookingId}/re-plan`, proposal ?? {}, {
      headers: { 'if-match': `"v${accompaniment?.version}"` },
    });

    expect(fresh.statusCode).toBe(201);
    await eventually(async () => expect(await tasks()).toEqual([]));
    const view = await agenda();
    expect(view.rePlan).toEqual([]);
    expect(view.days).toMatchObject([{ day: '2026-11-30', items: [{ status: 'proposed', officerId }] }]);
  });

  it('comes back with what it was when the adjournment is taken back, and the task closes', async () => {
    await adjourn();
    await aTask();

    await takeBack(2);

    await eventually(async () => expect(await tasks()).toEqual([]));
    expect(await statusOf(bookingId)).toBe('confirmed');
    expect((await agenda()).days).toMatchObject([{ day: '2026-11-23', items: [{ id: bookingId }] }]);
  });

  it('stays fallen when its officer was booked elsewhere in the meantime', async () => {
    await adjourn();
    await aTask();
    const second = await aSurvivor(api.db, courtCase, 2);
    const today = await aHearing(api.db, courtCase, { at: '10:00' });
    await aBooking(api.db, courtCase, { survivorId: second, hearingId: today, officerId });

    await takeBack(2);

    await eventually(async () => {
      const { rows } = await api.db.query(`SELECT FROM jobs.job WHERE state < 'completed'`);
      expect(rows).toEqual([]);
    });
    expect(await statusOf(bookingId)).toBe('needs-new-plan');
    expect(await tasks()).toHaveLength(1);
  });

  it('falls with a hearing that is vacated, and has no proposal while there is no date', async () => {
    await adjourn(1, { status: 'vacated', outcome: 'vacated', reason: 'court-closed', nextNone: true });
    await aTask();

    expect((await agenda()).rePlan).toMatchObject([{ next: null, proposal: null, officerFree: null }]);
  });

  it('does not fall when the hearing went on', async () => {
    await adjourn(1, { status: 'effective', outcome: 'proceeded' });
    await api.db.query(`INSERT INTO sec.outbox (type, payload, actor_id) VALUES ('hearing.adjourned', $1, $2)`, [
      { caseId: courtCase.id, hearingId, nextHearingId: null, from: '2026-11-23', to: null, reason: 'x' },
      officerId,
    ]);
    await eventually(async () => {
      const { rows } = await api.db.query(`SELECT FROM sec.outbox o WHERE dispatched_at IS NULL OR EXISTS (
        SELECT FROM jobs.job j WHERE j.data->>'id' = o.id::text AND j.state < 'completed')`);
      expect(rows).toEqual([]);
    });

    expect(await statusOf(bookingId)).toBe('confirmed');
  });

  it('leaves a task that its officer may close, and nobody else', async () => {
    await adjourn();
    await aTask();
    const [task] = await tasks();
    const close = (client: TestClient) => client.post(`/api/tasks/${task?.id}/closing`);

    for (const client of [prosecutor, await api.as(Role.SupportOfficer)])
      expect((await close(client)).statusCode).toBe(404);
    expect((await close(officer)).statusCode).toBe(204);
    expect((await close(officer)).statusCode).toBe(204);
    expect(await tasks()).toEqual([]);
  });

  it('is seen by the supervisor of support, and by no other', async () => {
    await adjourn();
    await aTask();
    const supervisor = await api.as(Role.Supervisor, {
      agencyId: officer.person?.agencyId ?? '',
      agencyKind: 'support',
    });
    const otherSide = await api.as(Role.Supervisor, { agencyId: prosecutor.person?.agencyId ?? '' });

    expect(await tasks(supervisor)).toHaveLength(1);
    expect((await agenda(supervisor)).rePlan).toHaveLength(1);
    expect(await tasks(otherSide)).toEqual([]);
  });
});
