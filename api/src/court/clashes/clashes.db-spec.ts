import type { ClashView, HearingView, ProblemView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import {
  aCourtCase,
  aCourtroom,
  actionsOn,
  aHearing,
  aStation,
  assigned,
  type CourtCaseRow,
} from '../../../test/court';
import { useApi, type Person, type TestClient } from '../../../test/use-api';

const DAY = { on: '2026-12-01', purpose: 'mention' };

describe('one prosecutor and one interpreter, each in one place at a time', () => {
  const api = useApi();
  let prosecutor: TestClient;
  let prosecutorId: string;
  let stationId: string;
  let cases: CourtCaseRow[];
  let rooms: string[];
  let interpreter: string;

  beforeEach(async () => {
    prosecutor = await api.as(Role.Prosecutor);
    prosecutorId = prosecutor.person!.userId;
    stationId = await aStation(api.db);
    interpreter = `Invented Interpreter ${stationId}`;
    [cases, rooms] = [[], []];
    for (const name of ['Court 1', 'Court 2']) {
      cases.push(await aCourtCase(api.db, { stationId, team: [prosecutor.person] }));
      rooms.push(await aCourtroom(api.db, stationId, name));
    }
  });

  const schedule = (index: number, more: object, client = prosecutor) =>
    client.post(`/api/cases/${cases[index]!.id}/hearings`, {
      ...{ ...DAY, stationId, courtroomId: rooms[index], at: '09:00' },
      ...more,
    });
  const ask = async (index: number, more: object = {}, client = prosecutor) => {
    const query = new URLSearchParams({ stationId, courtroomId: rooms[index]!, on: DAY.on, ...more });
    const answer = await client.get(`/api/cases/${cases[index]!.id}/hearing-clashes?${query.toString()}`);
    return answer.statusCode === 200 ? answer.json<ClashView[]>() : answer.statusCode;
  };

  it.each([
    ['hearing.prosecutor-taken', () => ({ prosecutorId })],
    ['hearing.interpreter-taken', () => ({ interpreter })],
  ])('holds with %s when two give the same time at the same moment', async (code, who) => {
    const answers = await Promise.all([schedule(0, who()), schedule(1, who())]);

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    expect(answers.find(({ statusCode }) => statusCode === 409)!.json<ProblemView>().code).toBe(code);
    const { rows } = await api.db.query('SELECT FROM court.hearing WHERE case_id = ANY ($1)', [
      cases.map(({ id }) => id),
    ]);
    expect(rows).toHaveLength(1);
  });

  it('holds for ten at once, and one name is one however it is written', async () => {
    const spellings = Array.from({ length: 10 }, (_, index) =>
      index % 2 ? ' invented INTERPRETER ' : 'Invented Interpreter',
    );
    rooms = await Promise.all(spellings.map((_, index) => aCourtroom(api.db, stationId, `Room ${index}`)));
    cases = [];
    for (const _ of spellings) cases.push(await aCourtCase(api.db, { stationId, team: [prosecutor.person] }));

    const answers = await Promise.all(spellings.map((written, index) => schedule(index, { interpreter: written })));

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...new Array<number>(9).fill(409)]);
  });

  it('lets them go on at another time, and shows who appears', async () => {
    const first = await schedule(0, { prosecutorId, interpreter });
    const later = await schedule(1, { prosecutorId, interpreter, at: '11:00' });

    expect([first.statusCode, later.statusCode]).toEqual([201, 201]);
    expect(first.json<HearingView>()).toMatchObject({
      prosecutor: { id: prosecutorId, displayName: 'Invented Person' },
      interpreter,
      warnings: [],
    });
  });

  it('warns and does not refuse where no time is known, before saving and in the answer', async () => {
    await schedule(0, { prosecutorId, interpreter, at: undefined });

    const asked = await ask(1, { at: '09:00', prosecutorId, interpreter });
    const answer = await schedule(1, { prosecutorId, interpreter });

    const elsewhere = { at: null, stationName: 'Invented Law Courts', courtroomName: 'Court 1', sameTime: false };
    const expected = [
      { who: 'interpreter', person: interpreter, caseCode: cases[0]!.code, ...elsewhere },
      { who: 'prosecutor', person: 'Invented Person', caseCode: cases[0]!.code, ...elsewhere },
    ];
    expect(asked).toEqual(expected);
    expect([answer.statusCode, answer.json<HearingView>().warnings]).toEqual([201, expected]);
    expect(await actionsOn(api.db, cases[1]!.id)).toContain('hearing-clashes.read');
  });

  it('warns of those on the case whom nobody named, and names no case that is not the reader’s', async () => {
    const colleague = await api.as(Role.Prosecutor);
    const hidden = await aCourtCase(api.db, { team: [colleague.person] });
    await aHearing(api.db, hidden, { on: DAY.on, at: '09:00' });
    await assigned(api.db, cases[0]!.id, colleague.person as Person);

    const found = await ask(0, { at: '09:00' });

    expect(found).toMatchObject([{ who: 'prosecutor', caseCode: null, sameTime: true }]);
    expect(JSON.stringify(found)).not.toContain(hidden.code);
  });

  it('has no word of who goes with a survivor', async () => {
    const officer = await api.as(Role.SupportOfficer);
    for (const { id } of cases) await assigned(api.db, id, officer.person as Person);
    await aHearing(api.db, cases[1]!, { on: DAY.on, at: '09:00', courtroomId: rooms[1]! });

    expect(await ask(0, { at: '09:00' })).toMatchObject([{ who: 'prosecutor' }]);
  });

  it('is asked by nobody who is not on the case, and takes no prosecutor who is not', async () => {
    const stranger = await api.as(Role.Prosecutor);

    expect(await ask(0, {}, stranger)).toBe(404);
    expect(await ask(0, {}, await api.as(Role.Investigator))).toBe(404);
    const refused = await schedule(0, { prosecutorId: stranger.person!.userId });
    expect([refused.statusCode, refused.json<ProblemView>().code]).toEqual([409, 'hearing.prosecutor-not-on-case']);
  });
});
