import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { IdentityModule } from '../identity/identity.module';
import type { Actor } from '../platform/access/actor';
import { ServiceActor } from '../platform/access/service-actor';
import { AppConfig } from '../platform/config/config';
import { BundleLoader } from './bundles/bundle-loader';

/** What a command works with: the house without its door, and the actor it acts as. */
export interface House {
  get<T>(token: Type<T>): T;
  readonly actor: Actor;
}

@Module({})
class CliModule {
  static of(config: AppConfig): DynamicModule {
    return { module: CliModule, imports: [AppModule.of(config), IdentityModule], providers: [BundleLoader] };
  }
}

/** Where a command's settings come from and its answer goes; a test brings its own. */
export interface Surroundings {
  readonly config: () => AppConfig;
  /** Standard output: nothing but the answer, which a program may read. */
  readonly answer: (text: string) => void;
  /** Standard error: how far it is, for a person who waits. */
  readonly note: (text: string) => void;
}

/** Opens the house, does one thing in it and closes it. Events that it causes are handed out by the server. */
export async function inHouse<T>(
  { config }: Surroundings,
  work: (house: House) => Promise<T>,
  login: AppConfig['login'] = 'api',
): Promise<T> {
  const settings = new AppConfig({ ...config(), jobs: false, login });
  const app = await NestFactory.createApplicationContext(CliModule.of(settings), {
    logger: false,
    abortOnError: false,
  });
  try {
    const get = <T>(token: Type<T>): T => app.get(token, { strict: false });
    return await work({ get, actor: await get(ServiceActor).actor() });
  } finally {
    await app.close();
  }
}

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
