import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ClashView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { ClashResponse } from './clash.dto';
import { ClashesQueryBody } from './clashes-query.dto';
import { ClashesService } from './clashes.service';

@ApiTags('hearings')
@Controller('cases/:caseId/hearing-clashes')
export class ClashesController {
  constructor(private readonly clashes: ClashesService) {}

  @Get()
  @Requires('hearing:schedule')
  @ApiOperation({ operationId: 'listHearingClashes', summary: 'What those who are needed have elsewhere that day' })
  @ApiOkResponse({ type: [ClashResponse] })
  @ApiNotFoundResponse({ description: 'No such case, or not one of yours' })
  list(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() plan: ClashesQueryBody,
  ): Promise<ClashView[]> {
    return this.clashes.list(actor, caseId, plan);
  }
}
