import { Injectable } from '@nestjs/common';
import type { SessionView } from '@hakika/contracts';
import { PERMISSIONS } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { SessionLookup } from '../../platform/access/session-lookup';
import { Clock } from '../../platform/clock/clock';
import { AppConfig } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Unauthenticated } from '../../platform/errors/errors';

/** Who am I, and what may I: asked anew each time, because a session can end between two requests. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly lookup: SessionLookup,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<SessionView> {
    const session = await this.lookup.find(actor.token);
    if (!session) throw new Unauthenticated();
    return {
      user: {
        id: actor.userId,
        displayName: actor.displayName,
        username: actor.username,
        role: actor.role,
        agencyName: actor.agencyName,
        agencyKind: actor.agencyKind,
        stationName: await this.stationName(actor),
        language: actor.language,
      },
      permissions: PERMISSIONS[actor.scope],
      demo: this.config.demo,
      today: this.clock.today(),
      zone: this.config.law.zone,
      expiresAt: session.expiresAt.toISOString(),
    };
  }

  private async stationName(actor: Actor): Promise<string | null> {
    if (!actor.stationId) return null;
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await tx.row<{ name: string }>('SELECT name FROM reference.station WHERE id = $1', [actor.stationId]);
      return row?.name ?? null;
    });
  }
}
