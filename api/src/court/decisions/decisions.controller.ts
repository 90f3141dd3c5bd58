import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNotFoundResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RecordedMilestoneView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { RecordedMilestoneResponse } from '../docket/milestone.dto';
import { AnswerDirectionBody, ApproveDecisionBody } from './decision.dto';
import { DecisionStepsService } from './decision-steps.service';

const NOT_YOURS = { description: 'No such case, or not one of yours' };
const REFUSED = { description: 'A rule refuses this; see `code`' };

@ApiTags('docket')
@Controller('cases/:caseId')
export class DecisionsController {
  constructor(private readonly steps: DecisionStepsService) {}

  @Post('direction-answers')
  @Requires('direction:answer')
  @ApiOperation({ operationId: 'answerDirection', summary: 'Say that what a decision asked the police for is done' })
  @ApiCreatedResponse({ type: RecordedMilestoneResponse })
  @ApiNotFoundResponse(NOT_YOURS)
  @ApiConflictResponse(REFUSED)
  answer(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: AnswerDirectionBody,
  ): Promise<RecordedMilestoneView> {
    return this.steps.answer(actor, caseId, body);
  }

  @Post('decision-approvals')
  @Requires('decision:approve')
  @ApiOperation({ operationId: 'approveDecision', summary: 'Approve a decision to charge or not to, as a supervisor' })
  @ApiCreatedResponse({ type: RecordedMilestoneResponse })
  @ApiNotFoundResponse(NOT_YOURS)
  @ApiConflictResponse(REFUSED)
  approve(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: ApproveDecisionBody,
  ): Promise<RecordedMilestoneView> {
    return this.steps.approve(actor, caseId, body);
  }
}
