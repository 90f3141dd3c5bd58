import type { HearingView, ProblemView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, aCourtCase, aCourtroom, aHearing, eventsOf, type CourtCaseRow } from '../../../test/court';
import { useApi, type TestClient } from '../../../test/use-api';

const ADJOURNED = { status: 'adjourned', outcome: 'adjourned', reason: 'police-file-missing', askedBy: 'prosecution' };

describe('what happened at a hearing', () => {
  const api = useApi();
  let prosecutor: TestClient;

  beforeAll(async () => {
    prosecutor = await api.as(Role.Prosecutor);
  });

  const aCase = (accused?: readonly string[]) =>
    aCourtCase(api.db, { team: [prosecutor.person], ...(accused && { accused }) });
  const record = (hearingId: string, body: object, version = 1, by = prosecutor) =>
    by.post(`/api/hearings/${hearingId}/outcome`, body, { headers: { 'if-match': `"v${version}"` } });
  const takeBack = (hearingId: string, version: number, by = prosecutor) =>
    by.delete(`/api/hearings/${hearingId}/outcome`, { headers: { 'if-match': `"v${version}"` } });
  const projection = async (courtCase: CourtCaseRow) => {
    const { rows } = await api.db.query(
      'SELECT next_hearing_id AS id, next_hearing_on::text AS "on", adjournments FROM court.court_case WHERE id = $1',
      [courtCase.id],
    );
    return rows[0];
  };

  it('adjourns in one request: entry, next date, count, log and event', async () => {
    const courtCase = await aCase();
    const courtroomId = await aCourtroom(api.db, courtCase.stationId);
    const hearing = await aHearing(api.db, courtCase, { courtroomId, at: '09:00' });

    const answer = await record(hearing, { ...ADJOURNED, nextOn: '2026-12-07', witnessesSentHome: ['V1', 'W2'] });

    expect(answer.statusCode).toBe(200);
    const view = answer.json<HearingView>();
    expect(view).toMatchObject({
      status: 'adjourned',
      reason: 'police-file-missing',
      nextOn: '2026-12-07',
      version: 2,
    });
    expect(await projection(courtCase)).toEqual({ id: view.nextHearingId, on: '2026-12-07', adjournments: 1 });
    const { rows: next } = await api.db.query(
      'SELECT courtroom_id, purpose, adjourned_from FROM court.hearing WHERE id = $1',
      [view.nextHearingId],
    );
    expect(next).toEqual([{ courtroom_id: courtroomId, purpose: 'prosecution-hearing', adjourned_from: hearing }]);
    const { rows: witnesses } = await api.db.query(
      'SELECT witness, kind, sent_home FROM court.witness_day WHERE hearing_id = $1 ORDER BY 1',
      [hearing],
    );
    expect(witnesses).toEqual([
      { witness: 'V1', kind: 'survivor', sent_home: true },
      { witness: 'W2', kind: 'civilian', sent_home: true },
    ]);
    expect(await actionsOn(api.db, courtCase.id)).toEqual(['hearing.scheduled', 'hearing.outcome-recorded']);
    expect(await eventsOf(api.db, courtCase.id)).toMatchObject([
      { type: 'hearing.scheduled' },
      {
        type: 'hearing.adjourned',
        payload: {
          caseId: courtCase.id,
          hearingId: hearing,
          nextHearingId: view.nextHearingId,
          from: '2026-11-23',
          to: '2026-12-07',
          reason: 'police-file-missing',
        },
      },
    ]);
  });

  it('keeps a hearing without a next date when the court gave none', async () => {
    const courtCase = await aCase();
    const hearing = await aHearing(api.db, courtCase);

    const view = (await record(hearing, { ...ADJOURNED, nextNone: true })).json<HearingView>();

    expect(view).toMatchObject({ nextHearingId: null, nextOn: null });
    expect(await projection(courtCase)).toEqual({ id: null, on: null, adjournments: 1 });
  });

  it('explains the limit of 15 clear days in custody, and takes a reason for going beyond it', async () => {
    const courtCase = await aCase(['bail', 'remand']);
    const hearing = await aHearing(api.db, courtCase);

    const refused = await record(hearing, { ...ADJOURNED, nextOn: '2026-12-10' });
    const reasoned = await record(hearing, { ...ADJOURNED, nextOn: '2026-12-10', overLimitReason: 'invented ground' });

    expect(refused.statusCode).toBe(409);
    expect(refused.json<ProblemView>()).toMatchObject({
      code: 'hearing.next-date-over-limit',
      details: { latestOn: '2026-12-09', clearDays: 15, inCustody: true, nextOn: '2026-12-10' },
    });
    expect(reasoned.json<HearingView>()).toMatchObject({ nextOn: '2026-12-10', overLimitReason: 'invented ground' });
  });

  it('allows 30 clear days when nobody is held', async () => {
    const hearing = await aHearing(api.db, await aCase(['bail', 'serving']));

    expect((await record(hearing, { ...ADJOURNED, nextOn: '2026-12-24' })).statusCode).toBe(200);
  });

  it('refuses what the rule refuses, by its code', async () => {
    const today = await aHearing(api.db, await aCase());
    const tomorrow = await aHearing(api.db, await aCase(), { on: '2026-11-24' });
    const nextOn = '2026-12-07';
    const refusals: [string, object, string][] = [
      [today, { ...ADJOURNED, nextOn, reason: 'bad-mood' }, 'hearing.unknown-reason'],
      [today, { status: 'adjourned', outcome: 'adjourned', nextOn }, 'hearing.adjournment-needs-reason'],
      [today, ADJOURNED, 'hearing.next-date-needed'],
      [today, { ...ADJOURNED, nextOn: '2026-11-23' }, 'hearing.next-date-not-after-hearing'],
      [today, { ...ADJOURNED, nextOn: '2026-11-28' }, 'hearing.next-date-not-a-court-day'],
      [today, { status: 'vacated', outcome: 'vacated' }, 'hearing.vacation-needs-reason'],
      [tomorrow, { ...ADJOURNED, nextOn }, 'hearing.outcome-before-hearing'],
    ];

    for (const [hearing, body, code] of refusals) {
      const answer = await record(hearing, body);
      expect([answer.statusCode, answer.json<ProblemView>().code]).toEqual([409, code]);
    }
  });

  it('refuses parts that contradict each other', async () => {
    const hearing = await aHearing(api.db, await aCase());

    for (const body of [
      { ...ADJOURNED, nextOn: '2026-12-07', nextNone: true },
      { ...ADJOURNED, nextOn: '2026-12-07', outcome: 'proceeded' },
      { status: 'effective', outcome: 'adjourned' },
    ]) {
      expect((await record(hearing, body)).statusCode).toBe(400);
    }
  });

  it('refuses a second outcome, and one that is based on an old version', async () => {
    const hearing = await aHearing(api.db, await aCase());
    await record(hearing, { status: 'effective', outcome: 'proceeded' });

    expect((await record(hearing, { status: 'effective', outcome: 'proceeded' }, 1)).statusCode).toBe(412);
    expect((await record(hearing, { status: 'effective', outcome: 'proceeded' }, 2)).json()).toMatchObject({
      code: 'hearing.outcome-already-recorded',
    });
    expect(
      (await prosecutor.post(`/api/hearings/${hearing}/outcome`, { status: 'effective', outcome: 'proceeded' }))
        .statusCode,
    ).toBe(428);
  });

  it('takes an adjournment back, with the date that came of it, and keeps both entries', async () => {
    const courtCase = await aCase();
    const hearing = await aHearing(api.db, courtCase);
    const { nextHearingId } = (
      await record(hearing, { ...ADJOURNED, nextOn: '2026-12-07', witnessesSentHome: ['V1'] })
    ).json<HearingView>();

    const back = await takeBack(hearing, 2);

    expect(back.json<HearingView>()).toMatchObject({
      status: 'scheduled',
      outcome: null,
      nextHearingId: null,
      version: 3,
    });
    expect(await projection(courtCase)).toEqual({ id: hearing, on: '2026-11-23', adjournments: 0 });
    const { rows } = await api.db.query(
      `SELECT o.status, o.outcome, o.supersedes = first_value(o.id) OVER (ORDER BY o.recorded_at) AS supersedes_first
       FROM court.hearing_outcome o WHERE hearing_id = $1 ORDER BY recorded_at`,
      [hearing],
    );
    expect(rows).toEqual([
      { status: 'adjourned', outcome: 'adjourned', supersedes_first: null },
      { status: 'scheduled', outcome: 'taken-back', supersedes_first: true },
    ]);
    const { rows: next } = await api.db.query('SELECT status, reason FROM court.hearing WHERE id = $1', [
      nextHearingId,
    ]);
    expect(next).toEqual([{ status: 'vacated', reason: 'listed-by-mistake' }]);
    expect((await eventsOf(api.db, courtCase.id)).map((event) => event.type)).toEqual([
      'hearing.scheduled',
      'hearing.adjourned',
      'hearing.vacated',
      'hearing.outcome-taken-back',
    ]);
    const { rows: sent } = await api.db.query('SELECT sent_home FROM court.witness_day WHERE hearing_id = $1', [
      hearing,
    ]);
    expect(sent).toEqual([{ sent_home: false }]);
  });

  it('can be recorded anew after it was taken back', async () => {
    const hearing = await aHearing(api.db, await aCase());
    await record(hearing, { ...ADJOURNED, nextOn: '2026-12-07' });
    await takeBack(hearing, 2);

    const again = await record(hearing, { status: 'effective', outcome: 'part-heard', nextOn: '2026-12-08' }, 3);

    expect(again.json<HearingView>()).toMatchObject({
      status: 'effective',
      outcome: 'part-heard',
      nextOn: '2026-12-08',
    });
  });

  it('refuses to take back where nothing is recorded, or where the next date has an outcome of its own', async () => {
    const courtCase = await aCase();
    const past = await aHearing(api.db, courtCase, { on: '2026-11-16' });
    expect((await takeBack(past, 1)).json()).toMatchObject({ code: 'hearing.no-outcome' });
    const { nextHearingId } = (await record(past, { ...ADJOURNED, nextOn: '2026-11-23' })).json<HearingView>();
    await record(String(nextHearingId), { status: 'effective', outcome: 'proceeded' });

    expect((await takeBack(past, 2)).json()).toMatchObject({ code: 'hearing.next-has-outcome' });
  });

  it('is absent for strangers and for those who do not record', async () => {
    const courtCase = await aCase();
    const hearing = await aHearing(api.db, courtCase);
    const clerk = await api.as(Role.Clerk, { stationId: courtCase.stationId });

    for (const other of [clerk, await api.as(Role.Prosecutor), await api.as(Role.Supervisor)]) {
      expect((await record(hearing, { status: 'effective', outcome: 'proceeded' }, 1, other)).statusCode).toBe(404);
      expect((await takeBack(hearing, 1, other)).statusCode).toBe(404);
    }
  });

  it('lets one of two who record at the same moment be first', async () => {
    const courtCase = await aCase();
    const hearing = await aHearing(api.db, courtCase);

    const both = await Promise.all([7, 8].map((day) => record(hearing, { ...ADJOURNED, nextOn: `2026-12-0${day}` })));

    expect(both.map((answer) => answer.statusCode).sort()).toEqual([200, 412]);
    expect(await projection(courtCase)).toMatchObject({ adjournments: 1 });
  });
});
