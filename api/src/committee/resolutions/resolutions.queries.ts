import { Injectable } from '@nestjs/common';
import type { Page, ResolutionView } from '@hakika/contracts';
import { carriedOver, overdueDays } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor } from '../../platform/errors/errors';
import { decodeCursor, pageOf, type CursorKeys } from '../../platform/http/cursor';

export interface ResolutionsRequest {
  readonly station?: string;
  readonly open?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

type Row = Omit<ResolutionView, 'carriedOver' | 'overdueDays'>;
type Keys = readonly [station: string, number: number];

const COLUMNS = `r.id, r.version, s.code AS station, s.name AS "stationName", r.number, r.issue, r.agency, r.agreed_on::text AS "agreedOn",
  r.due_on::text AS "dueOn", r.status, r.done_on::text AS "doneOn", r.note
  FROM committee.resolution r JOIN reference.station s ON s.id = r.station_id`;

const LIST = `SELECT ${COLUMNS}
  WHERE ($1::text IS NULL OR s.code = $1) AND ($2::boolean IS NULL OR (r.status <> 'done') = $2) AND (s.code, r.number) > ($3, $4)
  ORDER BY s.code, r.number LIMIT $5`;

const ONE = `SELECT ${COLUMNS} WHERE r.id = $1`;

@Injectable()
export class ResolutionsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, { station, open, cursor, limit }: ResolutionsRequest): Promise<Page<ResolutionView>> {
    const [code, number] = decodeCursor(cursor, isKeys) ?? ['', 0];
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await tx.rows<Row>(LIST, [station ?? null, open ?? null, code, number, limit + 1]);
      return pageOf(
        rows,
        limit,
        (row) => [row.station, row.number],
        (row) => this.toView(row),
      );
    });
  }

  async view(tx: Tx, id: string): Promise<ResolutionView> {
    const row = await tx.row<Row>(ONE, [id]);
    if (!row) throw new NotFoundForActor();
    return this.toView(row);
  }

  private toView(row: Row): ResolutionView {
    const today = this.clock.today();
    return { ...row, carriedOver: carriedOver(row, today), overdueDays: overdueDays(row, today) };
  }
}

const isKeys = (keys: CursorKeys): keys is Keys =>
  keys.length === 2 && typeof keys[0] === 'string' && Number.isSafeInteger(keys[1]);
