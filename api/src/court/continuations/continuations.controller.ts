import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CaseContinuationsView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { CaseContinuationsResponse } from './continuations.dto';
import { ContinuationsQueries } from './continuations.queries';

@ApiTags('hearings')
@Controller('cases/:caseId/continuations')
export class ContinuationsController {
  constructor(private readonly continuations: ContinuationsQueries) {}

  @Get()
  @Requires('hearing:read')
  @ApiOperation({ operationId: 'readContinuations', summary: 'How often dates were moved, and what it cost who came' })
  @ApiOkResponse({ type: CaseContinuationsResponse })
  @ApiNotFoundResponse({ description: 'No such case, or not one of yours' })
  ofCase(@CurrentActor() actor: Actor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<CaseContinuationsView> {
    return this.continuations.ofCase(actor, caseId);
  }
}
