import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { INTERPRETER_MAX, type ClashesQuery, type ClashView } from '@hakika/contracts';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { CalendarDayField, OptionalTimeField } from '../../platform/http/calendar-fields';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

export class ClashesQueryBody implements ClashesQuery {
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

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  prosecutorId?: string;

  @ApiPropertyOptional({ maxLength: INTERPRETER_MAX })
  @MayBeAbsent()
  @IsString()
  @MaxLength(INTERPRETER_MAX)
  interpreter?: string;
}

export class ClashResponse implements ClashView {
  @ApiProperty({ enum: ['prosecutor', 'interpreter'] }) who!: ClashView['who'];
  @ApiProperty() person!: string;
  @ApiProperty({ type: String, nullable: true, example: '09:00' }) at!: string | null;
  @ApiProperty() stationName!: string;
  @ApiProperty({ type: String, nullable: true }) courtroomName!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null where the case is not one of the reader’s' })
  caseCode!: string | null;
  @ApiProperty() sameTime!: boolean;
}
