import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CALL_ORDER_ITEMS_MAX,
  CourtListSpan,
  type CallMatterRequest,
  type CallOrderRequest,
  type CourtListMark,
  type CourtListMatter,
  type CourtListQuery,
  type CourtListRoom,
  type CourtListView,
  type MatterCallView,
} from '@hakika/contracts';
import { HearingPurpose, HearingStatus, LANGUAGES, MatterCall, OutcomeChip, type Language } from '@hakika/domain';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsIn, IsUUID } from 'class-validator';
import { CalendarDayField } from '../../platform/http/calendar-fields';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

const CALLS = Object.values(MatterCall);
const SPANS = Object.values(CourtListSpan);

export class CourtListParams implements CourtListQuery {
  @CalendarDayField()
  on!: string;

  @ApiPropertyOptional({ enum: SPANS, description: 'A day when absent' })
  @MayBeAbsent()
  @IsIn(SPANS)
  span?: CourtListSpan;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  stationId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  courtroomId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Matters of the cases of this prosecutor' })
  @MayBeAbsent()
  @IsUUID()
  prosecutorId?: string;
}

export class PrintedListParams extends CourtListParams {
  @ApiPropertyOptional({ enum: LANGUAGES, description: 'By default that of the person who asks' })
  @MayBeAbsent()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class CallMatterBody implements CallMatterRequest {
  @ApiProperty({ enum: CALLS })
  @IsIn(CALLS)
  said!: MatterCall;
}

export class CallOrderBody implements CallOrderRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  stationId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent for matters that have no courtroom yet' })
  @MayBeAbsent()
  @IsUUID()
  courtroomId?: string;

  @ApiProperty({ type: [String], maxItems: CALL_ORDER_ITEMS_MAX })
  @ArrayNotEmpty()
  @ArrayMaxSize(CALL_ORDER_ITEMS_MAX)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  hearingIds!: string[];
}

export class MatterCallResponse implements MatterCallView {
  @ApiProperty({ format: 'uuid' }) hearingId!: string;
  @ApiProperty({ enum: CALLS }) said!: MatterCall;
}

class ProsecutorResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

class CourtListMatterResponse implements CourtListMatter {
  @ApiProperty({ format: 'uuid' }) hearingId!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() caseCode!: string;
  @ApiProperty({ type: String, nullable: true }) courtFileNumber!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '09:00' }) at!: string | null;
  @ApiProperty({ enum: Object.values(HearingPurpose) }) purpose!: HearingPurpose;
  @ApiProperty() stage!: string;
  @ApiProperty({ enum: Object.values(HearingStatus) }) status!: HearingStatus;
  @ApiProperty({ enum: Object.values(OutcomeChip), type: String, nullable: true }) outcome!: OutcomeChip | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) nextOn!: string | null;
  @ApiProperty() protected!: boolean;
  @ApiProperty({ type: 'integer' }) accusedCount!: number;
  @ApiProperty({ type: [String], example: ['A1'] }) accusedInCustody!: readonly string[];
  @ApiProperty({ type: 'integer' }) witnesses!: number;
  @ApiProperty({ type: 'integer' }) moved!: number;
  @ApiProperty({ enum: CALLS }) call!: MatterCall;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) calledAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) calledBy!: string | null;
  @ApiProperty({ type: [ProsecutorResponse] }) prosecutors!: readonly ProsecutorResponse[];
}

class CourtListRoomResponse implements CourtListRoom {
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ format: 'uuid' }) stationId!: string;
  @ApiProperty() stationName!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) courtroomId!: string | null;
  @ApiProperty({ type: String, nullable: true }) courtroomName!: string | null;
  @ApiProperty({ type: String, nullable: true }) magistrate!: string | null;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: [CourtListMatterResponse] }) matters!: readonly CourtListMatterResponse[];
}

export class CourtListResponse implements CourtListView {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) until!: string;
  @ApiProperty() more!: boolean;
  @ApiProperty() mark!: string;
  @ApiProperty({ type: [CourtListRoomResponse] }) rooms!: readonly CourtListRoomResponse[];
}

export class CourtListMarkResponse implements CourtListMark {
  @ApiProperty() mark!: string;
}
