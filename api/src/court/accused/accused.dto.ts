import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NAME_MAX, type AddAccusedRequest, type AddedAccusedView } from '@hakika/contracts';
import { IsBoolean, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

const SEXES = ['female', 'male', 'other'] as const;
/** Below eight nobody is criminally responsible (Penal Code s.14). */
const AGE_MIN = 8;
const AGE_MAX = 120;
const NATIONALITY_MAX = 60;

export class AddAccusedBody implements AddAccusedRequest {
  @ApiPropertyOptional({ maxLength: NAME_MAX })
  @MayBeAbsent()
  @IsString()
  @MaxLength(NAME_MAX)
  readonly fullName?: string;

  @ApiPropertyOptional({ enum: SEXES })
  @MayBeAbsent()
  @IsIn(SEXES)
  readonly sex?: (typeof SEXES)[number];

  @ApiPropertyOptional({ type: 'integer', minimum: AGE_MIN, maximum: AGE_MAX })
  @MayBeAbsent()
  @IsInt()
  @Min(AGE_MIN)
  @Max(AGE_MAX)
  readonly ageAtOffence?: number;

  @ApiPropertyOptional({ maxLength: NATIONALITY_MAX })
  @MayBeAbsent()
  @IsString()
  @MaxLength(NATIONALITY_MAX)
  readonly nationality?: string;

  @ApiPropertyOptional({ description: 'A company or another body, not a human being' })
  @MayBeAbsent()
  @IsBoolean()
  readonly juristic?: boolean;
}

export class AddedAccusedResponse implements AddedAccusedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'A1' }) label!: string;
}
