import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ServiceActor } from '../access/service-actor';
import { AppConfig } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';

const EVERY_MS = 60 * 60_000;

/** Throws away what is kept only for a while; how long stands in `sec.tidy` and on the operations page. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('housekeeping');
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly service: ServiceActor,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.jobs === false) return;
    this.timer = setInterval(() => {
      this.tidy().catch((error: Error) => this.log.error(`nothing was tidied: ${error.name}`));
    }, EVERY_MS);
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async tidy(): Promise<void> {
    await this.unitOfWork.run(await this.service.actor(), (tx) => tx.rows('SELECT sec.tidy()'));
  }
}
