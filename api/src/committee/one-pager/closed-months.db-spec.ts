import { randomUUID } from 'node:crypto';
import type { Report } from '@hakika/contracts';
import { AgencyKind, Role } from '@hakika/domain';
import { aCourtCase, aHearing, aStation, type CourtCaseRow } from '../../../test/court';
import { useApi, type TestClient } from '../../../test/use-api';

const SEPTEMBER = `'2026-09-01', '2026-09-30', '2026-10-01T00:00:00+03:00'`;

describe('what a committee secretary sees of a month', () => {
  const api = useApi();
  const secretary = () => api.as(Role.CommitteeSecretary);
  const supervisor = () => api.as(Role.Supervisor, { agencyKind: AgencyKind.Prosecution });
  const values = (report: Report, id: string) =>
    report.tables.find((table) => table.id === id)!.cells.map((row) => row.map((cell) => cell.value));

  async function codeOf(stationId: string): Promise<string> {
    const { rows } = await api.db.query<{ code: string }>('SELECT code FROM reference.station WHERE id = $1', [
      stationId,
    ]);
    return rows[0]!.code;
  }

  const ask = (client: TestClient, station: string, month: string, more = '') =>
    client.get(`/api/reports/one-pager?station=${station}&month=${month}${more}`);

  async function read(client: TestClient, station: string, month: string, more = ''): Promise<Report> {
    const answer = await ask(client, station, month, more);
    expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.any(String)]);
    return answer.json<Report>();
  }

  async function adjourned(courtCase: CourtCaseRow, on: string, recorded: string): Promise<void> {
    const hearing = await aHearing(api.db, courtCase, { on });
    await api.db.query(`UPDATE court.hearing SET scheduled_at = '2026-08-01' WHERE id = $1`, [hearing]);
    await api.db.query(
      `INSERT INTO court.hearing_outcome (id, hearing_id, case_id, status, outcome, reason, recorded_at, recorded_by)
       VALUES ($1, $2, $3, 'adjourned', 'adjourned', 'witness-not-reached', $4, $1)`,
      [randomUUID(), hearing, courtCase.id, recorded],
    );
  }

  async function filed(stationId: string, on: string, recorded = `${on}T15:00:00+03:00`): Promise<CourtCaseRow> {
    const courtCase = await aCourtCase(api.db, { stationId, filedOn: null });
    await api.db.query(
      `INSERT INTO court.milestone (id, case_id, type, occurred_on, source, recorded_at, recorded_by)
       VALUES ($1, $2, 'charge-sheet-filed', $3, 'court-record', $4, $1)`,
      [randomUUID(), courtCase.id, on, recorded],
    );
    return courtCase;
  }

  /** Eight adjournments and eight filings in September; an adjournment and a filing of it came in October. */
  async function aStationWithLateEntries() {
    const stationId = await aStation(api.db);
    for (let day = 1; day <= 8; day += 1) {
      const courtCase = await filed(stationId, `2026-09-0${day}`);
      await adjourned(courtCase, `2026-09-1${day}`, `2026-09-1${day}T17:00:00+03:00`);
    }
    const late = await filed(stationId, '2026-09-25', '2026-10-05T09:00:00+03:00');
    await adjourned(late, '2026-09-29', '2026-10-05T09:00:00+03:00');
    return { stationId, station: await codeOf(stationId) };
  }

  it('is the page as known when the month closed, whichever later day she asks for', async () => {
    const { station } = await aStationWithLateEntries();

    const page = await ask(await secretary(), station, '2026-09');
    const later = await ask(await secretary(), station, '2026-09', '&asKnownOn=2026-11-23');

    expect(page.json<Report>()).toMatchObject({ asKnownOn: '2026-09-30', closed: true, lateEntries: 0 });
    expect(later.rawPayload.equals(page.rawPayload)).toBe(true);
    const live = await read(await supervisor(), station, '2026-09');
    expect([values(page.json<Report>(), 'adjournments')[0]![0], values(live, 'adjournments')[0]![0]]).toEqual([8, 9]);
    expect(live.closed).toBe(false);
  });

  it.each([
    ['2026-11', '', 'not-closed'],
    ['2026-09', '&asKnownOn=2026-09-29', 'before-closing'],
  ])('is nothing of a month that is not closed, or of a day before it closed: %s %s', async (month, more, code) => {
    const { station } = await aStationWithLateEntries();

    const answer = await ask(await secretary(), station, month, more);

    expect([answer.statusCode, answer.json<{ errors: { code: string }[] }>().errors[0]?.code]).toEqual([400, code]);
  });

  it('says the same of September on the page of October, so that two pages never differ by what came late', async () => {
    const { station } = await aStationWithLateEntries();
    const bar = (report: Report) => values(report, 'adjournments-by-month').at(-2);

    const september = await read(await secretary(), station, '2026-09');
    const october = await read(await secretary(), station, '2026-10');
    const live = await read(await supervisor(), station, '2026-10');

    expect([bar(october), bar(live)]).toEqual([values(september, 'adjournments-by-month').at(-1), [9]]);
  });

  it('counts a case that was entered late where it was entered, so that the sums come out', async () => {
    const { stationId } = await aStationWithLateEntries();
    const { person } = await secretary();

    const months = await asRaw(
      person!.token,
      `SELECT * FROM figures.cases_by_month('${stationId}', '2026-10-01', 2, '2026-10-31', '2026-11-01T00:00:00+03:00')`,
    );

    expect(months).toEqual([
      { month_of: '2026-09', filed: 8, concluded: 0, pending: 8 },
      { month_of: '2026-10', filed: 1, concluded: 0, pending: 9 },
    ]);
  });

  it('closes the months from before a station came into the product with the month in which it came', async () => {
    const stationId = await aStation(api.db);
    await filed(stationId, '2026-08-03', '2026-10-05T09:00:00+03:00');
    await api.db.query(
      `UPDATE court.court_case_entry SET recorded_at = '2026-10-05T08:00:00+03:00' WHERE station_id = $1`,
      [stationId],
    );

    const page = await read(await secretary(), await codeOf(stationId), '2026-08');

    expect(page.asKnownOn).toBe('2026-10-31');
  });

  /** Past the API: whoever got hold of her session and of the database. */
  async function asRaw(token: string | null, sql: string): Promise<unknown> {
    await api.db.query('BEGIN');
    try {
      if (token) await api.db.query(`SELECT set_config('role', sec.open_ctx($1), true)`, [token]);
      else await api.db.query('SET LOCAL ROLE scope_aggregate');
      return (await api.db.query(sql)).rows;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await api.db.query('ROLLBACK');
    }
  }

  const FIGURES: readonly ((days: string) => string)[] = [
    (days) => `figures.hearings_by_month(ID, ${days.replace(',', ', 13,')})`,
    (days) => `figures.cases_by_month(ID, ${days.replace(',', ', 3,')})`,
    ...['adjournment_reasons', 'days_lost', 'sent_home', 'measures_there', 'accompanied', 'children_heard'].map(
      (figure) => (days: string) => `figures.${figure}(ID, ${days})`,
    ),
    (days) => `figures.late_entries(ID, ${days})`,
  ];
  const OTHER_DAYS = {
    'the day before it closed': `'2026-09-01', '2026-09-29', '2026-09-30T00:00:00+03:00'`,
    'a later day': `'2026-09-01', '2026-10-05', '2026-10-06T00:00:00+03:00'`,
    'a later closing': `'2026-09-01', '2026-10-31', '2026-11-01T00:00:00+03:00'`,
    'another moment of the same day': `'2026-09-01', '2026-09-30', '2026-09-30T12:00:00+03:00'`,
    'the closing, and a moment long after': `'2026-09-01', '2026-09-30', '2026-11-20T00:00:00+03:00'`,
    'four weeks that are no month': `'2026-09-03', '2026-09-30', '2026-10-01T00:00:00+03:00'`,
    'a month that runs': `'2026-11-01', '2026-11-30', '2026-12-01T00:00:00+03:00'`,
    'no moment at all': `'2026-09-01', '2026-09-30', NULL`,
  };

  it('is what the database gives her too, past the API: the closing, and no other day', async () => {
    const { stationId } = await aStationWithLateEntries();
    const { person } = await secretary();
    const { person: other } = await supervisor();

    for (const figure of FIGURES) {
      const sql = (days: string) => `SELECT * FROM ${figure(days).replace('ID', `'${stationId}'`)}`;
      expect([sql(SEPTEMBER), await asRaw(person!.token, sql(SEPTEMBER))]).toEqual([sql(SEPTEMBER), expect.any(Array)]);
      for (const [what, days] of Object.entries(OTHER_DAYS)) {
        expect([what, sql(days), await asRaw(person!.token, sql(days))]).toEqual([what, sql(days), '42501']);
        expect([what, await asRaw(other!.token, sql(days))]).toEqual([what, expect.any(Array)]);
      }
      expect(await asRaw(null, sql(SEPTEMBER))).toBe('42501');
    }
  });

  it.each([
    'SELECT id FROM court.court_case',
    'SELECT id FROM court.court_case_entry',
    'SELECT id FROM support.survivor',
    'SELECT id FROM support.accompaniment_entry',
    `SELECT * FROM figures.hearings_as_known(gen_random_uuid(), ${SEPTEMBER.replace(',', `, '2026-09-30',`)})`,
    `SELECT * FROM figures.cases_at(gen_random_uuid(), now())`,
    `SELECT * FROM figures.filed_cases(gen_random_uuid(), '2026-09-30', now())`,
    `SELECT * FROM figures.cases_as_of(gen_random_uuid(), '2026-09-01', 1, now())`,
    `SELECT * FROM figures.witness_days_as_known(gen_random_uuid(), now())`,
  ])('is counts and not one row: %s', async (sql) => {
    const { person } = await secretary();

    expect(await asRaw(person!.token, sql)).toBe('42501');
  });
});
