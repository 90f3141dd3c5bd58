import type { MagistrateView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtFile, aMagistrate } from '../../../test/bench';
import { aCourtCase, aStation, actionsOn } from '../../../test/court';
import { CaseWork } from '../../../test/dockets';
import { useApi } from '../../../test/use-api';

describe('magistrates and who sits', () => {
  const api = useApi();

  async function aStationWithAClerk() {
    const stationId = await aStation(api.db);
    return { stationId, clerk: await api.as(Role.Clerk, { stationId }) };
  }
  const aRequest = (stationId: string, more: object = {}) => ({
    fullName: 'Invented Magistrate',
    rank: 'SPM',
    stationId,
    from: '2026-01-05',
    ...more,
  });
  const codeOf = (answer: { json: <T>() => T }) => answer.json<{ code: string }>().code;

  it('are entered by the clerk of their station, once', async () => {
    const { stationId, clerk } = await aStationWithAClerk();

    const entered = await clerk.post('/api/magistrates', aRequest(stationId));
    const again = await clerk.post('/api/magistrates', aRequest(stationId));

    expect(entered.statusCode).toBe(201);
    expect([again.statusCode, codeOf(again)]).toEqual([409, 'magistrate.entered-already']);
    const listed = (await clerk.get(`/api/magistrates?stationId=${stationId}`)).json<MagistrateView[]>();
    expect(listed).toMatchObject([{ fullName: 'Invented Magistrate', rank: 'SPM', from: '2026-01-05', to: null }]);
    const { rows } = await api.db.query(
      `SELECT FROM audit.leaf WHERE action = 'magistrate.entered' AND object_id = $1`,
      [listed[0]!.id],
    );
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['magistrate.unknown-rank', { rank: 'EMPEROR' }],
    ['magistrate.ends-before-beginning', { to: '2026-01-01' }],
  ])('are refused with %s', async (code, more) => {
    const { stationId, clerk } = await aStationWithAClerk();

    const answer = await clerk.post('/api/magistrates', aRequest(stationId, more));

    expect([answer.statusCode, codeOf(answer)]).toEqual([409, code]);
  });

  it('are not a clerk’s to enter elsewhere, nor a prosecutor’s at all', async () => {
    const { clerk } = await aStationWithAClerk();
    const elsewhere = await aStation(api.db);

    expect(codeOf(await clerk.post('/api/magistrates', aRequest(elsewhere)))).toBe('hearing.another-station');
    const prosecutor = await api.as(Role.Prosecutor);
    expect((await prosecutor.post('/api/magistrates', aRequest(elsewhere))).statusCode).toBe(404);
  });

  describe('on a court file', () => {
    async function aFile() {
      const prosecutor = await api.as(Role.Prosecutor);
      const courtCase = await aCourtCase(api.db, { team: [prosecutor.person] });
      const fileId = await aCourtFile(api.db, courtCase);
      const magistrateId = await aMagistrate(api.db, courtCase.stationId);
      const seat = (id: string | null, version = 1, client = prosecutor) =>
        client.send('PUT', `/api/cases/${courtCase.id}/court-files/${fileId}/magistrate`, {
          payload: { magistrateId: id },
          headers: { 'if-match': `"v${version}"` },
        });
      const seated = async () => (await CaseWork.of(prosecutor, courtCase.id).view()).courtFiles[0]?.magistrate;
      return { courtCase, magistrateId, seat, seated };
    }

    it('sit when somebody of the case says so, and no more when somebody takes it back', async () => {
      const { courtCase, magistrateId, seat, seated } = await aFile();

      expect((await seat(magistrateId)).statusCode).toBe(204);
      expect(await seated()).toMatchObject({ id: magistrateId, rank: 'SPM' });
      expect((await seat(null, 2)).statusCode).toBe(204);

      expect(await seated()).toBeNull();
      expect(await actionsOn(api.db, courtCase.id)).toEqual(expect.arrayContaining(['court-file.seated']));
    });

    it('are of its station, and sit now', async () => {
      const { courtCase, seat } = await aFile();
      const elsewhere = await aMagistrate(api.db, await aStation(api.db));
      const gone = await aMagistrate(api.db, courtCase.stationId, { to: '2026-11-23' });

      expect(codeOf(await seat(elsewhere))).toBe('magistrate.elsewhere');
      expect(codeOf(await seat(gone))).toBe('magistrate.not-sitting');
    });

    it('are hidden from strangers, and a stale version is refused', async () => {
      const { magistrateId, seat } = await aFile();

      expect((await seat(magistrateId, 1, await api.as(Role.Prosecutor))).statusCode).toBe(404);
      expect((await seat(magistrateId, 1, (await aStationWithAClerk()).clerk)).statusCode).toBe(404);
      expect((await seat(magistrateId, 7)).statusCode).toBe(412);
    });
  });
});
