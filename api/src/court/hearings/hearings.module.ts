import { Module } from '@nestjs/common';
import { AttendanceController } from '../attendance/attendance.controller';
import { AttendanceNews } from '../attendance/attendance-news';
import { AttendanceQueries } from '../attendance/attendance.queries';
import { AttendanceService } from '../attendance/attendance.service';
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
  controllers: [AttendanceController, HearingsController, CourtDaysController],
  providers: [
    AttendanceNews,
    AttendanceQueries,
    AttendanceService,
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
