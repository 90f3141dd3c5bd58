import { Module } from '@nestjs/common';
import { CourtModule } from '../court.module';
import { CallOrderService } from '../court-days/call-order.service';
import { CourtDaysController } from '../court-days/court-days.controller';
import { CourtDaysQueries } from '../court-days/court-days.queries';
import { HearingCalendar } from './hearing-calendar';
import { HearingNews } from './hearing-news';
import { HearingOutcomesService } from './hearing-outcomes.service';
import { HearingsController } from './hearings.controller';
import { HearingsQueries } from './hearings.queries';
import { ScheduleHearingService } from './schedule-hearing.service';

@Module({
  imports: [CourtModule],
  controllers: [HearingsController, CourtDaysController],
  providers: [
    CallOrderService,
    CourtDaysQueries,
    HearingCalendar,
    HearingNews,
    HearingOutcomesService,
    HearingsQueries,
    ScheduleHearingService,
  ],
  exports: [HearingCalendar, HearingOutcomesService, ScheduleHearingService],
})
export class HearingsModule {}
