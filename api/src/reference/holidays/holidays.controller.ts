import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags, ApiConflictResponse } from '@nestjs/swagger';
import type { HolidayOverrideView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { ChangeHolidayBody, HolidayOverrideResponse } from './holiday.dto';
import { HolidaysService } from './holidays.service';

@ApiTags('reference')
@Controller('reference/holiday-overrides')
@Requires('calendar:change')
export class HolidaysController {
  constructor(private readonly holidays: HolidaysService) {}

  @Get()
  @ApiOperation({ operationId: 'listHolidayOverrides', summary: 'What was said of single days, over the pack' })
  @ApiOkResponse({ type: [HolidayOverrideResponse] })
  list(@CurrentActor() actor: Actor): Promise<HolidayOverrideView[]> {
    return this.holidays.list(actor);
  }

  @Post()
  @ApiOperation({ operationId: 'changeHoliday', summary: 'Add a day off, take one out, or go back to the pack' })
  @ApiCreatedResponse({ type: HolidayOverrideResponse })
  @ApiConflictResponse({ description: 'The courts are closed or open on that day anyway' })
  change(@CurrentActor() actor: Actor, @Body() body: ChangeHolidayBody): Promise<HolidayOverrideView> {
    return this.holidays.change(actor, body);
  }
}
