import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/database/tx';
import type { TakenHearing } from './hearing-calendar';

const SENT_HOME = `INSERT INTO court.witness_day (id, hearing_id, case_id, witness, kind, attended, testified, sent_home)
  SELECT w.id, $1, $2, w.label, CASE WHEN w.label LIKE 'V%' THEN 'survivor' ELSE 'civilian' END, true, 'no', true
  FROM unnest($3::uuid[], $4::text[]) AS w (id, label)
  ON CONFLICT ON CONSTRAINT witness_day_once
  DO UPDATE SET attended = true, absent_reason = NULL, sent_home = true, version = witness_day.version + 1`;

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
