import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SECTION_MAX, type AnswerDirectionRequest, type ApproveDecisionRequest } from '@hakika/contracts';
import { IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { CalendarDayField } from '../../platform/http/calendar-fields';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

export class AnswerDirectionBody implements AnswerDirectionRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'Absent when it is answered for everybody for whom it is open' })
  @MayBeAbsent()
  @IsUUID()
  readonly accusedId?: string;

  @ApiProperty({ maxLength: SECTION_MAX, description: 'A code of the pack', example: 'age-evidence' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(SECTION_MAX)
  readonly direction!: string;

  @CalendarDayField()
  readonly answeredOn!: string;
}

export class ApproveDecisionBody implements ApproveDecisionRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly accusedId!: string;

  @CalendarDayField()
  readonly approvedOn!: string;
}
