import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNotFoundResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { TransferredCaseView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { TransferCaseBody, TransferredCaseResponse } from './court-file.dto';
import { TransfersService } from './transfers.service';

@ApiTags('court files')
@Controller('cases/:caseId/transfers')
export class TransfersController {
  constructor(private readonly transfers: TransfersService) {}

  @Post()
  @Requires('milestone:record')
  @ApiOperation({ operationId: 'transferCase', summary: 'Transfer a case to another court (CPC ss.78-81)' })
  @ApiCreatedResponse({ type: TransferredCaseResponse })
  @ApiNotFoundResponse({ description: 'No such case, or not one of yours' })
  @ApiConflictResponse({ description: 'A rule refuses this; see `code`' })
  transfer(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: TransferCaseBody,
  ): Promise<TransferredCaseView> {
    return this.transfers.transfer(actor, caseId, body);
  }
}
