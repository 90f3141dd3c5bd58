import { ApiProperty, ApiPropertyOptional, ApiSchema, PickType } from '@nestjs/swagger';
import {
  ALSO_RETRACT_MAX,
  CORRECTION_REASON_MAX,
  MilestoneSource,
  type CorrectMilestoneRequest,
  type DocketEntryView,
  type DocketPage,
  type MilestoneView,
  type RecordedMilestoneView,
  type RecordMilestoneRequest,
  TOGETHER_MAX,
  type RecordedTogetherView,
  type RecordTogetherRequest,
} from '@hakika/contracts';
import {
  MILESTONE_TYPES,
  MILESTONE_WARNINGS,
  type Milestone,
  type MilestoneType,
  type MilestoneWarning,
} from '@hakika/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CalendarDayField, OptionalCalendarDayField, OptionalInstantField } from '../../platform/http/calendar-fields';
import { CursorQuery } from '../../platform/http/cursor';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

/** A charge sheet comes with its counts, and what is taken back is taken back as a correction. */
const BY_OTHER_MEANS: readonly MilestoneType[] = ['charge-sheet-filed', 'charge-amended', 'retracted'];
const RECORDABLE = MILESTONE_TYPES.filter((type) => !BY_OTHER_MEANS.includes(type));
const SOURCES = Object.values(MilestoneSource);

const DETAILS = {
  type: 'object',
  additionalProperties: true,
  description: 'What the type asks for: `plea`, `verdict`, `granted` and `days` …; see `MilestoneDetails`',
} as const;

@ApiSchema({ name: 'ReplacementFact' })
export class ReplacementBody {
  @CalendarDayField()
  readonly occurredOn!: string;

  @OptionalInstantField()
  readonly occurredAt?: string;

  @ApiPropertyOptional(DETAILS)
  @MayBeAbsent()
  @IsObject()
  readonly details?: Readonly<Record<string, unknown>>;

  @ApiProperty({ enum: SOURCES })
  @IsIn(SOURCES)
  readonly source!: MilestoneSource;
}

export class RecordMilestoneBody extends ReplacementBody implements RecordMilestoneRequest {
  @ApiProperty({ enum: RECORDABLE })
  @IsIn(RECORDABLE)
  readonly type!: MilestoneType;

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent when the fact concerns every accused' })
  @MayBeAbsent()
  @IsUUID()
  readonly accusedId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent when the fact concerns every count' })
  @MayBeAbsent()
  @IsUUID()
  readonly countId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  readonly hearingId?: string;
}

export class RecordTogetherBody implements RecordTogetherRequest {
  @ApiProperty({ type: [RecordMilestoneBody], minItems: 1, maxItems: TOGETHER_MAX })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(TOGETHER_MAX)
  @ValidateNested({ each: true })
  @Type(() => RecordMilestoneBody)
  readonly facts!: readonly RecordMilestoneBody[];
}

export class CorrectMilestoneBody implements CorrectMilestoneRequest {
  @ApiProperty({ maxLength: CORRECTION_REASON_MAX })
  @IsString()
  @IsNotEmpty()
  @MaxLength(CORRECTION_REASON_MAX)
  readonly reason!: string;

  @ApiPropertyOptional({ type: ReplacementBody, description: 'Absent to take the fact back' })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => ReplacementBody)
  readonly replacement?: ReplacementBody;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    maxItems: ALSO_RETRACT_MAX,
    description: 'All later facts that this makes impossible, as `milestone.later-fact-depends-on-it` lists them',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(ALSO_RETRACT_MAX)
  @IsUUID(undefined, { each: true })
  readonly alsoRetract?: readonly string[];
}

export class MilestoneResponse implements MilestoneView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: MILESTONE_TYPES }) type!: MilestoneType;
  @ApiProperty({ format: 'date' }) occurredOn!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) occurredAt!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) accusedId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) countId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) hearingId!: string | null;
  @ApiProperty(DETAILS) details!: Milestone['details'];
  @ApiProperty({ enum: SOURCES }) source!: MilestoneSource;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty() recordedBy!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) supersedesId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) supersededById!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
}

export class RecordedMilestoneResponse extends MilestoneResponse implements RecordedMilestoneView {
  @ApiProperty({ enum: MILESTONE_WARNINGS, isArray: true, description: 'What to look at again; it is recorded' })
  warnings!: readonly MilestoneWarning[];
}

export class RecordedTogetherResponse implements RecordedTogetherView {
  @ApiProperty({ type: [RecordedMilestoneResponse] }) items!: readonly RecordedMilestoneResponse[];
}

class OriginalEntryResponse extends PickType(MilestoneResponse, [
  'id',
  'type',
  'occurredOn',
  'occurredAt',
  'details',
  'recordedAt',
  'recordedBy',
] as const) {}

export class DocketEntryResponse extends MilestoneResponse implements DocketEntryView {
  @ApiProperty({
    type: OriginalEntryResponse,
    nullable: true,
    description: 'What this corrects, as it was entered first',
  })
  original!: OriginalEntryResponse | null;
}

class TypeCountResponse {
  @ApiProperty({ enum: MILESTONE_TYPES }) type!: MilestoneType;
  @ApiProperty({ type: 'integer' }) count!: number;
}

export class DocketPageResponse implements DocketPage {
  @ApiProperty({ type: [DocketEntryResponse] }) items!: readonly DocketEntryResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiPropertyOptional({
    type: [TypeCountResponse],
    description: 'Of all entries, whatever `type` asks for; with the first page',
  })
  types?: readonly TypeCountResponse[];
}

export class DocketQuery extends CursorQuery {
  @ApiPropertyOptional({ enum: MILESTONE_TYPES })
  @MayBeAbsent()
  @IsIn(MILESTONE_TYPES)
  readonly type?: MilestoneType;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'What had been recorded by the end of this day' })
  @OptionalCalendarDayField()
  readonly asKnownOn?: string;
}
