import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PgBoss, type Job, type JobResult } from 'pg-boss';
import type { EventBacklogView } from '@hakika/contracts';
import { ServiceActor } from '../access/service-actor';
import { AppConfig } from '../config/config';
import { Keyring } from '../crypto/keyring';
import { urlOf } from '../database/logins';
import { UnitOfWork } from '../database/unit-of-work';
import { describeError } from '../errors/describe-error';
import { Outbox, type EventType } from '../outbox/outbox';
import type { DeliveredEvent, EventHandler } from './handler';
import { DEAD_QUEUE, EVENTS_QUEUE, QUEUE_SCHEMA, RETRIES } from './queues';

const ROUND_MS = 1_000;
const BATCH = 100;
const POLLING_SECONDS = 0.5;
const TOGETHER = 20;

const IN_QUEUE = `SELECT count(*) FILTER (WHERE name = $1)::int AS queued, count(*) FILTER (WHERE name = $2)::int AS unhandled
  FROM ${QUEUE_SCHEMA}.job WHERE name IN ($1, $2) AND state < 'completed'`;

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
  private readonly ring = () => void this.dispatchSoon();

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
    if (this.config.jobs === false) return;
    this.boss = new PgBoss({
      connectionString: urlOf(this.config.databaseUrl, 'jobs', this.keyring),
      schema: QUEUE_SCHEMA,
      max: 2,
      migrate: false,
      createSchema: false,
      schedule: false,
      // Only an owner may rebuild an index.
      reindex: false,
      application_name: 'hakika-jobs',
    });
    this.boss.on('error', (error) => this.log.error(`the queue: ${error.name}`));
    await this.boss.start();
    const pace = { pollingIntervalSeconds: POLLING_SECONDS, batchSize: TOGETHER, burstWhenBatchFull: true };
    await this.boss.work(EVENTS_QUEUE, { ...pace, perJobResults: true }, (jobs: Job<Delivery>[]) =>
      this.deliverAll(jobs),
    );
    this.outbox.bell.on('ring', this.ring);
    this.timer = setInterval(this.ring, ROUND_MS);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearInterval(this.timer);
    this.outbox.bell.off('ring', this.ring);
    await this.round;
    await this.boss?.stop({ graceful: true, timeout: 10_000 });
  }

  /** Moves what waits in the outbox into the queue and resolves when the round is over. */
  readonly dispatchSoon = (): Promise<void> => {
    this.round = this.round
      .then(() => (this.stopping ? undefined : this.dispatch()))
      .catch((error: Error) => {
        this.log.error({ waiting: 'outbox', ...describeError(error) });
      });
    return this.round;
  };

  /** What is under way and what nobody could handle, for the health page. */
  async backlog(): Promise<EventBacklogView> {
    const waiting = await this.waiting();
    if (!this.boss) return { waiting, queued: 0, unhandled: 0 };
    // The queue's own statistics are a minute old.
    const { rows } = await this.boss.getDb().executeSql(IN_QUEUE, [EVENTS_QUEUE, DEAD_QUEUE]);
    const [{ queued, unhandled }] = rows as [Omit<EventBacklogView, 'waiting'>];
    return { waiting, queued, unhandled };
  }

  /** Asked by the jobs themselves: nobody else may read the outbox. */
  private async waiting(): Promise<number> {
    const actor = await this.service.actor();
    const [row] = await this.unitOfWork.run(actor, (tx) =>
      tx.rows<{ count: number }>('SELECT count(*)::int AS count FROM sec.outbox WHERE dispatched_at IS NULL'),
    );
    return row?.count ?? 0;
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
        await tx.named(
          'outbox-sent',
          'UPDATE sec.outbox SET dispatched_at = clock_timestamp() WHERE id = ANY ($1::uuid[])',
          [waiting.map((event) => event.id)],
        );
      }
    });
  }

  private async enqueue(event: DeliveredEvent): Promise<void> {
    for (const handler of this.handlers.values()) {
      if (handler.event === event.type) {
        const delivery: Delivery = { id: event.id, type: event.type, payload: event.payload, handler: handler.name };
        await this.boss?.send(EVENTS_QUEUE, delivery, { ...RETRIES, deadLetter: DEAD_QUEUE });
      }
    }
  }

  /** One after the other, in the order in which they were told; one that fails holds up no other. */
  private async deliverAll(jobs: readonly Job<Delivery>[]): Promise<JobResult[]> {
    const results: JobResult[] = [];
    for (const { id, data } of jobs) results.push({ id, ...(await this.attempt(data)) });
    return results;
  }

  /** What is kept of a failure says where it happened, never what was in it. */
  private async attempt(delivery: Delivery): Promise<Pick<JobResult, 'status' | 'output'>> {
    try {
      await this.deliver(delivery);
      return { status: 'completed' };
    } catch (error) {
      const facts = { handler: delivery.handler, eventId: delivery.id, ...describeError(error) };
      this.log.error(facts);
      return { status: 'failed', output: facts };
    }
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const handler = this.handlers.get(delivery.handler);
    if (!handler) throw new Error(`nobody answers to ${delivery.handler}`);
    await handler.handle(await this.service.actor(), delivery);
  }
}
