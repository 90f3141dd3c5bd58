import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CaseView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { IfMatch } from '../../platform/http/if-match';
import { ChangeCaseBody, OpenCaseBody } from './case.dto';
import { CaseResponse } from './case.response';
import { CasesQueries } from './cases.queries';
import { ChangeCaseService } from './change-case.service';
import { OpenCaseService } from './open-case.service';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly queries: CasesQueries,
    private readonly openings: OpenCaseService,
    private readonly changes: ChangeCaseService,
  ) {}

  @Post()
  @Requires('case:open')
  @ApiOperation({ operationId: 'openCase', summary: 'Open a case; who opens it is assigned to it' })
  @ApiCreatedResponse({ type: CaseResponse })
  async open(@CurrentActor() actor: Actor, @Body() body: OpenCaseBody): Promise<CaseView> {
    return this.queries.view(actor, await this.openings.open(actor, body));
  }

  @Get(':caseId')
  @Requires('case:read')
  @ApiOperation({ operationId: 'readCase', summary: 'The page of a case' })
  @ApiOkResponse({ type: CaseResponse })
  read(@CurrentActor() actor: Actor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<CaseView> {
    return this.queries.view(actor, caseId);
  }

  @Patch(':caseId')
  @Requires('case:change')
  @ApiOperation({ operationId: 'changeCase', summary: 'Change official numbers and facts; what is absent stays' })
  @ApiOkResponse({ type: CaseResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @IfMatch() version: number,
    @Body() body: ChangeCaseBody,
  ): Promise<CaseView> {
    await this.changes.change(actor, caseId, version, body);
    return this.queries.view(actor, caseId);
  }
}
