import type { AccusedCandidateView, AccusedView, ProblemView } from '@hakika/contracts';
import { AgencyKind, Role } from '@hakika/domain';
import { actionsOn, assigned } from '../../../test/court';
import { CaseWork } from '../../../test/dockets';
import { useApi, type Person, type TestClient } from '../../../test/use-api';

describe('one person accused in several cases', () => {
  const api = useApi();
  let prosecutor: TestClient;
  let one: CaseWork;
  let other: CaseWork;
  let accusedId: string;
  let otherId: string;
  let mark: string;

  beforeEach(async () => {
    prosecutor = await api.as(Role.Prosecutor);
    [one, other] = [await CaseWork.opened(prosecutor, api.db), await CaseWork.opened(prosecutor, api.db)];
    mark = one.id.slice(0, 8);
    accusedId = await one.accused();
    const known = { fullName: `Invented Person ${mark}`, aliases: [`Alias ${mark}`], identityNumber: `ID-${mark}` };
    otherId = await other.accused(known);
  });

  const candidates = async (query: Record<string, string>, client = prosecutor) => {
    const answer = await client.get(`${one.url}/accused-candidates?${new URLSearchParams(query).toString()}`);
    return answer.statusCode === 200 ? answer.json<AccusedCandidateView[]>() : answer.statusCode;
  };
  const link = async (to = otherId, client = prosecutor) => {
    const answer = await client.post(`${one.url}/accused/${accusedId}/links`, { otherAccusedId: to });
    return [answer.statusCode, answer.body ? answer.json<ProblemView>().code : ''];
  };
  const unlink = async (client = prosecutor) =>
    (await client.send('DELETE', `${one.url}/accused/${accusedId}/links/${otherId}`)).statusCode;
  const also = async (work: CaseWork, client = prosecutor) =>
    ((await work.view(client)).accused[0] as AccusedView).alsoAccused;

  it('is found by name, alias and number, however they are written', async () => {
    const found = { accusedId: otherId, caseId: other.id, label: 'A1', fullName: `Invented Person ${mark}` };

    expect(await candidates({ name: ` invented  PERSON ${mark}` })).toMatchObject([{ ...found, by: 'name' }]);
    expect(await candidates({ name: `ALIAS ${mark}` })).toMatchObject([{ ...found, by: 'alias' }]);
    expect(await candidates({ number: `id-${mark}` })).toMatchObject([{ ...found, by: 'number' }]);
    expect(await candidates({ name: `Nobody ${mark}` })).toEqual([]);
    expect(await candidates({})).toEqual([]);
    expect(await actionsOn(api.db, one.id)).toContain('accused-candidates.read');
  });

  it('is never found in a case that whoever asks does not have', async () => {
    const colleague = await api.as(Role.Prosecutor);
    await assigned(api.db, one.id, colleague.person as Person);

    expect(await candidates({ number: `ID-${mark}` }, colleague)).toEqual([]);
    expect(await link(otherId, colleague)).toEqual([404, 'not-found']);
    expect(await candidates({ number: `ID-${mark}` }, await api.as(Role.Prosecutor))).toBe(404);
    expect(await candidates({ number: `ID-${mark}` }, await api.as(Role.Investigator))).toBe(404);
  });

  it('is said once, in both cases, and logged in both', async () => {
    expect(await link()).toEqual([204, '']);
    expect(await link()).toEqual([409, 'accused.linked-already']);

    const [code, otherCode] = [(await one.view()).code, (await other.view()).code];
    expect(await also(one)).toEqual([{ accusedId: otherId, caseId: other.id, code: otherCode, label: 'A1' }]);
    expect(await also(other)).toEqual([{ accusedId, caseId: one.id, code, label: 'A1' }]);
    expect(await actionsOn(api.db, one.id)).toContain('accused.linked');
    expect(await actionsOn(api.db, other.id)).toContain('accused.linked');
  });

  it('is one link when two say it from both sides at once', async () => {
    const back = prosecutor.post(`${other.url}/accused/${otherId}/links`, { otherAccusedId: accusedId });

    const statuses = [(await link())[0], (await back).statusCode].sort();

    expect(statuses).toEqual([204, 409]);
  });

  it('says nothing to whoever has but one of the cases, nor to those who read by labels', async () => {
    await link();
    const colleague = await api.as(Role.Prosecutor);
    const investigator = await api.as(Role.Investigator, { agencyKind: AgencyKind.Police });
    const officer = await api.as(Role.SupportOfficer);
    for (const client of [colleague, investigator, officer]) await assigned(api.db, one.id, client.person as Person);
    await assigned(api.db, other.id, officer.person as Person);

    expect([await also(one, colleague), await also(one, investigator)]).toEqual([[], []]);
    expect((await one.view(officer)).accused[0]).not.toHaveProperty('alsoAccused');
    await assigned(api.db, other.id, investigator.person as Person);
    expect(await also(one, investigator)).toHaveLength(1);
    expect(await unlink(colleague)).toBe(404);
  });

  it('is taken back, stays in the log, and may be said again', async () => {
    await link();

    expect(await unlink()).toBe(204);

    expect(await also(one)).toEqual([]);
    expect(await unlink()).toBe(404);
    expect(await actionsOn(api.db, other.id)).toContain('accused.unlinked');
    const { rows } = await api.db.query(
      'SELECT ended_by FROM court.accused_link WHERE other_case_id = $1 OR case_id = $1',
      [other.id],
    );
    expect(rows).toEqual([{ ended_by: prosecutor.person?.userId }]);
    expect(await link()).toEqual([204, '']);
  });

  it('is of two cases', async () => {
    expect(await link(await one.accused())).toEqual([409, 'accused.of-one-case']);
  });
});
