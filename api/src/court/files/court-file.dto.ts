import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  MILESTONE_SOURCES,
  NAME_MAX,
  OFFICIAL_NUMBER_MAX,
  type CloseCourtFileRequest,
  type ConsolidateCaseRequest,
  type DateLostView,
  type MilestoneSource,
  type RegisterCourtFileRequest,
  type TransferCaseRequest,
  type TransferredCaseView,
} from '@hakika/contracts';
import { COURT_FILE_KINDS, type CourtFileKind } from '@hakika/domain';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CalendarDayField, OptionalCalendarDayField } from '../../platform/http/calendar-fields';

export class RegisterCourtFileBody implements RegisterCourtFileRequest {
  @ApiProperty({ enum: COURT_FILE_KINDS })
  @IsIn(COURT_FILE_KINDS)
  readonly kind!: CourtFileKind;

  @ApiProperty({
    maxLength: OFFICIAL_NUMBER_MAX,
    description: 'As printed on the sheet',
    example: 'Criminal Case 598 of 2019',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(OFFICIAL_NUMBER_MAX)
  readonly number!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  readonly stationId?: string;

  @ApiPropertyOptional({ type: String, maxLength: NAME_MAX, description: 'For a court that is no station of the pack' })
  @IsOptional()
  @IsString()
  @MaxLength(NAME_MAX)
  readonly courtName?: string;

  @OptionalCalendarDayField()
  readonly registeredOn?: string;
}

export class CloseCourtFileBody implements CloseCourtFileRequest {
  @CalendarDayField()
  readonly on!: string;
}

export class TransferCaseBody implements TransferCaseRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly toStationId!: string;

  @CalendarDayField()
  readonly on!: string;

  @ApiProperty({ enum: MILESTONE_SOURCES })
  @IsIn(MILESTONE_SOURCES)
  readonly source!: MilestoneSource;
}

export class ConsolidateCaseBody implements ConsolidateCaseRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly withCaseId!: string;

  @CalendarDayField()
  readonly on!: string;

  @ApiProperty({ enum: MILESTONE_SOURCES })
  @IsIn(MILESTONE_SOURCES)
  readonly source!: MilestoneSource;
}

class DateLostResponse implements DateLostView {
  @ApiProperty({ format: 'uuid' }) hearingId!: string;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ type: String, nullable: true, example: '09:00' }) at!: string | null;
  @ApiProperty() purpose!: string;
}

export class TransferredCaseResponse implements TransferredCaseView {
  @ApiProperty({ format: 'uuid' }) milestoneId!: string;
  @ApiProperty({ format: 'uuid' }) stationId!: string;
  @ApiProperty({ type: [DateLostResponse], description: 'Dates at the old station, to be given again' })
  vacated!: readonly DateLostResponse[];
  @ApiProperty({ type: [String] }) closedFiles!: readonly string[];
}
