import { Injectable } from '@nestjs/common';
import type { ColleagueView, Page, UserView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { decodeCursor, isOneId, pageOf, type CursorQuery } from '../../platform/http/cursor';

type ColleagueRequest = CursorQuery & { readonly role?: string };

const keyOf = ({ id }: { readonly id: string }) => [id];
const same = <View>(row: View): View => row;

@Injectable()
export class UsersQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** People of one's own agency, and those who share a case; the database decides who they are. */
  colleagues(actor: Actor, { cursor, limit, role }: ColleagueRequest): Promise<Page<ColleagueView>> {
    const [after] = decodeCursor(cursor, isOneId) ?? [null];
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await tx.named<ColleagueView>('colleagues', COLLEAGUES, [role ?? null, after, limit + 1]);
      return pageOf(rows, limit, keyOf, same);
    });
  }

  list(actor: Actor, { cursor, limit }: CursorQuery): Promise<Page<UserView>> {
    const [after] = decodeCursor(cursor, isOneId) ?? [null];
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await tx.named<UserView>('users', USERS, [after, limit + 1]);
      return pageOf(rows, limit, keyOf, same);
    });
  }

  one(tx: Tx, userId: string): Promise<UserView | null> {
    return tx.row<UserView>(USER, [userId]);
  }
}

const COLLEAGUES = `
  SELECT c.id, c.display_name AS "displayName", c.role, c.agency_name AS "agencyName" FROM people.colleagues() c
  WHERE ($1::text IS NULL OR c.role = $1) AND ($2::uuid IS NULL
    OR (c.display_name, c.id) > (SELECT k.display_name, k.id FROM people.app_user k WHERE k.id = $2))
  ORDER BY c.display_name, c.id LIMIT $3`;

const VIEW = `
  SELECT u.id, u.version, u.username, u.display_name AS "displayName", u.role, a.name AS "agencyName",
    s.name AS "stationName", u.active
  FROM people.app_user u JOIN people.agency a ON a.id = u.agency_id LEFT JOIN reference.station s ON s.id = u.station_id`;

const USERS = `${VIEW} WHERE u.role <> 'system'
    AND ($1::uuid IS NULL OR u.username > (SELECT k.username FROM people.app_user k WHERE k.id = $1))
  ORDER BY u.username LIMIT $2`;
const USER = `${VIEW} WHERE u.id = $1 AND u.role <> 'system'`;
