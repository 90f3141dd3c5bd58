import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import {
  OFFICIAL_NUMBER_MAX,
  PLACE_MAX,
  type AssignRequest,
  type ChangeCaseRequest,
  type OpenCaseRequest,
} from '@hakika/contracts';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { MayBeAbsent } from '../../platform/http/may-be-absent';
import { CalendarDayField, OptionalCalendarDayField } from '../../platform/http/calendar-fields';

const PACK_CODE_MAX = 60;
const CODES_MAX = 20;

const Codes = (what: string) =>
  applyDecorators(
    ApiProperty({ type: [String], maxItems: CODES_MAX, description: `${what}; codes of the pack` }),
    IsArray(),
    ArrayMaxSize(CODES_MAX),
    ArrayUnique(),
    IsString({ each: true }),
    MaxLength(PACK_CODE_MAX, { each: true }),
  );

const OptionalText = (max: number, description: string) =>
  applyDecorators(
    ApiPropertyOptional({ type: String, maxLength: max, description }),
    IsOptional(),
    IsString(),
    MaxLength(max),
  );

export class OpenCaseBody implements OpenCaseRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly stationId!: string;

  @ApiProperty({ maxLength: PACK_CODE_MAX, description: 'A code of the pack', example: 'child-helpline-116' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(PACK_CODE_MAX)
  readonly reportSource!: string;

  @CalendarDayField()
  readonly reportedOn!: string;

  @OptionalText(OFFICIAL_NUMBER_MAX, 'Occurrence Book number')
  readonly obNumber?: string;

  @OptionalText(OFFICIAL_NUMBER_MAX, 'Police file')
  readonly policeFile?: string;

  @OptionalText(OFFICIAL_NUMBER_MAX, 'File of the prosecution')
  readonly odppFile?: string;

  @IsOptional()
  @OptionalCalendarDayField()
  readonly offenceFrom?: string;

  @IsOptional()
  @OptionalCalendarDayField()
  readonly offenceTo?: string;

  @OptionalText(PLACE_MAX, 'Where it happened')
  readonly offencePlace?: string;

  @Codes('What was done')
  readonly acts!: readonly string[];

  @Codes('How')
  readonly means!: readonly string[];

  @Codes('What for')
  readonly purposes!: readonly string[];

  @Codes('Forms of exploitation')
  readonly exploitation!: readonly string[];

  @ApiProperty({ type: Boolean, nullable: true, description: 'Null while no age is known' })
  @ValidateIf((body: OpenCaseBody) => body.childSurvivor !== null)
  @IsBoolean()
  readonly childSurvivor!: boolean | null;

  @ApiPropertyOptional({ format: 'uuid', description: 'The ended case whose charges this one brings again' })
  @MayBeAbsent()
  @IsUUID()
  readonly chargesAgain?: string;

  @IsOptional()
  @OptionalCalendarDayField()
  readonly chargedAgainOn?: string;
}

/** What is absent stays. A text that was entered by mistake is cleared by null. */
export class ChangeCaseBody
  extends PartialType(OmitType(OpenCaseBody, ['stationId', 'reportedOn', 'chargesAgain', 'chargedAgainOn'] as const), {
    skipNullProperties: false,
  })
  implements ChangeCaseRequest {}

export class AssignBody implements AssignRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly userId!: string;
}
