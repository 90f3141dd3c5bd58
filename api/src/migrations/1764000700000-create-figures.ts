import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The figures, each defined once, as a function that counts and gives nothing but counts.
 *
 * They run as `hakika_figures`, which owns no table, reads no column that names a person, and is nobody's login. Every
 * figure is as known on a day: `cut` is the moment that day ended, and what was recorded later does not exist for it.
 */
export class CreateFigures1764000700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE SCHEMA figures; GRANT USAGE, CREATE ON SCHEMA figures TO hakika_figures');
    await db.query(SIGHT);
    await db.query('SET LOCAL ROLE hakika_figures; ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC');
    await db.query(DOOR);
    await db.query(HEARINGS);
    await db.query(CASES);
    await db.query(SURVIVORS);
    await db.query(LATE);
    await db.query(GRANTS);
    await db.query('SET LOCAL ROLE hakika_owner; REVOKE CREATE ON SCHEMA figures FROM hakika_figures');
    await db.query(`GRANT USAGE ON SCHEMA figures TO ${READERS.join(', ')}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA figures CASCADE');
    for (const { table } of COLUMNS) {
      await db.query(`DROP POLICY for_figures ON ${table}; REVOKE SELECT ON ${table} FROM hakika_figures`);
    }
  }
}

const READERS = ['scope_aggregate', 'scope_prosecution', 'scope_agency', 'scope_support_agency', 'scope_service'];

/** What the figures may read: days, codes and ids. */
const COLUMNS = [
  { table: 'court.court_case', columns: 'id, station_id, concluded_on' },
  { table: 'court.milestone', columns: 'id, case_id, type, occurred_on, supersedes, recorded_at' },
  { table: 'court.hearing', columns: 'id, case_id, station_id, held_on, purpose, scheduled_at' },
  { table: 'court.hearing_outcome', columns: 'id, hearing_id, status, reason, next_id, recorded_at' },
  { table: 'court.witness_day', columns: 'hearing_id, case_id, witness, kind, testified, sent_home, recorded_at' },
  { table: 'reference.adjournment_reason', columns: 'code, actor, avoidable' },
  { table: 'support.survivor', columns: 'id, case_id, number, child, recorded_at' },
  { table: 'support.measure_delivery', columns: 'hearing_id, outcome, recorded_at' },
  { table: 'support.accompaniment', columns: 'survivor_id, hearing_id, status' },
] as const;

const SIGHT = [
  'GRANT USAGE ON SCHEMA sec, court, reference, support TO hakika_figures;',
  'GRANT EXECUTE ON FUNCTION sec.ctx() TO hakika_figures;',
  ...COLUMNS.map(
    ({ table, columns }) => `GRANT SELECT (${columns}) ON ${table} TO hakika_figures;
      CREATE POLICY for_figures ON ${table} FOR SELECT TO hakika_figures USING (true);`,
  ),
].join('\n');

const AS_ITSELF = 'STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

const DOOR = `
  CREATE FUNCTION figures.refuse_strangers() RETURNS void LANGUAGE plpgsql ${AS_ITSELF} AS $$
  BEGIN
    IF coalesce((sec.ctx()).scope NOT IN (${READERS.map((scope) => `'${scope}'`).join(', ')}), true) THEN
      RAISE EXCEPTION 'figures are for those who may read reports' USING ERRCODE = '42501';
    END IF;
  END $$;`;

const HEARINGS = `
  -- Not for callers: one row a hearing, with the last outcome that had been recorded.
  CREATE FUNCTION figures.hearings_as_known(station uuid, since date, until date, known_on date, cut timestamptz)
  RETURNS TABLE (id uuid, case_id uuid, held_on date, purpose text, status text, reason text, next_on date)
  LANGUAGE sql ${AS_ITSELF} AS $$
    SELECT h.id, h.case_id, h.held_on, h.purpose, coalesce(o.status, 'scheduled'), o.reason, n.held_on
    FROM court.hearing h
    LEFT JOIN LATERAL (
      SELECT x.status, x.reason, x.next_id FROM court.hearing_outcome x
      WHERE x.hearing_id = h.id AND x.recorded_at < cut ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1
    ) o ON true
    LEFT JOIN court.hearing n ON n.id = o.next_id
    WHERE h.station_id = station AND h.held_on BETWEEN since AND least(until, known_on) AND h.scheduled_at < cut
  $$;

  -- Listed: on the list of a day that has come, and not vacated. Unit: hearing. Basis: flow.
  CREATE FUNCTION figures.hearings_by_month(station uuid, month date, months integer, known_on date, cut timestamptz)
  RETURNS TABLE (month_of text, listed integer, adjourned integer, effective integer)
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  DECLARE first_month date := month - make_interval(months => months - 1);
  BEGIN
    PERFORM figures.refuse_strangers();
    RETURN QUERY SELECT to_char(m.first_day, 'YYYY-MM'),
      count(h.id) FILTER (WHERE h.status <> 'vacated')::integer,
      count(h.id) FILTER (WHERE h.status = 'adjourned')::integer,
      count(h.id) FILTER (WHERE h.status = 'effective')::integer
    FROM generate_series(first_month, month, interval '1 month') AS m(first_day)
    LEFT JOIN figures.hearings_as_known(station, first_month, (month + interval '1 month - 1 day')::date, known_on, cut) h
      ON h.held_on >= m.first_day AND h.held_on < m.first_day + interval '1 month'
    GROUP BY m.first_day ORDER BY m.first_day;
  END $$;

  -- Who and what kept a hearing from going on: the last reason recorded. A null code counts those without one.
  CREATE FUNCTION figures.adjournment_reasons(station uuid, month date, known_on date, cut timestamptz)
  RETURNS TABLE (code text, actor text, avoidable boolean, adjourned integer)
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  BEGIN
    PERFORM figures.refuse_strangers();
    RETURN QUERY SELECT r.code, r.actor, r.avoidable, count(*)::integer
    FROM figures.hearings_as_known(station, month, (month + interval '1 month - 1 day')::date, known_on, cut) h
    LEFT JOIN reference.adjournment_reason r ON r.code = h.reason
    WHERE h.status = 'adjourned'
    GROUP BY r.code, r.actor, r.avoidable ORDER BY 4 DESC, 1;
  END $$;

  -- From an adjourned hearing to the date that was given instead; without a date there is nothing to measure.
  CREATE FUNCTION figures.days_lost(station uuid, month date, known_on date, cut timestamptz)
  RETURNS TABLE (adjourned integer, days integer)
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  BEGIN
    PERFORM figures.refuse_strangers();
    RETURN QUERY SELECT count(*)::integer, coalesce(sum(h.next_on - h.held_on), 0)::integer
    FROM figures.hearings_as_known(station, month, (month + interval '1 month - 1 day')::date, known_on, cut) h
    WHERE h.status = 'adjourned' AND h.next_on > h.held_on;
  END $$;`;

const CASES = `
  -- Not for callers: when a case was filed, and concluded, by the facts that had been recorded.
  -- A case is concluded from the moment the last of the facts that concluded it was recorded.
  CREATE FUNCTION figures.cases_as_known(station uuid, cut timestamptz)
  RETURNS TABLE (filed_on date, concluded_on date)
  LANGUAGE sql ${AS_ITSELF} AS $$
    SELECT f.filed_on, CASE WHEN c.concluded_on IS NOT NULL AND NOT EXISTS (
        SELECT FROM court.milestone m WHERE m.case_id = c.id AND m.recorded_at >= cut AND m.occurred_on <= c.concluded_on
          AND m.type IN ('verdict', 'sentenced', 'ended', 'no-case-to-answer', 'charging-decision', 'charge-amended')
      ) THEN greatest(c.concluded_on, f.filed_on) END
    FROM court.court_case c CROSS JOIN LATERAL (
      SELECT min(m.occurred_on) AS filed_on FROM court.milestone m
      WHERE m.case_id = c.id AND m.type = 'charge-sheet-filed' AND m.recorded_at < cut AND NOT EXISTS (
        SELECT FROM court.milestone n WHERE n.supersedes = m.id AND n.recorded_at < cut)
    ) f
    WHERE c.station_id = station AND f.filed_on IS NOT NULL
  $$;

  -- Filed: the first charge sheet. Concluded: nothing left to decide against anybody. Unit: case. Basis: flow; pending: stock.
  CREATE FUNCTION figures.cases_by_month(station uuid, month date, months integer, cut timestamptz)
  RETURNS TABLE (month_of text, filed integer, concluded integer, pending integer)
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  BEGIN
    PERFORM figures.refuse_strangers();
    RETURN QUERY WITH known AS MATERIALIZED (SELECT * FROM figures.cases_as_known(station, cut)),
      span AS (SELECT g::date AS first_day, (g + interval '1 month - 1 day')::date AS last_day
        FROM generate_series(month - make_interval(months => months - 1), month, interval '1 month') g)
    SELECT to_char(s.first_day, 'YYYY-MM'),
      count(*) FILTER (WHERE k.filed_on BETWEEN s.first_day AND s.last_day)::integer,
      count(*) FILTER (WHERE k.concluded_on BETWEEN s.first_day AND s.last_day)::integer,
      count(*) FILTER (WHERE k.filed_on <= s.last_day AND (k.concluded_on IS NULL OR k.concluded_on > s.last_day))::integer
    FROM span s LEFT JOIN known k ON true
    GROUP BY s.first_day, s.last_day ORDER BY s.first_day;
  END $$;`;

const SURVIVORS = `
  -- Survivors who were at court and were sent home unheard. Unit: witness day. Basis: flow.
  CREATE FUNCTION figures.sent_home(station uuid, month date, known_on date, cut timestamptz) RETURNS integer
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  BEGIN
    PERFORM figures.refuse_strangers();
    RETURN (SELECT count(*) FROM court.witness_day w
      JOIN figures.hearings_as_known(station, month, (month + interval '1 month - 1 day')::date, known_on, cut) h ON h.id = w.hearing_id
      WHERE w.kind = 'survivor' AND w.sent_home AND w.recorded_at < cut);
  END $$;

  -- Granted measures for which somebody said, at a hearing, whether they were there. Unit: measure at a hearing. Basis: flow.
  CREATE FUNCTION figures.measures_there(station uuid, month date, known_on date, cut timestamptz)
  RETURNS TABLE (part integer, whole integer)
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  BEGIN
    PERFORM figures.refuse_strangers();
    RETURN QUERY SELECT count(*) FILTER (WHERE d.outcome = 'provided')::integer, count(*)::integer
    FROM support.measure_delivery d
    JOIN figures.hearings_as_known(station, month, (month + interval '1 month - 1 day')::date, known_on, cut) h ON h.id = d.hearing_id
    WHERE d.outcome IS NOT NULL AND d.recorded_at < cut;
  END $$;

  -- Hearings at which a survivor was expected, and those to which somebody went with her. Unit: accompaniment expected.
  CREATE FUNCTION figures.accompanied(station uuid, month date, known_on date, cut timestamptz)
  RETURNS TABLE (part integer, whole integer)
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  BEGIN
    PERFORM figures.refuse_strangers();
    RETURN QUERY SELECT count(*) FILTER (WHERE EXISTS (SELECT FROM support.accompaniment a
        WHERE a.survivor_id = s.id AND a.hearing_id = h.id AND a.status = 'done'))::integer, count(*)::integer
    FROM figures.hearings_as_known(station, month, (month + interval '1 month - 1 day')::date, known_on, cut) h
    JOIN support.survivor s ON s.case_id = h.case_id AND s.recorded_at < cut
    WHERE h.status IN ('effective', 'adjourned') AND (
      h.purpose IN ('plea', 'prosecution-hearing', 'judgment', 'sentencing')
      OR EXISTS (SELECT FROM court.witness_day w WHERE w.hearing_id = h.id AND w.witness = 'V' || s.number));
  END $$;

  -- Children whose fourteen days after the first plea ended in the month (Sexual Offences Rules of Court 2014, expedited
  -- testimony), and those who had begun to testify by then. Unit: survivor. Basis: cohort.
  CREATE FUNCTION figures.children_heard(station uuid, month date, known_on date, cut timestamptz)
  RETURNS TABLE (part integer, whole integer)
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  DECLARE last_day date := least((month + interval '1 month - 1 day')::date, known_on);
  BEGIN
    PERFORM figures.refuse_strangers();
    RETURN QUERY SELECT count(*) FILTER (WHERE EXISTS (
        SELECT FROM court.witness_day w JOIN court.hearing h ON h.id = w.hearing_id
        WHERE w.case_id = s.case_id AND w.witness = 'V' || s.number AND w.testified IN ('part', 'complete')
          AND w.recorded_at < cut AND h.held_on BETWEEN p.plea_on AND p.plea_on + 14))::integer, count(*)::integer
    FROM support.survivor s JOIN court.court_case c ON c.id = s.case_id AND c.station_id = station
    CROSS JOIN LATERAL (
      SELECT min(m.occurred_on) AS plea_on FROM court.milestone m
      WHERE m.case_id = c.id AND m.type = 'plea-taken' AND m.recorded_at < cut AND NOT EXISTS (
        SELECT FROM court.milestone n WHERE n.supersedes = m.id AND n.recorded_at < cut)
    ) p
    WHERE s.child AND s.recorded_at < cut AND p.plea_on + 14 BETWEEN month AND last_day;
  END $$;`;

const LATE = `
  -- Facts and outcomes of the month that were recorded after it had ended (\`month_end\`), corrections included.
  CREATE FUNCTION figures.late_entries(station uuid, month date, month_end timestamptz, cut timestamptz) RETURNS integer
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  DECLARE last_day date := (month + interval '1 month - 1 day')::date;
  BEGIN
    PERFORM figures.refuse_strangers();
    RETURN (SELECT count(*) FROM court.milestone m JOIN court.court_case c ON c.id = m.case_id
        WHERE c.station_id = station AND m.occurred_on BETWEEN month AND last_day
          AND m.recorded_at >= month_end AND m.recorded_at < cut)
      + (SELECT count(*) FROM court.hearing_outcome o JOIN court.hearing h ON h.id = o.hearing_id
        WHERE h.station_id = station AND h.held_on BETWEEN month AND last_day
          AND o.recorded_at >= month_end AND o.recorded_at < cut);
  END $$;`;

const GRANTS = `GRANT EXECUTE ON FUNCTION
    figures.hearings_by_month(uuid, date, integer, date, timestamptz),
    figures.adjournment_reasons(uuid, date, date, timestamptz),
    figures.days_lost(uuid, date, date, timestamptz),
    figures.cases_by_month(uuid, date, integer, timestamptz),
    figures.sent_home(uuid, date, date, timestamptz),
    figures.measures_there(uuid, date, date, timestamptz),
    figures.accompanied(uuid, date, date, timestamptz),
    figures.children_heard(uuid, date, date, timestamptz),
    figures.late_entries(uuid, date, timestamptz, timestamptz)
  TO ${READERS.join(', ')}`;
