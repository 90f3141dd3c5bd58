import type { DocketRefusal } from '@hakika/contracts';
import { MILESTONE_SHAPES, type FieldShape, type MilestoneRefusal, type MilestoneType } from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';
import { RuleRefusal } from '../../platform/errors/errors';

type NamedKind = 'user' | 'survivor' | 'case' | 'count';

/** Something that the details of a fact name by its id. */
export interface NamedThing {
  readonly kind: NamedKind;
  readonly id: string;
}

/** Absent and hidden have one answer. */
const REFUSALS: Readonly<Record<NamedKind, MilestoneRefusal | DocketRefusal>> = {
  user: 'milestone.unknown-person',
  survivor: 'milestone.unknown-survivor',
  case: 'milestone.unknown-case',
  count: 'milestone.unknown-count',
};

/** What the details name, by what kind of field names it. */
export function namedIn(type: MilestoneType, details: object): readonly NamedThing[] {
  const given = details as Readonly<Record<string, unknown>>;
  return Object.entries<FieldShape>(MILESTONE_SHAPES[type]).flatMap(([name, { kind }]) => {
    const ids = [given[name] ?? []].flat().map(String);
    const named = kind === 'counts' ? 'count' : kind;
    return isNamedKind(named) ? ids.map((id) => ({ kind: named, id })) : [];
  });
}

function isNamedKind(kind: string): kind is NamedKind {
  return Object.hasOwn(REFUSALS, kind);
}

/**
 * Throws when a detail names a person whom the writer cannot know, a survivor or a count of another case, or a case that
 * the writer may not see. What an earlier entry named already was checked when that was written.
 */
export async function refuseStrangers(
  tx: Tx,
  caseId: string,
  named: readonly NamedThing[],
  already: readonly NamedThing[] = [],
): Promise<void> {
  const known = new Set(already.map(({ id }) => id));
  const asked = named.filter(({ id }) => !known.has(id));
  if (asked.length === 0) return;
  const [stranger] = await tx.named<{ kind: NamedKind }>('named-strangers', STRANGERS, [caseId, JSON.stringify(asked)]);
  if (stranger) throw new RuleRefusal(REFUSALS[stranger.kind]);
}

const STRANGERS = `
  SELECT n.kind FROM jsonb_to_recordset($2::jsonb) AS n (kind text, id uuid)
  WHERE NOT CASE n.kind
    WHEN 'user' THEN EXISTS (SELECT FROM people.colleagues() u WHERE u.id = n.id)
    WHEN 'survivor' THEN EXISTS (SELECT FROM support.survivor s WHERE s.id = n.id AND s.case_id = $1)
    WHEN 'case' THEN n.id <> $1 AND EXISTS (SELECT FROM court.court_case c WHERE c.id = n.id)
    ELSE EXISTS (SELECT FROM court.charge_count k WHERE k.id = n.id AND k.case_id = $1) END
  LIMIT 1`;
