import { Injectable } from '@nestjs/common';
import type { OnePagerQuery, Report } from '@hakika/contracts';
import { addDays, Audience, seesClosedMonths } from '@hakika/domain';
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
    const { station, month, audience = Audience.Committee, language = actor.language } = query;
    this.refuseFuture(month, query.asKnownOn ?? this.clock.today());
    return this.unitOfWork.run(actor, async (tx) => {
      const closed = seesClosedMonths(actor.scope);
      const asKnownOn = closed ? await this.closing(actor, query) : (query.asKnownOn ?? this.clock.today());
      const agreed = await tx.rows<ResolutionFact>(AGREED, [station, this.clock.instantOf(addDays(asKnownOn, 1))]);
      const request = { station, month, asKnownOn, audience, language, closed };
      const report = await this.figures.onePager(actor, request, agreed);
      const { issue, hash } = report;
      await this.audit.recordRead(tx, {
        action: 'report.made',
        objectType: 'report',
        details: { report: report.report, issue, asKnownOn, audience, hash },
      });
      return report;
    });
  }

  /** Whoever sees no case gets one page a month; the wall behind it refuses every other day as well. */
  private async closing(actor: Actor, { station, month, asKnownOn }: OnePagerQuery): Promise<string> {
    const closing = await this.figures.closingOf(actor, station, month);
    if (closing >= this.clock.today()) throw new InvalidInput([{ pointer: '/month', code: 'not-closed' }]);
    if (asKnownOn !== undefined && asKnownOn < closing)
      throw new InvalidInput([{ pointer: '/asKnownOn', code: 'before-closing' }]);
    return closing;
  }

  /** Nothing is known of a day that has not come, and a report of it would change under its own hash. */
  private refuseFuture(month: string, asKnownOn: string): void {
    const today = this.clock.today();
    if (asKnownOn > today) throw new InvalidInput([{ pointer: '/asKnownOn', code: 'in-the-future' }]);
    if (month > asKnownOn.slice(0, 7)) throw new InvalidInput([{ pointer: '/month', code: 'not-begun' }]);
  }
}

const AGREED = `
  SELECT r.number, r.issue, r.agency, r.due_on::text AS "dueOn", e.status, e.done_on::text AS "doneOn"
  FROM committee.resolution r JOIN reference.station s ON s.id = r.station_id
  CROSS JOIN LATERAL (
    SELECT x.status, x.done_on FROM committee.resolution_entry x
    WHERE x.id = r.id AND x.recorded_at < $2 ORDER BY x.recorded_at DESC, x.seq DESC LIMIT 1
  ) e
  WHERE s.code = $1
  ORDER BY r.number`;
