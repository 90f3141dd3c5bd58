import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { CoverageOfDayView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { CalendarDayPipe } from '../../platform/http/calendar-fields';
import { CoverageResponse } from '../survivors/case-support.dto';
import { CoverageQueries } from './coverage.queries';

class CoverageOfDayResponse implements CoverageOfDayView {
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ type: [CoverageResponse] }) items!: readonly CoverageResponse[];
}

@ApiTags('support')
@Controller('court-support/coverage')
export class CoverageController {
  constructor(private readonly coverage: CoverageQueries) {}

  @Get(':day')
  @Requires('coverage:read')
  @ApiOperation({
    operationId: 'readCoverage',
    summary: 'Who is expected in court on a day, and whether somebody goes with her',
  })
  @ApiParam({ name: 'day', schema: { type: 'string', format: 'date' } })
  @ApiOkResponse({ type: CoverageOfDayResponse })
  ofDay(@CurrentActor() actor: Actor, @Param('day', CalendarDayPipe) day: string): Promise<CoverageOfDayView> {
    return this.coverage.ofDay(actor, day);
  }
}
