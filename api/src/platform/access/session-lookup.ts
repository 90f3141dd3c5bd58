import { Injectable } from '@nestjs/common';
import type { AgencyKind, Role, Scope } from '@hakika/domain';
import { Database } from '../database/database';
import type { Actor } from './actor';

/** A session as the database answers it, before anything is known of the request. */
export interface LiveSession {
  readonly actor: Actor;
  readonly rotatedAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly idleSeconds: number;
}

interface Row {
  session_id: string;
  user_id: string;
  username: string;
  display_name: string;
  role: Role;
  scope: Scope;
  agency_id: string;
  agency_code: string;
  agency_name: string;
  agency_kind: AgencyKind;
  station_id: string | null;
  language: 'en' | 'sw';
  rotated_at: Date;
  seen_at: Date;
  expires_at: Date;
  idle_seconds: number;
}

@Injectable()
export class SessionLookup {
  constructor(private readonly database: Database) {}

  /** Null when the token opens nothing: unknown, expired, idle too long, ended, or its person disabled. */
  async find(token: string): Promise<LiveSession | null> {
    const { rows } = await this.database.api.query<Row>({
      name: 'session-of',
      text: 'SELECT * FROM sec.session_of($1)',
      values: [token],
    });
    const row = rows[0];
    return row ? toSession(token, row) : null;
  }
}

function toSession(token: string, row: Row): LiveSession {
  return {
    actor: {
      token,
      userId: row.user_id,
      sessionId: row.session_id,
      username: row.username,
      displayName: row.display_name,
      role: row.role,
      scope: row.scope,
      agencyId: row.agency_id,
      agencyCode: row.agency_code,
      agencyName: row.agency_name,
      agencyKind: row.agency_kind,
      stationId: row.station_id,
      language: row.language,
      requestId: null,
      network: null,
    },
    rotatedAt: row.rotated_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    idleSeconds: row.idle_seconds,
  };
}
