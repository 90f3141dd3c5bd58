import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { CourtDayView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { CalendarDayPipe } from '../../platform/http/calendar-fields';
import { CourtDayResponse } from './court-day.dto';
import { CourtDaysQueries } from './court-days.queries';

@ApiTags('court-days')
@Controller('court-days')
export class CourtDaysController {
  constructor(private readonly days: CourtDaysQueries) {}

  @Get(':day')
  @Requires('court-day:read')
  @ApiOperation({ operationId: 'readCourtDay', summary: 'A day in court: rooms, and matters in call order' })
  @ApiParam({ name: 'day', schema: { type: 'string', format: 'date' } })
  @ApiOkResponse({ type: CourtDayResponse })
  day(@CurrentActor() actor: Actor, @Param('day', CalendarDayPipe) day: string): Promise<CourtDayView> {
    return this.days.day(actor, day);
  }
}
