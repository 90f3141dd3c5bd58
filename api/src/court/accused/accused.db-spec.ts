import type { AccusedView, ProblemView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, assigned } from '../../../test/court';
import { CaseWork } from '../../../test/dockets';
import { useApi, type TestClient } from '../../../test/use-api';
import { DENIED, rawSql } from '../../../test/walls';

const EVERYTHING = {
  fullName: 'Invented Accused',
  aliases: ['Invented Alias', 'Other Invented Alias'],
  sex: 'male',
  ageAtOffence: 17,
  nationality: 'TZ',
  identityNumber: 'X0000001',
  roleInProcess: 'recruiter',
  relationship: 'employer',
  advocate: 'Invented Advocate',
};
const BODY = { juristic: true, registrationNumber: 'CPR/0000/1', representative: 'Invented Director' };

describe('what is known of an accused', () => {
  const sql = rawSql(() => api);
  const api = useApi();
  let prosecutor: TestClient;
  let work: CaseWork;

  beforeAll(async () => {
    prosecutor = await api.as(Role.Prosecutor);
  });
  beforeEach(async () => {
    work = await CaseWork.opened(prosecutor, api.db);
  });

  const seen = async (client = prosecutor) => (await work.view(client)).accused[0] as AccusedView;
  const change = async (body: object, { version = 0, client = prosecutor, caseId = work.id } = {}) => {
    const { id, version: current } = await seen();
    const headers = { 'if-match': `"v${version || current}"` };
    const answer = await client.send('PATCH', `/api/cases/${caseId}/accused/${id}`, { headers, payload: body });
    return [answer.statusCode, answer.body ? answer.json<ProblemView>().code : ''];
  };

  it('is kept, and a child is a child for everybody on the case', async () => {
    await work.accused(EVERYTHING);
    const officer = await api.as(Role.SupportOfficer);
    if (officer.person) await assigned(api.db, work.id, officer.person);

    expect(await seen()).toMatchObject({ ...EVERYTHING, child: true });
    const known = await seen(officer);
    expect(known).toMatchObject({ label: 'A1', child: true });
    for (const field of Object.keys(EVERYTHING).filter((name) => name !== 'sex'))
      expect(known).not.toHaveProperty(field);
  });

  it('changes by what is sent alone, null clears, and the log names fields and no words', async () => {
    await work.accused(EVERYTHING);

    expect(await change({ ageAtOffence: 19, relationship: null, aliases: [] })).toEqual([204, '']);

    expect(await seen()).toMatchObject({
      ...EVERYTHING,
      ageAtOffence: 19,
      relationship: null,
      aliases: [],
      child: false,
    });
    const { rows } = await api.db.query(
      `SELECT details FROM audit.leaf WHERE case_id = $1 AND action = 'accused.changed'`,
      [work.id],
    );
    expect(rows).toEqual([
      { details: { fields: expect.arrayContaining(['ageAtOffence', 'relationship', 'aliases']) } },
    ]);
    expect(JSON.stringify(rows)).not.toContain('Invented');
  });

  it('stays to be read as it was before, and by nobody who reads by labels', async () => {
    await work.accused(EVERYTHING);
    await change({ fullName: 'Invented Other Name' });
    const officer = await api.as(Role.SupportOfficer);
    if (officer.person) await assigned(api.db, work.id, officer.person);
    const earlier = (client: TestClient) =>
      sql.asks(client, ['SELECT known, changed_by FROM court.accused_earlier WHERE case_id = $1', [work.id]]);

    expect((await earlier(prosecutor)).rows).toEqual([
      { known: expect.objectContaining({ full_name: EVERYTHING.fullName }), changed_by: prosecutor.person?.userId },
    ]);
    await expect(earlier(officer)).rejects.toMatchObject(DENIED);
  });

  it('is not changed against a version that somebody else has changed', async () => {
    await work.accused();
    const { version } = await seen();
    await change({ nationality: 'KE' });

    expect(await change({ nationality: 'UG' }, { version })).toEqual([412, 'version.stale']);
    expect(await seen()).toMatchObject({ nationality: 'KE' });
  });

  it('has codes of the pack', async () => {
    await work.accused();

    for (const field of ['nationality', 'roleInProcess', 'relationship']) {
      expect((await change({ [field]: 'no-such-code' }))[0]).toBe(400);
      expect((await prosecutor.post(`${work.url}/accused`, { [field]: 'no-such-code' })).statusCode).toBe(400);
    }
  });

  it('is of a person or of a body, never of both (Penal Code s.23)', async () => {
    await work.accused(BODY);

    expect(await change({ sex: 'male' })).toEqual([409, 'accused.body-is-no-person']);
    expect(await change({ juristic: false })).toEqual([409, 'accused.person-is-no-body']);
    expect(await change({ juristic: false, registrationNumber: null, representative: null })).toEqual([204, '']);
    const refused = await prosecutor.post(`${work.url}/accused`, { ...BODY, ageAtOffence: 30 });
    expect(refused.json<ProblemView>().code).toBe('accused.body-is-no-person');
  });

  it('is nobody else’s to change', async () => {
    await work.accused();
    const investigator = await api.as(Role.Investigator);
    if (investigator.person) await assigned(api.db, work.id, investigator.person);

    for (const client of [investigator, await api.as(Role.Prosecutor), await api.as(Role.SupportOfficer)])
      expect((await change({ nationality: 'KE' }, { client }))[0]).toBe(404);
    const other = await CaseWork.opened(prosecutor, api.db);
    expect((await change({ nationality: 'KE' }, { caseId: other.id }))[0]).toBe(404);
    expect((await actionsOn(api.db, work.id)).filter((action) => action === 'accused.changed')).toEqual([]);
  });
});
