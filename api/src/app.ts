import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import { AppModule } from './app.module';
import type { AppConfig } from './platform/config/config';
import { Keyring } from './platform/crypto/keyring';
import { HealthModule } from './platform/health/health.module';
import { Stopping } from './platform/health/stopping';
import { makeAdapter } from './platform/server/adapter';
import { API_PREFIX, OUTSIDE_THE_PREFIX } from './platform/server/handlers';
import { HttpModule } from './platform/http/http.module';
import { JsonLogger } from './platform/server/json-logger';
import { nameInLog } from './platform/server/request-log';
import { OpenApi } from './platform/openapi/openapi';
import type { RouteTable } from './platform/openapi/route-table';
import { WebFiles } from './platform/server/web-files';

export interface App {
  readonly nest: NestFastifyApplication;
  readonly routes: RouteTable;
  readonly stopping: Stopping;
}

/** What a test adds: modules of its own, and somewhere to look at the log. */
export interface Additions {
  readonly modules?: readonly Type[];
  readonly logTo?: DestinationStream;
}

/** The whole server, ready to listen or to be asked by a test. */
export async function createApp(config: AppConfig, { modules = [], logTo }: Additions = {}): Promise<App> {
  const stopping = new Stopping();
  const { adapter, routes } = makeAdapter({
    trustProxy: config.trustProxy,
    web: new WebFiles(config.webDir),
    isStopping: () => stopping.hasBegun,
    // The keyring is the house's, which stands before the first request comes.
    nameInLog: (userId) => nameInLog(nest.get(Keyring), userId),
  });
  const root = {
    module: ServerModule,
    imports: [AppModule.of(config), HttpModule, HealthModule.of(stopping), ...modules],
  };
  const nest: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new JsonLogger(config.logLevel, logTo),
  });
  nest.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_THE_PREFIX });
  nest.get(OpenApi).describe(nest);
  await nest.init();
  await nest.getHttpAdapter().getInstance().ready();
  return { nest, routes, stopping };
}

/** The house with its door to the network. */
class ServerModule {}
