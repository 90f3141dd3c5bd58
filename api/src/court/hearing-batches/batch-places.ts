import type { BatchCase, BatchPlaces, BatchRow, BatchStation } from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';

/** As `readBatchRow` compares: letters and figures alone. */
const BARE = (column: string): string => `lower(regexp_replace(${column}, '[^[:alnum:]]+', '', 'g'))`;

const CASES = `SELECT c.id, c.code, c.station_id AS "stationId",
    coalesce((SELECT array_agg(f.number) FROM court.court_file f WHERE f.case_id = c.id), '{}') AS numbers
  FROM court.court_case c
  WHERE ${BARE('c.code')} = ANY ($1::text[])
    OR EXISTS (SELECT FROM court.court_file f WHERE f.case_id = c.id AND ${BARE('f.number')} = ANY ($1::text[]))`;

const STATIONS = `SELECT s.id, s.code, s.name,
    coalesce((SELECT json_agg(json_build_object('id', r.id, 'name', r.name)) FROM reference.courtroom r WHERE r.station_id = s.id), '[]') AS courtrooms
  FROM reference.station s`;

/** Cases that the rows name and that the actor may see, and every station. */
export async function placesOf(tx: Tx, rows: readonly BatchRow[]): Promise<BatchPlaces> {
  const named = [...new Set(rows.map(({ matter }) => matter.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')))];
  const cases = await tx.named<BatchCase>('batch-cases', CASES, [named]);
  const stations = await tx.named<BatchStation>('batch-stations', STATIONS);
  return { cases, stations };
}
