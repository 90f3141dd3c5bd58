import fs from 'node:fs';
import path from 'node:path';
import type { MilestoneView, Page, Report, ResolutionView } from '@hakika/contracts';
import { AgencyKind, Role } from '@hakika/domain';
import passport from 'passport';
import { aCaseOfSeptember, BOOKED, CASES, STATION, UNANSWERED, UNHEARD, type Team } from '../../../test/september';
import { hakika } from '../../../test/command';
import { useApi, type TestClient } from '../../../test/use-api';
import { SessionStrategy } from '../../platform/access/session.strategy';

describe('a page as known on a day', () => {
  const api = useApi();
  let cases: readonly string[];
  let clients: Readonly<Record<'prosecutor' | 'officer' | 'secretary' | 'reader', TestClient>>;
  let agreed: ResolutionView;
  let first: { readonly bytes: Buffer; readonly hash: string };

  const ask = (more = '') => clients.reader.get(`/api/reports/one-pager?station=${STATION}&month=2026-09${more}`);
  const one = async <T extends object>(text: string, ...values: unknown[]): Promise<T> =>
    (await api.db.query<T>(text, values)).rows[0]!;

  beforeAll(async () => {
    const { id: stationId } = await one<{ id: string }>('SELECT id FROM reference.station WHERE code = $1', STATION);
    clients = {
      prosecutor: await api.as(Role.Prosecutor),
      officer: await api.as(Role.SupportOfficer),
      secretary: await api.as(Role.CommitteeSecretary, { stationId }),
      reader: await api.as(Role.Supervisor, { agencyKind: AgencyKind.Prosecution }),
    };
    cases = await seeded({ prosecutor: await nameOf(clients.prosecutor), officer: await nameOf(clients.officer) });
    agreed = await agreedInSeptember();
    const page = await ask('&asKnownOn=2026-10-05');
    first = { bytes: page.rawPayload, hash: page.json<Report>().hash };
  }, 90_000);

  const nameOf = async ({ person }: TestClient) =>
    (await one<{ username: string }>('SELECT username FROM people.app_user WHERE id = $1', person!.userId)).username;

  async function seeded(team: Team): Promise<readonly string[]> {
    const files = Array.from({ length: CASES }, (_, at) => {
      const file = path.join(api.config.dataDir, `september-${at}.json`);
      fs.writeFileSync(file, JSON.stringify(aCaseOfSeptember(at, team)));
      return file;
    });
    const { code, stdout, stderr } = await hakika(api.config, 'seed', '--bundle', ...files);
    expect([code, stderr]).toEqual([0, '']);
    // The command opened and closed a second house in this process, and took the recognition of sessions with it.
    passport.use('session', api.get(SessionStrategy));
    const { rows } = await api.db.query<{ id: string }>(
      'SELECT id FROM court.court_case WHERE code = ANY ($1) ORDER BY code',
      [stdout.trim().split('\n')],
    );
    return rows.map(({ id }) => id);
  }

  async function agreedInSeptember(): Promise<ResolutionView> {
    const body = { issue: 'A second screen', agency: 'Court administrator', agreedOn: '2026-09-02' };
    const resolution = (await clients.secretary.post('/api/resolutions', body)).json<ResolutionView>();
    await api.db.query(`UPDATE committee.resolution_entry SET recorded_at = '2026-09-02T12:00:00+03:00'`);
    return resolution;
  }

  const hearingOf = (at: number) =>
    one<{ id: string; version: number }>('SELECT id, version FROM court.hearing WHERE case_id = $1', cases[at]);
  const matching = (version: number) => ({ headers: { 'if-match': `"v${version}"` } });

  async function adjourn(at: number): Promise<number> {
    const { id, version } = await hearingOf(at);
    const said = { status: 'adjourned', outcome: 'adjourned', reason: 'witness-not-reached', askedBy: 'prosecution' };
    const body = { ...said, nextNone: true };
    return (await clients.prosecutor.post(`/api/hearings/${id}/outcome`, body, matching(version))).statusCode;
  }

  /** Every kind of change that can come late, as it comes, and the part of the page that it changes. */
  const LATE: Readonly<Record<string, readonly [part: string, change: () => Promise<unknown>]>> = {
    'an adjournment that was entered late': ['adjournments', () => adjourn(UNHEARD)],
    'an outcome that was corrected': [
      'adjournments',
      async () => {
        const { id, version } = await hearingOf(1);
        await clients.prosecutor.delete(`/api/hearings/${id}/outcome`, matching(version));
        return adjourn(1);
      },
    ],
    'a trip that was wasted': [
      'accompaniments',
      async () => {
        const of = 'SELECT id, version FROM support.accompaniment WHERE case_id = $1';
        const { id, version } = await one<{ id: string; version: number }>(of, cases[BOOKED]);
        const body = { status: 'done', travelled: true, dayOutcome: 'adjourned-on-arrival' };
        return (await clients.officer.patch(`/api/accompaniments/${id}`, version, body)).statusCode;
      },
    ],
    'a delivery that was answered late': [
      'measures',
      async () => {
        const { id } = await hearingOf(UNANSWERED);
        const of = 'SELECT measure_id AS id, version FROM support.measure_delivery WHERE case_id = $1';
        const delivery = await one<{ id: string; version: number }>(of, cases[UNANSWERED]);
        const request = { payload: { outcome: 'provided' }, ...matching(delivery.version) };
        return (await clients.prosecutor.send('PUT', `/api/hearings/${id}/deliveries/${delivery.id}`, request))
          .statusCode;
      },
    ],
    'a witness who was not sent home after all': [
      'sent-home',
      () => api.db.query('UPDATE court.witness_day SET sent_home = false WHERE case_id = $1', [cases[0]]),
    ],
    'a child who did not testify after all': [
      'children-heard',
      () => api.db.query(`UPDATE court.witness_day SET testified = 'no' WHERE case_id = $1`, [cases[2]]),
    ],
    'a conclusion that was taken back': [
      'clearance',
      async () => {
        const url = `/api/cases/${cases[4]}/milestones`;
        const facts = (await clients.prosecutor.get(url)).json<Page<MilestoneView>>().items;
        const ended = facts.find(({ type }) => type === 'ended')!;
        const body = { reason: 'It was another file' };
        return (await clients.prosecutor.post(`${url}/${ended.id}/corrections`, body)).statusCode;
      },
    ],
    'a case that was transferred': [
      'clearance',
      () =>
        api.db.query(
          `UPDATE court.court_case SET station_id = (SELECT id FROM reference.station WHERE code = 'MALINDI') WHERE id = $1`,
          [cases[6]],
        ),
    ],
    'a resolution that was closed': [
      'resolutions',
      async () =>
        (await clients.secretary.patch(`/api/resolutions/${agreed.id}`, 1, { status: 'done', doneOn: '2026-10-02' }))
          .statusCode,
    ],
  };

  /** What the page says today in one part of it, and in all the others. */
  async function parts(): Promise<Readonly<Record<string, string>>> {
    const { tables, resolutions } = (await ask()).json<Report>();
    const said = Object.fromEntries(tables.map(({ id, cells }) => [id, JSON.stringify(cells)]));
    return { ...said, resolutions: JSON.stringify(resolutions) };
  }

  it('prints every count of September, so that each change can be seen', async () => {
    const { tables, resolutions } = JSON.parse(first.bytes.toString()) as Report;

    expect(tables.flatMap(({ hidden }) => hidden)).toEqual([]);
    expect(resolutions.map(({ status }) => status)).toEqual(['open']);
  });

  it.each(Object.entries(LATE))(
    'is the same bytes after %s, and today differs by it',
    async (_what, [part, change]) => {
      const before = await parts();

      const answer = await change();

      if (typeof answer === 'number') expect(answer).toBeLessThan(300);
      const after = await parts();
      expect(after[part]).not.toBe(before[part]);
      const again = await ask('&asKnownOn=2026-10-05');
      expect(again.json<Report>().hash).toBe(first.hash);
      expect(again.rawPayload.equals(first.bytes)).toBe(true);
    },
  );

  it('is the same bytes after all of them, and today has another hash', async () => {
    const [then, now] = [await ask('&asKnownOn=2026-10-05'), await ask()];

    expect(then.rawPayload.equals(first.bytes)).toBe(true);
    expect(now.json<Report>()).toMatchObject({ asKnownOn: '2026-11-23', lateEntries: 4 });
    expect(now.json<Report>().hash).not.toBe(first.hash);
  });

  it('keeps what was said before, in the order in which it was said', async () => {
    const { id } = await hearingOf(0);
    const { rows } = await api.db.query(
      `SELECT sent_home, to_char(recorded_at AT TIME ZONE 'Africa/Nairobi', 'YYYY-MM-DD') AS on
       FROM court.witness_day_entry WHERE hearing_id = $1 AND witness = 'V2' ORDER BY seq`,
      [id],
    );

    expect(rows).toEqual([
      { sent_home: true, on: '2026-09-14' },
      { sent_home: false, on: '2026-11-23' },
    ]);
  });

  it('remembers where an imported case stood, and when it was thought concluded', async () => {
    const { rows } = await api.db.query(
      `SELECT s.code, e.concluded_on::text, to_char(e.recorded_at AT TIME ZONE 'Africa/Nairobi', 'YYYY-MM-DD') AS on
       FROM court.court_case_entry e JOIN reference.station s ON s.id = e.station_id WHERE e.id = $1 ORDER BY e.seq`,
      [cases[4]],
    );

    expect(rows).toEqual([
      { code: STATION, concluded_on: null, on: '2026-09-01' },
      { code: STATION, concluded_on: '2026-09-21', on: '2026-09-21' },
      { code: STATION, concluded_on: null, on: '2026-11-23' },
    ]);
  });
});
