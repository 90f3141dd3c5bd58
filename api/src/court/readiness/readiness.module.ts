import { Module } from '@nestjs/common';
import { HearingChecks } from './hearing-checks';
import { KnownElsewhere } from './known-elsewhere';
import { ReadinessNews } from './readiness-news';
import { ReadinessRounds } from './readiness-rounds';
import { ReadinessController } from './readiness.controller';
import { ReadinessQueries } from './readiness.queries';
import { ReadinessService } from './readiness.service';

@Module({
  controllers: [ReadinessController],
  providers: [HearingChecks, KnownElsewhere, ReadinessNews, ReadinessQueries, ReadinessRounds, ReadinessService],
  exports: [KnownElsewhere],
})
export class ReadinessModule {}
