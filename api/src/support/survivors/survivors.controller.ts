import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CaseSupportView, SurvivorView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { CaseSupportResponse } from './case-support.dto';
import { CaseSupportQueries } from './case-support.queries';
import { RecordSurvivorBody, SurvivorResponse } from './survivor.dto';
import { SurvivorsService } from './survivors.service';

@ApiTags('support')
@Controller('cases/:caseId')
export class SurvivorsController {
  constructor(
    private readonly survivors: SurvivorsService,
    private readonly support: CaseSupportQueries,
  ) {}

  @Post('survivors')
  @Requires('survivor:record')
  @ApiOperation({
    operationId: 'recordSurvivor',
    summary: 'Put a survivor beside a case; her identity goes to the vault',
  })
  @ApiCreatedResponse({ type: SurvivorResponse })
  @ApiNotFoundResponse({ description: 'No such case, or not one of yours' })
  record(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: RecordSurvivorBody,
  ): Promise<SurvivorView> {
    return this.survivors.record(actor, caseId, body);
  }

  @Get('support')
  @Requires('case:read')
  @ApiOperation({
    operationId: 'readCaseSupport',
    summary: 'Survivors by code, measures and coverage; each part only for who may see it',
  })
  @ApiOkResponse({ type: CaseSupportResponse })
  @ApiNotFoundResponse({ description: 'No such case, or not one of yours' })
  read(@CurrentActor() actor: Actor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<CaseSupportView> {
    return this.support.read(actor, caseId);
  }
}
