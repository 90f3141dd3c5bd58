import type { Stage } from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';
import { NotFoundForActor } from '../../platform/errors/errors';

/** Makes everybody else who wants to change this case wait. A hidden case is an absent one. */
export async function lockCase(tx: Tx, caseId: string): Promise<{ readonly stage: Stage }> {
  const [row] = await tx.named<{ stage: Stage }>(
    'hearing-lock-case',
    'SELECT stage FROM court.court_case WHERE id = $1 FOR UPDATE',
    [caseId],
  );
  if (!row) throw new NotFoundForActor();
  return row;
}
