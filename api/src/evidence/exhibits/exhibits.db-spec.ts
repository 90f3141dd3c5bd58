import { randomUUID } from 'node:crypto';
import type { CaseExhibitsView, ExhibitHomeView, ExhibitView, ProblemView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import { actionsOn, aCourtCase } from '../../../test/court';
import { aCount, anExhibit, anExhibitRequest, leavesOf } from '../../../test/evidence';
import { useApi, type Person, type TestClient } from '../../../test/use-api';

const TRAFFICKING = kenya.offences.find((offence) => offence.trafficking)?.code ?? '';
const DEFILEMENT = kenya.offences.find((offence) => offence.sexualOffence)?.code ?? '';

describe('the evidence log', () => {
  const api = useApi();
  let finder: TestClient;
  let colleague: TestClient;
  let stranger: TestClient;
  let prosecutor: TestClient;
  let courtCase: { id: string; code: string };

  const idOf = (client: TestClient) => (client.person as Person).userId;
  const code = (answer: { statusCode: number; json<T>(): T }) => [answer.statusCode, answer.json<ProblemView>().code];
  const aCase = (child: boolean | null = null) =>
    aCourtCase(api.db, { team: [finder.person, colleague.person, prosecutor.person] }).then(async (row) => {
      await api.db.query('UPDATE court.court_case SET child_survivor = $2 WHERE id = $1', [row.id, child]);
      return row;
    });
  const putInto = (client: TestClient, exhibit: ExhibitView, caseId: string) =>
    client.post(`/api/exhibits/${exhibit.id}/case`, { caseId }, { headers: { 'if-match': `"v${exhibit.version}"` } });
  const link = (client: TestClient, exhibitId: string, body: object) =>
    client.post(`/api/exhibits/${exhibitId}/links`, body);

  beforeAll(async () => {
    finder = await api.as(Role.Investigator);
    const { agencyId } = finder.person as Person;
    [colleague, stranger] = [await api.as(Role.Investigator, { agencyId }), await api.as(Role.Investigator)];
    prosecutor = await api.as(Role.Prosecutor);
    courtCase = await aCase();
  });

  it('takes an item without a case, in the hands of whoever found it', async () => {
    const exhibit = await anExhibit(finder, { sealNumber: 'K 20418' });

    expect(exhibit).toMatchObject({
      caseId: null,
      label: null,
      status: 'sealed',
      holderId: idOf(finder),
      version: 1,
      fileCount: 0,
    });
    expect(exhibit.custody).toMatchObject([
      { seq: 1, kind: 'collected', occurredAt: '2026-11-20T12:20:00.000Z', place: 'Mtwapa' },
    ]);
    expect(await leavesOf(api.db, exhibit.id)).toMatchObject([
      { action: 'exhibit.logged', actor_id: idOf(finder), details: { kind: 'document', custodySeq: 1 } },
    ]);
  });

  it('numbers the items of a case, also when several are logged at once', async () => {
    const { id: caseId } = await aCase();

    const logged = await Promise.all(Array.from({ length: 6 }, () => anExhibit(finder, { caseId })));

    expect(logged.map(({ label }) => label).sort()).toEqual(['E-01', 'E-02', 'E-03', 'E-04', 'E-05', 'E-06']);
  });

  it('keeps names and descriptions out of the log', async () => {
    const exhibit = await anExhibit(finder, { caseId: courtCase.id });
    await finder.get(`/api/exhibits/${exhibit.id}`);

    const { rows } = await api.db.query<{ body: string }>('SELECT body FROM audit.leaf WHERE object_id = $1', [
      exhibit.id,
    ]);

    expect(rows).toHaveLength(2);
    for (const { body } of rows) expect(body).not.toMatch(/Register|Mtwapa|Invented/);
  });

  it.each([
    [{ foundOn: '2026-11-24', foundAt: undefined }, 'exhibit.found-in-the-future'],
    [{ foundOn: '2026-11-23', foundAt: '2026-11-23T10:01:00+03:00' }, 'exhibit.found-in-the-future'],
    [{ foundOn: '2026-11-19' }, 'exhibit.found-on-another-day'],
    [{ tags: ['abuse-image'], foundPlace: undefined }, 'exhibit.holding-place-missing'],
  ] as const)('refuses %j', async (more, refusal) => {
    const answer = await finder.post('/api/exhibits', { ...anExhibitRequest(), caseId: courtCase.id, ...more });

    expect(code(answer)).toEqual([409, refusal]);
  });

  it('refuses a seal that is on another item of the case', async () => {
    await anExhibit(finder, { caseId: courtCase.id, sealNumber: 'K 1' });

    const answer = await finder.post('/api/exhibits', anExhibitRequest({ caseId: courtCase.id, sealNumber: 'K 1' }));

    expect(code(answer)).toEqual([409, 'exhibit.seal-taken']);
  });

  it('refuses unknown tags, kinds, fields and instants without an offset', async () => {
    for (const more of [
      { tags: ['x'] },
      { kind: 'x' },
      { holder: 'me' },
      { foundAt: '2026-11-20T15:20:00' },
      { description: '' },
    ]) {
      expect((await finder.post('/api/exhibits', { ...anExhibitRequest(), ...more })).statusCode).toBe(400);
    }
  });

  it('records nothing in a case of somebody else, and nothing by a prosecutor', async () => {
    const request = anExhibitRequest({ caseId: courtCase.id });

    expect(code(await stranger.post('/api/exhibits', request))).toEqual([404, 'not-found']);
    expect(code(await finder.post('/api/exhibits', { ...request, caseId: randomUUID() }))).toEqual([404, 'not-found']);
    expect(code(await prosecutor.post('/api/exhibits', request))).toEqual([404, 'not-found']);
  });

  it('gives an item its case once, and only a case of who does it', async () => {
    const exhibit = await anExhibit(finder);
    const others = await aCourtCase(api.db, { team: [stranger.person] });

    expect(code(await putInto(finder, exhibit, others.id))).toEqual([404, 'not-found']);
    expect(code(await putInto(colleague, exhibit, courtCase.id))).toEqual([404, 'not-found']);
    expect((await finder.post(`/api/exhibits/${exhibit.id}/case`, { caseId: courtCase.id })).statusCode).toBe(428);
    const answer = await putInto(finder, exhibit, courtCase.id);

    expect(answer.statusCode).toBe(201);
    expect(answer.json<ExhibitView>()).toMatchObject({ caseId: courtCase.id, caseCode: courtCase.code, version: 2 });
    expect(answer.json<ExhibitView>().label).toMatch(/^E-\d\d$/);
    expect(code(await putInto(finder, exhibit, courtCase.id))).toEqual([412, 'version.stale']);
    expect(code(await putInto(finder, { ...exhibit, version: 2 }, courtCase.id))).toEqual([
      409,
      'exhibit.already-in-a-case',
    ]);
    expect((await colleague.get(`/api/exhibits/${exhibit.id}`)).statusCode).toBe(200);
  });

  it('shows what must be proved of each count and what rests on it', async () => {
    const { id: caseId } = await aCase();
    const [first, second] = [await aCount(api.db, caseId, TRAFFICKING, 1), await aCount(api.db, caseId, DEFILEMENT, 2)];
    await aCount(api.db, caseId, TRAFFICKING, 3, true);
    const exhibit = await anExhibit(finder, { caseId });

    expect((await link(finder, exhibit.id, { caseId, countId: first, element: 'act' })).statusCode).toBe(201);
    expect((await link(finder, exhibit.id, { caseId, countId: second, element: 'place' })).statusCode).toBe(201);
    const { items, elements } = (await prosecutor.get(`/api/cases/${caseId}/exhibits`)).json<CaseExhibitsView>();

    expect(items).toMatchObject([{ label: 'E-01', links: [{ countId: first, element: 'act' }, { element: 'place' }] }]);
    expect(elements).toEqual([
      { countId: first, element: 'act', required: true, exhibitIds: [exhibit.id], labels: ['E-01'] },
      { countId: first, element: 'means', required: true, exhibitIds: [], labels: [] },
      { countId: first, element: 'purpose', required: true, exhibitIds: [], labels: [] },
      { countId: first, element: 'identity', required: true, exhibitIds: [], labels: [] },
      { countId: second, element: 'penetration', required: false, exhibitIds: [], labels: [] },
      { countId: second, element: 'indecent-act', required: false, exhibitIds: [], labels: [] },
      { countId: second, element: 'identity', required: true, exhibitIds: [], labels: [] },
      { countId: second, element: 'place', required: false, exhibitIds: [exhibit.id], labels: ['E-01'] },
    ]);
    expect(await actionsOn(api.db, caseId)).toEqual([
      'exhibit.logged',
      'exhibit.linked',
      'exhibit.linked',
      'exhibits.read',
    ]);
  });

  it('asks of a child her age, and not how she was persuaded', async () => {
    const { id: caseId } = await aCase(true);
    await aCount(api.db, caseId, TRAFFICKING);

    const { elements } = (await finder.get(`/api/cases/${caseId}/exhibits`)).json<CaseExhibitsView>();

    expect(elements.filter(({ element }) => ['means', 'age'].includes(element))).toMatchObject([
      { element: 'means', required: false },
      { element: 'age', required: true },
    ]);
  });

  it('refuses a link that is there, to another case, to a withdrawn or strange count, or to no known element', async () => {
    const [mine, other] = [await aCase(), await aCase()];
    const exhibit = await anExhibit(finder, { caseId: mine.id });
    const count = await aCount(api.db, mine.id, TRAFFICKING);
    const good = { caseId: mine.id, countId: count, element: 'act' };
    await link(finder, exhibit.id, good);

    expect(code(await link(finder, exhibit.id, good))).toEqual([409, 'exhibit.already-linked']);
    expect(code(await link(finder, exhibit.id, { ...good, caseId: other.id }))).toEqual([
      409,
      'exhibit.not-in-this-case',
    ]);
    expect(
      code(await link(finder, exhibit.id, { ...good, countId: await aCount(api.db, other.id, TRAFFICKING) })),
    ).toEqual([404, 'not-found']);
    expect(
      code(await link(finder, exhibit.id, { ...good, countId: await aCount(api.db, mine.id, TRAFFICKING, 2, true) })),
    ).toEqual([409, 'exhibit.count-withdrawn']);
    expect(code(await link(finder, exhibit.id, { ...good, element: 'nonsense' }))).toEqual([400, 'input.invalid']);
    expect(code(await link(stranger, exhibit.id, good))).toEqual([404, 'not-found']);
  });

  it('shows each investigator what they hold', async () => {
    const someone = await api.as(Role.Investigator);
    const exhibit = await anExhibit(someone);

    const home = (await someone.get('/api/exhibits')).json<ExhibitHomeView>();

    expect(home.inMyCustody.items.map(({ id }) => id)).toEqual([exhibit.id]);
    expect(home).toMatchObject({ onTheirWayToMe: { items: [], nextCursor: null }, recent: [{ id: exhibit.id }] });
    expect((await stranger.get('/api/exhibits')).json<ExhibitHomeView>().recent).toEqual([]);
  });

  it('is open to the case team of police and prosecution and to the supervisors of their agencies', async () => {
    const exhibit = await anExhibit(finder, { caseId: courtCase.id });
    const { agencyId } = finder.person as Person;
    const supervisor = await api.as(Role.Supervisor, { agencyKind: 'police', agencyId });

    for (const client of [finder, colleague, prosecutor, supervisor]) {
      expect((await client.get(`/api/exhibits/${exhibit.id}`)).statusCode).toBe(200);
      expect((await client.get(`/api/cases/${courtCase.id}/exhibits`)).statusCode).toBe(200);
    }
  });

  it('is closed to everybody else, assigned to the case or not', async () => {
    const exhibit = await anExhibit(finder, { caseId: courtCase.id });
    const { rows } = await api.db.query<{ station_id: string }>(
      'SELECT station_id FROM court.court_case WHERE id = $1',
      [courtCase.id],
    );
    const outsiders = [
      stranger,
      await api.as(Role.Prosecutor),
      await api.as(Role.Supervisor, { agencyKind: 'police' }),
      await api.as(Role.SupportOfficer),
      await api.as(Role.Supervisor, { agencyKind: 'support' }),
      await api.as(Role.Clerk, { stationId: rows[0]?.station_id ?? null }),
      await api.as(Role.CommitteeSecretary),
      await api.as(Role.Auditor),
      await api.as(Role.Administrator),
      await api.as(Role.Counsellor),
    ];
    const officer = outsiders[3]?.person as Person;
    await api.db.query('INSERT INTO court.case_assignment (case_id, user_id, assigned_by) VALUES ($1, $2, $2)', [
      courtCase.id,
      officer.userId,
    ]);

    for (const client of outsiders) {
      expect(code(await client.get(`/api/exhibits/${exhibit.id}`))).toEqual([404, 'not-found']);
      expect(code(await client.get(`/api/cases/${courtCase.id}/exhibits`))).toEqual([404, 'not-found']);
    }
    expect((await api.nobody.get(`/api/exhibits/${exhibit.id}`)).statusCode).toBe(401);
  });
});
