import { CASE_TOTAL_MAX, NOBODY } from '@hakika/contracts';
import { AFTER_THE_END } from '@hakika/domain';
import { anyAttentionSql, OWES_SURVIVORS } from './attention.sql';

/** What every list of cases shows, of the rows in `page`, with the leaf of who saw which. $6 and $7 are for the leaf alone. */
const ITEM = `json_build_object('id', c.id, 'code', c.code, 'stationName', s.name, 'stage', c.stage, 'key', p.next_hearing_on,
  'nextHearingOn', c.next_hearing_on, 'filedOn', c.filed_on, 'adjournments', c.adjournments, 'trialNumber', 1 + c.restarts, 'accusedCount', c.accused_count,
  'protected', c.protected, 'lastActivityAt', c.last_activity_at, 'heldSince', c.held_since, 'assigned', p.owners)`;

const ANSWER = `, leaf AS (
    INSERT INTO audit.leaf (action, request_id, network, details, body, leaf_hash)
    SELECT 'case.listed', $6, $7, json_build_object('caseIds', coalesce((SELECT json_agg(p.case_id) FROM page p), '[]'))::jsonb, '', ''
    FROM (SELECT set_config('synchronous_commit', 'off', true)) AS relaxed
  )
  SELECT coalesce((SELECT json_agg(${ITEM} ORDER BY p.next_hearing_on, p.case_id)
      FROM page p JOIN court.court_case c ON c.id = p.case_id JOIN reference.station s ON s.id = c.station_id), '[]') AS items,`;

const ROW = 'w.case_id, w.next_hearing_on, w.owners';
const MINE = 'w.subject_id = $1 AND w.concluded = $2';
const AFTER = '(w.next_hearing_on, w.case_id) > ($3::date, $4::uuid)';
const ORDER = 'ORDER BY w.next_hearing_on, w.case_id';
const FIRST_PAGE = `$3::date = '-infinity'`;

/** The whole list: the first look of everybody's day. */
export const ALL = `
  WITH page AS MATERIALIZED (
    SELECT ${ROW} FROM court.worklist w WHERE ${MINE} AND ${AFTER} ${ORDER} LIMIT $5
  )${ANSWER}
    CASE WHEN ${FIRST_PAGE} THEN (SELECT count(*)::int FROM (
      SELECT FROM court.worklist w WHERE ${MINE} LIMIT ${CASE_TOTAL_MAX + 1}) AS counted) END AS total`;

const TODAY = '$8';

/** A filter that was not chosen is null; every condition is one of the row of the list, so that no case is looked at. */
const MATCHES = [
  '($9::text IS NULL OR w.stage = $9)',
  '($10::uuid IS NULL OR w.station_id = $10)',
  '($11::boolean IS NULL OR w.protected = $11)',
  `CASE WHEN $12::text IS NULL THEN true WHEN $12 = '${NOBODY}' THEN w.owners = '{}' ELSE w.owners @> ARRAY[$12::uuid] END`,
  `($13::boolean IS NULL OR w.next_hearing_on = 'infinity')`,
  `($14::date IS NULL OR w.next_hearing_on BETWEEN ${TODAY}::date AND $14)`,
  `($15::text IS NULL OR ${anyAttentionSql('$15', TODAY)})`,
  '($16::date IS NULL OR w.filed_on > $16)',
  '($17::date IS NULL OR w.filed_on <= $17)',
  '($18::text IS NULL OR w.purposes @> ARRAY[$18::text])',
  '($19::text IS NULL OR w.custodies @> ARRAY[$19::text])',
  '($20::text IS NULL OR w.offences @> ARRAY[$20::text])',
].join('\n      AND ');

/** What is owed to a survivor is listed with the open cases when the case is over too. */
const ALSO_OVER = `w.subject_id = $1 AND w.concluded AND NOT $2 AND ${OWES_SURVIVORS}
      AND $15::text IN (${AFTER_THE_END.map((code) => `'${code}'`).join(', ')})`;

/** The first page is read as far as anybody counts, so that narrowing a long list costs one walk along it, not two. */
const UNTIL = `${ORDER} LIMIT CASE WHEN ${FIRST_PAGE} THEN greatest($5, ${CASE_TOTAL_MAX + 1}) ELSE $5 END`;

const walk = (among: string): string => `SELECT ${ROW} FROM court.worklist w
    WHERE ${among} AND ${AFTER}
      AND ${MATCHES}
    ${UNTIL}`;

export const NARROWED = `
  WITH found AS MATERIALIZED (
    SELECT w.* FROM ((${walk(MINE)}) UNION ALL (${walk(ALSO_OVER)})) w ${UNTIL}
  ), page AS MATERIALIZED (
    SELECT w.* FROM found w ${ORDER} LIMIT $5
  )${ANSWER}
    CASE WHEN ${FIRST_PAGE} THEN (SELECT count(*)::int FROM found) END AS total`;
