import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AddedAccusedView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { AddAccusedBody, AddedAccusedResponse } from './accused.dto';
import { AccusedService } from './accused.service';

@ApiTags('cases')
@Controller('cases/:caseId/accused')
export class AccusedController {
  constructor(private readonly accused: AccusedService) {}

  @Post()
  @Requires('case:change')
  @ApiOperation({ operationId: 'addAccused', summary: 'Add a suspect or accused to a case' })
  @ApiCreatedResponse({ type: AddedAccusedResponse })
  add(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: AddAccusedBody,
  ): Promise<AddedAccusedView> {
    return this.accused.add(actor, caseId, body);
  }
}
