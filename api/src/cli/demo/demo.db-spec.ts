import { randomBytes, randomUUID } from 'node:crypto';
import passport from 'passport';
import type {
  AgendaView,
  CaseList,
  CourtDayView,
  ExhibitHomeView,
  Page,
  Report,
  TaskView,
  CaseBeforeMagistrate,
  MagistrateView,
} from '@hakika/contracts';
import { hakika } from '../../../test/command';
import { TestClient, useApi } from '../../../test/use-api';
import { SessionStrategy } from '../../platform/access/session.strategy';
import { DEMO_USERS, usernameOf } from './demo-people';

const TODAY = '2026-11-23';

describe('the demo in a database', () => {
  const api = useApi();
  let codes: readonly string[];

  beforeAll(async () => {
    const seeded = await hakika(api.config, 'seed', '--demo');
    expect(seeded).toMatchObject({ code: 0, stderr: '' });
    codes = seeded.stdout.trim().split('\n');
    // The command opened and closed a second house in this process, and took the recognition of sessions with it.
    passport.use('session', api.get(SessionStrategy));
  }, 120_000);

  const signedIn = async (name: string) => {
    const [sessionId, token] = [randomUUID(), randomBytes(32).toString('hex')];
    const { rows } = await api.db.query<{ userId: string; agencyId: string }>(
      `WITH who AS (SELECT id, agency_id FROM people.app_user WHERE username = $1),
         session AS (INSERT INTO sec.session (id, token_hash, user_id, expires_at)
           SELECT $2, sha256(convert_to($3, 'UTF8')), who.id, clock_timestamp() + interval '1 hour' FROM who)
       SELECT id AS "userId", agency_id AS "agencyId" FROM who`,
      [usernameOf(name), sessionId, token],
    );
    return new TestClient(() => api.app, { ...rows[0]!, sessionId, token });
  };
  const read = async <T>(name: string, url: string): Promise<T> => {
    const answer = await (await signedIn(name)).get(url);
    if (answer.statusCode !== 200) throw new Error(`${name} ${url}: ${answer.statusCode}`);
    return answer.json<T>();
  };
  const openCases = async (name: string) => (await read<CaseList>(name, '/api/cases?view=open')).total;

  it('is 150 cases with codes in the order of the years', () => {
    const years = codes.map((code) => code.slice(3, 7));

    expect(codes).toHaveLength(150);
    expect(years).toEqual([...years].sort());
  });

  it('gives the prosecutor a full day at Kilifi, with what is due and overdue', async () => {
    const { rooms, strip, due, overdue } = await read<CourtDayView>('prosecutor', `/api/court-days/${TODAY}`);

    expect(rooms.map(({ courtroomName, matters }) => [courtroomName, matters.length])).toEqual([
      ['Court 1', 2],
      ['Court 2', 5],
      ["Children's Court", 2],
    ]);
    expect(rooms.map(({ presided }) => presided?.startsWith('Demo Magistrate'))).toEqual([true, true, true]);
    expect(strip.slice(1).map(({ count }) => count)).toEqual([9, 3, 2, 4]);
    expect(due.length).toBeGreaterThan(0);
    // Whoever is in police custody is there by order of a court (s.36A), so nobody is late to be brought before one.
    expect(new Set(overdue.map(({ code }) => code))).toEqual(new Set(['no-next-date', 'no-outcome']));
  });

  it('has a magistrate in the open trials, some of them part-heard, for the clerk to hand on', async () => {
    const people = await read<MagistrateView[]>('clerk', '/api/magistrates');
    const touched: CaseBeforeMagistrate[] = [];
    for (const { id } of people)
      touched.push(...(await read<CaseBeforeMagistrate[]>('clerk', `/api/magistrates/${id}/cases`)));

    expect(people.length).toBeGreaterThan(2);
    expect(people.every(({ fullName }) => fullName.startsWith('Demo Magistrate'))).toBe(true);
    expect(touched.filter(({ asked }) => asked.length > 0).length).toBeGreaterThan(3);
  });

  it('gives everybody cases of their own, and the second of each what the first does not see', async () => {
    expect(await openCases('prosecutor')).toBe(42);
    for (const [first, second] of [
      ['prosecutor', 'prosecutor2'],
      ['investigator', 'investigator2'],
      ['vso', 'vso2'],
    ] as const) {
      const ids = async (name: string) =>
        (await read<CaseList>(name, '/api/cases?view=open&limit=100')).items.map(({ id }) => id);
      const seen = new Set(await ids(first));
      expect((await ids(second)).filter((id) => !seen.has(id)).length).toBeGreaterThan(5);
    }
    const [ofAgency, atStation] = [await openCases('supervisor.odpp'), await openCases('clerk')];
    expect([ofAgency, await openCases('supervisor.police')]).toEqual([100, 100]);
    expect(await openCases('supervisor.support')).toBeGreaterThan(15);
    expect(atStation).toBe(42);
  });

  it('gives the support officer trips, dates that nobody covers, and a plan to make again for a free day', async () => {
    const { uncovered, rePlan, days } = await read<AgendaView>('vso', '/api/court-support/agenda');

    expect(days.length).toBeGreaterThan(2);
    expect(uncovered.length).toBeGreaterThanOrEqual(2);
    expect(uncovered.length).toBeLessThanOrEqual(4);
    expect(rePlan).toHaveLength(1);
    expect(rePlan[0]).toMatchObject({ reason: 'witness-not-reached', officerFree: true });
    expect(rePlan[0]?.next?.hearingOn).toBe('2026-12-07');
    const tasks = await read<Page<TaskView>>('vso', '/api/tasks');
    expect(tasks.items).toMatchObject([
      { kind: 'accompaniment.re-plan', subjectId: rePlan[0]?.accompaniment.id, dueOn: expect.any(String) },
    ]);
  });

  it('gives investigators items in their hands and on their way, and the prosecutor some to accept', async () => {
    const mine = await read<ExhibitHomeView>('investigator', '/api/exhibits');
    const offered = await read<ExhibitHomeView>('prosecutor', '/api/exhibits');

    expect(mine.inMyCustody.items.length).toBeGreaterThan(20);
    expect(mine.onTheirWayToMe.items).toHaveLength(2);
    expect(offered.onTheirWayToMe.items).toHaveLength(2);
  });

  it.each([
    [
      'cuc',
      '2026-10',
      ['clearance', 'adjournments', 'adjournments-by-month', 'reasons', 'gain', 'sent-home', 'accompaniments'],
    ],
    // The month that runs is not closed, and so not the secretary's to see.
    ['supervisor.odpp', '2026-11', ['clearance', 'adjournments', 'adjournments-by-month']],
  ])('gives the committee a page to speak about, with something hidden (%s, %s)', async (who, month, shown) => {
    const report = await read<Report>(who, `/api/reports/one-pager?station=KILIFI&month=${month}`);
    const valuesOf = (id: string) =>
      report.tables.find((table) => table.id === id)?.cells.flatMap((row) => row.map(({ value }) => value));

    for (const id of shown) expect([id, valuesOf(id)?.includes(null)]).toEqual([id, false]);
    expect(report.tables.some(({ hidden }) => hidden.length > 0)).toBe(true);
    expect(report.resolutions.map(({ status, overdueDays }) => [status, overdueDays !== null])).toEqual([
      ['in-progress', false],
      ['open', true],
      ['done', false],
      ['escalated', false],
    ]);
  });

  it('lets every demo user in with the password of the demo', async () => {
    for (const { username } of DEMO_USERS.filter((_, index) => index % 5 === 0)) {
      const answer = await api.nobody.post('/api/session', { username, password: api.config.demoPassword });
      expect([username, answer.statusCode]).toEqual([username, 201]);
    }
  });

  it('is refused where there are cases, and changes nothing', async () => {
    const again = await hakika(api.config, 'seed', '--demo');

    expect(again.code).toBe(1);
    expect(again.stderr).toContain('There are cases already');
    const { rows } = await api.db.query<{ n: number }>('SELECT count(*)::int AS n FROM court.court_case');
    expect(rows[0]?.n).toBe(150);
  });
});
