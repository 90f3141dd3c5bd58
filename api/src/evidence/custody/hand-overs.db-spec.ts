import { randomUUID } from 'node:crypto';
import type { CustodyEventView, ExhibitHomeView, ExhibitView, ProblemView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtCase, eventsOf } from '../../../test/court';
import { anExhibit, leavesOf, offer } from '../../../test/evidence';
import { useApi, type Person, type TestClient } from '../../../test/use-api';

describe('handing an item over', () => {
  const api = useApi();
  let finder: TestClient;
  let receiver: TestClient;
  let colleague: TestClient;
  let prosecutor: TestClient;
  let caseId: string;

  const idOf = (client: TestClient) => (client.person as Person).userId;
  const code = (answer: { statusCode: number; json<T>(): T }) => [answer.statusCode, answer.json<ProblemView>().code];
  const answer = (client: TestClient, custodyEventId: string, body: object) =>
    client.post(`/api/hand-overs/${custodyEventId}/answer`, body);
  const read = async (client: TestClient, id: string) => (await client.get(`/api/exhibits/${id}`)).json<ExhibitView>();
  const offerOf = async (exhibit: ExhibitView, to: TestClient, from = finder) => {
    const offered = (await offer(from, exhibit, idOf(to), { place: 'Exhibit store' })).json<ExhibitView>();
    return { exhibit: offered, id: offered.custody.find(({ open }) => open)?.id ?? '' };
  };
  /** An hour is nothing between two people who meet; the clock of the tests stands still, so the past is moved instead. */
  const backdate = (id: string, to: string) =>
    api.db.query(
      `SET session_replication_role = replica; UPDATE evidence.custody_event SET occurred_at = '${to}' WHERE id = '${id}';
       SET session_replication_role = DEFAULT`,
    );

  beforeAll(async () => {
    finder = await api.as(Role.Investigator);
    [receiver, colleague] = [await api.as(Role.Investigator), await api.as(Role.Investigator)];
    prosecutor = await api.as(Role.Prosecutor);
    caseId = (await aCourtCase(api.db, { team: [finder.person, colleague.person, prosecutor.person] })).id;
  });

  it('leaves it with the giver until it is accepted, and shows it to the receiver', async () => {
    const { exhibit, id } = await offerOf(await anExhibit(finder, { caseId }), receiver);

    expect(exhibit).toMatchObject({
      holderId: idOf(finder),
      offeredToName: 'Invented Person',
      status: 'on-its-way',
      version: 2,
      offerToMe: null,
    });
    const home = (await receiver.get('/api/exhibits')).json<ExhibitHomeView>();
    expect(home).toMatchObject({
      inMyCustody: { items: [] },
      onTheirWayToMe: { items: [{ id: exhibit.id, offerToMe: id, caseCode: null }] },
    });
  });

  it('makes the receiver the holder', async () => {
    const { exhibit, id } = await offerOf(await anExhibit(finder, { caseId }), receiver);

    const accepted = await answer(receiver, id, { accept: true, note: 'Seal whole' });

    expect(accepted.statusCode).toBe(201);
    expect(accepted.json<CustodyEventView>()).toMatchObject({
      seq: 3,
      kind: 'accepted',
      note: 'Seal whole',
      open: false,
    });
    expect(await read(receiver, exhibit.id)).toMatchObject({
      holderId: idOf(receiver),
      offeredToName: null,
      status: 'handed-on',
      version: 3,
      gaps: [],
    });
    expect((await leavesOf(api.db, exhibit.id)).map(({ action }) => action)).toEqual([
      'exhibit.logged',
      'exhibit.offered',
      'exhibit.accepted',
      'exhibit.read',
    ]);
    const told = (await eventsOf(api.db, caseId)).filter(({ payload }) => JSON.stringify(payload).includes(exhibit.id));
    expect(told).toMatchObject([
      { type: 'exhibit.offered', payload: { custodyEventId: id, toUserId: idOf(receiver) } },
      { type: 'exhibit.answered', payload: { custodyEventId: id, accepted: true } },
    ]);
  });

  it('leaves it with the giver when it is declined, and out of sight of who declined', async () => {
    const { exhibit, id } = await offerOf(await anExhibit(finder, { caseId, sealNumber: 'K 9' }), receiver);

    const declined = await answer(receiver, id, { accept: false });

    expect(declined.json<CustodyEventView>()).toMatchObject({ kind: 'declined' });
    expect(await read(finder, exhibit.id)).toMatchObject({
      holderId: idOf(finder),
      offeredToName: null,
      status: 'sealed',
      version: 3,
    });
    expect((await receiver.get(`/api/exhibits/${exhibit.id}`)).statusCode).toBe(404);
    expect(code(await answer(receiver, id, { accept: true }))).toEqual([404, 'not-found']);
  });

  it('goes to a prosecutor and back', async () => {
    const { exhibit, id } = await offerOf(await anExhibit(finder, { caseId }), prosecutor);
    await answer(prosecutor, id, { accept: true });

    const back = await offerOf(await read(prosecutor, exhibit.id), finder, prosecutor);
    await answer(finder, back.id, { accept: true });

    expect(await read(finder, exhibit.id)).toMatchObject({ holderId: idOf(finder), status: 'handed-on' });
  });

  it('is answered by nobody but the person it is offered to', async () => {
    const { exhibit, id } = await offerOf(await anExhibit(finder, { caseId }), receiver);

    for (const other of [
      finder,
      colleague,
      prosecutor,
      await api.as(Role.Investigator),
      await api.as(Role.SupportOfficer),
    ]) {
      expect(code(await answer(other, id, { accept: true }))).toEqual([404, 'not-found']);
    }
    expect(code(await answer(receiver, randomUUID(), { accept: true }))).toEqual([404, 'not-found']);
    expect(await read(finder, exhibit.id)).toMatchObject({ holderId: idOf(finder), version: 2 });
  });

  it('is answered once, also when two answers race', async () => {
    const { exhibit, id } = await offerOf(await anExhibit(finder, { caseId }), colleague);

    const answers = await Promise.all([true, false, true, false].map((accept) => answer(colleague, id, { accept })));

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409, 409]);
    expect(code(answers.find(({ statusCode }) => statusCode === 409) ?? answers[0]!)).toEqual([
      409,
      'hand-over.already-answered',
    ]);
    expect((await read(finder, exhibit.id)).custody).toHaveLength(3);
  });

  it('refuses what one does not hold, what is on its way, oneself, and people who never hold anything', async () => {
    const exhibit = await anExhibit(finder, { caseId });
    const inactive = await api.as(Role.Investigator);
    await api.db.query('UPDATE people.app_user SET active = false WHERE id = $1', [idOf(inactive)]);

    expect(code(await offer(colleague, exhibit, idOf(receiver)))).toEqual([409, 'exhibit.not-in-your-hands']);
    expect(code(await offer(finder, exhibit, idOf(finder)))).toEqual([409, 'exhibit.receiver-is-giver']);
    for (const role of [
      Role.SupportOfficer,
      Role.Clerk,
      Role.CommitteeSecretary,
      Role.Auditor,
      Role.Supervisor,
    ] as const) {
      expect(code(await offer(finder, exhibit, idOf(await api.as(role))))).toEqual([
        409,
        'exhibit.receiver-may-not-hold',
      ]);
    }
    expect(code(await offer(finder, exhibit, idOf(inactive)))).toEqual([409, 'exhibit.receiver-may-not-hold']);
    expect(code(await offer(finder, exhibit, randomUUID()))).toEqual([409, 'exhibit.receiver-may-not-hold']);
    await offer(finder, exhibit, idOf(receiver));
    expect(code(await offer(finder, { ...exhibit, version: 2 }, idOf(colleague)))).toEqual([
      409,
      'exhibit.already-offered',
    ]);
    expect((await leavesOf(api.db, exhibit.id)).map(({ action }) => action)).toEqual([
      'exhibit.logged',
      'exhibit.offered',
    ]);
  });

  it('is based on the version that was read, and hidden from strangers', async () => {
    const exhibit = await anExhibit(finder, { caseId });

    expect(code(await offer(finder, { ...exhibit, version: 7 }, idOf(receiver)))).toEqual([412, 'version.stale']);
    expect((await finder.post(`/api/exhibits/${exhibit.id}/hand-overs`, { toUserId: idOf(receiver) })).statusCode).toBe(
      428,
    );
    expect(code(await offer(receiver, exhibit, idOf(colleague)))).toEqual([404, 'not-found']);
    expect(code(await offer(await api.as(Role.SupportOfficer), exhibit, idOf(colleague)))).toEqual([404, 'not-found']);
  });

  it('shows the hours for which nobody is recorded as holding it', async () => {
    const { exhibit, id } = await offerOf(await anExhibit(finder, { caseId }), colleague);
    await backdate(id, '2026-11-22T18:00:00Z');
    await answer(colleague, id, { accept: true });

    expect((await read(finder, exhibit.id)).gaps).toEqual([
      { from: '2026-11-22T18:00:00.000Z', to: '2026-11-23T07:00:00.000Z' },
    ]);
  });
});
