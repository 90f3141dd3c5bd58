import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import {
  CASE_TOTAL_MAX,
  NEXT_DATE_FILTERS,
  NOBODY,
  type CaseFilters,
  type CaseList,
  type CaseListItem,
  type NextDateFilter,
} from '@hakika/contracts';
import { AGE_BANDS, ATTENTION, STAGES, type AgeBand, type Attention, type Custody, type Stage } from '@hakika/domain';
import { applyDecorators } from '@nestjs/common';
import { IsIn, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { CursorQuery } from '../../platform/http/cursor';
import { MayBeAbsent } from '../../platform/http/may-be-absent';
import { Day, Text } from '../../platform/openapi/fields';

const PACK_CODE_MAX = 60;
const CUSTODIES = ['at-large', 'police-custody', 'remand', 'bail', 'serving', 'released'] as const satisfies Custody[];
const VIEWS = ['open', 'concluded'] as const;

const OneOf = (values: readonly string[], description?: string) =>
  applyDecorators(ApiPropertyOptional({ enum: [...values], description }), MayBeAbsent(), IsIn([...values]));

const PackCode = (description: string) =>
  applyDecorators(
    ApiPropertyOptional({ maxLength: PACK_CODE_MAX, description: `${description}; a code of the pack` }),
    MayBeAbsent(),
    IsString(),
    MaxLength(PACK_CODE_MAX),
  );

/** What narrows a list; also what a saved view keeps. */
export class CaseFiltersBody implements CaseFilters {
  @ApiPropertyOptional({ enum: [...VIEWS], default: 'open' })
  @IsIn([...VIEWS])
  readonly view: 'open' | 'concluded' = 'open';

  @OneOf(STAGES)
  readonly stage?: Stage;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  readonly stationId?: string;

  @PackCode('Charged with this')
  readonly offence?: string;

  @PackCode('Trafficking in fact for this')
  readonly purpose?: string;

  @OneOf(CUSTODIES, 'Of an accused')
  readonly custody?: Custody;

  @ApiPropertyOptional({ description: `Id of a colleague, or "${NOBODY}"; for supervisors`, maxLength: 36 })
  @MayBeAbsent()
  @Matches(/^(nobody|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  readonly assigned?: string;

  @OneOf(NEXT_DATE_FILTERS, 'No next date, or one within so many days')
  readonly next?: NextDateFilter;

  @OneOf(ATTENTION)
  readonly attention?: Attention;

  @OneOf(['true'])
  readonly protected?: 'true';

  @OneOf(AGE_BANDS, 'Years since the charge sheet')
  readonly age?: AgeBand;
}

export class CaseListQuery extends IntersectionType(CursorQuery, CaseFiltersBody) {}

export class CaseListItemResponse implements CaseListItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'HK-2026-0142' }) code!: string;
  @ApiProperty() stationName!: string;
  @ApiProperty({ enum: STAGES }) stage!: Stage;
  @Day() nextHearingOn!: string | null;
  @Day() filedOn!: string | null;
  @ApiProperty() adjournments!: number;
  @ApiProperty({ type: 'integer', description: '2 for a second trial' }) trialNumber!: number;
  @ApiProperty() accusedCount!: number;
  @ApiProperty() protected!: boolean;
  @ApiProperty({ format: 'date-time' }) lastActivityAt!: string;
  @Day() heldSince!: string | null;
  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Colleagues on the case; for supervisors' })
  assigned?: readonly string[];
}

export class CaseListResponse implements CaseList {
  @ApiProperty({ type: [CaseListItemResponse] }) items!: readonly CaseListItemResponse[];
  @Text() nextCursor!: string | null;
  @ApiPropertyOptional({
    maximum: CASE_TOTAL_MAX,
    description: 'Of this list, for this person; only with the first page',
  })
  total?: number;
  @ApiPropertyOptional({ enum: [true], description: 'There are more than `total`' }) moreThanTotal?: true;
}
