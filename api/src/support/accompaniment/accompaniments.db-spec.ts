import type { AccompanimentView, ProblemView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, assigned, aCourtCase, aHearing, type CourtCaseRow } from '../../../test/court';
import { aBooking, aSurvivor } from '../../../test/support';
import { useApi, type TestClient } from '../../../test/use-api';

describe('going to court with a survivor', () => {
  const api = useApi();
  let officer: TestClient;
  let officerId: string;
  let courtCase: CourtCaseRow;
  let survivorId: string;
  let hearingId: string;

  beforeEach(async () => {
    // A new officer for each test, so that no booking of another is in the way.
    officer = await api.as(Role.SupportOfficer);
    officerId = officer.person?.userId ?? '';
    courtCase = await aCourtCase(api.db, { team: [officer.person] });
    survivorId = await aSurvivor(api.db, courtCase);
    hearingId = await aHearing(api.db, courtCase, { on: '2026-12-01', at: '09:00' });
  });

  const plan = () => ({
    survivorId,
    hearingId,
    officerId,
    from: '2026-12-01T07:00:00+03:00',
    to: '2026-12-01T13:00:00+03:00',
    meetingPoint: 'The invented gate',
  });
  const book = (changes: object = {}, by = officer) => by.post('/api/accompaniments', { ...plan(), ...changes });
  const booked = async () => (await book()).json<AccompanimentView>();
  const change = (id: string, version: number, body: object, by = officer) =>
    by.patch(`/api/accompaniments/${id}`, version, body);
  const codeOf = async (answer: Promise<{ statusCode: number; json: <T>() => T }>) => {
    const { statusCode, json } = await answer;
    return [statusCode, json<ProblemView>().code];
  };

  it('is booked for a hearing of her case, and logged', async () => {
    const answer = await book();

    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      caseCode: courtCase.code,
      survivorLabel: 'V1',
      hearingOn: '2026-12-01',
      hearingAt: '09:00',
      officerId,
      from: '2026-12-01T04:00:00.000Z',
      to: '2026-12-01T10:00:00.000Z',
      status: 'proposed',
      version: 1,
    });
    expect(await actionsOn(api.db, courtCase.id)).toEqual(['accompaniment.booked']);
  });

  it('refuses what the rule refuses', async () => {
    const other = await aCourtCase(api.db, { team: [officer.person] });
    const elsewhere = await aHearing(api.db, other, { on: '2026-12-01' });
    const adjourned = await aHearing(api.db, courtCase, {
      on: '2026-12-02',
      status: 'adjourned',
      reason: 'plea-talks',
    });

    expect(await codeOf(book({ hearingId: elsewhere }))).toEqual([409, 'accompaniment.hearing-of-another-case']);
    expect(await codeOf(book({ hearingId: adjourned }))).toEqual([409, 'accompaniment.hearing-not-scheduled']);
    expect(await codeOf(book({ from: '2026-12-01T09:30:00+03:00' }))).toEqual([
      409,
      'accompaniment.not-around-hearing',
    ]);
    expect(await codeOf(book({ to: '2026-12-01T06:00:00+03:00' }))).toEqual([
      409,
      'accompaniment.ends-before-it-begins',
    ]);
    expect((await book({ from: 'tomorrow' })).statusCode).toBe(400);
  });

  it('takes an officer of the case, and nobody else', async () => {
    const colleague = await api.as(Role.SupportOfficer);
    const prosecutor = await api.as(Role.Prosecutor);
    if (prosecutor.person) await assigned(api.db, courtCase.id, prosecutor.person);

    expect(await codeOf(book({ officerId: colleague.person?.userId }))).toEqual([
      409,
      'accompaniment.officer-not-on-case',
    ]);
    expect(await codeOf(book({ officerId: prosecutor.person?.userId }))).toEqual([
      409,
      'accompaniment.officer-not-on-case',
    ]);
    if (colleague.person) await assigned(api.db, courtCase.id, colleague.person);
    expect((await book({ officerId: colleague.person?.userId })).statusCode).toBe(201);
  });

  it('refuses a second officer for the same survivor and hearing', async () => {
    const colleague = await api.as(Role.SupportOfficer);
    if (colleague.person) await assigned(api.db, courtCase.id, colleague.person);
    await book();

    expect(await codeOf(book({}, colleague))).toEqual([409, 'accompaniment.officer-taken']);
    expect(await codeOf(book({ officerId: colleague.person?.userId }))).toEqual([409, 'accompaniment.already-booked']);
  });

  it('keeps an officer from two places: of 20 who book at once, one does', async () => {
    const survivors = [survivorId];
    for (let number = 2; number <= 20; number++) survivors.push(await aSurvivor(api.db, courtCase, number));

    const answers = await Promise.all(survivors.map((id) => book({ survivorId: id })));

    const codes = answers.map((answer) => (answer.statusCode === 201 ? 201 : answer.json<ProblemView>().code)).sort();
    expect(codes).toEqual([201, ...Array.from({ length: 19 }, () => 'accompaniment.officer-taken')]);
    const { rows } = await api.db.query('SELECT count(*)::int AS n FROM support.accompaniment WHERE officer_id = $1', [
      officerId,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
  }, 60_000);

  it('is refused by the database too, past every rule', async () => {
    await aBooking(api.db, courtCase, { ...plan(), status: 'confirmed' });
    const second = await aSurvivor(api.db, courtCase, 2);

    await expect(aBooking(api.db, courtCase, { ...plan(), survivorId: second })).rejects.toMatchObject({
      constraint: 'officer_in_one_place',
    });
  });

  it('may follow another booking without a gap', async () => {
    await book();
    const second = await aSurvivor(api.db, courtCase, 2);
    const later = await aHearing(api.db, courtCase, { on: '2026-12-01', at: '14:00' });

    const next = {
      survivorId: second,
      hearingId: later,
      from: '2026-12-01T13:00:00+03:00',
      to: '2026-12-01T17:00:00+03:00',
    };

    expect((await book(next)).statusCode).toBe(201);
  });

  it('is confirmed, and cancelled, by whoever saw the latest version', async () => {
    const { id } = await booked();

    expect((await change(id, 1, { status: 'confirmed' })).json()).toMatchObject({ status: 'confirmed', version: 2 });
    expect((await change(id, 1, { status: 'cancelled' })).statusCode).toBe(412);
    expect(await codeOf(change(id, 2, { status: 'confirmed' }))).toEqual([409, 'accompaniment.not-proposed']);
    expect(await codeOf(change(id, 2, { status: 'done' }))).toEqual([409, 'accompaniment.before-hearing']);
    expect((await change(id, 2, { status: 'cancelled' })).statusCode).toBe(200);
    expect(await codeOf(change(id, 3, { status: 'confirmed' }))).toEqual([409, 'accompaniment.not-open']);
    expect((await book()).statusCode).toBe(201);
  });

  it('says afterwards how the day went', async () => {
    const today = await aHearing(api.db, courtCase);
    const id = await aBooking(api.db, courtCase, { survivorId, hearingId: today, officerId });

    const done = await change(id, 1, { status: 'done', travelled: true, dayOutcome: 'adjourned-on-arrival' });

    expect(done.json()).toMatchObject({ status: 'done' });
    const { rows } = await api.db.query('SELECT travelled, day_outcome FROM support.accompaniment WHERE id = $1', [id]);
    expect(rows).toEqual([{ travelled: true, day_outcome: 'adjourned-on-arrival' }]);
    expect((await change(id, 2, { status: 'done', dayOutcome: 'rained' })).statusCode).toBe(400);
  });

  it('is re-planned in one step: the old plan closes, the new one stands', async () => {
    const { id } = await booked();
    const { survivorId: _same, ...next } = plan();
    const rePlan = (version: number, body: object = next) =>
      officer.post(`/api/accompaniments/${id}/re-plan`, body, { headers: { 'if-match': `"v${version}"` } });

    expect(await codeOf(rePlan(1, { ...next, to: next.from }))).toEqual([409, 'accompaniment.ends-before-it-begins']);
    const fresh = await rePlan(1, { ...next, meetingPoint: 'The other gate' });

    expect(fresh.statusCode).toBe(201);
    expect(fresh.json()).toMatchObject({ survivorId, status: 'proposed', meetingPoint: 'The other gate' });
    const { rows } = await api.db.query(
      'SELECT status, replaces FROM support.accompaniment WHERE survivor_id = $1 ORDER BY recorded_at',
      [survivorId],
    );
    expect(rows).toEqual([
      { status: 'cancelled', replaces: null },
      { status: 'proposed', replaces: id },
    ]);
    expect((await rePlan(1)).statusCode).toBe(412);
    expect(await codeOf(rePlan(2))).toEqual([409, 'accompaniment.not-open']);
  });

  it('is absent for strangers, other agencies and the prosecution', async () => {
    const { id } = await booked();
    const prosecutor = await api.as(Role.Prosecutor);
    if (prosecutor.person) await assigned(api.db, courtCase.id, prosecutor.person);

    for (const client of [
      await api.as(Role.SupportOfficer),
      await api.as(Role.Supervisor, { agencyKind: 'support' }),
      prosecutor,
    ]) {
      expect((await book({}, client)).statusCode).toBe(404);
      expect((await change(id, 1, { status: 'confirmed' }, client)).statusCode).toBe(404);
    }
  });

  it('is booked for the agency by its supervisor', async () => {
    const supervisor = await api.as(Role.Supervisor, {
      agencyId: officer.person?.agencyId ?? '',
      agencyKind: 'support',
    });

    expect((await book({}, supervisor)).statusCode).toBe(201);
  });
});
