import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { CourtCaseRow } from './court';

let serial = 0;

/** A survivor of a case with nobody in the vault, past every wall. */
export async function aSurvivor(db: Client, courtCase: CourtCaseRow, number = 1): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO support.survivor (id, case_id, number, pseudonym, child, recorded_by) VALUES ($1, $2, $3, $4, true, $5)`,
    [id, courtCase.id, number, `SV-INVENTED${++serial}`, randomUUID()],
  );
  return id;
}

export interface BookingOptions {
  readonly survivorId: string;
  readonly hearingId: string;
  readonly officerId: string;
  readonly from?: string;
  readonly to?: string;
  readonly status?: string;
}

/** A booking as it stands, past every wall. */
export async function aBooking(db: Client, courtCase: CourtCaseRow, options: BookingOptions): Promise<string> {
  const { survivorId, hearingId, officerId, status = 'confirmed' } = options;
  const { from = '2026-11-23T07:00:00+03:00', to = '2026-11-23T13:00:00+03:00' } = options;
  const id = randomUUID();
  await db.query(
    `INSERT INTO support.accompaniment (id, case_id, survivor_id, hearing_id, officer_id, booked, meeting_point, status, recorded_by)
     VALUES ($1, $2, $3, $4, $5, tstzrange($6, $7), 'the invented gate', $8, $5)`,
    [id, courtCase.id, survivorId, hearingId, officerId, from, to, status],
  );
  return id;
}
