import { AFTER_THE_END, ATTENTION, type Attention } from '@hakika/domain';
import { attentionSql, OWES_SURVIVORS } from '../case-list/attention.sql';

const TODAY = '$2';
const counted = ATTENTION.map((code) => `count(*) FILTER (WHERE ${attentionSql(code, TODAY)}) AS "${code}"`);
const afterwards = AFTER_THE_END.map((code) => `count(*) FILTER (WHERE ${attentionSql(code, TODAY)}) AS "${code}"`);
const alsoOver = (code: Attention): string =>
  AFTER_THE_END.includes(code) ? ` + (SELECT o."${code}" FROM ended o)` : '';
const summed = ATTENTION.map((code) => `'${code}', coalesce(sum("${code}"), 0)${alsoOver(code)}`);

/**
 * Every figure of a supervisor, and what each colleague carries; and the leaf of who looked. The list of the agency is
 * walked once, into one row for each set of colleagues who share cases, and both are told from these few rows. A figure
 * counts with the very condition that its list is narrowed by. What is owed to survivors is counted when the case is over too.
 */
export const SUPERVISION = `
  WITH shared AS MATERIALIZED (
    SELECT w.owners, count(*) AS cases,
      ${counted.join(',\n      ')}
    FROM court.worklist w WHERE w.subject_id = $1 AND NOT w.concluded GROUP BY w.owners
  ), ended AS MATERIALIZED (
    SELECT ${afterwards.join(',\n      ')}
    FROM court.worklist w WHERE w.subject_id = $1 AND w.concluded AND ${OWES_SURVIVORS}
  ), figures AS MATERIALIZED (
    SELECT coalesce(sum(cases), 0)::int AS cases, json_build_object(${summed.join(', ')}) AS of FROM shared
  ), load AS MATERIALIZED (
    SELECT o.id, sum(cases)::int AS cases, sum(overdue)::int AS overdue, sum("data-missing")::int AS missing
    FROM shared s LEFT JOIN LATERAL unnest(s.owners) AS o (id) ON true GROUP BY o.id
  ), leaf AS (
    INSERT INTO audit.leaf (action, request_id, network, details, body, leaf_hash)
    SELECT 'supervision.read', $3, $4, json_build_object('cases', f.cases)::jsonb, '', ''
    FROM figures f, (SELECT set_config('synchronous_commit', 'off', true)) AS relaxed
  )
  SELECT f.cases AS "openCases", f.of AS counts,
    coalesce((SELECT json_agg(json_build_object('userId', l.id, 'name', u.display_name, 'cases', l.cases, 'overdue', l.overdue,
        'dataMissing', l.missing) ORDER BY l.id IS NULL, l.cases DESC, u.display_name, l.id)
      FROM load l LEFT JOIN people.app_user u ON u.id = l.id), '[]') AS team
  FROM figures f`;
