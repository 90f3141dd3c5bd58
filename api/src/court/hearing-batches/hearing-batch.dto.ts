import { ApiProperty } from '@nestjs/swagger';
import {
  BATCH_ROWS_MAX,
  BATCH_TEXT_MAX,
  BatchMode,
  type HearingBatchFault,
  type HearingBatchRequest,
  type HearingBatchRow,
  type HearingBatchRowView,
  type HearingBatchView,
} from '@hakika/contracts';
import type { BatchField } from '@hakika/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsIn,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const MODES = Object.values(BatchMode);
const FIELDS = ['matter', 'on', 'at', 'purpose', 'station', 'courtroom'] as const satisfies readonly BatchField[];

class HearingBatchRowBody implements HearingBatchRow {
  @ApiProperty({ format: 'uuid', description: 'The hearing gets this id, so that a row is saved once' })
  @IsUUID()
  id!: string;

  @ApiProperty({ maxLength: BATCH_TEXT_MAX, description: 'Code of the case, or its court number' })
  @IsString()
  @MaxLength(BATCH_TEXT_MAX)
  matter!: string;

  @ApiProperty({ maxLength: BATCH_TEXT_MAX, example: '2026-12-03' })
  @IsString()
  @MaxLength(BATCH_TEXT_MAX)
  on!: string;

  @ApiProperty({ maxLength: BATCH_TEXT_MAX, example: '09:00', description: 'Empty when the court gave no time' })
  @IsString()
  @MaxLength(BATCH_TEXT_MAX)
  at!: string;

  @ApiProperty({ maxLength: BATCH_TEXT_MAX, description: 'A purpose, by its code or in words' })
  @IsString()
  @MaxLength(BATCH_TEXT_MAX)
  purpose!: string;

  @ApiProperty({ maxLength: BATCH_TEXT_MAX, description: 'That of the case when empty' })
  @IsString()
  @MaxLength(BATCH_TEXT_MAX)
  station!: string;

  @ApiProperty({ maxLength: BATCH_TEXT_MAX })
  @IsString()
  @MaxLength(BATCH_TEXT_MAX)
  courtroom!: string;
}

export class HearingBatchBody implements HearingBatchRequest {
  @ApiProperty({ enum: MODES })
  @IsIn(MODES)
  mode!: BatchMode;

  @ApiProperty({ type: [HearingBatchRowBody], maxItems: BATCH_ROWS_MAX })
  @ArrayNotEmpty()
  @ArrayMaxSize(BATCH_ROWS_MAX)
  @ArrayUnique((row: HearingBatchRowBody) => row.id)
  @ValidateNested({ each: true })
  @Type(() => HearingBatchRowBody)
  rows!: HearingBatchRowBody[];
}

class HearingBatchFaultResponse implements HearingBatchFault {
  @ApiProperty({ enum: FIELDS, type: String, nullable: true }) field!: BatchField | null;
  @ApiProperty() code!: string;
}

class HearingBatchRowResponse implements HearingBatchRowView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['good', 'faulty', 'saved'] }) state!: 'good' | 'faulty' | 'saved';
  @ApiProperty({ type: [HearingBatchFaultResponse] }) faults!: readonly HearingBatchFaultResponse[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) caseId!: string | null;
  @ApiProperty({ type: String, nullable: true }) caseCode!: string | null;
}

export class HearingBatchResponse implements HearingBatchView {
  @ApiProperty({ enum: MODES }) mode!: BatchMode;
  @ApiProperty({ type: 'integer' }) good!: number;
  @ApiProperty({ type: 'integer' }) faulty!: number;
  @ApiProperty({ type: 'integer' }) saved!: number;
  @ApiProperty({ type: [HearingBatchRowResponse] }) rows!: readonly HearingBatchRowResponse[];
}
