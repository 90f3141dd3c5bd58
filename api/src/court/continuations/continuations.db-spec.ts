import type { CaseContinuationsView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtCase, aHearing, actionsOn } from '../../../test/court';
import { useApi } from '../../../test/use-api';

describe('how often a date was moved', () => {
  const api = useApi();

  it('is told with its chain and with what it cost those who came, to whoever may see the case', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const courtCase = await aCourtCase(api.db, { team: [prosecutor.person] });
    const first = await aHearing(api.db, courtCase, { on: '2026-10-05' });
    const record = (id: string, body: object) =>
      prosecutor.post(`/api/hearings/${id}/outcome`, body, { headers: { 'if-match': '"v1"' } });
    const adjourned = { status: 'adjourned', outcome: 'adjourned', reason: 'advocate-absent' };
    const next = (await record(first, { ...adjourned, nextOn: '2026-10-12', witnessesSentHome: ['W1', 'V1'] })).json();
    await api.db.query(
      `UPDATE court.witness_day SET waited_hours = 3, kilometres = 40 WHERE hearing_id = $1 AND witness = 'W1'`,
      [first],
    );

    const url = `/api/cases/${courtCase.id}/continuations`;
    const view = (await prosecutor.get(url)).json<CaseContinuationsView>();

    expect(view.trial).toEqual({ fixed: 2, wentOnOn: null });
    expect(view.cost).toEqual({ sentHome: 2, waitedHours: null, kilometres: null });
    expect(view.hearings).toEqual([
      {
        hearingId: next.nextHearingId,
        chain: [
          {
            hearingId: first,
            on: '2026-10-05',
            purpose: 'prosecution-hearing',
            status: 'adjourned',
            reason: 'advocate-absent',
          },
        ],
        sentHome: 0,
      },
      { hearingId: first, chain: [], sentHome: 2 },
    ]);
    expect(await actionsOn(api.db, courtCase.id)).toContain('continuations.read');
    expect((await (await api.as(Role.Prosecutor)).get(url)).statusCode).toBe(404);
    expect((await (await api.as(Role.Supervisor)).get(url)).statusCode).toBe(404);
  });

  it('tells hours and kilometres of a case once five people came, and of no day and no person', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const courtCase = await aCourtCase(api.db, { team: [prosecutor.person] });
    const hearing = await aHearing(api.db, courtCase, { on: '2026-10-05' });
    const adjourned = { status: 'adjourned', outcome: 'adjourned', reason: 'advocate-absent', nextOn: '2026-10-12' };
    await prosecutor.post(
      `/api/hearings/${hearing}/outcome`,
      { ...adjourned, witnessesSentHome: ['V1', 'V2', 'W1', 'W2', 'W3'] },
      { headers: { 'if-match': '"v1"' } },
    );
    const cost = async (kilometres: number, witnesses: readonly string[]) => {
      const known = 'UPDATE court.witness_day SET kilometres = $2 WHERE hearing_id = $1 AND witness = ANY ($3)';
      await api.db.query(known, [hearing, kilometres, witnesses]);
      return (await prosecutor.get(`/api/cases/${courtCase.id}/continuations`)).body;
    };

    expect(await cost(1111, ['V1', 'V2', 'W1', 'W2'])).not.toMatch(/1111|4444/);
    expect(JSON.parse(await cost(1111, ['W3']))).toMatchObject({ cost: { sentHome: 5, kilometres: 5555 } });
  });
});
