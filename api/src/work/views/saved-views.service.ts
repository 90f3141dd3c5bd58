import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CASE_FILTER_KEYS, SAVED_VIEWS_MAX, type SavedView, type SaveViewRequest } from '@hakika/contracts';
import { refuseSavedView, type SavedViewRefusal } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit, type AuditAction } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { nameConstraints } from '../../platform/errors/constraints';
import { InvalidInput, NotFoundForActor, RuleRefusal, type InputFault } from '../../platform/errors/errors';
import { SavedViewRow } from './saved-view.entity';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'case-view.saved': { filters: readonly string[] };
    'case-view.renamed': Record<never, never>;
    'case-view.dropped': Record<never, never>;
  }
}

nameConstraints({ saved_view_name: 'view.name-taken' satisfies SavedViewRefusal });

/** Codes and ids: what is kept of a list must not be able to name anybody. */
const VALUE = /^[a-z0-9-]{1,60}$/;

/** Lists that a person keeps; nobody else sees them, and no row policy lets them. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  list(actor: Actor): Promise<readonly SavedView[]> {
    return this.unitOfWork.run(actor, async (tx) => (await viewsOf(tx)).map(toView));
  }

  save(actor: Actor, { name, filters }: SaveViewRequest): Promise<SavedView> {
    const faults = faultsOf(filters);
    if (faults.length > 0) throw new InvalidInput(faults);
    return this.unitOfWork.run(actor, async (tx) => {
      await refuse(tx, name);
      const id = randomUUID();
      await tx.insert(SavedViewRow, { id, userId: actor.userId, name, filters });
      const entry = { objectType: 'case-view', objectId: id };
      await this.audit.record(tx, { ...entry, action: 'case-view.saved', details: { filters: Object.keys(filters) } });
      return { id, version: 1, name, filters };
    });
  }

  rename(actor: Actor, id: string, version: number, name: string): Promise<SavedView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { filters } = await tx.get(SavedViewRow, { id });
      await refuse(tx, name, id);
      await tx.change(SavedViewRow, { id, version }, { name });
      await this.tell(tx, 'case-view.renamed', id);
      return { id, version: version + 1, name, filters };
    });
  }

  drop(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const gone = await tx.row('DELETE FROM work.saved_view WHERE id = $1 RETURNING id', [id]);
      if (!gone) throw new NotFoundForActor();
      await this.tell(tx, 'case-view.dropped', id);
    });
  }

  private async tell(
    tx: Tx,
    action: AuditAction & ('case-view.renamed' | 'case-view.dropped'),
    id: string,
  ): Promise<void> {
    await this.audit.record(tx, { action, objectType: 'case-view', objectId: id, details: {} });
  }
}

/** The row policy leaves those of whoever asks. */
const viewsOf = (tx: Tx): Promise<SavedViewRow[]> => tx.find(SavedViewRow, {}, { name: 'ASC' });

async function refuse(tx: Tx, name: string, renamed?: string): Promise<void> {
  const others = (await viewsOf(tx)).filter(({ id }) => id !== renamed).map((view) => view.name);
  const refusal = refuseSavedView(name, others, SAVED_VIEWS_MAX);
  if (refusal) throw new RuleRefusal(refusal);
}

function faultsOf(filters: object): readonly InputFault[] {
  return Object.entries(filters).flatMap(([key, value]: [string, unknown]) => {
    if (!(CASE_FILTER_KEYS as readonly string[]).includes(key))
      return [{ pointer: '/filters', code: 'unknown-filter' }];
    return typeof value === 'string' && VALUE.test(value) ? [] : [{ pointer: `/filters/${key}`, code: 'not-a-code' }];
  });
}

const toView = ({ id, version, name, filters }: SavedViewRow): SavedView => ({ id, version, name, filters });
