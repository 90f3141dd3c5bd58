import { Module } from '@nestjs/common';
import { CourtModule } from '../court/court.module';
import { ReadinessModule } from '../court/readiness/readiness.module';
import { IdentityModule } from '../identity/identity.module';
import { AccompanimentsController } from './accompaniment/accompaniments.controller';
import { AccompanimentsService } from './accompaniment/accompaniments.service';
import { AgendaQueries } from './accompaniment/agenda.queries';
import { Bookings } from './accompaniment/bookings';
import { CoverageController } from './accompaniment/coverage.controller';
import { CoverageQueries } from './accompaniment/coverage.queries';
import { FallenPlans } from './accompaniment/fallen-plans';
import { DeliveriesService } from './measures/deliveries.service';
import { ExpectedDeliveries } from './measures/expected-deliveries';
import { MeasuresController } from './measures/measures.controller';
import { MeasuresService } from './measures/measures.service';
import { SupportAtHearings } from './readiness/support-at-hearings';
import { CaseSupportQueries } from './survivors/case-support.queries';
import { SurvivorsController } from './survivors/survivors.controller';
import { SurvivorsInDetails } from './survivors/survivors-in-details';
import { SurvivorsService } from './survivors/survivors.service';

@Module({
  imports: [CourtModule, IdentityModule, ReadinessModule],
  controllers: [SurvivorsController, MeasuresController, AccompanimentsController, CoverageController],
  providers: [
    AccompanimentsService,
    AgendaQueries,
    Bookings,
    CaseSupportQueries,
    CoverageQueries,
    DeliveriesService,
    ExpectedDeliveries,
    FallenPlans,
    MeasuresService,
    SupportAtHearings,
    SurvivorsInDetails,
    SurvivorsService,
  ],
  exports: [AccompanimentsService, MeasuresService, SurvivorsService],
})
export class SupportModule {}
