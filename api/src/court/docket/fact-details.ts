import { Injectable } from '@nestjs/common';
import type { DocketRefusal } from '@hakika/contracts';
import {
  MILESTONE_SHAPES,
  type FieldShape,
  type Milestone,
  type MilestoneRefusal,
  type MilestoneType,
} from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';
import { InvalidInput, RuleRefusal } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { readDetails } from './milestone-details';

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

/** Which of these survivors, by id or by label, stand in the case, as far as the writer may know. */
export type SurvivorsOfCase = (tx: Tx, caseId: string, named: readonly string[]) => Promise<readonly string[]>;

/** What a fact says beyond its day: read in the shape of its type, and whatever it names looked up. */
@Injectable()
export class FactDetails {
  private survivorsOfCase: SurvivorsOfCase | null = null;

  constructor(private readonly pack: Pack) {}

  /** Survivors are kept by a wing that court does not know; it says here how to ask. Until it has, nobody is known. */
  askForSurvivors(survivorsOfCase: SurvivorsOfCase): void {
    this.survivorsOfCase = survivorsOfCase;
  }

  /** Throws with every fault when the details have not the shape of the type; `at` points to the fact in its request. */
  read(type: MilestoneType, given: unknown, at = ''): Milestone['details'] {
    const { details, faults } = readDetails(this.pack.law, type, given);
    if (faults.length > 0) {
      throw new InvalidInput(faults.map((fault) => ({ ...fault, pointer: `${at}${fault.pointer}` })));
    }
    return details;
  }

  /**
   * Throws when a detail names a person whom the writer cannot know, a survivor or a count of another case, or a case
   * that the writer may not see. What an earlier entry named already was checked when that was written.
   */
  async refuseStrangers(
    tx: Tx,
    caseId: string,
    named: readonly NamedThing[],
    already: readonly NamedThing[] = [],
  ): Promise<void> {
    const known = new Set(already.map(({ id }) => id));
    const asked = named.filter(({ id }) => !known.has(id));
    const stranger = (await this.strangeSurvivor(tx, caseId, asked)) ?? (await strangeToCourt(tx, caseId, asked));
    if (stranger) throw new RuleRefusal(REFUSALS[stranger]);
  }

  /** Throws when a count names somebody as V1, V2 … who does not stand in the case. */
  async refuseStrangeLabels(tx: Tx, caseId: string, labels: readonly string[]): Promise<void> {
    if (!(await this.standInCase(tx, caseId, labels))) throw new RuleRefusal(REFUSALS.survivor);
  }

  private async strangeSurvivor(tx: Tx, caseId: string, asked: readonly NamedThing[]): Promise<NamedKind | null> {
    const ids = asked.filter(({ kind }) => kind === 'survivor').map(({ id }) => id);
    return (await this.standInCase(tx, caseId, ids)) ? null : 'survivor';
  }

  private async standInCase(tx: Tx, caseId: string, named: readonly string[]): Promise<boolean> {
    if (named.length === 0) return true;
    const found = new Set((await this.survivorsOfCase?.(tx, caseId, named)) ?? []);
    return named.every((one) => found.has(one));
  }
}

/** Throws when the other case is not one that the writer may see; absent and hidden have one answer. */
export async function refuseHiddenCase(tx: Tx, caseId: string, otherId: string): Promise<void> {
  const stranger = await strangeToCourt(tx, caseId, [{ kind: 'case', id: otherId }]);
  if (stranger) throw new RuleRefusal(REFUSALS[stranger]);
}

async function strangeToCourt(tx: Tx, caseId: string, asked: readonly NamedThing[]): Promise<NamedKind | null> {
  const ours = asked.filter(({ kind }) => kind !== 'survivor');
  if (ours.length === 0) return null;
  const [stranger] = await tx.named<{ kind: NamedKind }>('named-strangers', STRANGERS, [caseId, JSON.stringify(ours)]);
  return stranger?.kind ?? null;
}

const STRANGERS = `
  SELECT n.kind FROM jsonb_to_recordset($2::jsonb) AS n (kind text, id uuid)
  WHERE NOT CASE n.kind
    WHEN 'user' THEN EXISTS (SELECT FROM people.colleagues() u WHERE u.id = n.id)
    WHEN 'case' THEN n.id <> $1 AND EXISTS (SELECT FROM court.court_case c WHERE c.id = n.id)
    ELSE EXISTS (SELECT FROM court.charge_count k WHERE k.id = n.id AND k.case_id = $1) END
  LIMIT 1`;
