import {
  caseClocks,
  compensationOwed,
  decisionDueOn,
  heldSince,
  magistrateChanges,
  nearestLimit,
  toTell,
  trialNumber,
  type AccusedState,
  type CountOutcome,
  type Custody,
  type Docket,
  type DocketState,
  type JurisdictionPack,
  type Milestone,
  type MilestoneWith,
  type Plea,
  type Stage,
  type Verdict,
} from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';

/** What a docket adds up to, as it stands in tables for lists and figures. */
export interface Projection {
  readonly courtCase: CaseProjection;
  readonly accused: readonly AccusedProjection[];
  readonly outcomes: readonly CountProjection[];
  readonly withdrawals: readonly Withdrawal[];
}

/** What makes a case wait for somebody; days, so that they need not be kept up as time goes by. */
export interface AttentionProjection {
  readonly heldSince: string | null;
  readonly limitOn: string | null;
  readonly decisionDueOn: string | null;
  readonly magistrateChanges: number;
  /** How often a trial of the case began again. */
  readonly restarts: number;
  /** Of the accused who are still in the case. */
  readonly custodies: readonly Custody[];
  /** Codes of all offences that are trafficking; one of them charged, and there is no gap. */
  readonly trafficking: readonly string[];
  readonly owedKes: number;
  /** The day of the oldest news that no survivor was told. */
  readonly untoldSince: string | null;
}

/** A limit of the law does not depend on the day on which it is asked for. */
export function attentionOf(law: JurisdictionPack, state: DocketState, today: string): AttentionProjection {
  const clocks = caseClocks(law, state, today);
  return {
    heldSince: heldSince(state),
    limitOn: nearestLimit(clocks),
    decisionDueOn: decisionDueOn(clocks),
    magistrateChanges: magistrateChanges(state),
    restarts: trialNumber(state.accused) - 1,
    custodies: [...new Set(state.accused.filter(({ live }) => live).map(({ custody }) => custody))].sort(),
    trafficking: law.offences.filter(({ trafficking }) => trafficking).map(({ code }) => code),
    owedKes: compensationOwed(state),
    untoldSince: toTell(state)[0]?.since ?? null,
  };
}

/** What took a count out of the case: an amendment, or the correction that took back its sheet. */
export interface Withdrawal {
  readonly countId: string;
  readonly withdrawnBy: string | null;
}

export interface CaseProjection {
  readonly stage: Stage;
  readonly stageSince: string | null;
  readonly filedOn: string | null;
  readonly concludedOn: string | null;
  readonly accusedCount: number;
  /** Where the case was transferred to last, or null. */
  readonly station: string | null;
}

export interface AccusedProjection {
  readonly id: string;
  readonly stage: Stage;
  readonly stageSince: string | null;
  readonly custody: Custody;
  readonly custodySince: string | null;
  readonly live: boolean;
  readonly ending: string | null;
  readonly reached: AccusedState['reached'];
}

export interface CountProjection {
  readonly countId: string;
  readonly accusedId: string;
  readonly plea: Plea | null;
  readonly verdict: Verdict | null;
  readonly verdictOn: string | null;
}

export function projectionOf(docket: Docket, state: DocketState): Projection {
  return {
    courtCase: {
      stage: state.stage,
      stageSince: stageSince(state),
      filedOn: state.facts.find((fact) => fact.type === 'charge-sheet-filed')?.occurredOn ?? null,
      concludedOn: concludedOn(state),
      accusedCount: state.accused.length,
      station: lastTransfer(state)?.details.toStation ?? null,
    },
    accused: state.accused.map(projectAccused),
    outcomes: state.counts.map(projectCount),
    withdrawals: docket.counts.map(({ id }) => ({ countId: id, withdrawnBy: withdrawalOf(id, docket, state) })),
  };
}

/** What stands now: an acquittal on appeal takes the place of the conviction, and an ending that of no verdict. */
function projectCount({
  countId,
  accusedId,
  plea,
  standingVerdict,
  verdict,
  verdictOn,
  ending,
}: CountOutcome): CountProjection {
  const standingOn = standingVerdict === verdict ? verdictOn : (ending?.onDate ?? null);
  return { countId, accusedId, plea, verdict: standingVerdict, verdictOn: standingOn };
}

function withdrawalOf(countId: string, docket: Docket, { counts, facts }: DocketState): string | null {
  const removal = facts.find(
    (fact) => fact.type === 'charge-amended' && fact.details.removedCountIds.includes(countId),
  );
  if (removal) return removal.id;
  if (counts.some((count) => count.countId === countId && count.chargedOn !== null)) return null;
  const sheets = docket.milestones.filter((fact) => introduces(fact, countId)).map(({ id }) => id);
  return (
    docket.milestones.find(({ supersedesId }) => supersedesId !== null && sheets.includes(supersedesId))?.id ?? null
  );
}

function introduces(fact: Milestone, countId: string): boolean {
  if (fact.type === 'charge-sheet-filed') return fact.details.countIds.includes(countId);
  return fact.type === 'charge-amended' && fact.details.addedCountIds.includes(countId);
}

function projectAccused(accused: AccusedState): AccusedProjection {
  const { accusedId: id, stage, since, custody, custodySince, live, ending, reached } = accused;
  return { id, stage, stageSince: since, custody, custodySince, live, ending: ending?.ending ?? null, reached };
}

/** The day the last of those who hold the case at its stage came there; before anybody is accused, the day of the report. */
function stageSince(state: DocketState): string | null {
  const holding = state.accused.filter(({ stage, live }) => stage === state.stage && live === state.live);
  const days = holding.flatMap(({ since }) => since ?? []);
  return lastOf(days) ?? state.facts.find((fact) => fact.type === 'reported')?.occurredOn ?? null;
}

function concludedOn({ accused }: DocketState): string | null {
  const days = accused.flatMap((entry) => entry.concludedOn ?? []);
  return days.length > 0 && days.length === accused.length ? lastOf(days) : null;
}

function lastTransfer(state: DocketState): MilestoneWith<'transferred'> | undefined {
  return state.facts.filter((fact): fact is MilestoneWith<'transferred'> => fact.type === 'transferred').at(-1);
}

/** Whether every transfer was taken back, so that the case stands where it stood before it was ever transferred. */
export function wasBroughtBack({ milestones }: Docket, state: DocketState): boolean {
  return milestones.some(({ type }) => type === 'transferred') && lastTransfer(state) === undefined;
}

const lastOf = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;

/** Stores what changed, and counts the case's version up. */
export async function storeProjection(
  tx: Tx,
  caseId: string,
  { courtCase: c, accused, outcomes, withdrawals }: Projection,
  attention: AttentionProjection,
  at: Date,
): Promise<void> {
  await tx.named('docket-project', STORE, [
    caseId,
    JSON.stringify(accused),
    JSON.stringify(outcomes),
    JSON.stringify(withdrawals),
    c.stage,
    c.stageSince,
    c.filedOn,
    c.concludedOn,
    c.accusedCount,
    c.station,
    at,
    attention.heldSince,
    attention.limitOn,
    attention.decisionDueOn,
    attention.magistrateChanges,
    attention.custodies,
    attention.restarts,
    attention.trafficking,
    attention.owedKes,
    attention.untoldSince,
  ]);
}

const STORE = `
  WITH people AS (
    UPDATE court.accused a SET stage = p.stage, stage_since = p."stageSince", custody = p.custody, custody_since = p."custodySince",
      live = p.live, ending = p.ending, reached = p.reached, version = a.version + 1
    FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, stage text, "stageSince" date, custody text, "custodySince" date, live boolean,
      ending text, reached jsonb)
    WHERE a.id = p.id AND a.case_id = $1
      AND (a.stage, a.stage_since, a.custody, a.custody_since, a.live, a.ending, a.reached)
        IS DISTINCT FROM (p.stage, p."stageSince", p.custody, p."custodySince", p.live, p.ending, p.reached)
  ), outcomes AS (
    UPDATE court.count_accused k SET plea = p.plea, verdict = p.verdict, verdict_on = p."verdictOn"
    FROM jsonb_to_recordset($3::jsonb) AS p ("countId" uuid, "accusedId" uuid, plea text, verdict text, "verdictOn" date)
    WHERE k.count_id = p."countId" AND k.accused_id = p."accusedId" AND k.case_id = $1
      AND (k.plea, k.verdict, k.verdict_on) IS DISTINCT FROM (p.plea, p.verdict, p."verdictOn")
  ), sheets AS (
    UPDATE court.charge_count k SET withdrawn_by = p."withdrawnBy"
    FROM jsonb_to_recordset($4::jsonb) AS p ("countId" uuid, "withdrawnBy" uuid)
    WHERE k.id = p."countId" AND k.case_id = $1 AND k.withdrawn_by IS DISTINCT FROM p."withdrawnBy"
  )
  UPDATE court.court_case c SET stage = $5, stage_since = $6, filed_on = $7, concluded_on = $8, accused_count = $9,
    station_id = coalesce((SELECT s.id FROM reference.station s WHERE s.code = $10), c.station_id),
    last_activity_at = $11, held_since = $12, limit_on = $13, decision_due_on = $14, magistrate_changes = $15,
    custodies = $16, restarts = $17, offences = charged.codes, trafficking_charged = charged.codes && $18::text[],
    owed_kes = $19, untold_since = $20, version = c.version + 1
  FROM (SELECT ARRAY(SELECT DISTINCT k.offence_code FROM court.charge_count k
      JOIN jsonb_to_recordset($4::jsonb) AS p ("countId" uuid, "withdrawnBy" uuid) ON p."countId" = k.id
      WHERE k.case_id = $1 AND p."withdrawnBy" IS NULL ORDER BY 1) AS codes) AS charged
  WHERE c.id = $1`;
