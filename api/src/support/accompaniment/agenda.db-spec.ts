import type { AgendaView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtCase, aHearing } from '../../../test/court';
import { aBooking, aSurvivor } from '../../../test/support';
import { useApi, type TestClient } from '../../../test/use-api';

describe('the agenda of court support', () => {
  const api = useApi();
  let officer: TestClient;

  beforeEach(async () => {
    officer = await api.as(Role.SupportOfficer);
  });

  const read = async (query = '', by = officer) =>
    (await by.get(`/api/court-support/agenda${query}`)).json<AgendaView>();

  it('names hearings that nobody covers, soonest first, and what is booked by day', async () => {
    const courtCase = await aCourtCase(api.db, { team: [officer.person] });
    const survivorId = await aSurvivor(api.db, courtCase);
    const covered = await aHearing(api.db, courtCase, { on: '2026-11-25', at: '09:00' });
    const later = await aHearing(api.db, courtCase, { on: '2026-11-27', purpose: 'judgment' });
    const sooner = await aHearing(api.db, courtCase, { on: '2026-11-24', at: '14:00' });
    await aHearing(api.db, courtCase, { on: '2026-11-26', purpose: 'mention' });
    await aHearing(api.db, courtCase, { on: '2026-11-20' });
    const booking = await aBooking(api.db, courtCase, {
      survivorId,
      hearingId: covered,
      officerId: officer.person?.userId ?? '',
      from: '2026-11-25T07:00:00+03:00',
      to: '2026-11-25T12:00:00+03:00',
    });

    const view = await read();

    expect(view).toMatchObject({ from: '2026-11-23', to: '2026-12-07', rePlan: [] });
    expect(view.uncovered.map((item) => [item.hearingId, item.givesEvidence])).toEqual([
      [sooner, true],
      [later, false],
    ]);
    expect(view.days.map(({ day, items }) => [day, items.map((item) => item.id)])).toEqual([['2026-11-25', [booking]]]);
  });

  it('expects her at any hearing for which she is listed as a witness', async () => {
    const courtCase = await aCourtCase(api.db, { team: [officer.person] });
    await aSurvivor(api.db, courtCase);
    const hearing = await aHearing(api.db, courtCase, { on: '2026-11-26', purpose: 'mention' });
    await api.db.query(
      `INSERT INTO court.witness_day (id, hearing_id, case_id, witness, kind) VALUES (gen_random_uuid(), $1, $2, 'V1', 'survivor')`,
      [hearing, courtCase.id],
    );

    expect((await read()).uncovered).toMatchObject([{ hearingId: hearing, givesEvidence: true }]);
  });

  it('shows what is past when it is asked for, and nothing of other cases', async () => {
    const mine = await aCourtCase(api.db, { team: [officer.person] });
    const theirs = await aCourtCase(api.db);
    for (const courtCase of [mine, theirs]) {
      await aBooking(api.db, courtCase, {
        survivorId: await aSurvivor(api.db, courtCase),
        hearingId: await aHearing(api.db, courtCase, { on: '2026-11-18' }),
        officerId: officer.person?.userId ?? '',
        status: 'done',
      });
    }

    const view = await read('?from=2026-11-16&to=2026-11-20');

    expect(view.days.flatMap(({ items }) => items.map((item) => item.caseId))).toEqual([mine.id]);
    expect(view.uncovered).toEqual([]);
  });

  it('logs one leaf with the cases that were shown', async () => {
    const courtCase = await aCourtCase(api.db, { team: [officer.person] });
    await aSurvivor(api.db, courtCase);
    await aHearing(api.db, courtCase, { on: '2026-11-24' });

    await read();

    const { rows } = await api.db.query('SELECT action, details FROM audit.leaf WHERE actor_id = $1', [
      officer.person?.userId,
    ]);
    expect(rows).toEqual([
      { action: 'agenda.read', details: { from: '2026-11-23', to: '2026-12-07', caseIds: [courtCase.id] } },
    ]);
  });

  it('refuses days out of range, and is absent for everybody outside support', async () => {
    for (const query of ['?from=2026-11-24&to=2026-11-23', '?from=2026-01-01&to=2026-12-01', '?from=soon']) {
      expect((await officer.get(`/api/court-support/agenda${query}`)).statusCode).toBe(400);
    }
    for (const role of [Role.Prosecutor, Role.Investigator, Role.Clerk, Role.Supervisor]) {
      expect((await (await api.as(role)).get('/api/court-support/agenda')).statusCode).toBe(404);
    }
  });
});
