import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreateUserRequest, NewUserView, UserView } from '@hakika/contracts';
import { refuseUser, scopeOf, type AgencyKind, type UserRefusal } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Passwords } from '../../platform/crypto/passwords';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { nameConstraints } from '../../platform/errors/constraints';
import { NotFoundForActor, RuleRefusal } from '../../platform/errors/errors';
import { AppUser } from './user.entity';
import { UsersQueries } from './users.queries';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'user.created': { role: string; agencyId: string; stationId: string | null };
    'user.disabled': Record<never, never>;
    'user.password-reset': Record<never, never>;
  }
}

nameConstraints({ app_user_username: 'user.username-taken' satisfies UserRefusal });

interface Place {
  readonly agencyId: string;
  readonly kind: AgencyKind;
  readonly stationId: string | null;
}

interface FoundStation {
  readonly state: 'none' | 'known' | 'unknown';
  readonly id: string | null;
}

@Injectable()
export class UsersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UsersQueries,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  /** Makes an account with a password that is said once. */
  create(actor: Actor, request: CreateUserRequest, password = newPassword()): Promise<NewUserView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { agencyId, kind, stationId } = await this.placeOf(tx, request);
      const id = randomUUID();
      const { username, displayName, role, language = 'en' } = request;
      const scope = scopeOf(role, kind);
      await tx.insert(AppUser, { id, username, displayName, role, scope, agencyId, stationId, language, active: true });
      await this.setPassword(tx, id, password);
      const details = { role, agencyId, stationId };
      await this.audit.record(tx, { action: 'user.created', objectType: 'user', objectId: id, details });
      return { ...(await this.view(tx, id)), initialPassword: password };
    });
  }

  /** Makes an account that is not there yet; one that is stays as it is. */
  ensure(actor: Actor, request: CreateUserRequest, password: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const known = await tx.row('SELECT 1 AS known FROM people.app_user WHERE username = $1', [request.username]);
      if (!known) await this.create(actor, request, password);
    });
  }

  /** Ends every session of the person with the same statement; nothing else of them changes. */
  disable(actor: Actor, userId: string): Promise<UserView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { id, version, active } = await this.view(tx, userId);
      if (active) await tx.change(AppUser, { id, version }, { active: false });
      await this.audit.record(tx, { action: 'user.disabled', objectType: 'user', objectId: id, details: {} });
      return this.view(tx, id);
    });
  }

  resetPassword(actor: Actor, userId: string, password = newPassword()): Promise<NewUserView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const user = await this.view(tx, userId);
      await this.setPassword(tx, userId, password);
      await this.audit.record(tx, { action: 'user.password-reset', objectType: 'user', objectId: userId, details: {} });
      return { ...user, initialPassword: password };
    });
  }

  private async setPassword(tx: Tx, userId: string, password: string): Promise<void> {
    const hash = await this.passwords.hash(password);
    const set = await tx.row<{ done: boolean }>('SELECT sec.set_credential($1, $2) AS done', [userId, hash]);
    if (!set?.done) throw new NotFoundForActor();
  }

  private async placeOf(tx: Tx, { role, agencyCode, stationCode }: CreateUserRequest): Promise<Place> {
    const agency = await tx.row<{ id: string; kind: AgencyKind }>(
      'SELECT id, kind FROM people.agency WHERE code = $1',
      [agencyCode],
    );
    const station = await this.stationOf(tx, stationCode);
    const refusal = refuseUser({ role, agency: agency?.kind ?? null, station: station.state });
    if (refusal) throw new RuleRefusal(refusal);
    // What no agency means is for the rule to say, and it has.
    if (!agency) throw new NotFoundForActor();
    return { agencyId: agency.id, kind: agency.kind, stationId: station.id };
  }

  private async stationOf(tx: Tx, code: string | undefined): Promise<FoundStation> {
    if (code === undefined) return { state: 'none', id: null };
    const found = await tx.row<{ id: string }>('SELECT id FROM reference.station WHERE code = $1', [code]);
    return found ? { state: 'known', id: found.id } : { state: 'unknown', id: null };
  }

  private async view(tx: Tx, userId: string): Promise<UserView> {
    const user = await this.users.one(tx, userId);
    if (!user) throw new NotFoundForActor();
    return user;
  }
}

/** 120 bits, in groups that can be read out over a telephone. */
function newPassword(): string {
  return (randomBytes(15).toString('hex').match(/.{6}/g) ?? []).join('-');
}
