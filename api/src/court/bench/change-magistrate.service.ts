import { Injectable } from '@nestjs/common';
import type {
  CaseBeforeMagistrate,
  ChangedMagistrateView,
  ChangeMagistrateRequest,
  MagistrateView,
} from '@hakika/contracts';
import {
  BENCH_CHANGE_REFUSED,
  benchEffect,
  fold,
  refuseBenchChange,
  type BenchEffect,
  type DayOfEvidence,
  type Docket,
  type Milestone,
} from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { nextId } from '../../platform/database/next-id';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor, RuleRefusal } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { readDockets, toDocket } from '../docket/docket-facts';
import { BenchNews, type TouchedCase } from './bench-news';
import { evidenceDays, heardSoFar } from './evidence-days';
import { magistrateOf, seatOf } from './magistrates.service';

const BEFORE = `SELECT c.id AS "caseId", c.code, c.stage, c.protected, c.next_hearing_on::text AS "nextHearingOn"
  FROM court.court_case c
  WHERE c.concluded_on IS NULL AND EXISTS (SELECT FROM court.court_file f WHERE f.case_id = c.id AND f.magistrate_id = $1)
  ORDER BY c.next_hearing_on NULLS LAST, c.code`;
const LOCK = 'SELECT c AS "caseId" FROM court.cases_before($1) c';
const CHANGE = 'SELECT court.change_magistrate($1, $2, $3, $4, $5, $6, $7) AS done';

type CaseRow = Pick<CaseBeforeMagistrate, 'caseId' | 'code' | 'stage' | 'protected' | 'nextHearingOn'>;

/** Another magistrate: one fact about a person, and one in each case that was part-heard (Criminal Procedure Code s.200). */
@Injectable()
export class ChangeMagistrateService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly pack: Pack,
    private readonly news: BenchNews,
    private readonly audit: Audit,
  ) {}

  /** What a change today would touch, of the cases that the reader sees. */
  preview(actor: Actor, magistrateId: string): Promise<CaseBeforeMagistrate[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      await magistrateOf(tx, magistrateId);
      // A prepared plan belongs to a role, so that roles that share a connection do not undo each other's.
      const name = `cases-before-${actor.scope}`;
      const rows = await tx.named<CaseRow>(name, BEFORE, [magistrateId]);
      const caseIds = rows.map(({ caseId }) => caseId);
      const days = await evidenceDays(tx, caseIds);
      const dockets = await readDockets(tx, caseIds);
      const details = { magistrateId, caseIds };
      await this.audit.recordRead(tx, { action: 'magistrate.cases-read', details });
      return rows.flatMap((row) => {
        const facts = dockets.get(row.caseId);
        return facts ? [this.shown(row, toDocket(facts), days.get(row.caseId) ?? [])] : [];
      });
    });
  }

  /** In all cases or in none: a case that refuses the fact is named. */
  change(actor: Actor, magistrateId: string, request: ChangeMagistrateRequest): Promise<ChangedMagistrateView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const locked = await tx.rows<{ caseId: string }>(LOCK, [magistrateId]);
      const leaving = await magistrateOf(tx, magistrateId);
      if (locked.length === 0) throw new NotFoundForActor();
      await this.refuse(tx, leaving, request);
      const caseIds = locked.map(({ caseId }) => caseId);
      const touched = this.touched(await readDockets(tx, caseIds), caseIds, request.on);
      const id = await this.write(tx, magistrateId, request, touched);
      await this.news.tell(tx, { id, magistrateId, ...request }, touched);
      return { id, cases: touched.length, partHeard: touched.filter(({ milestoneId }) => milestoneId !== null).length };
    });
  }

  private async refuse(tx: Tx, leaving: MagistrateView, { on, successorId }: ChangeMagistrateRequest): Promise<void> {
    const successor = successorId === undefined ? null : await seatOf(tx, successorId);
    const refusal = refuseBenchChange({ leaving, on, successor, today: this.clock.today() });
    if (refusal) throw new RuleRefusal(refusal);
  }

  private touched(
    dockets: Awaited<ReturnType<typeof readDockets>>,
    caseIds: readonly string[],
    on: string,
  ): readonly TouchedCase[] {
    const tried = caseIds.map((caseId) => {
      const facts = dockets.get(caseId);
      if (!facts) throw new NotFoundForActor();
      const fact = this.factOn(on);
      return { caseId, fact, ...this.effect(toDocket(facts), fact) };
    });
    const refused = tried.flatMap(({ caseId, refusal }) => (refusal ? [{ caseId, code: refusal }] : []));
    if (refused.length > 0) throw new RuleRefusal(BENCH_CHANGE_REFUSED, { refused });
    return tried.map(({ caseId, fact, asked }) => ({ caseId, asked, milestoneId: asked.length > 0 ? fact.id : null }));
  }

  private async write(
    tx: Tx,
    magistrateId: string,
    { on, reason, successorId = null }: { on: string; reason: string; successorId?: string | null },
    touched: readonly TouchedCase[],
  ): Promise<string> {
    const id = nextId();
    const [cases, facts] = [touched.map(({ caseId }) => caseId), touched.map(({ milestoneId }) => milestoneId)];
    const answer = await tx.row<{ done: boolean }>(CHANGE, [id, magistrateId, on, reason, successorId, cases, facts]);
    if (!answer?.done) throw new NotFoundForActor();
    return id;
  }

  private shown(row: CaseRow, docket: Docket, days: readonly DayOfEvidence[]): CaseBeforeMagistrate {
    const { asked } = this.effect(docket, this.factOn(this.clock.today()));
    const labels = docket.accused.filter(({ id }) => asked.includes(id)).map(({ label }) => label);
    return { ...row, asked: labels, witnesses: heardSoFar(days, fold(this.pack.law, docket)) };
  }

  private effect(docket: Docket, fact: Milestone): BenchEffect {
    return benchEffect(this.pack.law, docket, fact, this.clock.today());
  }

  private factOn(occurredOn: string): Milestone {
    return {
      id: nextId(),
      type: 'magistrate-changed',
      occurredOn,
      occurredAt: null,
      accusedId: null,
      countId: null,
      supersedesId: null,
      details: {},
      recordedAt: this.clock.now().toISOString(),
    };
  }
}
