import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The figures, each defined once, as a function that counts and gives nothing but counts.
 *
 * They run as `hakika_figures`, which owns no table, reads no column that names a person, and is nobody's login. Every
 * figure is as known on a day: `cut` is the moment that day ended, and what was recorded later does not exist for it. So
 * they read facts and entries, which only grow, and no column that is changed in place.
 *
 * Whoever sees no case sees each month once, as known when it closed: two looks at one month would differ by single events.
 */
export class CreateFigures1764000700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE SCHEMA figures; GRANT USAGE, CREATE ON SCHEMA figures TO hakika_figures');
    await db.query(SIGHT);
    await db.query('SET LOCAL ROLE hakika_figures; ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC');
    await db.query(CLOSINGS);
    await db.query(DOOR);
    await db.query(AS_KNOWN);
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
  { table: 'court.court_case_entry', columns: 'seq, id, station_id, concluded_on, recorded_at' },
  { table: 'court.milestone', columns: 'id, case_id, type, occurred_on, supersedes, recorded_at, earlier_case_id' },
  { table: 'court.hearing', columns: 'id, case_id, station_id, held_on, purpose, scheduled_at' },
  { table: 'court.hearing_outcome', columns: 'id, hearing_id, status, reason, next_id, supersedes, recorded_at' },
  {
    table: 'court.witness_day_entry',
    columns: 'seq, id, hearing_id, case_id, witness, kind, testified, sent_home, recorded_at',
  },
  { table: 'reference.adjournment_reason', columns: 'code, actor, avoidable' },
  { table: 'support.survivor', columns: 'id, case_id, number, child, recorded_at' },
  { table: 'support.measure_delivery_entry', columns: 'seq, measure_id, hearing_id, outcome, recorded_at' },
  { table: 'support.accompaniment_entry', columns: 'seq, id, survivor_id, hearing_id, status, recorded_at' },
] as const;

const SIGHT = [
  'GRANT USAGE ON SCHEMA sec, court, reference, support TO hakika_figures;',
  'GRANT EXECUTE ON FUNCTION sec.ctx(), sec.now(), sec.zone() TO hakika_figures;',
  ...COLUMNS.map(
    ({ table, columns }) => `GRANT SELECT (${columns}) ON ${table} TO hakika_figures;
      CREATE POLICY for_figures ON ${table} FOR SELECT TO hakika_figures USING (true);`,
  ),
].join('\n');

const AS_ITSELF = 'STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

const CLOSINGS = `
  -- The moment a day ends in court.
  CREATE FUNCTION figures.end_of(day date) RETURNS timestamptz LANGUAGE sql ${AS_ITSELF} AS $$
    SELECT (day + 1)::timestamp AT TIME ZONE sec.zone()
  $$;

  -- The one day as known on which a month is seen by whoever sees no case: its last. Months from before a station came into
  -- the product closed together, with the month in which it came.
  CREATE FUNCTION figures.closing_of(station uuid, month date) RETURNS date LANGUAGE sql ${AS_ITSELF} AS $$
    SELECT (date_trunc('month', greatest(month, min(e.recorded_at) AT TIME ZONE sec.zone()))
      + interval '1 month - 1 day')::date
    FROM court.court_case_entry e WHERE e.station_id = station
  $$;`;

const DOOR = `
  -- Refuses whoever may read no reports; says whether whoever asks sees closed months only, and refuses them any other.
  CREATE FUNCTION figures.sees_closed_months(station uuid, month date, known_on date, cut timestamptz) RETURNS boolean
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  DECLARE asking text := (sec.ctx()).scope; closing date;
  BEGIN
    IF coalesce(asking NOT IN (${READERS.map((scope) => `'${scope}'`).join(', ')}), true) THEN
      RAISE EXCEPTION 'figures are for those who may read reports' USING ERRCODE = '42501';
    END IF;
    IF asking <> 'scope_aggregate' THEN RETURN false; END IF;
    closing := figures.closing_of(station, month);
    IF (month = date_trunc('month', month) AND known_on = closing AND cut = figures.end_of(closing)
        AND cut <= sec.now()) IS NOT TRUE THEN
      RAISE EXCEPTION 'this scope sees whole months, each as known when it closed' USING ERRCODE = '42501';
    END IF;
    RETURN true;
  END $$;`;

const AS_KNOWN = `
  -- None of these is for callers. One row a hearing, with the last outcome that had been recorded.
  CREATE FUNCTION figures.hearings_as_known(station uuid, since date, until date, known_on date, cut timestamptz)
  RETURNS TABLE (id uuid, case_id uuid, held_on date, purpose text, status text, reason text, next_on date)
  LANGUAGE sql ${AS_ITSELF} AS $$
    SELECT h.id, h.case_id, h.held_on, h.purpose, coalesce(o.status, 'scheduled'), o.reason, n.held_on
    FROM court.hearing h
    LEFT JOIN LATERAL (
      SELECT x.status, x.reason, x.next_id FROM court.hearing_outcome x
      WHERE x.hearing_id = h.id AND x.recorded_at < cut AND NOT EXISTS (
        SELECT FROM court.hearing_outcome y WHERE y.supersedes = x.id AND y.recorded_at < cut)
      ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1
    ) o ON true
    LEFT JOIN court.hearing n ON n.id = o.next_id
    WHERE h.station_id = station AND h.held_on BETWEEN since AND least(until, known_on) AND h.scheduled_at < cut
  $$;

  -- One row a witness of a hearing, with what had last been said of the day.
  CREATE FUNCTION figures.witness_days_as_known(hearing uuid, cut timestamptz)
  RETURNS TABLE (witness text, kind text, testified text, sent_home boolean)
  LANGUAGE sql ${AS_ITSELF} AS $$
    SELECT DISTINCT ON (e.id) e.witness, e.kind, e.testified, e.sent_home FROM court.witness_day_entry e
    WHERE e.hearing_id = hearing AND e.recorded_at < cut ORDER BY e.id, e.recorded_at DESC, e.seq DESC
  $$;

  CREATE FUNCTION figures.survivors_as_known(of_case uuid, cut timestamptz) RETURNS TABLE (id uuid, label text, child boolean)
  LANGUAGE sql ${AS_ITSELF} AS $$
    SELECT s.id, 'V' || s.number, s.child FROM support.survivor s WHERE s.case_id = of_case AND s.recorded_at < cut
  $$;

  CREATE FUNCTION figures.deliveries_as_known(hearing uuid, cut timestamptz) RETURNS TABLE (measure_id uuid, outcome text)
  LANGUAGE sql ${AS_ITSELF} AS $$
    SELECT DISTINCT ON (e.measure_id) e.measure_id, e.outcome FROM support.measure_delivery_entry e
    WHERE e.hearing_id = hearing AND e.recorded_at < cut ORDER BY e.measure_id, e.recorded_at DESC, e.seq DESC
  $$;

  CREATE FUNCTION figures.accompaniments_as_known(hearing uuid, cut timestamptz) RETURNS TABLE (survivor_id uuid, status text)
  LANGUAGE sql ${AS_ITSELF} AS $$
    SELECT DISTINCT ON (e.id) e.survivor_id, e.status FROM support.accompaniment_entry e
    WHERE e.hearing_id = hearing AND e.recorded_at < cut ORDER BY e.id, e.recorded_at DESC, e.seq DESC
  $$;

  -- The cases that were thought to be at a station, with the day on which they were thought concluded.
  CREATE FUNCTION figures.cases_at(station uuid, cut timestamptz) RETURNS TABLE (id uuid, concluded_on date)
  LANGUAGE sql ${AS_ITSELF} AS $$
    SELECT l.id, l.concluded_on
    FROM (SELECT DISTINCT e.id FROM court.court_case_entry e WHERE e.station_id = station AND e.recorded_at < cut) c
    CROSS JOIN LATERAL (
      SELECT e.id, e.station_id, e.concluded_on FROM court.court_case_entry e
      WHERE e.id = c.id AND e.recorded_at < cut ORDER BY e.recorded_at DESC, e.seq DESC LIMIT 1
    ) l
    WHERE l.station_id = station
  $$;

  -- The first day of a kind of fact in a case.
  CREATE FUNCTION figures.first_day_of(of_case uuid, kind text, cut timestamptz) RETURNS date
  LANGUAGE sql ${AS_ITSELF} AS $$
    SELECT min(m.occurred_on) FROM court.milestone m
    WHERE m.case_id = of_case AND m.type = kind AND m.recorded_at < cut AND NOT EXISTS (
      SELECT FROM court.milestone n WHERE n.supersedes = m.id AND n.recorded_at < cut)
  $$;

  -- Which case brings which to court again, straight or by way of others.
  CREATE FUNCTION figures.charged_again(cut timestamptz) RETURNS TABLE (later uuid, earlier uuid)
  LANGUAGE sql ${AS_ITSELF} AS $$
    WITH RECURSIVE link AS (
      SELECT m.case_id AS later, m.earlier_case_id AS earlier FROM court.milestone m
      WHERE m.earlier_case_id IS NOT NULL AND m.recorded_at < cut AND NOT EXISTS (
        SELECT FROM court.milestone n WHERE n.supersedes = m.id AND n.recorded_at < cut)
    ), chain AS (
      SELECT l.later, l.earlier FROM link l
      UNION SELECT c.later, l.earlier FROM chain c JOIN link l ON l.later = c.earlier
    )
    SELECT c.later, c.earlier FROM chain c
  $$;

  -- Cases that had been filed by the end of a day, and whether they were then pending. A case that was charged again and the
  -- one that charges it again are one: filed when the first was, concluded when the last is, and listed where that one is.
  CREATE FUNCTION figures.filed_cases(station uuid, last_day date, cut timestamptz)
  RETURNS TABLE (id uuid, filed_on date, concluded_on date, pending boolean)
  LANGUAGE sql ${AS_ITSELF} AS $$
    WITH pair AS MATERIALIZED (
      SELECT l.later, l.earlier, e.filed_on FROM figures.charged_again(cut) l
      CROSS JOIN LATERAL figures.first_day_of(l.earlier, 'charge-sheet-filed', cut) AS e(filed_on)
      CROSS JOIN LATERAL figures.first_day_of(l.later, 'charge-sheet-filed', cut) AS a(filed_on)
      -- By day and then by id, so that two cases that name each other are still counted once.
      WHERE a.filed_on <= last_day AND (e.filed_on, l.earlier) < (a.filed_on, l.later)
    )
    SELECT c.id, f.filed_on, d.concluded_on, coalesce(d.concluded_on > last_day, true)
    FROM figures.cases_at(station, cut) c
    CROSS JOIN LATERAL figures.first_day_of(c.id, 'charge-sheet-filed', cut) AS own(filed_on)
    CROSS JOIN LATERAL (SELECT least(own.filed_on, (SELECT min(p.filed_on) FROM pair p WHERE p.later = c.id)) AS filed_on) f
    CROSS JOIN LATERAL (SELECT CASE WHEN c.concluded_on IS NOT NULL THEN greatest(c.concluded_on, own.filed_on) END AS concluded_on) d
    WHERE own.filed_on <= last_day AND NOT EXISTS (SELECT FROM pair p WHERE p.earlier = c.id)
  $$;`;

const HEARINGS = `
  -- Listed: on the list of a day that has come, and not vacated. Unit: hearing. Basis: flow.
  CREATE FUNCTION figures.hearings_by_month(station uuid, month date, months integer, known_on date, cut timestamptz)
  RETURNS TABLE (month_of text, listed integer, adjourned integer, effective integer)
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  DECLARE closed boolean := figures.sees_closed_months(station, month, known_on, cut);
  BEGIN
    RETURN QUERY SELECT to_char(m.first_day, 'YYYY-MM'),
      count(h.id) FILTER (WHERE h.status <> 'vacated')::integer,
      count(h.id) FILTER (WHERE h.status = 'adjourned')::integer,
      count(h.id) FILTER (WHERE h.status = 'effective')::integer
    FROM (SELECT g::date AS first_day, (g + interval '1 month - 1 day')::date AS last_day
      FROM generate_series(month - make_interval(months => months - 1), month, interval '1 month') g) m
    CROSS JOIN LATERAL (SELECT CASE WHEN closed THEN figures.end_of(figures.closing_of(station, m.first_day)) ELSE cut END AS at) c
    LEFT JOIN LATERAL figures.hearings_as_known(station, m.first_day, m.last_day, known_on, c.at) h ON true
    GROUP BY m.first_day ORDER BY m.first_day;
  END $$;

  -- Who and what kept a hearing from going on: the last reason recorded. A null code counts those without one.
  CREATE FUNCTION figures.adjournment_reasons(station uuid, month date, known_on date, cut timestamptz)
  RETURNS TABLE (code text, actor text, avoidable boolean, adjourned integer)
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  BEGIN
    PERFORM figures.sees_closed_months(station, month, known_on, cut);
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
    PERFORM figures.sees_closed_months(station, month, known_on, cut);
    RETURN QUERY SELECT count(*)::integer, coalesce(sum(h.next_on - h.held_on), 0)::integer
    FROM figures.hearings_as_known(station, month, (month + interval '1 month - 1 day')::date, known_on, cut) h
    WHERE h.status = 'adjourned' AND h.next_on > h.held_on;
  END $$;`;

const CASES = `
  -- Not for callers. Filed: the first charge sheet. Concluded: nothing left to decide against anybody. All as known at one moment.
  CREATE FUNCTION figures.cases_as_of(station uuid, month date, months integer, cut timestamptz)
  RETURNS TABLE (month_of text, filed integer, concluded integer, pending integer)
  LANGUAGE sql ${AS_ITSELF} AS $$
    WITH known AS MATERIALIZED (SELECT * FROM figures.filed_cases(station, (month + interval '1 month - 1 day')::date, cut)),
      span AS (SELECT g::date AS first_day, (g + interval '1 month - 1 day')::date AS last_day
        FROM generate_series(month - make_interval(months => months - 1), month, interval '1 month') g)
    SELECT to_char(s.first_day, 'YYYY-MM'),
      count(*) FILTER (WHERE k.filed_on BETWEEN s.first_day AND s.last_day)::integer,
      count(*) FILTER (WHERE k.concluded_on BETWEEN s.first_day AND s.last_day)::integer,
      count(*) FILTER (WHERE k.filed_on <= s.last_day AND (k.concluded_on IS NULL OR k.concluded_on > s.last_day))::integer
    FROM span s LEFT JOIN known k ON true
    GROUP BY s.first_day, s.last_day ORDER BY s.first_day
  $$;

  -- Not for callers. Each month as known when it closed, against the month before as known when that closed: what came onto
  -- the list, and what left it. What was recorded late counts where it was recorded, so pending before + came = pending
  -- after + left holds from page to page, and nothing can be worked out from a sum that does not come out.
  CREATE FUNCTION figures.cases_at_closings(station uuid, month date, months integer)
  RETURNS TABLE (month_of text, filed integer, concluded integer, pending integer)
  LANGUAGE sql ${AS_ITSELF} AS $$
    SELECT to_char(s.first_day, 'YYYY-MM'),
      count(*) FILTER (WHERE NOT l.was_pending AND (l.is_pending OR l.is_new))::integer,
      count(*) FILTER (WHERE NOT l.is_pending AND (l.was_pending OR l.is_new))::integer,
      count(*) FILTER (WHERE l.is_pending)::integer
    FROM (SELECT g::date AS first_day, (g - interval '1 month')::date AS before, g::date - 1 AS last_before,
        (g + interval '1 month - 1 day')::date AS last_day
      FROM generate_series(month - make_interval(months => months - 1), month, interval '1 month') g) s
    LEFT JOIN LATERAL (
      SELECT coalesce(b.pending, false) AS was_pending, coalesce(a.pending, false) AS is_pending,
        a.id IS NOT NULL AND b.id IS NULL AS is_new
      FROM figures.filed_cases(station, s.last_day, figures.end_of(figures.closing_of(station, s.first_day))) a
      FULL JOIN figures.filed_cases(station, s.last_before, figures.end_of(figures.closing_of(station, s.before))) b ON b.id = a.id
    ) l ON true
    GROUP BY s.first_day ORDER BY s.first_day
  $$;

  -- Unit: case. Basis: flow; pending: stock.
  CREATE FUNCTION figures.cases_by_month(station uuid, month date, months integer, known_on date, cut timestamptz)
  RETURNS TABLE (month_of text, filed integer, concluded integer, pending integer)
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  BEGIN
    IF figures.sees_closed_months(station, month, known_on, cut) THEN
      RETURN QUERY SELECT * FROM figures.cases_at_closings(station, month, months);
    ELSE
      RETURN QUERY SELECT * FROM figures.cases_as_of(station, month, months, cut);
    END IF;
  END $$;`;

const SURVIVORS = `
  -- Survivors who were at court and were sent home unheard. Unit: witness day. Basis: flow.
  CREATE FUNCTION figures.sent_home(station uuid, month date, known_on date, cut timestamptz) RETURNS integer
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  BEGIN
    PERFORM figures.sees_closed_months(station, month, known_on, cut);
    RETURN (SELECT count(*)
      FROM figures.hearings_as_known(station, month, (month + interval '1 month - 1 day')::date, known_on, cut) h
      CROSS JOIN LATERAL figures.witness_days_as_known(h.id, cut) w
      WHERE w.kind = 'survivor' AND w.sent_home);
  END $$;

  -- Granted measures for which somebody said, at a hearing, whether they were there. Unit: measure at a hearing. Basis: flow.
  CREATE FUNCTION figures.measures_there(station uuid, month date, known_on date, cut timestamptz)
  RETURNS TABLE (part integer, whole integer)
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  BEGIN
    PERFORM figures.sees_closed_months(station, month, known_on, cut);
    RETURN QUERY SELECT count(*) FILTER (WHERE d.outcome = 'provided')::integer, count(*)::integer
    FROM figures.hearings_as_known(station, month, (month + interval '1 month - 1 day')::date, known_on, cut) h
    CROSS JOIN LATERAL figures.deliveries_as_known(h.id, cut) d
    WHERE d.outcome IS NOT NULL;
  END $$;

  -- Hearings at which a survivor was expected, and those to which somebody went with her. Unit: accompaniment expected.
  CREATE FUNCTION figures.accompanied(station uuid, month date, known_on date, cut timestamptz)
  RETURNS TABLE (part integer, whole integer)
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  BEGIN
    PERFORM figures.sees_closed_months(station, month, known_on, cut);
    RETURN QUERY SELECT count(*) FILTER (WHERE EXISTS (SELECT FROM figures.accompaniments_as_known(h.id, cut) a
        WHERE a.survivor_id = s.id AND a.status = 'done'))::integer, count(*)::integer
    FROM figures.hearings_as_known(station, month, (month + interval '1 month - 1 day')::date, known_on, cut) h
    CROSS JOIN LATERAL figures.survivors_as_known(h.case_id, cut) s
    WHERE h.status IN ('effective', 'adjourned') AND (
      h.purpose IN ('plea', 'prosecution-hearing', 'judgment', 'sentencing')
      OR EXISTS (SELECT FROM figures.witness_days_as_known(h.id, cut) w WHERE w.witness = s.label));
  END $$;

  -- Children whose fourteen days after the first plea ended in the month (Sexual Offences Rules of Court 2014, expedited
  -- testimony), and those who had begun to testify by then. Unit: survivor. Basis: cohort.
  CREATE FUNCTION figures.children_heard(station uuid, month date, known_on date, cut timestamptz)
  RETURNS TABLE (part integer, whole integer)
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  DECLARE last_day date := least((month + interval '1 month - 1 day')::date, known_on);
  BEGIN
    PERFORM figures.sees_closed_months(station, month, known_on, cut);
    RETURN QUERY SELECT count(*) FILTER (WHERE EXISTS (
        SELECT FROM court.hearing h CROSS JOIN LATERAL figures.witness_days_as_known(h.id, cut) w
        WHERE h.case_id = c.id AND h.held_on BETWEEN p.plea_on AND p.plea_on + 14
          AND w.witness = s.label AND w.testified IN ('part', 'complete')))::integer, count(*)::integer
    FROM figures.cases_at(station, cut) c
    CROSS JOIN LATERAL figures.first_day_of(c.id, 'plea-taken', cut) AS p(plea_on)
    CROSS JOIN LATERAL figures.survivors_as_known(c.id, cut) s
    WHERE s.child AND p.plea_on + 14 BETWEEN month AND last_day;
  END $$;`;

const LATE = `
  -- Facts and outcomes of the month that were recorded after it had ended, corrections included.
  CREATE FUNCTION figures.late_entries(station uuid, month date, known_on date, cut timestamptz) RETURNS integer
  LANGUAGE plpgsql ${AS_ITSELF} AS $$
  DECLARE last_day date := (month + interval '1 month - 1 day')::date; month_end timestamptz := figures.end_of(last_day);
  BEGIN
    PERFORM figures.sees_closed_months(station, month, known_on, cut);
    RETURN (SELECT count(*) FROM figures.cases_at(station, cut) c JOIN court.milestone m ON m.case_id = c.id
        WHERE m.occurred_on BETWEEN month AND last_day AND m.recorded_at >= month_end AND m.recorded_at < cut)
      + (SELECT count(*) FROM court.hearing_outcome o JOIN court.hearing h ON h.id = o.hearing_id
        WHERE h.station_id = station AND h.held_on BETWEEN month AND last_day
          AND o.recorded_at >= month_end AND o.recorded_at < cut);
  END $$;`;

const GRANTS = `GRANT EXECUTE ON FUNCTION
    figures.closing_of(uuid, date),
    figures.hearings_by_month(uuid, date, integer, date, timestamptz),
    figures.adjournment_reasons(uuid, date, date, timestamptz),
    figures.days_lost(uuid, date, date, timestamptz),
    figures.cases_by_month(uuid, date, integer, date, timestamptz),
    figures.sent_home(uuid, date, date, timestamptz),
    figures.measures_there(uuid, date, date, timestamptz),
    figures.accompanied(uuid, date, date, timestamptz),
    figures.children_heard(uuid, date, date, timestamptz),
    figures.late_entries(uuid, date, date, timestamptz)
  TO ${READERS.join(', ')}`;
