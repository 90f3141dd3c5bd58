import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AddedAccusedView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { IfMatch } from '../../platform/http/if-match';
import { AddAccusedBody, AddedAccusedResponse, ChangeAccusedBody } from './accused.dto';
import { AccusedService } from './accused.service';
import { ChangeAccusedService } from './change-accused.service';

@ApiTags('cases')
@Controller('cases/:caseId/accused')
export class AccusedController {
  constructor(
    private readonly accused: AccusedService,
    private readonly changes: ChangeAccusedService,
  ) {}

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

  @Patch(':accusedId')
  @HttpCode(204)
  @Requires('case:change')
  @ApiOperation({ operationId: 'changeAccused', summary: 'Change what is known of an accused; what is absent stays' })
  @ApiNoContentResponse()
  change(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('accusedId', ParseUUIDPipe) accusedId: string,
    @IfMatch() version: number,
    @Body() body: ChangeAccusedBody,
  ): Promise<void> {
    return this.changes.change(actor, { caseId, accusedId }, version, body);
  }
}
