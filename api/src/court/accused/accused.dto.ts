import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import {
  ALIASES_MAX,
  IDENTITY_NUMBER_MAX,
  NAME_MAX,
  type AddAccusedRequest,
  type AddedAccusedView,
  type ChangeAccusedRequest,
} from '@hakika/contracts';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

const SEXES = ['female', 'male', 'other'] as const;
/** Below eight nobody is criminally responsible (Penal Code s.14). */
const AGE_MIN = 8;
const AGE_MAX = 120;
const PACK_CODE_MAX = 60;

const Text = (max: number, description?: string) =>
  applyDecorators(
    ApiPropertyOptional({ type: String, maxLength: max, ...(description && { description }) }),
    MayBeAbsent(),
    IsString(),
    Length(1, max),
  );
const Code = (description: string) => Text(PACK_CODE_MAX, `${description}; a code of the pack`);
const Flag = () =>
  applyDecorators(
    ApiPropertyOptional({ description: 'A company or another body, not a human being' }),
    MayBeAbsent(),
    IsBoolean(),
  );
const Aliases = () =>
  applyDecorators(
    ApiPropertyOptional({ type: [String], maxItems: ALIASES_MAX }),
    MayBeAbsent(),
    IsArray(),
    ArrayMaxSize(ALIASES_MAX),
    ArrayUnique(),
    IsString({ each: true }),
    Length(1, NAME_MAX, { each: true }),
  );

export class AddAccusedBody implements AddAccusedRequest {
  @ApiPropertyOptional({ maxLength: NAME_MAX })
  @MayBeAbsent()
  @IsString()
  @MaxLength(NAME_MAX)
  readonly fullName?: string;

  @Aliases()
  readonly aliases?: readonly string[];

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

  @Code('ISO 3166-1')
  readonly nationality?: string;

  @Text(IDENTITY_NUMBER_MAX, 'Of an identity card or a passport')
  readonly identityNumber?: string;

  @Code('What part in the trafficking')
  readonly roleInProcess?: string;

  @Code('What the accused was to the survivor')
  readonly relationship?: string;

  @Text(NAME_MAX, 'On record for the accused')
  readonly advocate?: string;

  @Flag()
  readonly juristic?: boolean;

  @Text(IDENTITY_NUMBER_MAX, 'Of a body')
  readonly registrationNumber?: string;

  @Text(NAME_MAX, 'Who appears for a body')
  readonly representative?: string;
}

/** What is absent stays, and what was entered by mistake is cleared by null. */
export class ChangeAccusedBody
  extends PartialType(OmitType(AddAccusedBody, ['aliases', 'juristic'] as const))
  implements ChangeAccusedRequest
{
  @Aliases()
  readonly aliases?: readonly string[];

  @Flag()
  readonly juristic?: boolean;
}

export class AddedAccusedResponse implements AddedAccusedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'A1' }) label!: string;
}
