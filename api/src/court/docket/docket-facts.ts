import type { Docket, Milestone } from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';

/** An accused, a count and a fact as the database writes them in JSON. */
export interface AccusedFact {
  readonly id: string;
  readonly number: number;
  readonly recordedAt: string;
}

export interface CountFact {
  readonly id: string;
  readonly number: number;
  readonly accusedIds: readonly string[];
  readonly alternativeToId: string | null;
}

export interface MilestoneFact {
  readonly id: string;
  readonly type: string;
  readonly accusedId: string | null;
  readonly countId: string | null;
  readonly occurredOn: string;
  readonly occurredAt: string | null;
  readonly recordedAt: string;
  readonly supersedesId: string | null;
  readonly details: object;
}

export interface DocketFacts {
  readonly accused: readonly AccusedFact[];
  readonly counts: readonly CountFact[];
  readonly milestones: readonly MilestoneFact[];
}

export const labelOf = (number: number): string => `A${number}`;

/** What the rules read. Only rows that `refuseMilestone` let in are there, so their details have the shape of their type. */
export function toDocket({ accused, counts, milestones }: DocketFacts): Docket {
  return {
    accused: accused.map(({ id, number, recordedAt }) => ({ id, label: labelOf(number), recordedAt })),
    counts: counts.map(({ id, accusedIds, alternativeToId }) => ({ id, accusedIds, alternativeToId })),
    milestones: milestones.map(toMilestone),
  };
}

function toMilestone(fact: MilestoneFact): Milestone {
  const { id, type, accusedId, countId, occurredOn, occurredAt, recordedAt, supersedesId, details } = fact;
  return { id, type, accusedId, countId, occurredOn, occurredAt, recordedAt, supersedesId, details } as Milestone;
}

/** SQL of a moment as the rest of the house writes it, whatever the zone of the session. */
export const isoInstant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Everything the rules need of one case, in one answer. Lock the case first when it is about to change. */
export async function readDocket(tx: Tx, caseId: string): Promise<DocketFacts> {
  const [row] = await tx.named<{ docket: DocketFacts }>('docket', DOCKET, [caseId]);
  if (!row) throw new Error('a statement without FROM gives one row');
  return row.docket;
}

/** The same of several cases; a case that is not there for this person is not in the answer. */
export async function readDockets(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, DocketFacts>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx.named<{ caseId: string; docket: DocketFacts }>('dockets', DOCKETS, [caseIds]);
  return new Map(rows.map(({ caseId, docket }) => [caseId, docket]));
}

const docketOf = (caseId: string): string => `json_build_object(
    'accused', coalesce((SELECT json_agg(json_build_object('id', a.id, 'number', a.number, 'recordedAt', ${isoInstant('a.recorded_at')}) ORDER BY a.number)
      FROM court.accused a WHERE a.case_id = ${caseId}), '[]'),
    'counts', coalesce((SELECT json_agg(json_build_object('id', k.id, 'number', k.number, 'alternativeToId', k.alternative_to,
        'accusedIds', coalesce((SELECT json_agg(x.accused_id ORDER BY x.accused_id) FROM court.count_accused x WHERE x.count_id = k.id), '[]'))
        ORDER BY k.number, k.id)
      FROM court.charge_count k WHERE k.case_id = ${caseId}), '[]'),
    'milestones', coalesce((SELECT json_agg(json_build_object('id', m.id, 'type', m.type, 'accusedId', m.accused_id, 'countId', m.count_id,
        'occurredOn', m.occurred_on, 'occurredAt', ${isoInstant('m.occurred_at')}, 'recordedAt', ${isoInstant('m.recorded_at')}, 'supersedesId', m.supersedes,
        'details', m.details) ORDER BY m.recorded_at, m.id)
      FROM court.milestone m WHERE m.case_id = ${caseId}), '[]')
  )`;
const DOCKET = `SELECT ${docketOf('$1')} AS docket`;
const DOCKETS = `SELECT c.id AS "caseId", ${docketOf('c.id')} AS docket FROM court.court_case c WHERE c.id = ANY ($1::uuid[])`;
