import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/database/tx';
import type { TakenHearing } from './hearing-calendar';

const SENT_HOME = `INSERT INTO court.witness_day (id, hearing_id, case_id, witness, kind, attended, testified, sent_home)
  SELECT w.id, $1, $2, w.label, CASE WHEN w.label LIKE 'V%' THEN 'survivor' ELSE 'civilian' END, true, 'no', true
  FROM unnest($3::uuid[], $4::text[]) AS w (id, label)
  ON CONFLICT ON CONSTRAINT witness_day_once
  DO UPDATE SET attended = true, absent_reason = NULL, sent_home = true, version = witness_day.version + 1`;

const NOT_YET = `SELECT w.label FROM unnest($2::text[]) WITH ORDINALITY AS w (label, place)
  WHERE NOT EXISTS (SELECT FROM court.witness_day d WHERE d.hearing_id = $1 AND d.witness = w.label AND d.sent_home) ORDER BY place`;

/** Of those named, the ones of whom nobody has said so before. */
export async function notYetSentHome(tx: Tx, hearingId: string, labels: readonly string[]): Promise<string[]> {
  if (labels.length === 0) return [];
  const rows = await tx.named<{ label: string }>('witness-days-not-yet', NOT_YET, [hearingId, labels]);
  return rows.map(({ label }) => label);
}

const TAKEN_BACK = `UPDATE court.witness_day w SET sent_home = false, version = w.version + 1
  FROM court.hearing_outcome o
  WHERE o.hearing_id = $1 AND w.hearing_id = $1 AND w.sent_home AND w.witness = ANY (o.sent_home)
    AND NOT EXISTS (SELECT FROM court.hearing_outcome later WHERE later.supersedes = o.id)`;

/** Unmarks those whom the latest entry had marked; what was recorded of a witness apart from it stays. */
export async function unmarkSentHome(tx: Tx, hearingId: string): Promise<void> {
  await tx.named('witness-days-unmark', TAKEN_BACK, [hearingId]);
}

/** Who came and was sent home unheard; one who was on no list is put on it. */
export async function markSentHome(tx: Tx, hearing: TakenHearing, labels: readonly string[]): Promise<void> {
  if (labels.length === 0) return;
  await tx.named('witness-days-sent-home', SENT_HOME, [
    hearing.id,
    hearing.caseId,
    labels.map(() => randomUUID()),
    labels,
  ]);
}
