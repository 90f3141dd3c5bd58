import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { CourtCaseRow } from './court';

/** An invented magistrate of a station, past every wall. */
export async function aMagistrate(
  db: Client,
  stationId: string,
  { from = '2026-01-05', to = null }: { from?: string; to?: string | null } = {},
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO reference.magistrate (id, full_name, rank, station_id, from_day, to_day, recorded_by)
     VALUES ($1, $5, 'SPM', $2, $3, $4, $1)`,
    [id, stationId, from, to, `Invented Magistrate ${id.slice(0, 8)}`],
  );
  return id;
}

let serial = 0;

/** The file of a trial, with whoever sits in it. */
export async function aCourtFile(
  db: Client,
  { id: caseId, stationId }: CourtCaseRow,
  { magistrateId = null }: { magistrateId?: string | null } = {},
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO court.court_file (id, case_id, kind, station_id, number, magistrate_id) VALUES ($1, $2, 'trial', $3, $4, $5)`,
    [id, caseId, stationId, `MCSO E${++serial}/2026`, magistrateId],
  );
  return id;
}
