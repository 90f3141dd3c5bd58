import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  READINESS_REASON_MAX,
  type HearingReadinessView,
  type NotReadyItem,
  type Page,
  type ReadinessHearing,
  type ReadinessLineView,
  type ReadinessSaidView,
  type SayReadinessRequest,
} from '@hakika/contracts';
import {
  AgencyKind,
  READINESS_SAYABLE,
  READINESS_STATES,
  READINESS_SUBJECTS,
  READINESS_WORDS,
  Role,
  type ReadinessSayable,
  type ReadinessState,
  type ReadinessSubject,
  type ReadinessWord,
} from '@hakika/domain';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

export class SayReadinessBody implements SayReadinessRequest {
  @ApiProperty({ enum: READINESS_SAYABLE })
  @IsIn(READINESS_SAYABLE)
  subject!: ReadinessSayable;

  @ApiProperty({ enum: READINESS_WORDS })
  @IsIn(READINESS_WORDS)
  word!: ReadinessWord;

  @ApiPropertyOptional({ maxLength: READINESS_REASON_MAX })
  @MayBeAbsent()
  @IsString()
  @MaxLength(READINESS_REASON_MAX)
  reason?: string;
}

class ReadinessSaidResponse implements ReadinessSaidView {
  @ApiProperty({ enum: READINESS_WORDS }) word!: ReadinessWord;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

class ReadinessLineResponse implements ReadinessLineView {
  @ApiProperty({ enum: READINESS_SUBJECTS }) subject!: ReadinessSubject;
  @ApiProperty({ enum: READINESS_STATES }) state!: ReadinessState;
  @ApiProperty({ type: [String] }) labels!: readonly string[];
  @ApiProperty({ type: 'integer' }) done!: number;
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ enum: Object.values(AgencyKind) }) agency!: AgencyKind;
  @ApiProperty({ enum: Object.values(Role) }) role!: Role;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty() late!: boolean;
  @ApiProperty() mayTick!: boolean;
  @ApiProperty({ type: ReadinessSaidResponse, nullable: true }) said!: ReadinessSaidResponse | null;
}

class ReadinessHearingResponse implements ReadinessHearing {
  @ApiProperty({ format: 'uuid' }) hearingId!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() caseCode!: string;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ type: String, nullable: true, example: '09:00' }) at!: string | null;
  @ApiProperty() purpose!: string;
  @ApiProperty() stationName!: string;
}

export class HearingReadinessResponse extends ReadinessHearingResponse implements HearingReadinessView {
  @ApiProperty({ type: [ReadinessLineResponse] }) lines!: readonly ReadinessLineResponse[];
  @ApiProperty({ enum: READINESS_SUBJECTS, isArray: true }) open!: readonly ReadinessSubject[];
  @ApiProperty({ type: ReadinessSaidResponse, nullable: true }) ready!: ReadinessSaidResponse | null;
  @ApiProperty() maySayReady!: boolean;
}

type OpenLine = NotReadyItem['open'][number];

class OpenLineResponse implements OpenLine {
  @ApiProperty({ enum: READINESS_SUBJECTS }) subject!: ReadinessSubject;
  @ApiProperty({ enum: READINESS_STATES }) state!: ReadinessState;
  @ApiProperty({ enum: Object.values(Role) }) role!: Role;
  @ApiProperty() late!: boolean;
}

class NotReadyResponse extends ReadinessHearingResponse implements NotReadyItem {
  @ApiProperty({ type: [OpenLineResponse] }) open!: readonly OpenLineResponse[];
  @ApiProperty({ type: 'integer' }) total!: number;
}

export class NotReadyPageResponse implements Page<NotReadyItem> {
  @ApiProperty({ type: [NotReadyResponse] }) items!: readonly NotReadyResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
