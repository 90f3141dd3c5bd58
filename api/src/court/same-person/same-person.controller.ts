import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { AccusedCandidateView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { AccusedCandidateResponse, CandidatesQueryBody, LinkAccusedBody } from './same-person.dto';
import { SamePersonService } from './same-person.service';

@ApiTags('accused')
@Controller('cases/:caseId')
export class SamePersonController {
  constructor(private readonly people: SamePersonService) {}

  @Get('accused-candidates')
  @Requires('case:change')
  @ApiOperation({
    operationId: 'listAccusedCandidates',
    summary: 'Accused of other cases of one’s own with such a name, alias or number',
  })
  @ApiOkResponse({ type: [AccusedCandidateResponse] })
  candidates(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() query: CandidatesQueryBody,
  ): Promise<AccusedCandidateView[]> {
    return this.people.candidates(actor, caseId, query);
  }

  @Post('accused/:accusedId/links')
  @HttpCode(204)
  @Requires('case:change')
  @ApiOperation({
    operationId: 'linkAccused',
    summary: 'Say that an accused is the same person as one of another case',
  })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'One of the two is not there, or not of a case of yours' })
  @ApiConflictResponse({ description: 'Said already, or both are of one case; see `code`' })
  link(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('accusedId', ParseUUIDPipe) accusedId: string,
    @Body() { otherAccusedId }: LinkAccusedBody,
  ): Promise<void> {
    return this.people.link(actor, { caseId, accusedId }, otherAccusedId);
  }

  @Delete('accused/:accusedId/links/:otherAccusedId')
  @HttpCode(204)
  @Requires('case:change')
  @ApiOperation({ operationId: 'unlinkAccused', summary: 'Take it back; that it was said stays in the log' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'No such link, or not of cases of yours' })
  unlink(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('accusedId', ParseUUIDPipe) accusedId: string,
    @Param('otherAccusedId', ParseUUIDPipe) otherAccusedId: string,
  ): Promise<void> {
    return this.people.unlink(actor, { caseId, accusedId }, otherAccusedId);
  }
}
