import type { ClashesQuery, ClashView } from '@hakika/contracts';
import type { Tx } from '../../platform/database/tx';

const CLASHES = `SELECT * FROM court.clashes($1, $2::date, $3::time, $4, $5, $6, $7)`;

/** What those who are needed have elsewhere that day; nothing in a case that whoever asks does not have. */
export function clashesOf(tx: Tx, caseId: string, plan: ClashesQuery): Promise<ClashView[]> {
  const { stationId, courtroomId = null, on, at = null, prosecutorId = null, interpreter = null } = plan;
  const values = [caseId, on, at, stationId, courtroomId, prosecutorId, interpreter];
  const name = `clashes-${tx.actor.scope}`;
  return tx.named<ClashView>(name, CLASHES, values);
}
