import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Person } from './use-api';

export interface CaseOptions {
  readonly stationId?: string;
  readonly stage?: string;
  /** Each is assigned, and their agency with them. */
  readonly team?: readonly (Person | null)[];
  /** Custody of accused A1, A2 …; everybody is live. */
  readonly accused?: readonly string[];
  readonly filedOn?: string | null;
}

export interface CourtCaseRow {
  readonly id: string;
  readonly code: string;
  readonly stationId: string;
}

let serial = 1000;

/** A case that somebody else opened, past every wall; the team is let in. */
export async function aCourtCase(db: Client, options: CaseOptions = {}): Promise<CourtCaseRow> {
  const { stage = 'prosecution', team = [], accused = ['bail'], filedOn = '2026-01-12' } = options;
  const stationId = options.stationId ?? (await aStation(db));
  const [id, code] = [randomUUID(), `HK-2026-${++serial}`];
  await db.query(
    `INSERT INTO court.court_case (id, code, station_id, report_source, reported_on, stage, filed_on, opened_by, opened_at)
     VALUES ($1, $2, $3, 'police', '2026-01-05', $4, $5, $6, '2026-01-05T09:00:00+03:00')`,
    [id, code, stationId, stage, filedOn, randomUUID()],
  );
  for (const [index, custody] of accused.entries()) {
    await db.query(
      `INSERT INTO court.accused (id, case_id, number, stage, stage_since, custody, custody_since)
       VALUES ($1, $2, $3, $4, '2026-01-12', $5, '2026-01-12')`,
      [randomUUID(), id, index + 1, stage, custody],
    );
  }
  for (const person of team) if (person) await assigned(db, id, person);
  return { id, code, stationId };
}

export async function assigned(db: Client, caseId: string, person: Person): Promise<void> {
  await db.query('INSERT INTO court.case_agency (case_id, agency_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    caseId,
    person.agencyId,
  ]);
  await db.query('INSERT INTO court.case_assignment (case_id, user_id, assigned_by) VALUES ($1, $2, $2)', [
    caseId,
    person.userId,
  ]);
}

export async function aStation(db: Client): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO reference.station (id, code, name, county) VALUES ($1, $2, 'Invented Law Courts', 'KE-000')`,
    [id, `T-${id}`],
  );
  return id;
}

export async function aCourtroom(db: Client, stationId: string, name = 'Court 1'): Promise<string> {
  const id = randomUUID();
  await db.query('INSERT INTO reference.courtroom (id, station_id, name) VALUES ($1, $2, $3)', [id, stationId, name]);
  return id;
}

export interface HearingOptions {
  readonly on?: string;
  readonly at?: string | null;
  readonly courtroomId?: string | null;
  readonly purpose?: string;
  readonly status?: string;
  readonly reason?: string | null;
}

/** A date of a case, past every wall; today of the tests unless it says otherwise. */
export async function aHearing(db: Client, courtCase: CourtCaseRow, options: HearingOptions = {}): Promise<string> {
  const { on = '2026-11-23', at = null, courtroomId = null, purpose = 'prosecution-hearing' } = options;
  const { status = 'scheduled', reason = null } = options;
  const id = randomUUID();
  await db.query(
    `INSERT INTO court.hearing (id, case_id, station_id, courtroom_id, held_on, starts_at, purpose, status, outcome, reason, scheduled_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, nullif($8, 'scheduled'), $9, $10)`,
    [id, courtCase.id, courtCase.stationId, courtroomId, on, at, purpose, status, reason, randomUUID()],
  );
  return id;
}

/** The actions logged about a case, in order. */
export async function actionsOn(db: Client, caseId: string): Promise<string[]> {
  const { rows } = await db.query<{ action: string }>('SELECT action FROM audit.leaf WHERE case_id = $1 ORDER BY at', [
    caseId,
  ]);
  return rows.map((row) => row.action);
}

/** The events told about a case, in order; not what a look at readiness finds, which a job tells at any moment after. */
export async function eventsOf(db: Client, caseId: string): Promise<{ id: string; type: string; payload: object }[]> {
  const { rows } = await db.query<{ id: string; type: string; payload: object }>(
    `SELECT id, type, payload FROM sec.outbox
     WHERE payload->>'caseId' = $1 AND type NOT IN ('readiness.fell-due', 'readiness.settled') ORDER BY created_at`,
    [caseId],
  );
  return rows;
}
