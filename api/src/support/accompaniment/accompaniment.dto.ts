import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  MEETING_POINT_MAX,
  type AccompanimentView,
  type BookAccompanimentRequest,
  type ChangeAccompanimentRequest,
  type RePlanRequest,
} from '@hakika/contracts';
import { AccompanimentStatus, DayOutcome } from '@hakika/domain';
import { IsBoolean, IsIn, IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { InstantField } from '../../platform/http/calendar-fields';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

const CHANGES = ['confirmed', 'cancelled', 'done'] as const;
const DAY_OUTCOMES = Object.values(DayOutcome);

export class RePlanBody implements RePlanRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  hearingId!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  officerId!: string;

  @InstantField()
  from!: string;

  @InstantField()
  to!: string;

  @ApiProperty({ maxLength: MEETING_POINT_MAX, description: 'A place both know, in a few words; never an address' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MEETING_POINT_MAX)
  meetingPoint!: string;
}

export class BookAccompanimentBody extends RePlanBody implements BookAccompanimentRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  survivorId!: string;
}

export class ChangeAccompanimentBody implements ChangeAccompanimentRequest {
  @ApiProperty({ enum: CHANGES })
  @IsIn(CHANGES)
  status!: ChangeAccompanimentRequest['status'];

  @ApiPropertyOptional({ description: 'She had set out' })
  @MayBeAbsent()
  @IsBoolean()
  travelled?: boolean;

  @ApiPropertyOptional({ enum: DAY_OUTCOMES })
  @MayBeAbsent()
  @IsIn(DAY_OUTCOMES)
  dayOutcome?: DayOutcome;
}

export class AccompanimentResponse implements AccompanimentView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() caseCode!: string;
  @ApiProperty({ format: 'uuid' }) survivorId!: string;
  @ApiProperty({ example: 'V1' }) survivorLabel!: string;
  @ApiProperty({ format: 'uuid' }) hearingId!: string;
  @ApiProperty({ format: 'date' }) hearingOn!: string;
  @ApiProperty({ type: String, nullable: true }) hearingAt!: string | null;
  @ApiProperty() hearingPurpose!: string;
  @ApiProperty() stationName!: string;
  @ApiProperty({ type: String, nullable: true }) courtroomName!: string | null;
  @ApiProperty({ format: 'uuid' }) officerId!: string;
  @ApiProperty() officerName!: string;
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ format: 'date-time' }) to!: string;
  @ApiProperty() meetingPoint!: string;
  @ApiProperty({ enum: Object.values(AccompanimentStatus) }) status!: AccompanimentStatus;
}
