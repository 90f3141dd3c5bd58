import type { CourtListMatter, CourtListView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtCase, aCourtroom, aHearing, aStation, actionsOn, type CourtCaseRow } from '../../../test/court';
import { useApi, type TestClient } from '../../../test/use-api';
import type { Actor } from '../../platform/access/actor';
import { courtListDocument } from './court-list.pdf';
import { CourtListFacts } from './print-court-list.service';

const TODAY = '2026-11-23';

describe('the list of a court day', () => {
  const api = useApi();
  let prosecutor: TestClient;
  let clerk: TestClient;
  let stationId: string;
  let courtroomId: string;

  beforeEach(async () => {
    prosecutor = await api.as(Role.Prosecutor);
    stationId = await aStation(api.db);
    courtroomId = await aCourtroom(api.db, stationId, 'Court 2');
    clerk = await api.as(Role.Clerk, { stationId });
  });

  const aCase = (team = [prosecutor.person]) => aCourtCase(api.db, { team, stationId, accused: ['remand'] });
  const listed = (courtCase: CourtCaseRow, at: string, on = TODAY) =>
    aHearing(api.db, courtCase, { courtroomId, at, on });
  const read = async (client: TestClient, query = '') =>
    (await client.get(`/api/court-lists?on=${TODAY}${query}`)).json<CourtListView>();
  const matters = ({ rooms }: CourtListView): CourtListMatter[] => rooms.flatMap((room) => room.matters);
  const ids = async (client: TestClient, query = '') =>
    matters(await read(client, query)).map(({ hearingId }) => hearingId);
  const order = (client: TestClient, hearingIds: string[], version: number) =>
    client.send('PUT', `/api/court-days/${TODAY}/call-order`, {
      payload: { stationId, courtroomId, hearingIds },
      headers: { 'if-match': `"v${version}"` },
    });
  const say = (client: TestClient, id: string, said: string) => client.post(`/api/hearings/${id}/calls`, { said });
  const mark = async (client: TestClient) =>
    (await client.get(`/api/court-lists/mark?on=${TODAY}`)).json<{ mark: string }>().mark;

  it('is for a day or a week, a station, a courtroom, a prosecutor', async () => {
    const early = await listed(await aCase(), '09:00');
    const late = await listed(await aCase(), '11:00');
    const friday = await listed(await aCase(), '09:00', '2026-11-27');
    const others = await listed(await aCase([]), '10:00');
    await listed(await aCase(), '09:00', '2026-11-30');

    expect(await ids(clerk)).toEqual([early, others, late]);
    expect(await ids(clerk, '&span=week')).toEqual([early, others, late, friday]);
    expect(await ids(clerk, `&prosecutorId=${prosecutor.person?.userId}`)).toEqual([early, late]);
    expect(await ids(prosecutor, `&courtroomId=${courtroomId}`)).toEqual([early, late]);
    expect(await ids(prosecutor, `&stationId=${await aStation(api.db)}`)).toEqual([]);
  });

  it('shows people by their codes and numbers, and how often a date was moved', async () => {
    const courtCase = await aCase();
    const first = await listed(courtCase, '09:00', '2026-10-05');
    const second = await listed(courtCase, '09:00', '2026-10-19');
    const third = await listed(courtCase, '09:00');
    const follows = 'UPDATE court.hearing SET adjourned_from = $2 WHERE id = $1';
    await api.db.query(follows, [second, first]);
    await api.db.query(follows, [third, second]);

    const [matter] = matters(await read(clerk));

    expect(matter).toMatchObject({
      caseCode: courtCase.code,
      accusedInCustody: ['A1'],
      accusedCount: 0,
      moved: 2,
      call: 'waiting',
    });
    expect(matter?.prosecutors).toMatchObject([{ id: prosecutor.person?.userId }]);
  });

  it('keeps the order that somebody gave it, and refuses whoever read it before', async () => {
    const [one, two, three] = [
      await listed(await aCase(), '09:00'),
      await listed(await aCase(), '10:00'),
      await listed(await aCase([]), '11:00'),
    ];
    const version = (await read(clerk)).rooms[0]!.version;

    expect((await order(clerk, [three, one, two], version)).statusCode).toBe(204);
    expect(await ids(clerk)).toEqual([three, one, two]);
    expect((await order(prosecutor, [two, one], version)).statusCode).toBe(412);
    expect(await ids(clerk)).toEqual([three, one, two]);

    const reread = (await read(prosecutor)).rooms[0]!.version;
    expect((await order(prosecutor, [two, one], reread)).statusCode).toBe(204);
    expect(await ids(clerk)).toEqual([three, two, one]);
    const { rows } = await api.db.query(`SELECT version FROM court.hearing WHERE id = ANY ($1)`, [[one, two, three]]);
    expect(rows).toEqual([{ version: 1 }, { version: 1 }, { version: 1 }]);
  });

  it('refuses an order with a matter of somebody else, of another room or of another day, and moves nothing', async () => {
    const mine = await listed(await aCase(), '09:00');
    const theirs = await listed(await aCase([]), '10:00');
    const tomorrow = await listed(await aCase(), '09:00', '2026-11-24');
    const elsewhere = await aHearing(api.db, await aCase(), { at: '12:00' });

    for (const other of [theirs, tomorrow, elsewhere]) {
      expect((await order(prosecutor, [other, mine], 1)).statusCode).toBe(404);
    }
    expect((await read(prosecutor)).rooms.map(({ version }) => version)).toEqual([1, 1]);
  });

  it('says who was called and who is finished, each word kept and dated by the database', async () => {
    const courtCase = await aCase();
    const hearing = await listed(courtCase, '09:00');
    const before = await mark(prosecutor);

    expect((await say(clerk, hearing, 'finished')).json()).toMatchObject({ code: 'call.not-called' });
    for (const said of ['called', 'finished', 'called', 'waiting', 'called']) {
      expect((await say(clerk, hearing, said)).statusCode).toBe(201);
    }
    expect((await say(prosecutor, hearing, 'called')).json()).toMatchObject({ code: 'call.already-said' });

    expect(matters(await read(prosecutor))).toMatchObject([{ call: 'called', calledAt: expect.any(String) }]);
    const { rows } = await api.db.query(
      `SELECT said, recorded_by AS by FROM court.matter_call WHERE hearing_id = $1 ORDER BY recorded_at`,
      [hearing],
    );
    expect(rows.map(({ said }) => said)).toEqual(['called', 'finished', 'called', 'waiting', 'called']);
    expect(rows.every(({ by }) => by === clerk.person?.userId)).toBe(true);
    expect((await actionsOn(api.db, courtCase.id)).filter((action) => action === 'hearing.called')).toHaveLength(5);
    expect(await mark(prosecutor)).not.toBe(before);
  });

  it('runs on its own day only, and for those on the case only', async () => {
    const tomorrow = await listed(await aCase(), '09:00', '2026-11-24');
    const hearing = await listed(await aCase(), '09:00');
    const stranger = await api.as(Role.Prosecutor);
    const elsewhere = await api.as(Role.Clerk, { stationId: await aStation(api.db) });

    expect((await say(prosecutor, tomorrow, 'called')).json()).toMatchObject({ code: 'call.another-day' });
    for (const client of [stranger, elsewhere]) {
      expect((await say(client, hearing, 'called')).statusCode).toBe(404);
      expect(await ids(client)).toEqual([]);
    }
    expect(
      (await say(await api.as(Role.Supervisor, { agencyId: prosecutor.person!.agencyId }), hearing, 'called'))
        .statusCode,
    ).toBe(404);
  });

  it('says that it has changed without a leaf, and is itself read with one', async () => {
    const courtCase = await aCase();
    await listed(courtCase, '09:00');

    expect(await mark(prosecutor)).toBe((await read(prosecutor)).mark);
    const { rows } = await api.db.query('SELECT action, details FROM audit.leaf WHERE actor_id = $1', [
      prosecutor.person?.userId,
    ]);
    expect(rows).toEqual([
      { action: 'court-list.read', details: { from: TODAY, until: TODAY, caseIds: [courtCase.id] } },
    ]);
  });

  it('is printed under pseudonyms in both languages, and each print is logged', async () => {
    const courtCase = await aCase();
    await listed(courtCase, '09:00');
    const wordsOf = async (language: 'en' | 'sw') => {
      const sheet = api
        .get(CourtListFacts)
        .sheet({ displayName: 'Invented Person' } as Actor, await read(clerk), language);
      return JSON.stringify(courtListDocument(sheet).content);
    };

    const answer = await clerk.get(`/api/court-lists/paper?on=${TODAY}&language=sw`);

    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await wordsOf('en')).toMatch(new RegExp(`Court list.*${courtCase.code}.*A1 in custody`));
    expect(await wordsOf('sw')).toMatch(/Orodha ya vikao.*A1 kizuizini/);
    const { rows } = await api.db.query(`SELECT details FROM audit.leaf WHERE action = 'court-list.printed'`);
    expect(rows).toEqual([{ details: { from: TODAY, until: TODAY, language: 'sw', caseIds: [courtCase.id] } }]);
  }, 30_000);
});
