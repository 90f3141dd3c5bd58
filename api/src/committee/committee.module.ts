import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module';
import { DocumentsModule } from '../platform/documents/documents.module';
import { FigureListsQueries } from './reports/figure-lists.queries';
import { OnePagerService } from './one-pager/one-pager.service';
import { ResolutionsController } from './resolutions/resolutions.controller';
import { ResolutionsQueries } from './resolutions/resolutions.queries';
import { ResolutionsService } from './resolutions/resolutions.service';
import { ReportsController } from './reports/reports.controller';

/** What a committee reads. It reaches people and cases through the figures alone. */
@Module({
  imports: [DocumentsModule, FiguresModule],
  controllers: [ReportsController, ResolutionsController],
  providers: [FigureListsQueries, OnePagerService, ResolutionsQueries, ResolutionsService],
  exports: [OnePagerService],
})
export class CommitteeModule {}
