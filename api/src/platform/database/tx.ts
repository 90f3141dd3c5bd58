import type { PoolClient } from 'pg';
import type { EntityManager, EntityTarget, FindOptionsOrder, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Actor } from '../access/actor';
import { NotFoundForActor, StaleVersion } from '../errors/errors';

type Row = ObjectLiteral;
export type Param = string | number | boolean | null | Buffer | Date | readonly (string | number | null)[];

/**
 * One transaction under one signed context. Statements run one after the other: never start two at once.
 * Text and values never meet: every statement is a literal and its values are bound.
 */
export class Tx {
  private readonly afterCommit: (() => void)[] = [];

  constructor(
    readonly actor: Actor,
    private readonly manager: EntityManager,
    private readonly client: PoolClient,
  ) {}

  /** A statement that is prepared once for each connection; for what is asked often. */
  async named<T extends Row>(name: string, text: string, values: readonly Param[] = []): Promise<T[]> {
    return (await this.client.query<T>({ name, text, values: [...values] })).rows;
  }

  async rows<T extends Row>(text: string, values: readonly Param[] = []): Promise<T[]> {
    return (await this.client.query<T>(text, [...values])).rows;
  }

  async row<T extends Row>(text: string, values: readonly Param[] = []): Promise<T | null> {
    return (await this.rows<T>(text, values))[0] ?? null;
  }

  find<E extends Row>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<E>,
    order: FindOptionsOrder<E> = {},
  ): Promise<E[]> {
    return this.manager.find(entity, { where, order });
  }

  findOne<E extends Row>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    return this.manager.findOne(entity, { where });
  }

  /** What is absent and what may not be seen are the same. */
  async get<E extends Row>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E> {
    const found = await this.findOne(entity, where);
    if (!found) throw new NotFoundForActor();
    return found;
  }

  /** Writes a new row. Ids are made by the caller, so that nothing has to be read back. */
  async insert<E extends Row>(
    entity: EntityTarget<E>,
    values: QueryDeepPartialEntity<E> | QueryDeepPartialEntity<E>[],
  ): Promise<void> {
    if (Array.isArray(values) && values.length === 0) return;
    await this.manager.createQueryBuilder().insert().into(entity).values(values).updateEntity(false).execute();
  }

  /** Changes a row of a known version and counts it up. Throws `StaleVersion` when somebody else was first. */
  async change<E extends Row & { id: string; version: number }>(
    entity: EntityTarget<E>,
    known: { readonly id: string; readonly version: number },
    values: QueryDeepPartialEntity<E>,
  ): Promise<void> {
    const next = { ...values, version: () => 'version + 1' } as QueryDeepPartialEntity<E>;
    const done = await this.manager
      .createQueryBuilder()
      .update(entity)
      .set(next)
      .where('id = :id AND version = :version', { id: known.id, version: known.version })
      .execute();
    if (done.affected !== 1) throw new StaleVersion();
  }

  /** For what must not happen unless the transaction stands. It runs after the commit and may not fail. */
  onCommit(effect: () => void): void {
    this.afterCommit.push(effect);
  }

  /** @internal */
  committed(): void {
    for (const effect of this.afterCommit) effect();
  }
}
