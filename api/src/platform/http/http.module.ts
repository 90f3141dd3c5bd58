import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { ProblemFilter } from '../errors/problem.filter';
import { EtagInterceptor } from './etag.interceptor';
import { Handlers } from '../server/handlers';
import { OpenApi } from '../openapi/openapi';
import { OpenApiController } from '../openapi/openapi.controller';
import { strictInput } from './validation';

/** What every request goes through on its way in and out, besides the guard. */
@Module({
  imports: [DiscoveryModule],
  controllers: [OpenApiController],
  providers: [
    Handlers,
    MetadataScanner,
    OpenApi,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
    { provide: APP_PIPE, useFactory: strictInput },
  ],
  exports: [Handlers, OpenApi],
})
export class HttpModule {}
