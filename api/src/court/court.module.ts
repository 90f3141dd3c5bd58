import { Module } from '@nestjs/common';
import { AccusedController } from './accused/accused.controller';
import { AccusedService } from './accused/accused.service';
import { BenchNews } from './bench/bench-news';
import { ChangeMagistrateService } from './bench/change-magistrate.service';
import { MagistratesController } from './bench/magistrates.controller';
import { MagistratesService } from './bench/magistrates.service';
import { SeatsService } from './bench/seats.service';
import { ChangeAccusedService } from './accused/change-accused.service';
import { CaseAgenciesController } from './team/case-agencies.controller';
import { CaseAgenciesService } from './team/case-agencies.service';
import { CaseListController } from './case-list/case-list.controller';
import { CaseListQueries } from './case-list/case-list.queries';
import { AssignmentsController } from './team/assignments.controller';
import { AssignmentsService } from './team/assignments.service';
import { CaseAccess } from './cases/case-access';
import { CasesController } from './cases/cases.controller';
import { CasesQueries } from './cases/cases.queries';
import { ChangeCaseService } from './cases/change-case.service';
import { CourtFilesService } from './files/court-files.service';
import { OpenCaseService } from './cases/open-case.service';
import { CourtFilesController } from './files/court-files.controller';
import { ConsolidationsService } from './files/consolidations.service';
import { ChargeSheetsController } from './charges/charge-sheets.controller';
import { SheetRules } from './charges/sheet-rules';
import { ChargeSheetsService } from './charges/charge-sheets.service';
import { CustodyNews } from './custody/custody-news';
import { DecisionNews } from './decisions/decision-news';
import { DecisionStepsService } from './decisions/decision-steps.service';
import { DecisionsController } from './decisions/decisions.controller';
import { DocketNews } from './docket/docket-news';
import { DocketService } from './docket/docket.service';
import { MilestonesController } from './docket/milestones.controller';
import { MilestonesQueries } from './docket/milestones.queries';
import { MilestonesService } from './docket/milestones.service';
import { FactDetails } from './docket/fact-details';
import { CaseSummaryController } from './summary/case-summary.controller';
import { CaseSummaryService, SummaryFacts } from './summary/case-summary.service';
import { DocumentsModule } from '../platform/documents/documents.module';
import { SamePersonController } from './same-person/same-person.controller';
import { SamePersonService } from './same-person/same-person.service';
import { SupervisionController } from './supervision/supervision.controller';
import { SupervisionQueries } from './supervision/supervision.queries';

/** Cases, their accused, their counts and their docket. */
@Module({
  imports: [DocumentsModule],
  controllers: [
    AccusedController,
    AssignmentsController,
    CaseListController,
    CaseSummaryController,
    CaseAgenciesController,
    CasesController,
    ChargeSheetsController,
    CourtFilesController,
    DecisionsController,
    MagistratesController,
    MilestonesController,
    SamePersonController,
    SupervisionController,
  ],
  providers: [
    AccusedService,
    AssignmentsService,
    BenchNews,
    CaseAgenciesService,
    CaseAccess,
    CaseListQueries,
    CasesQueries,
    ChangeAccusedService,
    ChangeCaseService,
    ChangeMagistrateService,
    ChargeSheetsService,
    SheetRules,
    ConsolidationsService,
    CourtFilesService,
    CustodyNews,
    DecisionNews,
    DecisionStepsService,
    DocketNews,
    DocketService,
    MagistratesService,
    MilestonesQueries,
    MilestonesService,
    FactDetails,
    OpenCaseService,
    SamePersonService,
    SeatsService,
    CaseSummaryService,
    SummaryFacts,
    SupervisionQueries,
  ],
  exports: [CaseAccess, CasesQueries, CourtFilesService, DocketService, FactDetails],
})
export class CourtModule {}
