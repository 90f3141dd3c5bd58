import { Module, type DynamicModule } from '@nestjs/common';
import { CommitteeModule } from './committee/committee.module';
import { CourtModule } from './court/court.module';
import { HearingsModule } from './court/hearings/hearings.module';
import { ReadinessModule } from './court/readiness/readiness.module';
import { ENTITIES } from './entities';
import { EvidenceModule } from './evidence/evidence.module';
import { PeopleModule } from './people/people.module';
import type { AppConfig } from './platform/config/config';
import { PlatformModule } from './platform/platform.module';
import { ReferenceModule } from './reference/reference.module';
import { SupportModule } from './support/support.module';
import { WorkModule } from './work/work.module';

/** Every wing of the house, in the order of its arrows. */
const WINGS = [
  PeopleModule,
  ReferenceModule,
  CourtModule,
  HearingsModule,
  ReadinessModule,
  EvidenceModule,
  SupportModule,
  WorkModule,
  CommitteeModule,
];

/** The house without its door: what the server and the `hakika` command have in common. */
@Module({})
export class AppModule {
  static of(config: AppConfig): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.of(config, ENTITIES), ...WINGS] };
  }
}
