import type { AuditLeafView, Page } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtCase, assigned } from '../../../test/court';
import { useApi, type TestClient } from '../../../test/use-api';

type LeafPage = Page<AuditLeafView>;

describe('the log as an auditor reads it', () => {
  const api = useApi();
  const read = async (auditor: TestClient, query = '') => (await auditor.get(`/api/audit${query}`)).json<LeafPage>();

  /** A case that its prosecutor has seen on the list and opened. */
  async function aSeenCase() {
    const prosecutor = await api.as(Role.Prosecutor);
    const { id } = await aCourtCase(api.db);
    await assigned(api.db, id, prosecutor.person!);
    expect((await prosecutor.get('/api/cases')).statusCode).toBe(200);
    expect((await prosecutor.get(`/api/cases/${id}`)).statusCode).toBe(200);
    return { caseId: id, userId: prosecutor.person!.userId };
  }

  it('says who saw a case, newest first, the lists that it was on included', async () => {
    const auditor = await api.as(Role.Auditor);
    const { caseId, userId } = await aSeenCase();
    await aSeenCase();

    const { items } = await read(auditor, `?caseId=${caseId}`);

    expect(items.map(({ action, actorId, caseIds }) => ({ action, actorId, caseIds }))).toEqual([
      { action: 'case.read', actorId: userId, caseIds: [caseId] },
      { action: 'case.listed', actorId: userId, caseIds: [caseId] },
    ]);
  });

  it('says what one person did', async () => {
    const auditor = await api.as(Role.Auditor);
    const { userId } = await aSeenCase();
    await aSeenCase();

    const { items } = await read(auditor, `?actorId=${userId}`);

    expect(items.map(({ action }) => action)).toEqual(['case.read', 'case.listed']);
    expect(new Set(items.map(({ actorId }) => actorId))).toEqual(new Set([userId]));
  });

  it('turns its pages without a leaf twice and without one lost', async () => {
    const auditor = await api.as(Role.Auditor);
    const { userId } = await aSeenCase();
    const about = `?actorId=${userId}&limit=1`;

    const first = await read(auditor, about);
    const second = await read(auditor, `${about}&cursor=${first.nextCursor}`);

    expect([...first.items, ...second.items].map(({ action }) => action)).toEqual(['case.read', 'case.listed']);
    expect(second.nextCursor).toBeNull();
  });

  it('has a leaf of whoever reads it', async () => {
    const auditor = await api.as(Role.Auditor);
    const { caseId } = await aSeenCase();
    await read(auditor, `?caseId=${caseId}`);

    const [newest] = (await read(auditor, `?caseId=${caseId}`)).items;

    expect(newest).toMatchObject({ action: 'audit.read', actorId: auditor.person!.userId, caseIds: [caseId] });
  });

  it('refuses the cursor of another list and a filter that is no id', async () => {
    const auditor = await api.as(Role.Auditor);
    const foreign = Buffer.from('["2026-01-01","x"]').toString('base64url');

    expect((await auditor.get(`/api/audit?cursor=${foreign}`)).json()).toMatchObject({ status: 400 });
    expect((await auditor.get('/api/audit?caseId=HK-2026-0001')).json()).toMatchObject({ status: 400 });
  });

  it('is not there for anybody else', async () => {
    for (const role of [Role.Prosecutor, Role.Administrator, Role.Supervisor]) {
      expect((await (await api.as(role)).get('/api/audit')).statusCode).toBe(404);
    }
  });
});
