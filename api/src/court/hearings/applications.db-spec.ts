import type { HearingView, ProblemView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, aCourtCase, aHearing } from '../../../test/court';
import { useApi, type TestClient } from '../../../test/use-api';

const ADJOURNED = { status: 'adjourned', outcome: 'adjourned', reason: 'advocate-absent', nextOn: '2026-12-07' };

describe('an application for an adjournment', () => {
  const api = useApi();
  let prosecutor: TestClient;

  beforeAll(async () => {
    prosecutor = await api.as(Role.Prosecutor);
  });

  const record = (hearing: string, body: object, version = 1) =>
    prosecutor.post(`/api/hearings/${hearing}/outcome`, body, { headers: { 'if-match': `"v${version}"` } });
  const sentHome = async (hearing: string) => {
    const { rows } = await api.db.query<{ witness: string }>(
      'SELECT witness FROM court.witness_day WHERE hearing_id = $1 AND sent_home ORDER BY 1',
      [hearing],
    );
    return rows.map(({ witness }) => witness);
  };

  it('is kept with who asked, whether it was opposed, final, and who pays; the police read it too', async () => {
    const officer = await api.as(Role.Investigator);
    const courtCase = await aCourtCase(api.db, { team: [prosecutor.person, officer.person] });
    const hearing = await aHearing(api.db, courtCase);
    const application = { askedBy: 'defence', opposed: true, granted: true, final: true, costsAgainst: 'defence' };

    const view = (await record(hearing, { ...ADJOURNED, ...application })).json<HearingView>();

    expect(view.application).toEqual(application);
    const read = (await officer.get(`/api/cases/${courtCase.id}/hearings`)).json<{ items: HearingView[] }>();
    expect(read.items.find(({ id }) => id === hearing)?.application).toEqual(application);
  });

  it('is kept when it was refused and the hearing went on', async () => {
    const hearing = await aHearing(api.db, await aCourtCase(api.db, { team: [prosecutor.person] }));
    const refused = { askedBy: 'defence', opposed: true, granted: false };

    const view = (await record(hearing, { status: 'effective', outcome: 'proceeded', ...refused })).json<HearingView>();

    expect(view).toMatchObject({ status: 'effective', application: refused });
  });

  it('is refused, with nothing written, where it contradicts what happened (Criminal Procedure Code s.205)', async () => {
    const courtCase = await aCourtCase(api.db, { team: [prosecutor.person] });
    const hearing = await aHearing(api.db, courtCase);

    const answer = await record(hearing, { ...ADJOURNED, askedBy: 'defence', granted: false });

    expect([answer.statusCode, answer.json<ProblemView>().code]).toEqual([409, 'application.refused-but-adjourned']);
    expect((await record(hearing, { ...ADJOURNED, costsAgainst: 'nobody' })).statusCode).toBe(400);
    expect(await actionsOn(api.db, courtCase.id)).toEqual([]);
  });

  it('taken back unmarks the witnesses whom it sent home, and nobody else', async () => {
    const hearing = await aHearing(api.db, await aCourtCase(api.db, { team: [prosecutor.person] }));
    const added = { witness: 'W1', kind: 'police' };
    const day = (await prosecutor.post(`/api/hearings/${hearing}/witness-days`, added)).json();
    await prosecutor.send('PUT', `/api/witness-days/${day.id}`, {
      payload: {
        ...{ summoned: true, bonded: false, confirmed: false, attended: true },
        ...{ heard: [], testified: 'no', stoodDown: false, sentHome: true },
      },
      headers: { 'if-match': '"v1"' },
    });

    await record(hearing, { ...ADJOURNED, witnessesSentHome: ['W1', 'V1'] });
    const before = await sentHome(hearing);
    await prosecutor.delete(`/api/hearings/${hearing}/outcome`, { headers: { 'if-match': '"v2"' } });

    expect([before, await sentHome(hearing)]).toEqual([['V1', 'W1'], ['W1']]);
  });

  it('sends a witness home who had been said not to have come', async () => {
    const hearing = await aHearing(api.db, await aCourtCase(api.db, { team: [prosecutor.person] }));
    const day = (
      await prosecutor.post(`/api/hearings/${hearing}/witness-days`, { witness: 'W1', kind: 'civilian' })
    ).json();
    await prosecutor.send('PUT', `/api/witness-days/${day.id}`, {
      payload: {
        ...{ summoned: true, bonded: false, confirmed: false, attended: false, absentReason: 'witness-no-fare' },
        ...{ heard: [], stoodDown: false, sentHome: false },
      },
      headers: { 'if-match': '"v1"' },
    });

    expect((await record(hearing, { ...ADJOURNED, witnessesSentHome: ['W1'] })).statusCode).toBe(200);
    expect(await sentHome(hearing)).toEqual(['W1']);
  });
});
