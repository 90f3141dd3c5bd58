import { Injectable } from '@nestjs/common';
import type {
  CaseExhibitsView,
  CustodyEventView,
  ExhibitHomeView,
  ExhibitListItem,
  ExhibitView,
} from '@hakika/contracts';
import { elementsToProve } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import * as sql from './exhibit-rows';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'exhibit.read': { exhibitId: string };
    'exhibits.read': { exhibitIds: readonly string[] };
  }
}

interface CountRow {
  readonly id: string;
  readonly offenceCode: string;
}

@Injectable()
export class ExhibitsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly pack: Pack,
  ) {}

  /** What I hold, what is on its way to me, and what was logged last of all I may see. */
  home(actor: Actor): Promise<ExhibitHomeView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const list = async (name: string, text: string) =>
        (await tx.named<sql.ExhibitRow>(name, text, [actor.userId])).map(sql.toListItem);
      const inMyCustody = await list('exhibits-held', sql.IN_MY_CUSTODY);
      const onTheirWayToMe = await list('exhibits-offered', sql.ON_THEIR_WAY_TO_ME);
      const recent = await list('exhibits-recent', sql.RECENTLY_LOGGED);
      await this.recordList(tx, [...inMyCustody, ...onTheirWayToMe, ...recent]);
      return { inMyCustody, onTheirWayToMe, recent };
    });
  }

  read(actor: Actor, exhibitId: string): Promise<ExhibitView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const view = await this.view(tx, exhibitId);
      const { caseId } = view;
      const entry = { caseId, objectType: 'exhibit', objectId: exhibitId, details: { exhibitId } };
      await this.audit.recordRead(tx, { action: 'exhibit.read', ...entry });
      return view;
    });
  }

  ofCase(actor: Actor, caseId: string): Promise<CaseExhibitsView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [courtCase] = await tx.named<{ child: boolean | null }>('exhibits-case', CASE, [caseId]);
      if (!courtCase) throw new NotFoundForActor();
      const rows = await tx.named<sql.ExhibitRow>('exhibits-of-case', sql.OF_CASE, [actor.userId, caseId]);
      const counts = await tx.named<CountRow>('exhibits-counts', COUNTS, [caseId]);
      const exhibits = rows.map(sql.toListItem);
      await this.recordList(tx, exhibits, caseId);
      return { exhibits, elements: counts.flatMap((count) => this.coverage(count, courtCase.child, exhibits)) };
    });
  }

  /** For the answer to a change, inside its transaction; the change has its own entry in the log. */
  async view(tx: Tx, exhibitId: string): Promise<ExhibitView> {
    const [row] = await tx.named<sql.ExhibitDetailsRow>('exhibit-one', sql.ONE, [tx.actor.userId, exhibitId]);
    if (!row) throw new NotFoundForActor();
    const files = await tx.named<sql.FileRow>('exhibit-files', sql.FILES_OF, [exhibitId]);
    const custody = await tx.named<sql.CustodyRow>('exhibit-custody', sql.CUSTODY_OF, [exhibitId]);
    return sql.toExhibitView(row, files, custody);
  }

  /** An answer to a hand-over, which is never open itself. */
  async custodyEvent(tx: Tx, custodyEventId: string): Promise<CustodyEventView> {
    const [row] = await tx.named<sql.CustodyRow>('custody-event', sql.CUSTODY_EVENT, [custodyEventId]);
    if (!row) throw new NotFoundForActor();
    return sql.toCustodyView(row, null);
  }

  /** What must be proved of a count and what rests on it; what was linked beyond that is shown as well. */
  private coverage(
    count: CountRow,
    child: boolean | null,
    exhibits: readonly ExhibitListItem[],
  ): CaseExhibitsView['elements'] {
    const needed = elementsToProve(this.pack.law, count.offenceCode, child);
    const linked = exhibits.flatMap(({ links }) => links.filter(({ countId }) => countId === count.id));
    const others = new Set(linked.map(({ element }) => element));
    for (const { element } of needed) others.delete(element);
    const all = [...needed, ...[...others].map((element) => ({ element, required: false }))];
    return all.map(({ element, required }) => ({
      countId: count.id,
      element,
      required,
      exhibitIds: exhibits
        .filter(({ links }) => links.some((link) => link.countId === count.id && link.element === element))
        .map(({ id }) => id),
    }));
  }

  private async recordList(tx: Tx, listed: readonly ExhibitListItem[], caseId: string | null = null): Promise<void> {
    const exhibitIds = [...new Set(listed.map(({ id }) => id))];
    await this.audit.recordRead(tx, { action: 'exhibits.read', caseId, details: { exhibitIds } });
  }
}

const CASE = 'SELECT child_survivor AS child FROM court.court_case WHERE id = $1';
const COUNTS = `SELECT id, offence_code AS "offenceCode" FROM court.charge_count
  WHERE case_id = $1 AND withdrawn_by IS NULL ORDER BY number, id`;
