import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DocketPage, RecordedMilestoneView, RecordedTogetherView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import {
  CorrectMilestoneBody,
  DocketPageResponse,
  DocketQuery,
  RecordedMilestoneResponse,
  RecordedTogetherResponse,
  RecordMilestoneBody,
  RecordTogetherBody,
} from './milestone.dto';
import { MilestonesQueries } from './milestones.queries';
import { MilestonesService } from './milestones.service';

@ApiTags('docket')
@Controller('cases/:caseId/milestones')
export class MilestonesController {
  constructor(
    private readonly milestones: MilestonesService,
    private readonly queries: MilestonesQueries,
  ) {}

  @Get()
  @Requires('case:read')
  @ApiOperation({
    operationId: 'listMilestones',
    summary: 'The docket, newest first, corrected facts included; also as it was known on a day',
  })
  @ApiOkResponse({ type: DocketPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() query: DocketQuery,
  ): Promise<DocketPage> {
    return this.queries.page(actor, caseId, query);
  }

  @Post()
  @Requires('milestone:record')
  @ApiOperation({ operationId: 'recordMilestone', summary: 'Record a dated fact of the procedure' })
  @ApiCreatedResponse({ type: RecordedMilestoneResponse })
  record(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: RecordMilestoneBody,
  ): Promise<RecordedMilestoneView> {
    return this.milestones.record(actor, caseId, body);
  }

  @Post('together')
  @Requires('milestone:record')
  @ApiOperation({
    operationId: 'recordTogether',
    summary: 'Record several facts as one change, such as a judgment on all counts: the whole or nothing',
  })
  @ApiCreatedResponse({ type: RecordedTogetherResponse })
  together(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: RecordTogetherBody,
  ): Promise<RecordedTogetherView> {
    return this.milestones.recordTogether(actor, caseId, body);
  }

  @Post(':milestoneId/corrections')
  @Requires('milestone:record')
  @ApiOperation({
    operationId: 'correctMilestone',
    summary: 'Replace a fact by a better one, or take it back, with what rests on it',
  })
  @ApiCreatedResponse({ type: RecordedMilestoneResponse })
  correct(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('milestoneId', ParseUUIDPipe) milestoneId: string,
    @Body() body: CorrectMilestoneBody,
  ): Promise<RecordedMilestoneView> {
    return this.milestones.correct(actor, caseId, milestoneId, body);
  }
}
