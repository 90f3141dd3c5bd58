import type { AgencyKind, Role, Scope } from '@hakika/domain';

/** Who is asking, as the database knows them. The token opens the context of each transaction. */
export interface Actor {
  readonly userId: string;
  readonly sessionId: string;
  readonly token: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly agencyKind: AgencyKind;
  readonly stationId: string | null;
  readonly language: 'en' | 'sw';
  /** Of the request in hand; for the log. */
  readonly requestId: string | null;
  readonly network: string | null;
}
