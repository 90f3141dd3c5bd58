import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type {
  BenchQuestionsView,
  CaseBeforeMagistrate,
  ChangedMagistrateView,
  MagistrateView,
} from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { IfMatch } from '../../platform/http/if-match';
import {
  BenchQuestionsResponse,
  CaseBeforeMagistrateResponse,
  ChangedMagistrateResponse,
  ChangeMagistrateBody,
  EnterMagistrateBody,
  MagistrateResponse,
  MagistratesQuery,
  SeatMagistrateBody,
} from './bench.dto';
import { ChangeMagistrateService } from './change-magistrate.service';
import { MagistratesService } from './magistrates.service';
import { SeatsService } from './seats.service';

@ApiTags('bench')
@Controller()
export class MagistratesController {
  constructor(
    private readonly magistrates: MagistratesService,
    private readonly changes: ChangeMagistrateService,
    private readonly seats: SeatsService,
  ) {}

  @Get('magistrates')
  @Requires('reference:read')
  @ApiOperation({ operationId: 'listMagistrates', summary: 'Who sits at which station, from when to when' })
  @ApiOkResponse({ type: [MagistrateResponse] })
  list(@CurrentActor() actor: Actor, @Query() { stationId }: MagistratesQuery): Promise<MagistrateView[]> {
    return this.magistrates.list(actor, stationId);
  }

  @Post('magistrates')
  @Requires('magistrate:enter')
  @ApiOperation({ operationId: 'enterMagistrate', summary: 'Enter a magistrate of a station' })
  @ApiCreatedResponse({ type: MagistrateResponse })
  @ApiConflictResponse({ description: 'Another station, an unknown rank, or entered already; see `code`' })
  enter(@CurrentActor() actor: Actor, @Body() body: EnterMagistrateBody): Promise<MagistrateView> {
    return this.magistrates.enter(actor, body);
  }

  @Get('magistrates/:magistrateId/cases')
  @Requires('magistrate:change')
  @ApiOperation({ operationId: 'listCasesBeforeMagistrate', summary: 'What a change of this magistrate would touch' })
  @ApiOkResponse({ type: [CaseBeforeMagistrateResponse] })
  preview(
    @CurrentActor() actor: Actor,
    @Param('magistrateId', ParseUUIDPipe) magistrateId: string,
  ): Promise<CaseBeforeMagistrate[]> {
    return this.changes.preview(actor, magistrateId);
  }

  @Post('magistrates/:magistrateId/changes')
  @Requires('magistrate:change')
  @ApiOperation({ operationId: 'changeMagistrate', summary: 'Record a change of magistrate in all cases at once' })
  @ApiCreatedResponse({ type: ChangedMagistrateResponse })
  @ApiNotFoundResponse({ description: 'No such magistrate, or no case before them that is yours' })
  @ApiConflictResponse({ description: 'A rule refuses this; which cases refuse is in `details.refused`' })
  change(
    @CurrentActor() actor: Actor,
    @Param('magistrateId', ParseUUIDPipe) magistrateId: string,
    @Body() body: ChangeMagistrateBody,
  ): Promise<ChangedMagistrateView> {
    return this.changes.change(actor, magistrateId, body);
  }

  @Put('cases/:caseId/court-files/:courtFileId/magistrate')
  @HttpCode(204)
  @Requires('hearing:schedule')
  @ApiOperation({ operationId: 'seatMagistrate', summary: 'Say who sits in a proceeding' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'No such file, or not of a case of yours' })
  @ApiConflictResponse({ description: 'A magistrate of another station, or one who does not sit now; see `code`' })
  seat(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('courtFileId', ParseUUIDPipe) courtFileId: string,
    @IfMatch() version: number,
    @Body() { magistrateId }: SeatMagistrateBody,
  ): Promise<void> {
    return this.seats.seat(actor, { caseId, courtFileId }, version, magistrateId);
  }

  @Get('cases/:caseId/bench-questions')
  @Requires('case:read')
  @ApiOperation({ operationId: 'readBenchQuestions', summary: 'Who has not yet answered after a change of magistrate' })
  @ApiOkResponse({ type: BenchQuestionsResponse })
  questions(@CurrentActor() actor: Actor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<BenchQuestionsView> {
    return this.seats.questions(actor, caseId);
  }
}
