import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { HearingReadinessView, NotReadyItem, Page } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { CursorQuery } from '../../platform/http/cursor';
import { HearingReadinessResponse, NotReadyPageResponse, SayReadinessBody } from './readiness.dto';
import { ReadinessQueries } from './readiness.queries';
import { ReadinessService } from './readiness.service';

const NOT_YOURS = { description: 'No such hearing, or not of a case of yours' };

@ApiTags('readiness')
@Controller()
export class ReadinessController {
  constructor(
    private readonly queries: ReadinessQueries,
    private readonly readiness: ReadinessService,
  ) {}

  @Get('readiness')
  @Requires('hearing:read')
  @ApiOperation({ operationId: 'listNotReady', summary: 'Hearings of the next fourteen days that are not ready' })
  @ApiOkResponse({ type: NotReadyPageResponse })
  list(@CurrentActor() actor: Actor, @Query() query: CursorQuery): Promise<Page<NotReadyItem>> {
    return this.queries.notReady(actor, query);
  }

  @Get('hearings/:hearingId/readiness')
  @Requires('hearing:read')
  @ApiOperation({
    operationId: 'readReadiness',
    summary: 'What is ready for a hearing, what is not, and who sees to it',
  })
  @ApiOkResponse({ type: HearingReadinessResponse })
  @ApiNotFoundResponse(NOT_YOURS)
  read(
    @CurrentActor() actor: Actor,
    @Param('hearingId', ParseUUIDPipe) hearingId: string,
  ): Promise<HearingReadinessView> {
    return this.queries.ofHearing(actor, hearingId);
  }

  @Post('hearings/:hearingId/readiness')
  @Requires('readiness:record')
  @ApiOperation({ operationId: 'sayReadiness', summary: 'Tick what no fact says, or call the hearing ready' })
  @ApiCreatedResponse({ type: HearingReadinessResponse })
  @ApiNotFoundResponse(NOT_YOURS)
  @ApiConflictResponse({ description: 'A rule refuses this; see `code`' })
  say(
    @CurrentActor() actor: Actor,
    @Param('hearingId', ParseUUIDPipe) hearingId: string,
    @Body() body: SayReadinessBody,
  ): Promise<HearingReadinessView> {
    return this.readiness.say(actor, hearingId, body);
  }
}
