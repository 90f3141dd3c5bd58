import { fold, type Docket, type JurisdictionPack } from '@hakika/domain';
import { projectionOf } from '../../court/docket/projection';
import type { Tx } from '../../platform/database/tx';

/** Where a case stood and when it was thought concluded, from a moment on. */
export interface Standing {
  readonly at: string;
  readonly station: string | null;
  readonly concludedOn: string | null;
}

/** What each new entry of a docket would have made of its case: a case that is brought whole must be known on past days too. */
export function standingsOf(pack: JurisdictionPack, docket: Docket): readonly Standing[] {
  const standings: Standing[] = [];
  for (const at of momentsOf(docket)) {
    const { station, concludedOn } = projectionOf(docket, fold(pack, docket, at)).courtCase;
    const before = standings.at(-1) ?? { station: null, concludedOn: null };
    if (station !== before.station || concludedOn !== before.concludedOn) standings.push({ at, station, concludedOn });
  }
  return standings;
}

function momentsOf({ milestones, accused }: Docket): readonly string[] {
  const moments = [...milestones, ...accused].flatMap(({ recordedAt }) => recordedAt ?? []);
  return [...new Set(moments.map((moment) => new Date(moment).toISOString()))].sort();
}

/** Writes them in order, each as recorded when it was; the table keeps an entry of each. */
export async function writeStandings(tx: Tx, caseId: string, standings: readonly Standing[]): Promise<void> {
  for (const { at, station, concludedOn } of standings) {
    await recordingAt(tx, at);
    await tx.named('bundle-standing', STAND, [caseId, station, concludedOn]);
  }
}

/** What is written from here on was recorded then; an import alone may say so. */
export async function recordingAt(tx: Tx, moment: string | null): Promise<void> {
  await tx.named('recording-at', `SELECT set_config('app.recorded_at', $1, true)`, [moment ?? '']);
}

const STAND = `UPDATE court.court_case c SET concluded_on = $3,
    station_id = coalesce((SELECT s.id FROM reference.station s WHERE s.code = $2), c.station_id)
  WHERE c.id = $1`;
