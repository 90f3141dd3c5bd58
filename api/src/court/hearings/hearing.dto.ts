import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  HEARING_NOTE_MAX,
  INTERPRETER_MAX,
  OVER_LIMIT_REASON_MAX,
  WITNESS_LABELS_MAX,
  type HearingView,
  type Page,
  type RecordOutcomeRequest,
  type ScheduleHearingRequest,
} from '@hakika/contracts';
import {
  Applicant,
  COSTS_AGAINST,
  HearingPurpose,
  HearingStatus,
  OutcomeChip,
  type AdjournmentApplication,
  type CostsAgainst,
} from '@hakika/domain';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { CalendarDayField, OptionalCalendarDayField, OptionalTimeField } from '../../platform/http/calendar-fields';
import { MayBeAbsent } from '../../platform/http/may-be-absent';
import { ClashResponse } from '../clashes/clash.dto';

const PURPOSES = Object.values(HearingPurpose);
const CHIPS = Object.values(OutcomeChip);
const APPLICANTS = Object.values(Applicant);
const OUTCOMES = [HearingStatus.Effective, HearingStatus.Adjourned, HearingStatus.Vacated] as const;
const CODE_MAX = 60;

export class ScheduleHearingBody implements ScheduleHearingRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  stationId!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  courtroomId?: string;

  @CalendarDayField()
  on!: string;

  @OptionalTimeField()
  at?: string;

  @ApiProperty({ enum: PURPOSES })
  @IsIn(PURPOSES)
  purpose!: HearingPurpose;

  @ApiPropertyOptional({ format: 'uuid', description: 'Who appears: a prosecutor on the case' })
  @MayBeAbsent()
  @IsUUID()
  prosecutorId?: string;

  @ApiPropertyOptional({ maxLength: INTERPRETER_MAX, description: 'Who interprets, as the court calls them' })
  @MayBeAbsent()
  @IsString()
  @Matches(/\S/)
  @MaxLength(INTERPRETER_MAX)
  interpreter?: string;

  @ApiPropertyOptional({ description: 'Put the cases heard together with this one down for the same sitting' })
  @MayBeAbsent()
  @IsBoolean()
  withJoined?: boolean;
}

export class RecordOutcomeBody implements RecordOutcomeRequest {
  @ApiProperty({ enum: OUTCOMES })
  @IsIn(OUTCOMES)
  status!: RecordOutcomeRequest['status'];

  @ApiProperty({ enum: CHIPS })
  @IsIn(CHIPS)
  outcome!: OutcomeChip;

  @ApiPropertyOptional({ description: 'A code of the pack; its actor follows from it', maxLength: CODE_MAX })
  @MayBeAbsent()
  @IsString()
  @MaxLength(CODE_MAX)
  reason?: string;

  @ApiPropertyOptional({ enum: APPLICANTS })
  @MayBeAbsent()
  @IsIn(APPLICANTS)
  askedBy?: Applicant;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  opposed?: boolean;

  @ApiPropertyOptional({ description: 'False where it was refused and the hearing went on' })
  @MayBeAbsent()
  @IsBoolean()
  granted?: boolean;

  @ApiPropertyOptional({ description: 'The court said that it is the last one' })
  @MayBeAbsent()
  @IsBoolean()
  final?: boolean;

  @ApiPropertyOptional({ enum: COSTS_AGAINST })
  @MayBeAbsent()
  @IsIn(COSTS_AGAINST)
  costsAgainst?: CostsAgainst;

  @OptionalCalendarDayField()
  nextOn?: string;

  @OptionalTimeField()
  nextAt?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The same courtroom when absent' })
  @MayBeAbsent()
  @IsUUID()
  nextCourtroomId?: string;

  @ApiPropertyOptional({ enum: PURPOSES, description: 'The same purpose when absent' })
  @MayBeAbsent()
  @IsIn(PURPOSES)
  nextPurpose?: HearingPurpose;

  @ApiPropertyOptional({ description: 'The court gave no next date' })
  @MayBeAbsent()
  @IsBoolean()
  nextNone?: boolean;

  @ApiPropertyOptional({ maxLength: OVER_LIMIT_REASON_MAX })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(OVER_LIMIT_REASON_MAX)
  overLimitReason?: string;

  @ApiPropertyOptional({ maxLength: HEARING_NOTE_MAX })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(HEARING_NOTE_MAX)
  note?: string;

  @ApiPropertyOptional({ description: 'Somebody recorded first; this is to stand instead, and their entry is kept' })
  @MayBeAbsent()
  @IsBoolean()
  replaces?: boolean;

  @ApiPropertyOptional({ type: [String], maxItems: WITNESS_LABELS_MAX, example: ['V1', 'W3'] })
  @MayBeAbsent()
  @ArrayMaxSize(WITNESS_LABELS_MAX)
  @ArrayUnique()
  @Matches(/^[VW][1-9]\d{0,2}$/, { each: true })
  witnessesSentHome?: string[];
}

class ApplicationResponse implements AdjournmentApplication {
  @ApiProperty({ enum: APPLICANTS, type: String, nullable: true }) askedBy!: Applicant | null;
  @ApiProperty({ type: Boolean, nullable: true }) opposed!: boolean | null;
  @ApiProperty({ type: Boolean, nullable: true }) granted!: boolean | null;
  @ApiProperty({ type: Boolean, nullable: true }) final!: boolean | null;
  @ApiProperty({ enum: COSTS_AGAINST, type: String, nullable: true }) costsAgainst!: CostsAgainst | null;
}

class AppearsResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() displayName!: string;
}

export class HearingResponse implements HearingView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ format: 'uuid' }) stationId!: string;
  @ApiProperty() stationName!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) courtroomId!: string | null;
  @ApiProperty({ type: String, nullable: true }) courtroomName!: string | null;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ type: String, nullable: true, example: '09:00' }) at!: string | null;
  @ApiProperty({ enum: PURPOSES }) purpose!: HearingPurpose;
  @ApiProperty({ enum: Object.values(HearingStatus) }) status!: HearingStatus;
  @ApiProperty({ enum: CHIPS, nullable: true, type: String }) outcome!: OutcomeChip | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) nextHearingId!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) nextOn!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) adjournedFromId!: string | null;
  @ApiProperty({ type: String, nullable: true }) overLimitReason!: string | null;
  @ApiPropertyOptional({ type: ApplicationResponse, nullable: true }) application?: ApplicationResponse | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'For the prosecution only' }) note?: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) recordedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) recordedBy!: string | null;
  @ApiPropertyOptional({ type: AppearsResponse, nullable: true, description: 'Who appears for the prosecution' })
  prosecutor?: AppearsResponse | null;
  @ApiPropertyOptional({ type: String, nullable: true }) interpreter?: string | null;
  @ApiPropertyOptional({ type: [ClashResponse], description: 'With the answer to a new date; they stop nothing' })
  warnings?: readonly ClashResponse[];
}

export class HearingPageResponse implements Page<HearingView> {
  @ApiProperty({ type: [HearingResponse] }) items!: readonly HearingResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
