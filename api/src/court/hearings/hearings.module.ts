import { Module } from '@nestjs/common';
import { AttendanceController } from '../attendance/attendance.controller';
import { AttendanceNews } from '../attendance/attendance-news';
import { AttendanceQueries } from '../attendance/attendance.queries';
import { AttendanceService } from '../attendance/attendance.service';
import { CourtModule } from '../court.module';
import { ContinuationsController } from '../continuations/continuations.controller';
import { ContinuationsQueries } from '../continuations/continuations.queries';
import { ClashesController } from '../clashes/clashes.controller';
import { ClashesService } from '../clashes/clashes.service';
import { TransferredElsewhere } from '../files/transferred-elsewhere';
import { TransfersController } from '../files/transfers.controller';
import { TransfersService } from '../files/transfers.service';
import { CourtDaysController } from '../court-days/court-days.controller';
import { CourtDaysQueries } from '../court-days/court-days.queries';
import { CallMatterService } from '../court-list/call-matter.service';
import { CallOrderService } from '../court-list/call-order.service';
import { CourtListController } from '../court-list/court-list.controller';
import { CourtListQueries } from '../court-list/court-list.queries';
import { CourtListFacts, PrintCourtListService } from '../court-list/print-court-list.service';
import { DocumentsModule } from '../../platform/documents/documents.module';
import { HearingBatchService } from '../hearing-batches/hearing-batch.service';
import { HearingBatchesController } from '../hearing-batches/hearing-batches.controller';
import { HearingCalendar } from './hearing-calendar';
import { HearingNews } from './hearing-news';
import { HearingOutcomesService } from './hearing-outcomes.service';
import { HearingsController } from './hearings.controller';
import { HearingsQueries } from './hearings.queries';
import { ScheduleHearingService } from './schedule-hearing.service';

@Module({
  imports: [CourtModule, DocumentsModule],
  controllers: [
    AttendanceController,
    ContinuationsController,
    HearingBatchesController,
    ClashesController,
    HearingsController,
    CourtDaysController,
    CourtListController,
    TransfersController,
  ],
  providers: [
    AttendanceNews,
    AttendanceQueries,
    AttendanceService,
    CallMatterService,
    ClashesService,
    CallOrderService,
    ContinuationsQueries,
    CourtDaysQueries,
    CourtListFacts,
    CourtListQueries,
    HearingBatchService,
    HearingCalendar,
    HearingNews,
    HearingOutcomesService,
    HearingsQueries,
    PrintCourtListService,
    ScheduleHearingService,
    TransferredElsewhere,
    TransfersService,
  ],
  exports: [HearingCalendar, HearingOutcomesService, ScheduleHearingService],
})
export class HearingsModule {}
