import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { HearingView, Page } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { CursorQuery } from '../../platform/http/cursor';
import { IfMatch } from '../../platform/http/if-match';
import { HearingOutcomesService } from './hearing-outcomes.service';
import { HearingPageResponse, HearingResponse, RecordOutcomeBody, ScheduleHearingBody } from './hearing.dto';
import { HearingsQueries } from './hearings.queries';
import { ScheduleHearingService } from './schedule-hearing.service';

@ApiTags('hearings')
@Controller()
export class HearingsController {
  constructor(
    private readonly hearings: HearingsQueries,
    private readonly scheduling: ScheduleHearingService,
    private readonly outcomes: HearingOutcomesService,
  ) {}

  @Get('cases/:caseId/hearings')
  @Requires('hearing:read')
  @ApiOperation({ operationId: 'listHearings', summary: 'Dates in court of a case, the latest first' })
  @ApiOkResponse({ type: HearingPageResponse })
  @ApiNotFoundResponse({ description: 'No such case, or not one of yours' })
  list(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() query: CursorQuery,
  ): Promise<Page<HearingView>> {
    return this.hearings.list(actor, caseId, query);
  }

  @Post('cases/:caseId/hearings')
  @Requires('hearing:schedule')
  @ApiOperation({ operationId: 'scheduleHearing', summary: 'Put a hearing on the calendar of a case' })
  @ApiCreatedResponse({ type: HearingResponse })
  @ApiNotFoundResponse({ description: 'No such case, or not one of yours' })
  @ApiConflictResponse({ description: 'A rule refuses this, or the courtroom is taken; see `code`' })
  schedule(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: ScheduleHearingBody,
  ): Promise<HearingView> {
    return this.scheduling.schedule(actor, caseId, body);
  }

  @Get('hearings/:hearingId')
  @Requires('hearing:read')
  @ApiOperation({ operationId: 'readHearing', summary: 'One date in court as it stands now' })
  @ApiOkResponse({ type: HearingResponse })
  @ApiNotFoundResponse({ description: 'No such hearing, or not of a case of yours' })
  read(@CurrentActor() actor: Actor, @Param('hearingId', ParseUUIDPipe) hearingId: string): Promise<HearingView> {
    return this.hearings.read(actor, hearingId);
  }

  @Post('hearings/:hearingId/outcome')
  @HttpCode(200)
  @Requires('hearing:record')
  @ApiOperation({ operationId: 'recordOutcome', summary: 'Record what happened, and the next date with it' })
  @ApiOkResponse({ type: HearingResponse })
  @ApiNotFoundResponse({ description: 'No such hearing, or not of a case of yours' })
  @ApiConflictResponse({
    description: 'A rule refuses this; beyond the limit of s.205 `details` say which day is the last',
  })
  record(
    @CurrentActor() actor: Actor,
    @Param('hearingId', ParseUUIDPipe) hearingId: string,
    @IfMatch() version: number,
    @Body() body: RecordOutcomeBody,
  ): Promise<HearingView> {
    return this.outcomes.record(actor, hearingId, version, body);
  }

  @Delete('hearings/:hearingId/outcome')
  @Requires('hearing:record')
  @ApiOperation({
    operationId: 'takeOutcomeBack',
    summary: 'Take back what was recorded; the entry stays in the history',
  })
  @ApiOkResponse({ type: HearingResponse })
  @ApiNotFoundResponse({ description: 'No such hearing, or not of a case of yours' })
  @ApiConflictResponse({ description: 'Nothing is recorded, or the next date has an outcome of its own; see `code`' })
  takeBack(
    @CurrentActor() actor: Actor,
    @Param('hearingId', ParseUUIDPipe) hearingId: string,
    @IfMatch() version: number,
  ): Promise<HearingView> {
    return this.outcomes.takeBack(actor, hearingId, version);
  }
}
