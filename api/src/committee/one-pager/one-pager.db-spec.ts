import { createHash, randomUUID } from 'node:crypto';
import { hashedPart, type FigureListItem, type Page, type Report } from '@hakika/contracts';
import { AgencyKind, Role } from '@hakika/domain';
import type { Client } from 'pg';
import { aCourtCase, aHearing, aStation, type CourtCaseRow } from '../../../test/court';
import { useApi, type TestClient } from '../../../test/use-api';

const OCTOBER = '2026-10';

/** What happened at a hearing, recorded on a day. */
async function anOutcome(
  db: Client,
  hearingId: string,
  caseId: string,
  more: { status?: string; reason?: string | null; nextId?: string | null; recorded?: string },
): Promise<void> {
  const { status = 'adjourned', reason = null, nextId = null, recorded = '2026-10-20T12:00:00+03:00' } = more;
  await db.query(
    `INSERT INTO court.hearing_outcome (id, hearing_id, case_id, status, outcome, reason, next_id, recorded_at, recorded_by)
     VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8)`,
    [randomUUID(), hearingId, caseId, status, reason, nextId, recorded, randomUUID()],
  );
}

async function aFact(
  db: Client,
  caseId: string,
  type: string,
  on: string,
  recorded = `${on}T15:00:00+03:00`,
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO court.milestone (id, case_id, type, occurred_on, source, recorded_at, recorded_by)
     VALUES ($1, $2, $3, $4, 'court-record', $5, $6)`,
    [id, caseId, type, on, recorded, randomUUID()],
  );
  return id;
}

describe('the one-pager', () => {
  const api = useApi();
  const secretary = () => api.as(Role.CommitteeSecretary);
  /** Whoever sees cases asks for any day; the secretary, for the day on which the month closed. */
  const supervisor = () => api.as(Role.Supervisor, { agencyKind: AgencyKind.Prosecution });
  const url = (station: string, more = ''): string =>
    `/api/reports/one-pager?station=${station}&month=${OCTOBER}${more}`;
  const read = async (client: TestClient, station: string, more = ''): Promise<Report> => {
    const answer = await client.get(url(station, more));
    expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.any(String)]);
    return answer.json<Report>();
  };
  const values = (report: Report, id: string) =>
    report.tables.find((table) => table.id === id)!.cells.map((row) => row.map((cell) => cell.value));
  const codeOf = async (stationId: string): Promise<string> =>
    (await api.db.query<{ code: string }>('SELECT code FROM reference.station WHERE id = $1', [stationId])).rows[0]!
      .code;

  /** Twelve hearings in October: seven adjourned, six of them for want of a witness; five went on. */
  async function anOctober(): Promise<{ station: string; courtCase: CourtCaseRow; hearings: string[] }> {
    const stationId = await aStation(api.db);
    const courtCase = await aCourtCase(api.db, { stationId, filedOn: null });
    const hearings: string[] = [];
    for (let day = 1; day <= 12; day += 1) {
      const on = `2026-10-${String(day).padStart(2, '0')}`;
      const hearing = await aHearing(api.db, courtCase, { on, status: day <= 7 ? 'adjourned' : 'effective' });
      const next = await aHearing(api.db, courtCase, { on: '2026-12-01' });
      await api.db.query(`UPDATE court.hearing SET scheduled_at = '2026-09-01' WHERE id = $1`, [hearing]);
      const reason = day === 7 ? null : 'witness-not-reached';
      const outcome = day <= 7 ? { reason, nextId: next } : { status: 'effective' };
      await anOutcome(api.db, hearing, courtCase.id, outcome);
      hearings.push(hearing);
    }
    return { station: await codeOf(stationId), courtCase, hearings };
  }

  it('counts hearings by what was last recorded of them, and hides small counts for the committee', async () => {
    const { station } = await anOctober();

    const report = await read(await secretary(), station);

    expect(values(report, 'adjournments')[0]).toEqual([7, 12, 58]);
    expect(values(report, 'adjournments-by-month').at(-1)).toEqual([7]);
    const reasons = report.tables.find((table) => table.id === 'reasons')!;
    expect(reasons.rows.map((row) => row.id)).toEqual(['witness-not-reached', 'others', 'without-reason']);
    expect(reasons.cells.flat().map((cell) => cell.suppressed)).toEqual([true, true, true]);
    expect(report.hash).toBe(createHash('sha256').update(hashedPart(report)).digest('hex'));
  });

  it('knows only what had been recorded by the day asked for', async () => {
    const { station, courtCase, hearings } = await anOctober();
    await anOutcome(api.db, hearings[11]!, courtCase.id, { recorded: '2026-11-10T09:00:00+03:00' });

    const then = await read(await supervisor(), station, '&asKnownOn=2026-11-09');
    const now = await read(await supervisor(), station);
    const before = await read(await supervisor(), station, '&asKnownOn=2026-10-19');

    expect([values(then, 'adjournments')[0]![0], values(now, 'adjournments')[0]![0]]).toEqual([7, 8]);
    expect([then.lateEntries, now.lateEntries]).toEqual([0, 1]);
    expect(values(before, 'adjournments')[0]).toEqual([0, 12, 0]);
  });

  it('counts what was filed, concluded and pending by the facts', async () => {
    const stationId = await aStation(api.db);
    for (let at = 0; at < 18; at += 1) {
      const courtCase = await aCourtCase(api.db, { stationId, filedOn: null });
      await aFact(api.db, courtCase.id, 'charge-sheet-filed', at < 8 ? '2026-09-10' : '2026-10-10');
      if (at < 6) {
        await aFact(api.db, courtCase.id, 'sentenced', '2026-10-20');
        await concluded(courtCase.id, '2026-10-20');
      }
    }
    const station = await codeOf(stationId);

    const report = await read(await supervisor(), station);
    const earlier = await read(await supervisor(), station, '&asKnownOn=2026-10-19');

    expect(values(report, 'clearance')).toEqual([
      [6, 10, 60],
      [0, 8, 0],
    ]);
    expect(values(earlier, 'clearance')[0]).toEqual([0, 10, 0]);
  });

  /** Concluded, as said in the evening of that day. */
  async function concluded(caseId: string, on: string): Promise<void> {
    await api.db.query('BEGIN');
    await api.db.query(`SELECT set_config('app.recorded_at', $1, true)`, [`${on}T18:00:00+03:00`]);
    await api.db.query('UPDATE court.court_case SET concluded_on = $2 WHERE id = $1', [caseId, on]);
    await api.db.query('COMMIT');
  }

  it('counts survivors sent home, measures there, company had, and children heard in time', async () => {
    const stationId = await aStation(api.db);
    for (let at = 0; at < 6; at += 1) await aSurvivorAtCourt(stationId, at);

    const report = await read(await secretary(), await codeOf(stationId));

    expect(values(report, 'sent-home')).toEqual([[6]]);
    expect(values(report, 'measures')).toEqual([[6, 6]]);
    expect(values(report, 'accompaniments')).toEqual([[6, 6]]);
    expect(values(report, 'children-heard')).toEqual([[6, 6]]);
  });

  async function aSurvivorAtCourt(stationId: string, at: number): Promise<void> {
    const courtCase = await aCourtCase(api.db, { stationId, filedOn: null });
    const hearing = await aHearing(api.db, courtCase, { on: '2026-10-14' });
    await api.db.query(`UPDATE court.hearing SET scheduled_at = '2026-09-01' WHERE id = $1`, [hearing]);
    await anOutcome(api.db, hearing, courtCase.id, {});
    await aFact(api.db, courtCase.id, 'plea-taken', '2026-10-05');
    const [survivor, measure] = [randomUUID(), randomUUID()];
    await api.db.query(
      `INSERT INTO support.survivor (id, case_id, number, pseudonym, child, recorded_at, recorded_by)
       VALUES ($1, $2, 1, $3, true, '2026-09-01', $1)`,
      [survivor, courtCase.id, `SV-${courtCase.code}`],
    );
    await api.db.query(
      `INSERT INTO court.witness_day (id, hearing_id, case_id, witness, kind, attended, testified, sent_home, recorded_at)
       VALUES ($1, $2, $3, 'V1', 'survivor', true, 'part', true, '2026-10-14')`,
      [randomUUID(), hearing, courtCase.id],
    );
    await api.db.query(
      `INSERT INTO support.measure (id, case_id, survivor_id, code, state, ordered_on, order_text, recorded_by)
       VALUES ($1, $2, $3, 'screen', 'granted', '2026-10-01', 'A screen, invented', $1)`,
      [measure, courtCase.id, survivor],
    );
    await api.db.query(
      `INSERT INTO support.measure_delivery (measure_id, hearing_id, case_id, outcome, recorded_at) VALUES ($1, $2, $3, 'provided', '2026-10-14')`,
      [measure, hearing, courtCase.id],
    );
    const { person } = await api.as(Role.SupportOfficer);
    await api.db.query(
      `INSERT INTO support.accompaniment (id, case_id, survivor_id, hearing_id, officer_id, booked, meeting_point, status, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, $5, tstzrange('2026-10-14 07:00+03', '2026-10-14 12:00+03'), 'Gate ${at}', 'done', '2026-10-14', $5)`,
      [randomUUID(), courtCase.id, survivor, hearing, person!.userId],
    );
  }

  it('is the same bytes for the same question, as data, as a page and as a picture', async () => {
    const { station } = await anOctober();
    const client = await secretary();
    const twice = async (path: string) => {
      const at = `/api/reports/one-pager${path}?station=${station}&month=${OCTOBER}&asKnownOn=2026-11-01`;
      return [await client.get(at), await client.get(at)] as const;
    };

    for (const [path, type] of [
      ['', 'application/json'],
      ['/pdf', 'application/pdf'],
      ['/chart.svg', 'image/svg+xml'],
    ] as const) {
      const [first, second] = await twice(path);
      expect(first.headers['content-type']).toContain(type);
      expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
    }
  }, 60_000);

  it('shows what the committee agreed, and says what is overdue', async () => {
    const stationId = await aStation(api.db);
    await api.db.query(
      `INSERT INTO committee.resolution (id, station_id, number, issue, agency, agreed_on, due_on, recorded_by, recorded_at)
       VALUES ($1, $2, 1, 'A second screen', 'Court administrator', '2026-09-01', '2026-11-13', $1, '2026-09-01')`,
      [randomUUID(), stationId],
    );

    const [one] = (await read(await supervisor(), await codeOf(stationId))).resolutions;

    expect(one).toMatchObject({ number: 1, dueOn: '2026-11-13', status: 'open', overdueDays: 10 });
  });

  it.each([
    ['&asKnownOn=2026-11-24', 'in-the-future'],
    ['&asKnownOn=2026-09-30', 'not-begun'],
    ['&audience=everybody', 'is-in'],
    ['&county=KE-000', 'unknown'],
  ])('refuses %s', async (more, code) => {
    const answer = await (await secretary()).get(url('T', more));

    expect([answer.statusCode, answer.json<{ errors: { code: string }[] }>().errors[0]?.code]).toEqual([400, code]);
  });

  it('knows no station that is not there, and nothing for who may read no reports', async () => {
    const { station } = await anOctober();

    expect((await (await secretary()).get(url('NOWHERE'))).statusCode).toBe(404);
    for (const role of [Role.SupportOfficer, Role.Investigator, Role.Clerk, Role.Auditor, Role.Administrator]) {
      expect([role, (await (await api.as(role)).get(url(station))).statusCode]).toEqual([role, 404]);
    }
  });

  it('opens the list behind a figure for the team, and for nobody beyond it', async () => {
    const { station, courtCase } = await anOctober();
    const mine = await api.as(Role.Supervisor, { agencyKind: AgencyKind.Prosecution });
    await api.db.query('INSERT INTO court.case_agency (case_id, agency_id) VALUES ($1, $2)', [
      courtCase.id,
      mine.person!.agencyId,
    ]);
    const lists = `/api/reports/one-pager/lists`;
    const query = `station=${station}&month=${OCTOBER}`;
    const open = async (client: TestClient, figure: string, more = '') =>
      (await client.get(`${lists}/${figure}?${query}${more}`)).json<Page<FigureListItem>>();

    const first = await open(mine, 'adjourned', '&limit=4');
    const rest = await open(mine, 'adjourned', `&limit=4&cursor=${first.nextCursor}`);

    expect([...first.items, ...rest.items].map((item) => item.on)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`),
    );
    expect(first.items[0]).toMatchObject({ caseCode: courtCase.code, survivor: null });
    const stranger = await api.as(Role.Supervisor, { agencyKind: AgencyKind.Prosecution });
    expect((await open(stranger, 'adjourned')).items).toEqual([]);
    expect((await (await secretary()).get(`${lists}/adjourned?${query}`)).statusCode).toBe(404);
    expect((await mine.get(`${lists}/measures?${query}`)).statusCode).toBe(404);
  });

  it('opens every list there is for a prosecutor', async () => {
    const { station } = await anOctober();
    const prosecutor = await api.as(Role.Prosecutor);

    for (const figure of [
      'filed',
      'concluded',
      'pending',
      'listed',
      'adjourned',
      'sent-home',
      'measures',
      'accompaniments',
      'children-heard',
    ]) {
      const answer = await prosecutor.get(`/api/reports/one-pager/lists/${figure}?station=${station}&month=${OCTOBER}`);
      expect([figure, answer.statusCode, answer.body]).toEqual([figure, 200, expect.stringContaining('"items":[]')]);
    }
  });

  it('logs that it was made, by issue and hash, and names no case in doing so', async () => {
    const { station } = await anOctober();

    const report = await read(await secretary(), station);

    const { rows } = await api.db.query(
      `SELECT details, case_id FROM audit.leaf WHERE action = 'report.made' ORDER BY at DESC LIMIT 1`,
    );
    expect(rows).toEqual([
      {
        case_id: null,
        details: {
          report: 'one-pager',
          issue: `${station}-${OCTOBER}`,
          asKnownOn: '2026-10-31',
          audience: 'committee',
          hash: report.hash,
        },
      },
    ]);
  });
});
