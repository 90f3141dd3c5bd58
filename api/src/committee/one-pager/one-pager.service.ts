import { Injectable } from '@nestjs/common';
import type { OnePagerQuery, Report } from '@hakika/contracts';
import { addDays, Audience } from '@hakika/domain';
import { FiguresService } from '../../figures/figures.service';
import type { ResolutionFact } from '../../figures/one-pager.facts';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput } from '../../platform/errors/errors';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'report.made': { report: string; issue: string; asKnownOn: string; audience: string; hash: string };
  }
}

/** The monthly page of a committee. Making one is logged, since two made a day apart can be compared. */
@Injectable()
export class OnePagerService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly figures: FiguresService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  report(actor: Actor, query: OnePagerQuery): Promise<Report> {
    const { station, month, asKnownOn = this.clock.today() } = query;
    const { audience = Audience.Committee, language = actor.language } = query;
    this.refuseFuture(month, asKnownOn);
    return this.unitOfWork.run(actor, async (tx) => {
      const knownUntil = this.clock.instantOf(addDays(asKnownOn, 1));
      const resolutions = await tx.rows<ResolutionFact>(AGREED, [station, knownUntil]);
      const report = await this.figures.onePager(actor, { station, month, asKnownOn, audience, language }, resolutions);
      const { issue, hash } = report;
      await this.audit.recordRead(tx, {
        action: 'report.made',
        objectType: 'report',
        details: { report: report.report, issue, asKnownOn, audience, hash },
      });
      return report;
    });
  }

  /** Nothing is known of a day that has not come, and a report of it would change under its own hash. */
  private refuseFuture(month: string, asKnownOn: string): void {
    const today = this.clock.today();
    if (asKnownOn > today) throw new InvalidInput([{ pointer: '/asKnownOn', code: 'in-the-future' }]);
    if (month > asKnownOn.slice(0, 7)) throw new InvalidInput([{ pointer: '/month', code: 'not-begun' }]);
  }
}

const AGREED = `
  SELECT r.number, r.issue, r.agency, r.due_on::text AS "dueOn", r.status, r.done_on::text AS "doneOn"
  FROM committee.resolution r JOIN reference.station s ON s.id = r.station_id
  WHERE s.code = $1 AND r.recorded_at < $2
  ORDER BY r.number`;
