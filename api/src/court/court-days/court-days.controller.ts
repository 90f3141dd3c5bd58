import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { CourtDayView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { CalendarDayPipe } from '../../platform/http/calendar-fields';
import { CallOrderService } from './call-order.service';
import { CallOrderBody, CourtDayResponse } from './court-day.dto';
import { CourtDaysQueries } from './court-days.queries';

@ApiTags('court-days')
@Controller('court-days')
export class CourtDaysController {
  constructor(
    private readonly days: CourtDaysQueries,
    private readonly callOrder: CallOrderService,
  ) {}

  @Get(':day')
  @Requires('court-day:read')
  @ApiOperation({ operationId: 'readCourtDay', summary: 'A day in court: rooms, and matters in call order' })
  @ApiParam({ name: 'day', schema: { type: 'string', format: 'date' } })
  @ApiOkResponse({ type: CourtDayResponse })
  day(@CurrentActor() actor: Actor, @Param('day', CalendarDayPipe) day: string): Promise<CourtDayView> {
    return this.days.day(actor, day);
  }

  @Put(':day/call-order')
  @HttpCode(204)
  @Requires('hearing:schedule')
  @ApiOperation({ operationId: 'putInCallOrder', summary: 'Put the matters of a courtroom in the order of calling' })
  @ApiParam({ name: 'day', schema: { type: 'string', format: 'date' } })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'One of them is not listed on that day, or not of a case of yours' })
  putInOrder(
    @CurrentActor() actor: Actor,
    @Param('day', CalendarDayPipe) day: string,
    @Body() body: CallOrderBody,
  ): Promise<void> {
    return this.callOrder.putInOrder(actor, day, body);
  }
}
