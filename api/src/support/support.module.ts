import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { AccompanimentsController } from './accompaniment/accompaniments.controller';
import { AccompanimentsService } from './accompaniment/accompaniments.service';
import { AgendaQueries } from './accompaniment/agenda.queries';
import { Bookings } from './accompaniment/bookings';
import { FallenPlans } from './accompaniment/fallen-plans';
import { DeliveriesService } from './measures/deliveries.service';
import { ExpectedDeliveries } from './measures/expected-deliveries';
import { MeasuresController } from './measures/measures.controller';
import { MeasuresService } from './measures/measures.service';
import { CaseSupportQueries } from './survivors/case-support.queries';
import { SurvivorsController } from './survivors/survivors.controller';
import { SurvivorsService } from './survivors/survivors.service';

@Module({
  imports: [IdentityModule],
  controllers: [SurvivorsController, MeasuresController, AccompanimentsController],
  providers: [
    AccompanimentsService,
    AgendaQueries,
    Bookings,
    CaseSupportQueries,
    DeliveriesService,
    ExpectedDeliveries,
    FallenPlans,
    MeasuresService,
    SurvivorsService,
  ],
  exports: [AccompanimentsService, MeasuresService, SurvivorsService],
})
export class SupportModule {}
