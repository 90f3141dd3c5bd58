import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health.controller';
import { HealthService } from './health.service';
import { Stopping } from './stopping';

@Module({})
export class HealthModule {
  /** `stopping` is shared with the server, which also tells its connections to end. */
  static of(stopping: Stopping): DynamicModule {
    const providers = [HealthService, { provide: Stopping, useValue: stopping }];
    return { module: HealthModule, controllers: [HealthController], providers };
  }
}
