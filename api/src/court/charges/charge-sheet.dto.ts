import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  COUNTS_MAX,
  MilestoneSource,
  SECTION_MAX,
  SURVIVORS_OF_COUNT_MAX,
  type ChargeRequest,
  type FileChargeSheetRequest,
  type FiledChargeSheetView,
} from '@hakika/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CalendarDayField } from '../../platform/http/calendar-fields';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

const SOURCES = Object.values(MilestoneSource);
const ACCUSED_MAX = 50;
const COUNT_NUMBER_MAX = 999;
const SURVIVOR_LABEL = /^V[1-9][0-9]{0,2}$/;

export class ChargeBody implements ChargeRequest {
  @ApiProperty({ maxLength: SECTION_MAX, description: 'An offence code of the pack', example: 'ctip-3-1' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(SECTION_MAX)
  readonly offenceCode!: string;

  @ApiProperty({ maxLength: SECTION_MAX, example: '3(1)(a)' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(SECTION_MAX)
  readonly chargingSection!: string;

  @ApiPropertyOptional({ maxLength: SECTION_MAX, example: '3(5)' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(SECTION_MAX)
  readonly penaltySection?: string;

  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ACCUSED_MAX)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly accusedIds!: readonly string[];

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'The main count to which this is the alternative' })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(COUNT_NUMBER_MAX)
  readonly alternativeToNumber?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'The count whose place it takes (s.214)' })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(COUNT_NUMBER_MAX)
  readonly replacesNumber?: number;

  @ApiPropertyOptional({ type: [String], maxItems: SURVIVORS_OF_COUNT_MAX, example: ['V1'] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(SURVIVORS_OF_COUNT_MAX)
  @ArrayUnique()
  @Matches(SURVIVOR_LABEL, { each: true })
  readonly survivors?: readonly string[];
}

export class FileChargeSheetBody implements FileChargeSheetRequest {
  @CalendarDayField()
  readonly filedOn!: string;

  @ApiProperty({ description: 'An amendment of the sheet before it (Criminal Procedure Code s.214)' })
  @IsBoolean()
  readonly amends!: boolean;

  @ApiProperty({ type: [ChargeBody], maxItems: COUNTS_MAX })
  @IsArray()
  @ArrayMaxSize(COUNTS_MAX)
  @ValidateNested({ each: true })
  @Type(() => ChargeBody)
  readonly counts!: readonly ChargeBody[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: COUNTS_MAX })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(COUNTS_MAX)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly removedCountIds?: readonly string[];

  @ApiProperty({ enum: SOURCES })
  @IsIn(SOURCES)
  readonly source!: MilestoneSource;
}

export class FiledCountResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: number;
}

export class FiledChargeSheetResponse implements FiledChargeSheetView {
  @ApiProperty({ format: 'uuid' }) milestoneId!: string;
  @ApiProperty({ type: [FiledCountResponse] }) counts!: readonly FiledCountResponse[];
}
