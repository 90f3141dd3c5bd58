import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CUSTODY_NOTE_MAX,
  EXHIBIT_PLACE_MAX,
  type AnswerHandOverRequest,
  type HandOverRequest,
} from '@hakika/contracts';
import { IsBoolean, IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

export class HandOverBody implements HandOverRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  toUserId!: string;

  @ApiPropertyOptional({ maxLength: EXHIBIT_PLACE_MAX })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(EXHIBIT_PLACE_MAX)
  place?: string;

  @ApiPropertyOptional({ maxLength: CUSTODY_NOTE_MAX })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(CUSTODY_NOTE_MAX)
  note?: string;
}

export class AnswerHandOverBody implements AnswerHandOverRequest {
  @ApiProperty()
  @IsBoolean()
  accept!: boolean;

  @ApiPropertyOptional({ maxLength: CUSTODY_NOTE_MAX })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(CUSTODY_NOTE_MAX)
  note?: string;
}
