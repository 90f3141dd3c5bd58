import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { Audit } from './audit/audit';
import { AuditLogController } from './audit/audit-log.controller';
import { AuditLogQueries } from './audit/audit-log.queries';
import { RefusalLog } from './audit/refusal-log';
import { Clock } from './clock/clock';
import { AppConfig } from './config/config';
import { Keyring, openKeyring } from './crypto/keyring';
import { Passwords } from './crypto/passwords';
import { Database, type EntityClass } from './database/database';
import { UnitOfWork } from './database/unit-of-work';
import { IdempotencyModule } from './idempotency/idempotency.module';
import { Housekeeping } from './jobs/housekeeping';
import { Jobs } from './jobs/jobs';
import { Outbox } from './outbox/outbox';

const SHARED = [Audit, Housekeeping, Clock, Jobs, Outbox, Passwords, RefusalLog, UnitOfWork];

/** The machinery, for every wing. It knows no feature; entities are handed in. */
@Global()
@Module({})
export class PlatformModule {
  static of(config: AppConfig, entities: readonly EntityClass[]): DynamicModule {
    return {
      module: PlatformModule,
      imports: [AccessModule, IdempotencyModule],
      controllers: [AuditLogController],
      providers: [
        AuditLogQueries,
        { provide: AppConfig, useValue: config },
        { provide: Keyring, useFactory: () => openKeyring(config.keyring) },
        {
          provide: Database,
          inject: [Keyring],
          useFactory: (keyring: Keyring) => new Database(config, keyring, entities),
        },
        ...SHARED,
      ],
      exports: [AppConfig, Keyring, Database, ...SHARED],
    };
  }
}
