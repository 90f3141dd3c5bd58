import { Injectable } from '@nestjs/common';
import type {
  CaseExhibitsView,
  CustodyEventView,
  ExhibitHomeView,
  ExhibitListItem,
  ExhibitView,
} from '@hakika/contracts';
import { elementsToProve, exhibitLabel } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { decodeCursor, isMomentAndId, pageOf, type CursorKeys, type CursorQuery } from '../../platform/http/cursor';
import { Pack } from '../../reference/packs/pack';
import * as sql from './exhibit-rows';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'exhibit.read': { exhibitId: string };
    'exhibits.read': { exhibitIds: readonly string[] };
  }
}

interface HomeRequest {
  readonly held?: string;
  readonly offered?: string;
  readonly limit: number;
}

/** As large as the column holds. */
const NUMBER_MAX = 2 ** 31 - 1;
const isNumber = (keys: CursorKeys): keys is readonly [number: number] =>
  keys.length === 1 && Number.isInteger(keys[0]) && Number(keys[0]) > 0 && Number(keys[0]) <= NUMBER_MAX;

const withoutMoment = ({ at: _at, ...row }: sql.LoggedRow): ExhibitListItem => sql.toListItem(row);

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
  home(actor: Actor, { held, offered, limit }: HomeRequest): Promise<ExhibitHomeView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const page = async (name: string, text: string, cursor: string | undefined) => {
        const [at, id] = decodeCursor(cursor, isMomentAndId) ?? [null, null];
        const rows = await tx.named<sql.LoggedRow>(name, text, [actor.userId, at, id, limit + 1]);
        return pageOf(rows, limit, (row) => [row.at, row.id], withoutMoment);
      };
      const inMyCustody = await page('exhibits-held', sql.IN_MY_CUSTODY, held);
      const onTheirWayToMe = await page('exhibits-offered', sql.ON_THEIR_WAY_TO_ME, offered);
      const rows = await tx.named<sql.ExhibitRow>('exhibits-recent', sql.RECENTLY_LOGGED, [actor.userId]);
      const recent = rows.map(sql.toListItem);
      await this.recordList(tx, [...inMyCustody.items, ...onTheirWayToMe.items, ...recent]);
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

  ofCase(actor: Actor, caseId: string, { cursor, limit }: CursorQuery): Promise<CaseExhibitsView> {
    const [after] = decodeCursor(cursor, isNumber) ?? [0];
    return this.unitOfWork.run(actor, async (tx) => {
      const [courtCase] = await tx.named<{ child: boolean | null }>('exhibits-case', CASE, [caseId]);
      if (!courtCase) throw new NotFoundForActor();
      const rows = await tx.named<sql.ExhibitRow>('exhibits-of-case', sql.OF_CASE, [
        actor.userId,
        caseId,
        after,
        limit + 1,
      ]);
      const page = pageOf(rows, limit, ({ number }) => [number], sql.toListItem);
      await this.recordList(tx, page.items, caseId);
      return { ...page, elements: await this.elements(tx, caseId, courtCase.child) };
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

  /** What must be proved of each count and what rests on it; what was linked beyond that is shown as well. */
  private async elements(tx: Tx, caseId: string, child: boolean | null): Promise<CaseExhibitsView['elements']> {
    const counts = await tx.named<CountRow>('exhibits-counts', COUNTS, [caseId]);
    const linked = await tx.named<sql.LinkedRow>('exhibits-linked', sql.LINKED, [caseId]);
    return counts.flatMap((count) => {
      const ofCount = linked.filter(({ countId }) => countId === count.id);
      const needed = elementsToProve(this.pack.law, count.offenceCode, child);
      const others = ofCount.filter(({ element }) => !needed.some((one) => one.element === element));
      const all = [...needed, ...others.map(({ element }) => ({ element, required: false }))];
      return all.map(({ element, required }) => {
        const exhibits = ofCount.find((row) => row.element === element)?.exhibits ?? [];
        const [exhibitIds, labels] = [exhibits.map(({ id }) => id), exhibits.map(({ number }) => exhibitLabel(number))];
        return { countId: count.id, element, required, exhibitIds, labels };
      });
    });
  }

  private async recordList(tx: Tx, listed: readonly ExhibitListItem[], caseId: string | null = null): Promise<void> {
    const exhibitIds = [...new Set(listed.map(({ id }) => id))];
    await this.audit.recordRead(tx, { action: 'exhibits.read', caseId, details: { exhibitIds } });
  }
}

const CASE = 'SELECT child_survivor AS child FROM court.court_case WHERE id = $1';
const COUNTS = `SELECT id, offence_code AS "offenceCode" FROM court.charge_count
  WHERE case_id = $1 AND withdrawn_by IS NULL ORDER BY number, id`;
