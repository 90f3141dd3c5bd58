import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  KILOMETRES_MAX,
  WAITED_HOURS_MAX,
  WITNESS_LABEL,
  type ExpectWitnessRequest,
  type RecordAttendanceRequest,
  type RecordWitnessDayRequest,
} from '@hakika/contracts';
import {
  AttendanceMode,
  EXAMINATIONS,
  TESTIMONIES,
  WITNESS_KINDS,
  type Examination,
  type Testimony,
  type WitnessKind,
} from '@hakika/domain';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

const MODES = Object.values(AttendanceMode);
const CODE_MAX = 60;

export class RecordAttendanceBody implements RecordAttendanceRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  accusedId!: string;

  @ApiProperty({ enum: MODES })
  @IsIn(MODES)
  how!: AttendanceMode;

  @ApiPropertyOptional({ maxLength: CODE_MAX, description: 'A code of the pack; where absent' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(CODE_MAX)
  reason?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The entry that this one corrects' })
  @MayBeAbsent()
  @IsUUID()
  replaces?: string;
}

export class ExpectWitnessBody implements ExpectWitnessRequest {
  @ApiProperty({ pattern: WITNESS_LABEL.source, example: 'W3' })
  @Matches(WITNESS_LABEL)
  witness!: string;

  @ApiProperty({ enum: WITNESS_KINDS })
  @IsIn(WITNESS_KINDS)
  kind!: WitnessKind;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  summoned?: boolean;
}

export class RecordWitnessDayBody implements RecordWitnessDayRequest {
  @ApiProperty()
  @IsBoolean()
  summoned!: boolean;

  @ApiProperty()
  @IsBoolean()
  bonded!: boolean;

  @ApiProperty({ description: 'The witness acknowledged the date' })
  @IsBoolean()
  confirmed!: boolean;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  attended?: boolean;

  @ApiPropertyOptional({ maxLength: CODE_MAX, description: 'A code of the pack; of a witness who did not come' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(CODE_MAX)
  absentReason?: string;

  @ApiProperty({ enum: EXAMINATIONS, isArray: true })
  @ArrayMaxSize(EXAMINATIONS.length)
  @ArrayUnique()
  @IsIn(EXAMINATIONS, { each: true })
  heard!: Examination[];

  @ApiPropertyOptional({ enum: TESTIMONIES })
  @MayBeAbsent()
  @IsIn(TESTIMONIES)
  testified?: Testimony;

  @ApiProperty()
  @IsBoolean()
  stoodDown!: boolean;

  @ApiProperty()
  @IsBoolean()
  sentHome!: boolean;

  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 0, maximum: WAITED_HOURS_MAX })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(WAITED_HOURS_MAX)
  waitedHours?: number | null;

  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 0, maximum: KILOMETRES_MAX })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(KILOMETRES_MAX)
  kilometres?: number | null;
}
