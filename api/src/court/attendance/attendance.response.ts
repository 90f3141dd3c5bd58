import { ApiProperty } from '@nestjs/swagger';
import type {
  AccusedAttendanceView,
  CaseWitnessesView,
  CountedWitnessDayView,
  HearingAttendanceView,
  WitnessDayView,
} from '@hakika/contracts';
import {
  AttendanceMode,
  EXAMINATIONS,
  HearingStatus,
  TESTIMONIES,
  WITNESS_KINDS,
  type Examination,
  type Testimony,
  type WitnessCounts,
  type WitnessKind,
} from '@hakika/domain';

export class AccusedAttendanceResponse implements AccusedAttendanceView {
  @ApiProperty({ format: 'uuid' }) accusedId!: string;
  @ApiProperty({ example: 'A1' }) label!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) entryId!: string | null;
  @ApiProperty({ enum: Object.values(AttendanceMode), type: String, nullable: true }) how!: AttendanceMode | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) recordedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) recordedBy!: string | null;
}

class WitnessCountsResponse implements WitnessCounts {
  @ApiProperty({ example: 'V1' }) witness!: string;
  @ApiProperty({ type: 'integer', description: 'Days on a list of the court' }) called!: number;
  @ApiProperty({ type: 'integer' }) came!: number;
  @ApiProperty({ type: 'integer' }) sentHome!: number;
  @ApiProperty({ type: 'integer' }) calledBeforeTestifying!: number;
  @ApiProperty({ enum: TESTIMONIES }) testified!: Testimony;
}

export class WitnessDayResponse implements WitnessDayView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ format: 'uuid' }) hearingId!: string;
  @ApiProperty({ example: 'V1' }) witness!: string;
  @ApiProperty({ enum: WITNESS_KINDS }) kind!: WitnessKind;
  @ApiProperty() summoned!: boolean;
  @ApiProperty() bonded!: boolean;
  @ApiProperty() confirmed!: boolean;
  @ApiProperty({ type: Boolean, nullable: true }) attended!: boolean | null;
  @ApiProperty({ type: String, nullable: true }) absentReason!: string | null;
  @ApiProperty({ enum: EXAMINATIONS, isArray: true }) heard!: readonly Examination[];
  @ApiProperty({ enum: TESTIMONIES, type: String, nullable: true }) testified!: Testimony | null;
  @ApiProperty() stoodDown!: boolean;
  @ApiProperty() sentHome!: boolean;
  @ApiProperty({ description: 'Never how long: that is told of many people together' }) waitedHoursKnown!: boolean;
  @ApiProperty({ description: 'Never how far: that says where somebody lives' }) kilometresKnown!: boolean;
}

class CountedWitnessDayResponse extends WitnessDayResponse implements CountedWitnessDayView {
  @ApiProperty({ type: WitnessCountsResponse }) counts!: WitnessCountsResponse;
}

export class HearingAttendanceResponse implements HearingAttendanceView {
  @ApiProperty({ format: 'uuid' }) hearingId!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty() purpose!: string;
  @ApiProperty({ enum: Object.values(HearingStatus) }) status!: HearingStatus;
  @ApiProperty({ type: [AccusedAttendanceResponse] }) accused!: readonly AccusedAttendanceResponse[];
  @ApiProperty({ type: [CountedWitnessDayResponse] }) witnesses!: readonly CountedWitnessDayResponse[];
}

class CaseWitnessResponse extends WitnessCountsResponse {
  @ApiProperty({ enum: WITNESS_KINDS }) kind!: WitnessKind;
}

export class CaseWitnessesResponse implements CaseWitnessesView {
  @ApiProperty({ type: [CaseWitnessResponse] }) items!: readonly CaseWitnessResponse[];
}
