import type { CaseAgencyView } from '@hakika/contracts';
import { actionsOn, aCourtCase } from '../../../test/court';
import { anAgency, useApi } from '../../../test/use-api';

describe('bringing an agency into a case', () => {
  const api = useApi();

  async function aCaseAndASupervisor() {
    const prosecutor = await api.as('prosecutor');
    const courtCase = await aCourtCase(api.db, { team: [prosecutor.person] });
    const agencyId = await anAgency(api.db, 'support');
    const supervisor = await api.as('supervisor', { agencyKind: 'support', agencyId });
    return { prosecutor, courtCase, agencyId, supervisor, url: `/api/cases/${courtCase.id}/agencies` };
  }

  it('gives its supervisor sight of the case, who can then put people on it', async () => {
    const { prosecutor, courtCase, agencyId, supervisor, url } = await aCaseAndASupervisor();
    const officer = await api.as('support-officer', { agencyKind: 'support', agencyId });
    expect((await supervisor.get(`/api/cases/${courtCase.id}`)).statusCode).toBe(404);

    const shared = await prosecutor.post(url, { agencyId });
    const assigned = await supervisor.post(`/api/cases/${courtCase.id}/assignments`, {
      userId: officer.person?.userId,
    });

    expect(shared.statusCode).toBe(201);
    expect(shared.json<CaseAgencyView[]>().find(({ id }) => id === agencyId)?.onCase).toBe(true);
    expect(assigned.statusCode).toBe(201);
    expect((await officer.get(`/api/cases/${courtCase.id}`)).statusCode).toBe(200);
    expect(await actionsOn(api.db, courtCase.id)).toContain('case.shared');
  });

  it('is hidden from a prosecutor who is not on the case', async () => {
    const { agencyId, url } = await aCaseAndASupervisor();
    const stranger = await api.as('prosecutor');

    expect((await stranger.post(url, { agencyId })).statusCode).toBe(404);
    expect((await stranger.get(url)).statusCode).toBe(404);
  });

  it('refuses the bench and the auditors, who are on no side', async () => {
    const { prosecutor, url } = await aCaseAndASupervisor();

    for (const kind of ['judiciary', 'oversight'] as const) {
      expect((await prosecutor.post(url, { agencyId: await anAgency(api.db, kind) })).statusCode).toBe(404);
    }
  });
});
