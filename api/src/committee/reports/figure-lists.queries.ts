import { Injectable } from '@nestjs/common';
import type { FigureList, FigureListItem, Page } from '@hakika/contracts';
import { firstDayOf, isCalendarDay, lastDayOf, Scope } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { decodeCursor, pageOf, type CursorKeys } from '../../platform/http/cursor';
import { FIGURE_LIST_SQL } from './figure-lists.sql';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'figure.opened': { figure: string; station: string; month: string; caseIds: readonly string[] };
  }
}

export interface FigureListRequest {
  readonly figure: FigureList;
  readonly station: string;
  readonly month: string;
  readonly reason?: string;
  readonly cursor?: string;
  readonly limit: number;
}

type Row = FigureListItem & { readonly key: string };
type Keys = readonly [on: string, key: string];

/** Supervisors of prosecution and police see whether she had company, and not which measures she was granted. */
const NOT_FOR: Readonly<Partial<Record<FigureList, readonly Scope[]>>> = { measures: [Scope.Agency] };

/** What is behind a figure, read under the walls of whoever asks: each sees the cases they see anyway. */
@Injectable()
export class FigureListsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  list(actor: Actor, request: FigureListRequest): Promise<Page<FigureListItem>> {
    const { figure, station, month, reason, cursor, limit } = request;
    if (NOT_FOR[figure]?.includes(actor.scope)) throw new NotFoundForActor();
    const [on, key] = decodeCursor(cursor, isKeys) ?? ['-infinity', ''];
    const values = [station, firstDayOf(month), lastDayOf(month), on, key, limit + 1];
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await tx.rows<Row>(
        FIGURE_LIST_SQL[figure],
        figure === 'adjourned' ? [...values, reason ?? null] : values,
      );
      const page = pageOf(rows, limit, (row) => [row.on, row.key], toItem);
      const caseIds = [...new Set(page.items.map((item) => item.caseId))];
      await this.audit.recordRead(tx, { action: 'figure.opened', details: { figure, station, month, caseIds } });
      return page;
    });
  }
}

const isKeys = (keys: CursorKeys): keys is Keys =>
  keys.length === 2 && isCalendarDay(String(keys[0])) && /^[0-9a-f-]{36}(\/V\d{1,4})?$/.test(String(keys[1]));

const toItem = ({ key: _key, ...item }: Row): FigureListItem => item;
