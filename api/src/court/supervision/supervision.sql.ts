import { ATTENTION } from '@hakika/domain';
import { attentionSql } from '../case-list/attention.sql';

const TODAY = '$2';
const counted = ATTENTION.map((code) => `'${code}', count(*) FILTER (WHERE ${attentionSql(code, TODAY)})`).join(
  ',\n      ',
);
const MINE = 'w.subject_id = $1 AND NOT w.concluded';

/**
 * Every figure of a supervisor, and what each colleague carries, in one walk each along the list of the agency; and the
 * leaf of who looked. A figure counts with the very condition that its list is narrowed by.
 */
export const SUPERVISION = `
  WITH figures AS MATERIALIZED (
    SELECT count(*)::int AS cases, json_build_object(${counted}) AS of
    FROM court.worklist w WHERE ${MINE}
  ), load AS MATERIALIZED (
    SELECT o.id, count(*)::int AS cases, count(*) FILTER (WHERE ${attentionSql('overdue', TODAY)})::int AS overdue,
      count(*) FILTER (WHERE ${attentionSql('data-missing', TODAY)})::int AS missing
    FROM court.worklist w LEFT JOIN LATERAL unnest(w.owners) AS o (id) ON true
    WHERE ${MINE} GROUP BY o.id
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
