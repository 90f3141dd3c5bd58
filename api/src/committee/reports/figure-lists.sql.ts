import type { FigureList } from '@hakika/contracts';

/**
 * One statement a figure; the conditions are those of the function that counts it (migration `create-figures`), on the
 * facts as they stand now. $1 station, $2 first and $3 last day of the month, $4 and $5 where the page before ended, $6 limit.
 */
const CASES = (day: string, condition: string): string => `
  SELECT c.id AS "caseId", c.code AS "caseCode", NULL AS "hearingId", ${day}::text AS on, NULL AS detail, NULL AS survivor, c.id::text AS key
  FROM court.court_case c JOIN reference.station s ON s.id = c.station_id
  WHERE s.code = $1 AND ${condition} AND (${day}, c.id::text) > ($4::date, $5)
  ORDER BY ${day}, c.id::text LIMIT $6`;

const HEARINGS = (condition: string): string => `
  SELECT c.id AS "caseId", c.code AS "caseCode", h.id AS "hearingId", h.held_on::text AS on, h.reason AS detail, NULL AS survivor,
    h.id::text AS key
  FROM court.hearing h JOIN court.court_case c ON c.id = h.case_id JOIN reference.station s ON s.id = h.station_id
  WHERE s.code = $1 AND h.held_on BETWEEN $2 AND $3 AND ${condition} AND (h.held_on, h.id::text) > ($4::date, $5)
  ORDER BY h.held_on, h.id::text LIMIT $6`;

/** Of a hearing and a survivor. */
const ATTENDANCES = (from: string, condition: string, detail: string): string => `
  SELECT c.id AS "caseId", c.code AS "caseCode", h.id AS "hearingId", h.held_on::text AS on, ${detail} AS detail, 'V' || v.number AS survivor,
    k.key
  FROM court.hearing h JOIN court.court_case c ON c.id = h.case_id JOIN reference.station s ON s.id = h.station_id
  JOIN support.survivor v ON v.case_id = h.case_id ${from}
  CROSS JOIN LATERAL (SELECT h.id || '/V' || v.number AS key) k
  WHERE s.code = $1 AND h.held_on BETWEEN $2 AND $3 AND ${condition} AND (h.held_on, k.key) > ($4::date, $5)
  ORDER BY h.held_on, k.key LIMIT $6`;

const WITNESS_DAY = `w.hearing_id = h.id AND w.witness = 'V' || v.number`;

export const FIGURE_LIST_SQL: Readonly<Record<FigureList, string>> = {
  filed: CASES('c.filed_on', 'c.filed_on BETWEEN $2 AND $3'),
  concluded: CASES(
    'greatest(c.concluded_on, c.filed_on)',
    'c.filed_on IS NOT NULL AND greatest(c.concluded_on, c.filed_on) BETWEEN $2 AND $3 AND c.concluded_on IS NOT NULL',
  ),
  pending: CASES(
    'c.filed_on',
    'c.filed_on <= $3 AND (c.concluded_on IS NULL OR greatest(c.concluded_on, c.filed_on) > $3) AND $2::date <= $3',
  ),
  listed: HEARINGS(`h.status <> 'vacated'`),
  adjourned: HEARINGS(`h.status = 'adjourned' AND ($7::text IS NULL OR h.reason = $7)`),
  'sent-home': ATTENDANCES(
    'JOIN court.witness_day w ON ' + WITNESS_DAY,
    `w.kind = 'survivor' AND w.sent_home`,
    'h.reason',
  ),
  measures: ATTENDANCES(
    'JOIN support.measure m ON m.survivor_id = v.id JOIN support.measure_delivery d ON d.measure_id = m.id AND d.hearing_id = h.id',
    'd.outcome IS NOT NULL',
    'd.outcome',
  ),
  accompaniments: ATTENDANCES(
    '',
    `h.status IN ('effective', 'adjourned') AND (h.purpose IN ('plea', 'prosecution-hearing', 'judgment', 'sentencing')
      OR EXISTS (SELECT FROM court.witness_day w WHERE ${WITNESS_DAY}))`,
    `(SELECT a.status FROM support.accompaniment a WHERE a.survivor_id = v.id AND a.hearing_id = h.id ORDER BY a.status = 'done' DESC LIMIT 1)`,
  ),
  'children-heard': `
    SELECT c.id AS "caseId", c.code AS "caseCode", NULL AS "hearingId", p.plea_on::text AS on,
      CASE WHEN EXISTS (SELECT FROM court.witness_day w JOIN court.hearing h ON h.id = w.hearing_id
        WHERE w.case_id = c.id AND w.witness = 'V' || v.number AND w.testified IN ('part', 'complete')
          AND h.held_on BETWEEN p.plea_on AND p.plea_on + 14) THEN 'heard' ELSE 'not-heard' END AS detail,
      'V' || v.number AS survivor, k.key
    FROM court.court_case c JOIN reference.station s ON s.id = c.station_id
    JOIN support.survivor v ON v.case_id = c.id
    CROSS JOIN LATERAL (SELECT min(m.occurred_on) AS plea_on FROM court.milestone m WHERE m.case_id = c.id AND m.type = 'plea-taken'
      AND NOT EXISTS (SELECT FROM court.milestone n WHERE n.supersedes = m.id)) p
    CROSS JOIN LATERAL (SELECT c.id || '/V' || v.number AS key) k
    WHERE s.code = $1 AND v.child AND p.plea_on + 14 BETWEEN $2 AND $3 AND (p.plea_on, k.key) > ($4::date, $5)
    ORDER BY p.plea_on, k.key LIMIT $6`,
};
