import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  NAME_MAX,
  type BenchQuestionsView,
  type CaseBeforeMagistrate,
  type ChangedMagistrateView,
  type ChangeMagistrateRequest,
  type EnterMagistrateRequest,
  type MagistrateView,
  type SeatMagistrateRequest,
} from '@hakika/contracts';
import { LEAVING_REASONS, STAGES, type HeardWitness, type LeavingReason, type OpenQuestion } from '@hakika/domain';
import { IsIn, IsNotEmpty, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { CalendarDayField, OptionalCalendarDayField } from '../../platform/http/calendar-fields';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

const RANK_MAX = 20;
const Id = () => ApiProperty({ format: 'uuid' });
const Day = () => ApiProperty({ format: 'date' });
const Count = () => ApiProperty({ type: 'integer' });

export class MagistratesQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  stationId?: string;
}

export class EnterMagistrateBody implements EnterMagistrateRequest {
  @ApiProperty({ maxLength: NAME_MAX })
  @IsString()
  @IsNotEmpty()
  @MaxLength(NAME_MAX)
  fullName!: string;

  @ApiProperty({ description: 'A code of the pack', example: 'SPM', maxLength: RANK_MAX })
  @IsString()
  @MaxLength(RANK_MAX)
  rank!: string;

  @Id()
  @IsUUID()
  stationId!: string;

  @CalendarDayField()
  from!: string;

  @OptionalCalendarDayField()
  to?: string;
}

export class ChangeMagistrateBody implements ChangeMagistrateRequest {
  @CalendarDayField()
  on!: string;

  @ApiProperty({ enum: LEAVING_REASONS })
  @IsIn(LEAVING_REASONS)
  reason!: LeavingReason;

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent while nobody has been named' })
  @MayBeAbsent()
  @IsUUID()
  successorId?: string;
}

export class SeatMagistrateBody implements SeatMagistrateRequest {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @ValidateIf((body: SeatMagistrateBody) => body.magistrateId !== null)
  @IsUUID()
  magistrateId!: string | null;
}

export class MagistrateResponse implements MagistrateView {
  @Id() id!: string;
  @Count() version!: number;
  @ApiProperty() fullName!: string;
  @ApiProperty({ example: 'SPM' }) rank!: string;
  @Id() stationId!: string;
  @ApiProperty() stationName!: string;
  @Day() from!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) to!: string | null;
}

export class HeardWitnessResponse implements HeardWitness {
  @ApiProperty({ example: 'V1' }) witness!: string;
  @ApiProperty({ enum: ['survivor', 'civilian', 'police', 'expert'] }) kind!: string;
  @ApiProperty({ type: 'integer', description: 'Days of evidence in this trial' }) days!: number;
  @ApiProperty({ type: 'integer', description: 'How often the whole of it, if the trial began again' })
  timesIfAfresh!: number;
}

export class CaseBeforeMagistrateResponse implements CaseBeforeMagistrate {
  @Id() caseId!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ enum: STAGES }) stage!: string;
  @ApiProperty() protected!: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) nextHearingOn!: string | null;
  @ApiProperty({ type: [String], example: ['A1'] }) asked!: readonly string[];
  @ApiProperty({ type: [HeardWitnessResponse] }) witnesses!: readonly HeardWitnessResponse[];
}

export class ChangedMagistrateResponse implements ChangedMagistrateView {
  @Id() id!: string;
  @Count() cases!: number;
  @Count() partHeard!: number;
}

export class OpenQuestionResponse implements OpenQuestion {
  @Id() accusedId!: string;
  @ApiProperty({ example: 'A1' }) label!: string;
  @Day() since!: string;
}

export class BenchQuestionsResponse implements BenchQuestionsView {
  @ApiProperty({ type: [OpenQuestionResponse] }) questions!: readonly OpenQuestionResponse[];
  @ApiProperty({ type: [HeardWitnessResponse] }) witnesses!: readonly HeardWitnessResponse[];
}
