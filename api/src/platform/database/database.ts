import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Pool } from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { AppConfig } from '../config/config';
import { Keyring } from '../crypto/keyring';
import { urlOf, type Login } from './logins';

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM names no type for a class
export type EntityClass = Function | EntitySchema;

export const ENTITIES = Symbol('entities');

/** Holds the connections: one pool under a login that owns nothing, and a small one for the gate. */
@Injectable()
export class Database implements OnModuleInit, OnModuleDestroy {
  readonly source: DataSource;
  readonly gate: Pool;
  /** For the few functions that only take a session token; no row of any table is in reach of it. */
  readonly api: Pool;

  constructor(config: AppConfig, keyring: Keyring, entities: readonly EntityClass[]) {
    const url = (login: Login) => urlOf(config.databaseUrl, login, keyring);
    const login = config.login ?? 'api';
    this.source = new DataSource({
      type: 'postgres',
      url: url(login),
      entities: [...entities],
      synchronize: false,
      logging: false,
      poolErrorHandler: () => undefined,
      extra: { max: 10, pipeline: true, connectionTimeoutMillis: 2_000, application_name: 'hakika-api' },
    });
    this.gate = pool(url('gate'), 'hakika-gate', 4);
    this.api = pool(url(login), 'hakika-door', 4);
  }

  async onModuleInit(): Promise<void> {
    await this.source.initialize();
  }

  async onModuleDestroy(): Promise<void> {
    await this.source.destroy();
    await this.gate.end();
    await this.api.end();
  }
}

function pool(connectionString: string, name: string, max: number): Pool {
  const made = new Pool({ connectionString, max, connectionTimeoutMillis: 2_000, application_name: name });
  // A connection that breaks while idle is replaced by the pool; unheard, its error would end the process.
  made.on('error', () => undefined);
  return made;
}
