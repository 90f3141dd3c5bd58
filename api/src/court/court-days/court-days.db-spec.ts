import { randomUUID } from 'node:crypto';
import type { CourtDayMatter, CourtDayView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtCase, aCourtroom, aHearing, aStation } from '../../../test/court';
import { CaseWork } from '../../../test/dockets';
import { useApi, type TestClient } from '../../../test/use-api';

const TODAY = '2026-11-23';

describe('a day in court', () => {
  const api = useApi();

  const read = async (client: TestClient, day = TODAY) =>
    (await client.get(`/api/court-days/${day}`)).json<CourtDayView>();
  const matters = (view: CourtDayView): CourtDayMatter[] => view.rooms.flatMap((room) => room.matters);

  it('lists the matters of each courtroom by time, where nobody put them in order', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const stationId = await aStation(api.db);
    const courtroomId = await aCourtroom(api.db, stationId, 'Court 2');
    const team = [prosecutor.person];
    const aCase = () => aCourtCase(api.db, { team, stationId });
    const late = await aHearing(api.db, await aCase(), { courtroomId, at: '11:00' });
    const early = await aHearing(api.db, await aCase(), { courtroomId, at: '09:00' });
    const anywhere = await aHearing(api.db, await aCase());

    const view = await read(prosecutor);

    expect(view.rooms.map((room) => [room.courtroomName, room.matters.map((matter) => matter.hearing.id)])).toEqual([
      ['Court 2', [early, late]],
      [null, [anywhere]],
    ]);
  });

  it('says of each matter what can be chosen: chips, reasons, limit and next dates', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const stationId = await aStation(api.db);
    const courtroomId = await aCourtroom(api.db, stationId);
    const courtCase = await aCourtCase(api.db, { team: [prosecutor.person], stationId, accused: ['remand', 'bail'] });
    for (const on of ['2026-09-01', '2026-10-01']) {
      await aHearing(api.db, courtCase, { on, courtroomId, status: 'adjourned', reason: 'weather-or-security' });
    }
    await aHearing(api.db, courtCase, { on: '2025-10-20', courtroomId, status: 'adjourned', reason: 'plea-talks' });
    const hearing = await aHearing(api.db, courtCase, { courtroomId, at: '09:00' });
    await aWitnessDay(hearing, courtCase.id, 'V1', true);
    await aWitnessDay(hearing, courtCase.id, 'W1', false);

    const [matter] = matters(await read(prosecutor));

    expect(matter).toMatchObject({
      caseCode: courtCase.code,
      stage: 'prosecution',
      accusedInCustody: ['A1'],
      witnesses: { expected: 2, confirmed: 1, here: 0 },
      limit: { latestOn: '2026-12-09', clearDays: 15, inCustody: true },
      hearing: { id: hearing, at: '09:00', status: 'scheduled' },
    });
    expect(matter?.reasons.slice(0, 2)).toEqual(['weather-or-security', 'court-not-sitting']);
    expect(matter?.chips[0]).toBe('adjourned');
    expect(matter?.proposals.map((proposal) => proposal.on)).toEqual(['2026-11-30', '2026-12-07', '2026-12-21']);
    expect(Object.keys(matter?.hearing ?? {})).not.toContain('caseCode');
  });

  it('has a strip of the court day before, today and the next days with matters', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const courtCase = await aCourtCase(api.db, { team: [prosecutor.person] });
    for (const on of ['2026-11-20', '2026-11-24', '2026-11-24', '2026-11-26', '2026-11-30', '2026-12-01']) {
      await aHearing(api.db, courtCase, { on });
    }

    const view = await read(prosecutor);

    expect(view.strip).toEqual([
      { day: '2026-11-20', count: 1 },
      { day: TODAY, count: 0 },
      { day: '2026-11-24', count: 2 },
      { day: '2026-11-26', count: 1 },
      { day: '2026-11-30', count: 1 },
    ]);
    expect(view.next).toEqual({ day: '2026-11-24', stationName: 'Invented Law Courts', count: 2 });
  });

  it('names what is due and what is overdue, with the day it was due', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const team = [prosecutor.person];
    const forgotten = await aCourtCase(api.db, { team });
    await aHearing(api.db, forgotten, { on: '2026-11-16' });
    const without = await aCourtCase(api.db, { team });
    await aHearing(api.db, without, { on: '2026-11-02', status: 'adjourned', reason: 'plea-talks' });
    const held = await CaseWork.opened(prosecutor, api.db);
    await held.record('arrested', '2026-11-22', { accusedId: await held.accused() });

    const view = await read(prosecutor);

    expect(view.overdue).toEqual([
      { caseId: without.id, caseCode: without.code, code: 'no-next-date', accusedLabel: null, on: '2026-11-02' },
      { caseId: forgotten.id, caseCode: forgotten.code, code: 'no-outcome', accusedLabel: null, on: '2026-11-16' },
    ]);
    expect(view.due).toEqual([
      { caseId: held.id, caseCode: expect.any(String), code: 'arraignment', accusedLabel: 'A1', on: TODAY },
    ]);
  });

  it('counts for the court that ordered custody, not from the arrest, as the page of the case does', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const work = await CaseWork.opened(prosecutor, api.db);
    const accusedId = await work.accused();
    const entryOf = async () => {
      const { due, overdue } = await read(prosecutor);
      return { due: due.map(({ code, on }) => [code, on]), overdue: overdue.map(({ code, on }) => [code, on]) };
    };

    await work.record('arrested', '2026-11-15', { accusedId });
    expect(await entryOf()).toEqual({ due: [], overdue: [['arraignment', '2026-11-16']] });

    const brought = { accusedId, details: { granted: true, days: 10 } };
    await work.record('custodial-order', '2026-11-16', brought);
    expect(await entryOf()).toEqual({ due: [['custodial-order', '2026-11-26']], overdue: [] });

    const again = { accusedId, details: { granted: true, days: 5 } };
    await work.record('custodial-order', '2026-11-18', again);
    const { clocks } = await work.view();
    expect(await entryOf()).toEqual({ due: [['custodial-order', '2026-11-23']], overdue: [] });
    expect(clocks.filter(({ code }) => code === 'arraignment')).toMatchObject([{ status: 'in-time' }]);

    await work.record('released-on-police-bail', '2026-11-20', { accusedId });
    expect(await entryOf()).toEqual({ due: [], overdue: [] });
  });

  it('does not lose a fresh arrest among those whom a court ordered to be held for longer, or who are late', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const heldSince = async (since: string) => {
      const accused = Array.from({ length: 12 }, () => 'police-custody');
      const { id } = await aCourtCase(api.db, { team: [prosecutor.person], stage: 'pre-charge', accused });
      await api.db.query('UPDATE court.accused SET custody_since = $2 WHERE case_id = $1', [id, since]);
      return id;
    };
    const recorded = (caseId: string, type: string, on: string, details: object) =>
      api.db.query(
        `INSERT INTO court.milestone (id, case_id, accused_id, type, occurred_on, details, source, recorded_by)
         SELECT gen_random_uuid(), a.case_id, a.id, $2, $3, $4, 'court', gen_random_uuid() FROM court.accused a WHERE a.case_id = $1`,
        [caseId, type, on, details],
      );
    await recorded(await heldSince('2026-11-16'), 'arrested', '2026-11-16', {});
    const ordered = await heldSince('2026-11-09');
    await recorded(ordered, 'arrested', '2026-11-09', {});
    await recorded(ordered, 'custodial-order', '2026-11-10', { granted: true, days: 20 });
    const fresh = await CaseWork.opened(prosecutor, api.db);
    await fresh.record('arrested', '2026-11-22', { accusedId: await fresh.accused() });

    const { due, overdue } = await read(prosecutor);

    expect(due).toHaveLength(10);
    expect(due.slice(0, 2)).toMatchObject([
      { caseId: fresh.id, code: 'arraignment', on: TODAY },
      { caseId: ordered, code: 'custodial-order', on: '2026-11-30' },
    ]);
    expect(overdue).toHaveLength(10);
  });

  it('shows a clerk the station, a supervisor the agency, and a stranger nothing', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const courtCase = await aCourtCase(api.db, { team: [prosecutor.person] });
    const hearing = await aHearing(api.db, courtCase);
    const seenBy = async (client: TestClient) => matters(await read(client)).map((matter) => matter.hearing.id);

    expect(await seenBy(await api.as(Role.Clerk, { stationId: courtCase.stationId }))).toEqual([hearing]);
    expect(await seenBy(await api.as(Role.Supervisor, { agencyId: prosecutor.person?.agencyId ?? '' }))).toEqual([
      hearing,
    ]);
    expect(await seenBy(await api.as(Role.Supervisor))).toEqual([]);
    expect(await seenBy(await api.as(Role.Prosecutor))).toEqual([]);
    expect(await seenBy(await api.as(Role.Clerk, { stationId: await aStation(api.db) }))).toEqual([]);
    expect((await (await api.as(Role.Auditor)).get(`/api/court-days/${TODAY}`)).statusCode).toBe(404);
  });

  it('logs one leaf for a day that was read, and refuses what is no day', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const courtCase = await aCourtCase(api.db, { team: [prosecutor.person] });
    await aHearing(api.db, courtCase);

    await read(prosecutor);

    const { rows } = await api.db.query('SELECT action, details FROM audit.leaf WHERE actor_id = $1', [
      prosecutor.person?.userId,
    ]);
    expect(rows).toEqual([{ action: 'court-day.read', details: { day: TODAY, caseIds: [courtCase.id] } }]);
    expect((await prosecutor.get('/api/court-days/2026-02-30')).statusCode).toBe(400);
  });

  const aWitnessDay = (hearing: string, caseId: string, witness: string, confirmed: boolean) =>
    api.db.query(
      `INSERT INTO court.witness_day (id, hearing_id, case_id, witness, kind, confirmed) VALUES ($1, $2, $3, $4, 'civilian', $5)`,
      [randomUUID(), hearing, caseId, witness, confirmed],
    );
});
