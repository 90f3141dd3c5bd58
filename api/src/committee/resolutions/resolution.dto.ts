import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  RESOLUTION_AGENCY_MAX,
  RESOLUTION_ISSUE_MAX,
  RESOLUTION_NOTE_MAX,
  ResolutionStatus,
  type ChangeResolutionRequest,
  type Page,
  type RecordResolutionRequest,
  type ResolutionView,
} from '@hakika/contracts';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { CalendarDayField, OptionalCalendarDayField } from '../../platform/http/calendar-fields';
import { CursorQuery } from '../../platform/http/cursor';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

const STATUSES = Object.values(ResolutionStatus);
const STATION_CODE_MAX = 40;

export class ResolutionsParams extends CursorQuery {
  @ApiPropertyOptional({
    description: 'Code of the station; those of every station when left out',
    maxLength: STATION_CODE_MAX,
  })
  @IsOptional()
  @IsString()
  @MaxLength(STATION_CODE_MAX)
  readonly station?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Only those that are not done, or only those that are' })
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsOptional()
  @IsBoolean()
  readonly open?: boolean;
}

export class RecordResolutionBody implements RecordResolutionRequest {
  @ApiProperty({ maxLength: RESOLUTION_ISSUE_MAX, description: 'What was agreed; names no person' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(RESOLUTION_ISSUE_MAX)
  readonly issue!: string;

  @ApiProperty({ maxLength: RESOLUTION_AGENCY_MAX, description: 'Who is to do it' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(RESOLUTION_AGENCY_MAX)
  readonly agency!: string;

  @CalendarDayField()
  readonly agreedOn!: string;

  @OptionalCalendarDayField()
  readonly dueOn?: string;
}

export class ChangeResolutionBody implements ChangeResolutionRequest {
  @ApiProperty({ enum: STATUSES })
  @IsIn(STATUSES)
  readonly status!: ResolutionStatus;

  @OptionalCalendarDayField()
  readonly doneOn?: string;

  @ApiPropertyOptional({ maxLength: RESOLUTION_NOTE_MAX })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(RESOLUTION_NOTE_MAX)
  readonly note?: string;
}

export class ResolutionResponse implements ResolutionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ description: 'Code of the station whose committee agreed it' }) station!: string;
  @ApiProperty() stationName!: string;
  @ApiProperty({ type: 'integer' }) number!: number;
  @ApiProperty() issue!: string;
  @ApiProperty({ description: 'Who is to do it' }) agency!: string;
  @ApiProperty({ format: 'date' }) agreedOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: string | null;
  @ApiProperty({ enum: STATUSES }) status!: ResolutionStatus;
  @ApiProperty({ type: String, format: 'date', nullable: true }) doneOn!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What was said when its status last changed' })
  note!: string | null;
  @ApiProperty({ type: 'integer', description: 'Over how many monthly meetings it was carried; 0 once it is done' })
  carriedOver!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null when it is not overdue' })
  overdueDays!: number | null;
}

export class ResolutionPageResponse implements Page<ResolutionView> {
  @ApiProperty({ type: [ResolutionResponse] }) items!: readonly ResolutionResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
