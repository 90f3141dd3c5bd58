import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  HOLIDAY_NAME_MAX,
  HOLIDAY_REASON_MAX,
  type ChangeHolidayRequest,
  type HolidayOverrideView,
} from '@hakika/contracts';
import { HolidayChange } from '@hakika/domain';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { CalendarDayField } from '../../platform/http/calendar-fields';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

const CHANGES = Object.values(HolidayChange);

export class ChangeHolidayBody implements ChangeHolidayRequest {
  @CalendarDayField()
  readonly on!: string;

  @ApiProperty({ enum: CHANGES })
  @IsIn(CHANGES)
  readonly change!: HolidayChange;

  @ApiPropertyOptional({ maxLength: HOLIDAY_NAME_MAX, description: 'In English, of a day that is added' })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(HOLIDAY_NAME_MAX)
  readonly nameEn?: string;

  @ApiPropertyOptional({ maxLength: HOLIDAY_NAME_MAX, description: 'In Kiswahili, of a day that is added' })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(HOLIDAY_NAME_MAX)
  readonly nameSw?: string;

  @ApiProperty({
    maxLength: HOLIDAY_REASON_MAX,
    description: 'Why, as a gazette notice or a circular',
    example: 'Gazette Notice 1',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(HOLIDAY_REASON_MAX)
  readonly reason!: string;
}

export class HolidayOverrideResponse implements HolidayOverrideView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ enum: CHANGES }) change!: HolidayChange;
  @ApiProperty({ type: String, nullable: true }) nameEn!: string | null;
  @ApiProperty({ type: String, nullable: true }) nameSw!: string | null;
  @ApiProperty() reason!: string;
  @ApiProperty() recordedBy!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}
