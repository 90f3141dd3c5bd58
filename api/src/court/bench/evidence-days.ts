import { heardAgain, type DayOfEvidence, type DocketState, type HeardWitness } from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';

interface EvidenceRow extends DayOfEvidence {
  readonly caseId: string;
}

const DAYS = `SELECT w.case_id AS "caseId", w.witness, w.kind, h.held_on::text AS "on"
  FROM court.witness_day w JOIN court.hearing h ON h.id = w.hearing_id
  WHERE w.case_id = ANY ($1::uuid[]) AND w.testified IN ('part', 'complete')`;

/** The days on which witnesses of these cases gave evidence, by case. */
export async function evidenceDays(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DayOfEvidence[]>> {
  const days = new Map<string, DayOfEvidence[]>(caseIds.map((id) => [id, []]));
  for (const { caseId, ...day } of await tx.named<EvidenceRow>('evidence-days', DAYS, [caseIds])) {
    days.get(caseId)?.push(day);
  }
  return days;
}

/** Each trial that began again counts once, however many accused it was begun again for. */
export function heardSoFar(
  days: readonly DayOfEvidence[],
  { accused }: Pick<DocketState, 'accused'>,
): readonly HeardWitness[] {
  const restarts = new Set(accused.flatMap((entry) => entry.restarts.map(({ on }) => on)));
  return heardAgain(days, [...restarts]);
}
