import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { AccompanimentView, AgendaView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { IfMatch } from '../../platform/http/if-match';
import { AccompanimentResponse, BookAccompanimentBody, ChangeAccompanimentBody, RePlanBody } from './accompaniment.dto';
import { AccompanimentsService } from './accompaniments.service';
import { AgendaQuery, AgendaResponse } from './agenda.dto';
import { AgendaQueries } from './agenda.queries';

@ApiTags('support')
@Controller()
export class AccompanimentsController {
  constructor(
    private readonly accompaniments: AccompanimentsService,
    private readonly agenda: AgendaQueries,
  ) {}

  @Get('court-support/agenda')
  @Requires('accompaniment:read')
  @ApiOperation({
    operationId: 'readAgenda',
    summary: 'Who goes to court with whom: uncovered first, then what fell, then by day',
  })
  @ApiOkResponse({ type: AgendaResponse })
  readAgenda(@CurrentActor() actor: Actor, @Query() query: AgendaQuery): Promise<AgendaView> {
    return this.agenda.read(actor, query);
  }

  @Post('accompaniments')
  @Requires('accompaniment:book')
  @ApiOperation({ operationId: 'bookAccompaniment', summary: 'Book an officer to go to a hearing with a survivor' })
  @ApiCreatedResponse({ type: AccompanimentResponse })
  @ApiNotFoundResponse({ description: 'No such survivor or hearing, or not in a case of yours' })
  @ApiConflictResponse({ description: 'A rule refuses this, or the officer is taken; see `code`' })
  book(@CurrentActor() actor: Actor, @Body() body: BookAccompanimentBody): Promise<AccompanimentView> {
    return this.accompaniments.book(actor, body);
  }

  @Patch('accompaniments/:accompanimentId')
  @Requires('accompaniment:book')
  @ApiOperation({ operationId: 'changeAccompaniment', summary: 'Confirm or cancel a plan, or say how the day went' })
  @ApiOkResponse({ type: AccompanimentResponse })
  @ApiNotFoundResponse({ description: 'No such plan, or not in a case of yours' })
  @ApiConflictResponse({ description: 'A rule refuses this; see `code`' })
  change(
    @CurrentActor() actor: Actor,
    @Param('accompanimentId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeAccompanimentBody,
  ): Promise<AccompanimentView> {
    return this.accompaniments.change(actor, id, version, body);
  }

  @Post('accompaniments/:accompanimentId/re-plan')
  @Requires('accompaniment:book')
  @ApiOperation({ operationId: 'rePlanAccompaniment', summary: 'Put a new plan in the place of one that fell' })
  @ApiCreatedResponse({ type: AccompanimentResponse })
  @ApiNotFoundResponse({ description: 'No such plan, or not in a case of yours' })
  @ApiConflictResponse({ description: 'A rule refuses this, or the officer is taken; see `code`' })
  rePlan(
    @CurrentActor() actor: Actor,
    @Param('accompanimentId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: RePlanBody,
  ): Promise<AccompanimentView> {
    return this.accompaniments.rePlan(actor, id, version, body);
  }
}
