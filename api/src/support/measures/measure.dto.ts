import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ORDER_TEXT_MAX,
  type AskMeasureRequest,
  type MeasureDeliveryView,
  type MeasureView,
  type OrderMeasureRequest,
  type RecordDeliveryRequest,
} from '@hakika/contracts';
import { DeliveryOutcome, MeasureState } from '@hakika/domain';
import { IsBoolean, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { CalendarDayField, OptionalCalendarDayField } from '../../platform/http/calendar-fields';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

const CODE_MAX = 20;
const DELIVERIES = Object.values(DeliveryOutcome);

export class AskMeasureBody implements AskMeasureRequest {
  @ApiProperty({ example: 'AC01', maxLength: CODE_MAX, description: 'A measure of the pack' })
  @IsString()
  @MaxLength(CODE_MAX)
  code!: string;

  @OptionalCalendarDayField()
  requestedOn?: string;
}

export class OrderMeasureBody implements OrderMeasureRequest {
  @ApiProperty()
  @IsBoolean()
  granted!: boolean;

  @CalendarDayField()
  orderedOn!: string;

  @ApiPropertyOptional({ maxLength: ORDER_TEXT_MAX, description: 'What was ordered; a grant needs it' })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(ORDER_TEXT_MAX)
  orderText?: string;

  @ApiPropertyOptional({ maxLength: CODE_MAX, description: 'A denial reason of the pack; a denial needs it' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(CODE_MAX)
  denial?: string;
}

export class RecordDeliveryBody implements RecordDeliveryRequest {
  @ApiProperty({ enum: DELIVERIES })
  @IsIn(DELIVERIES)
  outcome!: DeliveryOutcome;

  @ApiPropertyOptional({
    maxLength: CODE_MAX,
    example: 'NP01',
    description: 'A reason of the pack, when not provided in full',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(CODE_MAX)
  reason?: string;
}

export class MeasureDeliveryResponse implements MeasureDeliveryView {
  @ApiProperty({ format: 'uuid' }) measureId!: string;
  @ApiProperty({ format: 'uuid' }) hearingId!: string;
  @ApiProperty({ format: 'date' }) hearingOn!: string;
  @ApiProperty({ enum: DELIVERIES, nullable: true, type: String }) outcome!: DeliveryOutcome | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class MeasureResponse implements MeasureView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ format: 'uuid' }) survivorId!: string;
  @ApiProperty({ example: 'V1' }) survivorLabel!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ enum: Object.values(MeasureState) }) state!: MeasureState;
  @ApiProperty({ type: String, format: 'date', nullable: true }) requestedOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) orderedOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) orderText!: string | null;
  @ApiProperty({ type: String, nullable: true }) denial!: string | null;
  @ApiProperty({ type: [MeasureDeliveryResponse] }) deliveries!: readonly MeasureDeliveryResponse[];
}
