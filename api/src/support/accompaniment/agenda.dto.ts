import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AgendaView, RePlanItem, RePlanRequest, UncoveredHearing } from '@hakika/contracts';
import { OptionalCalendarDayField } from '../../platform/http/calendar-fields';
import { AccompanimentResponse } from './accompaniment.dto';

export class AgendaQuery {
  @ApiPropertyOptional({ description: 'Today when absent' })
  @OptionalCalendarDayField()
  from?: string;

  @ApiPropertyOptional({ description: 'Two weeks after `from` when absent; at most 92 days after it' })
  @OptionalCalendarDayField()
  to?: string;
}

class UncoveredHearingResponse implements UncoveredHearing {
  @ApiProperty({ format: 'uuid' }) survivorId!: string;
  @ApiProperty({ example: 'V1' }) survivorLabel!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() caseCode!: string;
  @ApiProperty({ format: 'uuid' }) hearingId!: string;
  @ApiProperty({ format: 'date' }) hearingOn!: string;
  @ApiProperty({ type: String, nullable: true }) hearingAt!: string | null;
  @ApiProperty() hearingPurpose!: string;
  @ApiProperty() stationName!: string;
  @ApiProperty({ type: String, nullable: true }) courtroomName!: string | null;
  @ApiProperty() givesEvidence!: boolean;
}

class RePlanProposalResponse implements RePlanRequest {
  @ApiProperty({ format: 'uuid' }) hearingId!: string;
  @ApiProperty({ format: 'uuid' }) officerId!: string;
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ format: 'date-time' }) to!: string;
  @ApiProperty() meetingPoint!: string;
}

class RePlanItemResponse implements RePlanItem {
  @ApiProperty({ type: AccompanimentResponse }) accompaniment!: AccompanimentResponse;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) movedAt!: string;
  @ApiProperty({ type: UncoveredHearingResponse, nullable: true }) next!: UncoveredHearingResponse | null;
  @ApiProperty({ type: RePlanProposalResponse, nullable: true }) proposal!: RePlanProposalResponse | null;
  @ApiProperty({ type: Boolean, nullable: true }) officerFree!: boolean | null;
  @ApiProperty({ type: [String] }) measuresCarried!: readonly string[];
}

class AgendaDayResponse {
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ type: [AccompanimentResponse] }) items!: readonly AccompanimentResponse[];
}

export class AgendaResponse implements AgendaView {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ type: [UncoveredHearingResponse] }) uncovered!: readonly UncoveredHearingResponse[];
  @ApiProperty({ type: [RePlanItemResponse] }) rePlan!: readonly RePlanItemResponse[];
  @ApiProperty({ type: [AgendaDayResponse] }) days!: readonly AgendaDayResponse[];
}
