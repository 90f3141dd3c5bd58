import type { Tx } from '../../platform/database/tx';

/** Those who preside sit at their stations, and in the open trials there; invented like everything else. */
export async function seatMagistrates(tx: Tx): Promise<void> {
  await tx.rows(ENTER, [tx.actor.userId]);
  await tx.rows(SEAT);
}

const ENTER = `
  INSERT INTO reference.magistrate (id, full_name, rank, station_id, from_day, recorded_by)
  SELECT gen_random_uuid(), r.presided, (ARRAY['SPM', 'PM', 'SRM'])[1 + r.position % 3], r.station_id, '2024-01-08', $1
  FROM reference.courtroom r WHERE r.presided IS NOT NULL`;

const SEAT = `
  UPDATE court.court_file f SET magistrate_id = m.id, version = f.version + 1
  FROM court.court_case c, (
    SELECT id, station_id, row_number() OVER w - 1 AS place, count(*) OVER (PARTITION BY station_id) AS places
    FROM reference.magistrate WINDOW w AS (PARTITION BY station_id ORDER BY full_name)) m
  WHERE c.id = f.case_id AND c.concluded_on IS NULL AND f.kind = 'trial' AND m.station_id = f.station_id
    AND m.place = (right(c.code, 2))::int % m.places`;
