import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CaseView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { AssignmentsService } from './assignments.service';
import { AssignBody } from '../cases/case.dto';
import { TeamMemberResponse } from '../cases/case.response';

@ApiTags('cases')
@Controller('cases/:caseId/assignments')
@Requires('case:assign')
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Post()
  @ApiOperation({ operationId: 'assignCase', summary: 'Put somebody of one’s own agency on a case' })
  @ApiCreatedResponse({ type: TeamMemberResponse })
  assign(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() { userId }: AssignBody,
  ): Promise<CaseView['team'][number]> {
    return this.assignments.assign(actor, caseId, userId);
  }

  @Delete(':userId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'unassignCase', summary: 'Take somebody off a case' })
  @ApiNoContentResponse()
  unassign(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('userId', ParseUUIDPipe) userId: string,
  ): Promise<void> {
    return this.assignments.unassign(actor, caseId, userId);
  }
}
