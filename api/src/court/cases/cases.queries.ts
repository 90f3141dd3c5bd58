import { Injectable } from '@nestjs/common';
import { CASE_TOTAL_MAX, type CaseList, type CaseListItem, type CaseView } from '@hakika/contracts';
import { isCalendarDay, type Stage } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { decodeCursor, isId, pageOf, type CursorKeys } from '../../platform/http/cursor';
import { Pack } from '../../reference/packs/pack';
import { worklistOwner } from './case-access';
import { readCasePage } from './case-page.query';
import { toCaseView } from './case-view';

export interface CaseListRequest {
  readonly cursor?: string;
  readonly limit: number;
  readonly view: 'open' | 'concluded';
  readonly stage?: Stage;
}

type Keys = readonly [nextHearingOn: string, id: string];
type Row = CaseListItem & { readonly key: string };
interface Answer {
  readonly items: readonly Row[];
  /** One more than the most that is counted, when there are more; null beyond the first page. */
  readonly total: number | null;
}

/** A case without a next date stands last. */
const LAST = 'infinity';

@Injectable()
export class CasesQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pack: Pack,
    private readonly clock: Clock,
  ) {}

  view(actor: Actor, caseId: string): Promise<CaseView> {
    return this.unitOfWork.run(actor, (tx) => this.viewIn(tx, caseId));
  }

  /** For a change that answers with the case as it is now. */
  async viewIn(tx: Tx, caseId: string): Promise<CaseView> {
    const page = await readCasePage(tx, caseId);
    if (!page) throw new NotFoundForActor();
    return toCaseView(this.pack.law, page, this.clock.today());
  }

  /** The cases of a person, an agency or a station, soonest date first. */
  list(actor: Actor, { cursor, limit, view, stage }: CaseListRequest): Promise<CaseList> {
    const [nextHearingOn, caseId] = decodeCursor(cursor, isKeys) ?? BEFORE_ALL;
    return this.unitOfWork.run(actor, async (tx) => {
      const { requestId, network, scope } = actor;
      const values = [worklistOwner(actor), view === 'concluded', nextHearingOn, caseId, limit + 1, requestId, network];
      // A prepared plan belongs to a role, so that roles that share a connection do not undo each other's.
      const name = `cases-${stage ? 'at-stage-' : ''}${scope}`;
      const [answer] = await tx.named<Answer>(name, stage ? AT_STAGE : ALL, stage ? [...values, stage] : values);
      const page = pageOf(answer?.items ?? [], limit, ({ key, id }) => [key, id], toItem);
      return { ...page, ...totalOf(answer?.total ?? null) };
    });
  }
}

const BEFORE_ALL: Keys = ['-infinity', '00000000-0000-0000-0000-000000000000'];

const isKeys = (keys: CursorKeys): keys is Keys =>
  keys.length === 2 && (keys[0] === LAST || isCalendarDay(String(keys[0]))) && isId(keys[1]);

const totalOf = (counted: number | null): Pick<CaseList, 'total' | 'moreThanTotal'> => {
  if (counted === null) return {};
  return counted > CASE_TOTAL_MAX ? { total: CASE_TOTAL_MAX, moreThanTotal: true } : { total: counted };
};

const toItem = ({ key: _key, ...item }: Row): CaseListItem => ({
  ...item,
  lastActivityAt: new Date(item.lastActivityAt).toISOString(),
});

const ITEM = `json_build_object('id', c.id, 'code', c.code, 'stationName', s.name, 'stage', c.stage, 'key', p.next_hearing_on,
  'nextHearingOn', c.next_hearing_on, 'filedOn', c.filed_on, 'adjournments', c.adjournments, 'accusedCount', c.accused_count,
  'protected', c.protected, 'lastActivityAt', c.last_activity_at)`;

const ANSWER = `, leaf AS (
    INSERT INTO audit.leaf (action, request_id, network, details, body, leaf_hash)
    SELECT 'case.listed', $6, $7, json_build_object('caseIds', coalesce((SELECT json_agg(p.case_id) FROM page p), '[]'))::jsonb, '', ''
    FROM (SELECT set_config('synchronous_commit', 'off', true)) AS relaxed
  )
  SELECT coalesce((SELECT json_agg(${ITEM} ORDER BY p.next_hearing_on, p.case_id)
      FROM page p JOIN court.court_case c ON c.id = p.case_id JOIN reference.station s ON s.id = c.station_id), '[]') AS items,`;

const totalOn = (listed: string) =>
  `CASE WHEN $3::date = '-infinity' THEN (SELECT count(*)::int FROM (${listed} LIMIT ${CASE_TOTAL_MAX + 1}) AS counted) END AS total`;

const ALL = `
  WITH page AS MATERIALIZED (
    SELECT w.case_id, w.next_hearing_on FROM court.worklist w
    WHERE w.subject_id = $1 AND w.concluded = $2 AND (w.next_hearing_on, w.case_id) > ($3::date, $4::uuid)
    ORDER BY w.next_hearing_on, w.case_id LIMIT $5
  )${ANSWER}
    ${totalOn('SELECT FROM court.worklist w WHERE w.subject_id = $1 AND w.concluded = $2')}`;

const AT_STAGE = `
  WITH page AS MATERIALIZED (
    SELECT w.case_id, w.next_hearing_on FROM court.worklist w JOIN court.court_case f ON f.id = w.case_id
    WHERE w.subject_id = $1 AND w.concluded = $2 AND (w.next_hearing_on, w.case_id) > ($3::date, $4::uuid) AND f.stage = $8
    ORDER BY w.next_hearing_on, w.case_id LIMIT $5
  )${ANSWER}
    ${totalOn(`SELECT FROM court.worklist w JOIN court.court_case f ON f.id = w.case_id
      WHERE w.subject_id = $1 AND w.concluded = $2 AND f.stage = $8`)}`;
