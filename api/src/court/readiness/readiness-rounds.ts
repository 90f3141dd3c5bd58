import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { lastLookOn } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { ServiceActor } from '../../platform/access/service-actor';
import { Clock } from '../../platform/clock/clock';
import { AppConfig } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ReadinessNews } from './readiness-news';
import { allHearingsToCome, type Span } from './readiness-rows';

const EVERY_MS = 60 * 60_000;
const TOGETHER = 50;
const START: Span['after'] = ['-infinity', '00000000-0000-0000-0000-000000000000'];

/** Goes round the hearings of the next fourteen days, so that what falls due becomes somebody's task without anybody looking. */
@Injectable()
export class ReadinessRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('readiness');
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly service: ServiceActor,
    private readonly clock: Clock,
    private readonly news: ReadinessNews,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.jobs === false) return;
    this.timer = setInterval(() => {
      this.goRound().catch((error: Error) => this.log.error(`nobody was told: ${error.name}`));
    }, EVERY_MS);
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async goRound(): Promise<void> {
    const actor = await this.service.actor();
    const from = this.clock.today();
    let after: Span['after'] | null = START;
    while (after) after = await this.page(actor, { from, until: lastLookOn(from), after, limit: TOGETHER });
    await this.unitOfWork.run(actor, (tx) => this.news.settleWhatIsOver(tx, from));
  }

  /** Its own transaction, so that one round through a country holds nothing up. */
  private page(actor: Actor, span: Span): Promise<Span['after'] | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await allHearingsToCome(tx, span);
      await this.news.tell(tx, rows);
      const last = rows.length === span.limit ? rows.at(-1) : undefined;
      return last ? [last.on, last.hearingId] : null;
    });
  }
}
