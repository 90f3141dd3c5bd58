import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import {
  EXHIBIT_DESCRIPTION_MAX,
  EXHIBIT_PLACE_MAX,
  EXHIBIT_TAGS_MAX,
  ExhibitKind,
  SEAL_MAX,
  type CaseExhibitsView,
  type CustodyEventView,
  type CustodyGap,
  type ElementCoverageView,
  type ExhibitFileView,
  type ExhibitHomeView,
  type ExhibitLinkView,
  type ExhibitListItem,
  type ExhibitView,
  type LinkExhibitRequest,
  type LogExhibitRequest,
  type Page,
  type PutExhibitIntoCaseRequest,
} from '@hakika/contracts';
import { CustodyKind, ExhibitStatus, ExhibitTag } from '@hakika/domain';
import { ArrayMaxSize, ArrayUnique, IsIn, IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { CalendarDayField, OptionalInstantField } from '../../platform/http/calendar-fields';
import { CursorField, CursorQuery } from '../../platform/http/cursor';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

const KINDS = Object.values(ExhibitKind);
const TAGS = Object.values(ExhibitTag);
const ELEMENT_MAX = 60;

export class LogExhibitBody implements LogExhibitRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'It may be logged where it is found and get its case later' })
  @MayBeAbsent()
  @IsUUID()
  caseId?: string;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind!: ExhibitKind;

  @ApiProperty({ maxLength: EXHIBIT_DESCRIPTION_MAX, description: 'Neutral and short; never a name' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(EXHIBIT_DESCRIPTION_MAX)
  description!: string;

  @ApiPropertyOptional({ maxLength: SEAL_MAX })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(SEAL_MAX)
  sealNumber?: string;

  @CalendarDayField()
  foundOn!: string;

  @OptionalInstantField()
  foundAt?: string;

  @ApiPropertyOptional({ maxLength: EXHIBIT_PLACE_MAX })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(EXHIBIT_PLACE_MAX)
  foundPlace?: string;

  @ApiPropertyOptional({
    maxLength: EXHIBIT_PLACE_MAX,
    description: 'Where it is lawfully held, when it is not at hand',
  })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(EXHIBIT_PLACE_MAX)
  holdingPlace?: string;

  @ApiPropertyOptional({ enum: TAGS, isArray: true, description: 'With `abuse-image` the item takes no file' })
  @MayBeAbsent()
  @ArrayMaxSize(EXHIBIT_TAGS_MAX)
  @ArrayUnique()
  @IsIn(TAGS, { each: true })
  tags?: ExhibitTag[];
}

export class PutExhibitIntoCaseBody implements PutExhibitIntoCaseRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  caseId!: string;
}

export class LinkExhibitBody implements LinkExhibitRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  caseId!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  countId!: string;

  @ApiProperty({ maxLength: ELEMENT_MAX, description: 'A code of the pack' })
  @IsString()
  @MaxLength(ELEMENT_MAX)
  element!: string;
}

export class ExhibitFileResponse implements ExhibitFileView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Hexadecimal' }) sha256!: string;
  @ApiProperty({ type: 'integer' }) bytes!: number;
  @ApiProperty({ description: 'By its content' }) mediaType!: string;
  @ApiProperty({ format: 'date-time' }) storedAt!: string;
}

export class ExhibitLinkResponse implements ExhibitLinkView {
  @ApiProperty({ format: 'uuid' }) countId!: string;
  @ApiProperty() element!: string;
}

export class CustodyEventResponse implements CustodyEventView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) seq!: number;
  @ApiProperty({ enum: Object.values(CustodyKind) }) kind!: string;
  @ApiProperty({ type: String, nullable: true }) fromName!: string | null;
  @ApiProperty({ type: String, nullable: true }) toName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) toId!: string | null;
  @ApiProperty() open!: boolean;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ type: String, nullable: true }) place!: string | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty() recordedBy!: string;
}

export class CustodyGapResponse implements CustodyGap {
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ format: 'date-time' }) to!: string;
}

export class ExhibitListItemResponse implements ExhibitListItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) caseId!: string | null;
  @ApiProperty({ type: String, nullable: true }) caseCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'E-01' }) label!: string | null;
  @ApiProperty({ enum: KINDS }) kind!: ExhibitKind;
  @ApiProperty() description!: string;
  @ApiProperty({ type: String, nullable: true }) sealNumber!: string | null;
  @ApiProperty({ enum: Object.values(ExhibitStatus) }) status!: string;
  @ApiProperty({ format: 'uuid' }) holderId!: string;
  @ApiProperty() holderName!: string;
  @ApiProperty({ type: String, nullable: true }) offeredToName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) offerToMe!: string | null;
  @ApiProperty({ type: 'integer' }) fileCount!: number;
  @ApiProperty({ type: [ExhibitLinkResponse] }) links!: readonly ExhibitLinkResponse[];
  @ApiProperty({ format: 'date' }) foundOn!: string;
}

export class ExhibitResponse extends ExhibitListItemResponse implements ExhibitView {
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) foundAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) foundPlace!: string | null;
  @ApiProperty({ type: String, nullable: true }) holdingPlace!: string | null;
  @ApiProperty({ enum: TAGS, isArray: true }) tags!: readonly string[];
  @ApiProperty({ type: [ExhibitFileResponse] }) files!: readonly ExhibitFileResponse[];
  @ApiProperty({ type: [CustodyEventResponse] }) custody!: readonly CustodyEventResponse[];
  @ApiProperty({ type: [CustodyGapResponse] }) gaps!: readonly CustodyGapResponse[];
}

export class ExhibitHomeQuery extends OmitType(CursorQuery, ['cursor'] as const) {
  @CursorField('The `nextCursor` of `inMyCustody`')
  readonly held?: string;

  @CursorField('The `nextCursor` of `onTheirWayToMe`')
  readonly offered?: string;
}

export class ExhibitPageResponse implements Page<ExhibitListItem> {
  @ApiProperty({ type: [ExhibitListItemResponse] }) items!: readonly ExhibitListItemResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class ExhibitHomeResponse implements ExhibitHomeView {
  @ApiProperty({ type: ExhibitPageResponse }) inMyCustody!: ExhibitPageResponse;
  @ApiProperty({ type: ExhibitPageResponse }) onTheirWayToMe!: ExhibitPageResponse;
  @ApiProperty({ type: [ExhibitListItemResponse] }) recent!: readonly ExhibitListItemResponse[];
}

class ElementCoverageResponse implements ElementCoverageView {
  @ApiProperty({ format: 'uuid' }) countId!: string;
  @ApiProperty({ description: 'A code of the pack' }) element!: string;
  @ApiProperty() required!: boolean;
  @ApiProperty({ type: [String], format: 'uuid' }) exhibitIds!: readonly string[];
  @ApiProperty({ type: [String], description: 'In the order of the ids' }) labels!: readonly string[];
}

export class CaseExhibitsResponse extends ExhibitPageResponse implements CaseExhibitsView {
  @ApiProperty({ type: [ElementCoverageResponse] }) elements!: readonly ElementCoverageResponse[];
}
