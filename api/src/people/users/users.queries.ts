import { Injectable } from '@nestjs/common';
import type { ColleagueView, UserView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';

@Injectable()
export class UsersQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** People of one's own agency, and those who share a case; the database decides who they are. */
  colleagues(actor: Actor, role: string | undefined): Promise<ColleagueView[]> {
    return this.unitOfWork.run(actor, (tx) => tx.named<ColleagueView>('colleagues', COLLEAGUES, [role ?? null]));
  }

  list(actor: Actor): Promise<UserView[]> {
    return this.unitOfWork.run(actor, (tx) => tx.rows<UserView>(USERS));
  }

  one(tx: Tx, userId: string): Promise<UserView | null> {
    return tx.row<UserView>(USER, [userId]);
  }
}

const COLLEAGUES = `
  SELECT id, display_name AS "displayName", role, agency_name AS "agencyName"
  FROM people.colleagues() WHERE $1::text IS NULL OR role = $1`;

const VIEW = `
  SELECT u.id, u.version, u.username, u.display_name AS "displayName", u.role, a.name AS "agencyName",
    s.name AS "stationName", u.active
  FROM people.app_user u JOIN people.agency a ON a.id = u.agency_id LEFT JOIN reference.station s ON s.id = u.station_id`;

const USERS = `${VIEW} WHERE u.role <> 'system' ORDER BY u.username`;
const USER = `${VIEW} WHERE u.id = $1 AND u.role <> 'system'`;
