import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { CaseWitnessesView, HearingAttendanceView, WitnessDayView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { IfMatch } from '../../platform/http/if-match';
import { ExpectWitnessBody, RecordAttendanceBody, RecordWitnessDayBody } from './attendance.dto';
import { AttendanceQueries } from './attendance.queries';
import { CaseWitnessesResponse, HearingAttendanceResponse, WitnessDayResponse } from './attendance.response';
import { AttendanceService } from './attendance.service';

const NOT_YOURS = { description: 'No such hearing, or not of a case of yours' };

@ApiTags('attendance')
@Controller()
export class AttendanceController {
  constructor(
    private readonly attendance: AttendanceQueries,
    private readonly recording: AttendanceService,
  ) {}

  @Get('hearings/:hearingId/attendance')
  @Requires('hearing:read')
  @ApiOperation({
    operationId: 'readAttendance',
    summary: 'Who was in court: each accused and each witness of a hearing',
  })
  @ApiOkResponse({ type: HearingAttendanceResponse })
  @ApiNotFoundResponse(NOT_YOURS)
  read(
    @CurrentActor() actor: Actor,
    @Param('hearingId', ParseUUIDPipe) hearingId: string,
  ): Promise<HearingAttendanceView> {
    return this.attendance.ofHearing(actor, hearingId);
  }

  @Get('cases/:caseId/witnesses')
  @Requires('hearing:read')
  @ApiOperation({ operationId: 'listWitnesses', summary: 'What a case has asked of each witness so far' })
  @ApiOkResponse({ type: CaseWitnessesResponse })
  @ApiNotFoundResponse({ description: 'No such case, or not one of yours' })
  witnesses(@CurrentActor() actor: Actor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<CaseWitnessesView> {
    return this.attendance.witnesses(actor, caseId);
  }

  @Post('hearings/:hearingId/attendance')
  @Requires('hearing:record')
  @ApiOperation({ operationId: 'recordAttendance', summary: 'Record how an accused was there, or was not and why' })
  @ApiCreatedResponse({ type: HearingAttendanceResponse })
  @ApiNotFoundResponse(NOT_YOURS)
  @ApiConflictResponse({ description: 'A rule refuses this, or somebody was first; see `code`' })
  record(
    @CurrentActor() actor: Actor,
    @Param('hearingId', ParseUUIDPipe) hearingId: string,
    @Body() body: RecordAttendanceBody,
  ): Promise<HearingAttendanceView> {
    return this.recording.record(actor, hearingId, body);
  }

  @Post('hearings/:hearingId/witness-days')
  @Requires('hearing:record')
  @ApiOperation({ operationId: 'expectWitness', summary: 'Put a witness on the list of a hearing' })
  @ApiCreatedResponse({ type: WitnessDayResponse })
  @ApiNotFoundResponse(NOT_YOURS)
  @ApiConflictResponse({ description: 'A rule refuses this, or the witness is on the list; see `code`' })
  expect(
    @CurrentActor() actor: Actor,
    @Param('hearingId', ParseUUIDPipe) hearingId: string,
    @Body() body: ExpectWitnessBody,
  ): Promise<WitnessDayView> {
    return this.recording.expect(actor, hearingId, body);
  }

  @Put('witness-days/:witnessDayId')
  @Requires('hearing:record')
  @ApiOperation({
    operationId: 'recordWitnessDay',
    summary: 'Record what is known of a witness on a day; what was said before stays in the history',
  })
  @ApiOkResponse({ type: WitnessDayResponse })
  @ApiNotFoundResponse(NOT_YOURS)
  @ApiConflictResponse({ description: 'A rule refuses this; see `code`' })
  recordDay(
    @CurrentActor() actor: Actor,
    @Param('witnessDayId', ParseUUIDPipe) witnessDayId: string,
    @IfMatch() version: number,
    @Body() body: RecordWitnessDayBody,
  ): Promise<WitnessDayView> {
    return this.recording.recordDay(actor, witnessDayId, version, body);
  }
}
