import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { ServiceActor } from '../access/service-actor';
import { AppConfig } from '../config/config';
import { Keyring } from '../crypto/keyring';
import { urlOf } from '../database/logins';
import { UnitOfWork } from '../database/unit-of-work';
import { Outbox, type EventType } from '../outbox/outbox';
import type { DeliveredEvent, EventHandler } from './handler';

const ROUND_MS = 1_000;
const BATCH = 100;
export const EVENTS_QUEUE = 'events';
export const DEAD_QUEUE = 'events-nobody-could-handle';

interface Delivery extends DeliveredEvent {
  readonly handler: string;
}

/** Takes events out of the outbox, and runs the handlers of each from a queue that tries again. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('jobs');
  private readonly handlers = new Map<string, EventHandler>();
  private boss: PgBoss | null = null;
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly config: AppConfig,
    private readonly keyring: Keyring,
    private readonly unitOfWork: UnitOfWork,
    private readonly service: ServiceActor,
    private readonly outbox: Outbox,
  ) {}

  register<T extends EventType>(handler: EventHandler<T>): void {
    this.handlers.set(handler.name, handler as unknown as EventHandler);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.boss = new PgBoss({
      connectionString: urlOf(this.config.databaseUrl, 'jobs', this.keyring),
      schema: 'jobs',
      max: 2,
      migrate: false,
      createSchema: false,
      schedule: false,
      application_name: 'hakika-jobs',
    });
    this.boss.on('error', (error) => this.log.error(`the queue: ${error.name}`));
    await this.boss.start();
    await this.boss.work<Delivery>(EVENTS_QUEUE, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
      for (const job of jobs) await this.deliver(job.data);
    });
    this.outbox.bell.on('ring', this.dispatchSoon);
    this.timer = setInterval(this.dispatchSoon, ROUND_MS);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearInterval(this.timer);
    this.outbox.bell.off('ring', this.dispatchSoon);
    await this.round;
    await this.boss?.stop({ graceful: true, timeout: 10_000 });
  }

  /** Moves what waits in the outbox into the queue and resolves when the round is over. */
  readonly dispatchSoon = (): Promise<void> => {
    this.round = this.round.then(() => (this.stopping ? undefined : this.dispatch())).catch((error: Error) => {
      this.log.error(`events wait in the outbox: ${error.message}`);
    });
    return this.round;
  };

  /** How many events could not be handled by anybody, for the health page. */
  async unhandled(): Promise<number> {
    const stats = await this.boss?.getQueueStats(DEAD_QUEUE);
    return stats?.[0]?.queuedCount ?? 0;
  }

  /** An event is marked only after each handler's job is in the queue; a crash between the two delivers it again. */
  private async dispatch(): Promise<void> {
    const actor = await this.service.actor();
    await this.unitOfWork.run(actor, async (tx) => {
      const waiting = await tx.named<DeliveredEvent>(
        'outbox-waiting',
        `SELECT id, type, payload FROM sec.outbox WHERE dispatched_at IS NULL ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      for (const event of waiting) await this.enqueue(event);
      if (waiting.length > 0) {
        await tx.named('outbox-sent', 'UPDATE sec.outbox SET dispatched_at = clock_timestamp() WHERE id = ANY ($1::uuid[])', [
          waiting.map((event) => event.id),
        ]);
      }
    });
  }

  private async enqueue(event: DeliveredEvent): Promise<void> {
    for (const handler of this.handlers.values()) {
      if (handler.event === event.type) {
        const delivery: Delivery = { id: event.id, type: event.type, payload: event.payload, handler: handler.name };
        await this.boss?.send(EVENTS_QUEUE, delivery, { retryLimit: 8, retryDelay: 1, retryBackoff: true, deadLetter: DEAD_QUEUE });
      }
    }
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const handler = this.handlers.get(delivery.handler);
    if (!handler) throw new Error(`nobody answers to ${delivery.handler}`);
    await handler.handle(await this.service.actor(), delivery);
  }
}
