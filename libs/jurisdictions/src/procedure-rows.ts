import type {
  MilestoneRefusal,
  MilestoneRule,
  MilestoneScope,
  MilestoneType,
  Stage,
  StageCondition,
} from '@hakika/domain';
import { term } from './terms';

type Refusal = MilestoneRefusal extends `milestone.${infer Reason}` ? Reason : never;

/** One type of fact as a country writes it down. */
export interface ProcedureRow {
  readonly type: MilestoneType;
  readonly en: string;
  readonly sw: string;
  readonly source: string;
  readonly scope: MilestoneScope;
  /** Stages at which it may happen; left out when it may happen at any. */
  readonly at?: readonly Stage[];
  /** The stage it leads to, and what must be complete for that. */
  readonly to?: readonly [Stage, StageCondition?];
  readonly early?: Refusal;
  readonly late?: Refusal;
  /** Whether it can happen only on a day the court sits; left out when any day will do. */
  readonly sitting?: MilestoneRule['sitting'];
}

/** The table of transitions of a pack. */
export function procedureOf(rows: readonly ProcedureRow[]): readonly MilestoneRule[] {
  return rows.map((row) => ({
    ...term([row.type, row.en, row.sw], row.source),
    scope: row.scope,
    from: row.at ?? [],
    to: row.to?.[0] ?? null,
    when: row.to?.[1] ?? 'always',
    early: `milestone.${row.early ?? 'not-yet'}`,
    late: `milestone.${row.late ?? 'too-late'}`,
    sitting: row.sitting ?? 'none',
  }));
}
