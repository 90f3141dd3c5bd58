import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AssignedCasesView, CaseList } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { AssignmentsService } from '../team/assignments.service';
import { AssignCasesBody, AssignedCasesResponse } from './assign-cases.dto';
import { CaseListQuery, CaseListResponse } from './case-list.dto';
import { CaseListQueries } from './case-list.queries';

@ApiTags('cases')
@Controller()
export class CaseListController {
  constructor(
    private readonly queries: CaseListQueries,
    private readonly assignments: AssignmentsService,
  ) {}

  @Get('cases')
  @Requires('case:read')
  @ApiOperation({ operationId: 'listCases', summary: 'The cases of the person, agency or station, soonest date first' })
  @ApiOkResponse({ type: CaseListResponse })
  list(@CurrentActor() actor: Actor, @Query() query: CaseListQuery): Promise<CaseList> {
    return this.queries.list(actor, query);
  }

  @Post('case-assignments')
  @Requires('case:assign')
  @ApiOperation({ operationId: 'assignCases', summary: 'Put a colleague on several cases: on all of them or on none' })
  @ApiCreatedResponse({ type: AssignedCasesResponse })
  @ApiConflictResponse({ description: 'Which cases refuse, and why, is in `details.refused`' })
  assign(@CurrentActor() actor: Actor, @Body() body: AssignCasesBody): Promise<AssignedCasesView> {
    return this.assignments.assignMany(actor, body);
  }
}
