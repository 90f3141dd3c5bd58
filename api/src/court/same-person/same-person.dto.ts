import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IDENTITY_NUMBER_MAX,
  NAME_MAX,
  type AccusedCandidateView,
  type CandidatesQuery,
  type LinkAccusedRequest,
} from '@hakika/contracts';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

export class CandidatesQueryBody implements CandidatesQuery {
  @ApiPropertyOptional({ maxLength: NAME_MAX })
  @MayBeAbsent()
  @IsString()
  @MaxLength(NAME_MAX)
  name?: string;

  @ApiPropertyOptional({ maxLength: IDENTITY_NUMBER_MAX })
  @MayBeAbsent()
  @IsString()
  @MaxLength(IDENTITY_NUMBER_MAX)
  number?: string;
}

export class LinkAccusedBody implements LinkAccusedRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  otherAccusedId!: string;
}

export class AccusedCandidateResponse implements AccusedCandidateView {
  @ApiProperty({ format: 'uuid' }) accusedId!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ example: 'HK-2026-0142' }) code!: string;
  @ApiProperty({ example: 'A1' }) label!: string;
  @ApiProperty({ type: String, nullable: true }) fullName!: string | null;
  @ApiProperty({ enum: ['number', 'name', 'alias'] }) by!: AccusedCandidateView['by'];
}
