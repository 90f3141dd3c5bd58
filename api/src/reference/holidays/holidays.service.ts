import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { ChangeHolidayRequest, HolidayOverrideView } from '@hakika/contracts';
import { refuseHolidayOverride, type HolidayChange, type HolidayOverride } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { ServiceActor } from '../../platform/access/service-actor';
import { Audit } from '../../platform/audit/audit';
import { nextId } from '../../platform/database/next-id';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RuleRefusal } from '../../platform/errors/errors';
import { Pack } from '../packs/pack';
import { HolidayOverrideEntry } from './holiday-override.entity';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'holiday.changed': { on: string; change: HolidayChange };
  }
}

/** Another process may have changed a day; this one hears of it within so many milliseconds. */
const REREAD_AFTER = 60_000;
/** Two administrators must not both add the same day. */
const LOCK = "SELECT pg_advisory_xact_lock(hashtext('reference.holiday_override'))";

/** Days that change late: what an administrator says of them, laid over the pack. */
@Injectable()
export class HolidaysService implements OnApplicationBootstrap, OnApplicationShutdown {
  private rereading: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly service: ServiceActor,
    private readonly pack: Pack,
    private readonly audit: Audit,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.reread();
    // A database that is away for a moment is the health page's to tell; the days as last read go on counting.
    this.rereading = setInterval(() => void this.reread().catch(() => undefined), REREAD_AFTER).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.rereading);
  }

  /** Everything that was ever said, oldest first. */
  list(actor: Actor): Promise<HolidayOverrideView[]> {
    return this.unitOfWork.run(actor, (tx) => this.stated(tx));
  }

  change(actor: Actor, request: ChangeHolidayRequest): Promise<HolidayOverrideView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.rows(LOCK);
      const stated = await this.stated(tx);
      const refusal = refuseHolidayOverride(this.pack.asShipped, stated.map(toOverride), toOverride(request));
      if (refusal) throw new RuleRefusal(refusal);
      const { on, change, nameEn = null, nameSw = null, reason } = request;
      const id = nextId();
      await tx.insert(HolidayOverrideEntry, { id, on, change, nameEn, nameSw, reason, recordedBy: actor.userId });
      await this.audit.record(tx, {
        action: 'holiday.changed',
        objectType: 'holiday-override',
        objectId: id,
        details: { on, change },
      });
      const now = await this.stated(tx);
      tx.onCommit(() => this.pack.layOver(now.map(toOverride)));
      return now.at(-1) as HolidayOverrideView;
    });
  }

  private async reread(): Promise<void> {
    const stated = await this.list(await this.service.actor());
    this.pack.layOver(stated.map(toOverride));
  }

  private stated(tx: Tx): Promise<HolidayOverrideView[]> {
    return tx.named<HolidayOverrideView>('holiday-overrides', STATED);
  }
}

type Said = Pick<ChangeHolidayRequest, 'on' | 'change'> & {
  readonly nameEn?: string | null;
  readonly nameSw?: string | null;
};

function toOverride({ on, change, nameEn, nameSw }: Said): HolidayOverride {
  return { on, change, name: nameEn && nameSw ? { en: nameEn, sw: nameSw } : null };
}

const STATED = `
  SELECT h.id, h.on_day::text AS "on", h.change, h.name_en AS "nameEn", h.name_sw AS "nameSw", h.reason,
    u.display_name AS "recordedBy", h.recorded_at AS "recordedAt"
  FROM reference.holiday_override h JOIN people.app_user u ON u.id = h.recorded_by
  ORDER BY h.recorded_at, h.id`;
