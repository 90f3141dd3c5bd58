import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NAME_MAX, PHONE_MAX, type RecordSurvivorRequest, type SurvivorView } from '@hakika/contracts';
import { IsBoolean, IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { OptionalCalendarDayField } from '../../platform/http/calendar-fields';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

const SEXES = ['female', 'male', 'other'] as const;
/** Languages heard in the courts of the coast, and sign language; ISO 639-3 where no shorter code exists. */
const LANGUAGE = /^[a-z]{2,3}$/;

export class RecordSurvivorBody implements RecordSurvivorRequest {
  @ApiProperty()
  @IsBoolean()
  child!: boolean;

  @ApiPropertyOptional({ enum: SEXES })
  @MayBeAbsent()
  @IsIn(SEXES)
  sex?: RecordSurvivorRequest['sex'];

  @ApiPropertyOptional({ example: 'sw', pattern: LANGUAGE.source, description: 'ISO 639 code' })
  @MayBeAbsent()
  @Matches(LANGUAGE)
  language?: string;

  @ApiPropertyOptional({ maxLength: NAME_MAX, description: 'Kept in the vault' })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(NAME_MAX)
  fullName?: string;

  @OptionalCalendarDayField()
  birthDate?: string;

  @ApiPropertyOptional({ maxLength: PHONE_MAX, description: 'Kept in the vault' })
  @MayBeAbsent()
  @Matches(/^\+?[\d ()-]{6,}$/)
  @MaxLength(PHONE_MAX)
  phone?: string;
}

export class SurvivorResponse implements SurvivorView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ example: 'V1' }) label!: string;
  @ApiProperty() child!: boolean;
  @ApiPropertyOptional({ description: 'For the support side only' }) pseudonym?: string;
  @ApiPropertyOptional({ type: String, nullable: true }) sex?: string | null;
  @ApiPropertyOptional() language?: string;
  @ApiPropertyOptional({ type: 'integer' }) version?: number;
}

/** What everybody on a case may see of her. */
export interface SurvivorByCode {
  readonly id: string;
  readonly caseId: string;
  readonly number: number;
  readonly child: boolean;
}

export interface SurvivorRow extends SurvivorByCode {
  readonly pseudonym: string;
  readonly sex: string | null;
  readonly language: string;
  readonly version: number;
}

/** No more keys than these leave for the other sides. */
export const toCodeView = ({ id, caseId, number, child }: SurvivorByCode): SurvivorView => ({
  id,
  caseId,
  label: `V${number}`,
  child,
});

export const toSupportView = ({ pseudonym, sex, language, version, ...code }: SurvivorRow): SurvivorView => ({
  ...toCodeView(code),
  pseudonym,
  sex,
  language,
  version,
});
