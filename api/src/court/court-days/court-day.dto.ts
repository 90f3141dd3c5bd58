import { ApiProperty } from '@nestjs/swagger';
import type {
  AdjournmentLimitView,
  CourtDayMatter,
  CourtDayRoom,
  CourtDayView,
  DueItem,
  WitnessTally,
} from '@hakika/contracts';
import { OutcomeChip, type NextDateProposal } from '@hakika/domain';
import { HearingResponse } from '../hearings/hearing.dto';

class SkippedDayResponse {
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty() reason!: string;
}

class NextDateProposalResponse implements NextDateProposal {
  @ApiProperty({ type: 'integer', example: 14 }) days!: number;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ type: [SkippedDayResponse] }) skipped!: readonly SkippedDayResponse[];
  @ApiProperty() overLimit!: boolean;
}

class AdjournmentLimitResponse implements AdjournmentLimitView {
  @ApiProperty({ format: 'date' }) latestOn!: string;
  @ApiProperty({ type: 'integer' }) clearDays!: number;
  @ApiProperty() inCustody!: boolean;
  @ApiProperty() source!: string;
  @ApiProperty() verified!: boolean;
}

class WitnessTallyResponse implements WitnessTally {
  @ApiProperty({ type: 'integer' }) expected!: number;
  @ApiProperty({ type: 'integer' }) confirmed!: number;
  @ApiProperty({ type: 'integer' }) here!: number;
}

class CourtDayMatterResponse implements CourtDayMatter {
  @ApiProperty({ type: HearingResponse }) hearing!: HearingResponse;
  @ApiProperty() caseCode!: string;
  @ApiProperty({ type: String, nullable: true }) courtFileNumber!: string | null;
  @ApiProperty({ type: [String] }) chargeSections!: readonly string[];
  @ApiProperty({ type: 'integer' }) countTotal!: number;
  @ApiProperty() stage!: string;
  @ApiProperty() protected!: boolean;
  @ApiProperty({ type: [String], example: ['A1'] }) accusedInCustody!: readonly string[];
  @ApiProperty({ type: WitnessTallyResponse }) witnesses!: WitnessTallyResponse;
  @ApiProperty({ type: 'integer' }) callOrder!: number;
  @ApiProperty() called!: boolean;
  @ApiProperty({ type: AdjournmentLimitResponse }) limit!: AdjournmentLimitResponse;
  @ApiProperty({ type: [NextDateProposalResponse] }) proposals!: readonly NextDateProposalResponse[];
  @ApiProperty({ enum: Object.values(OutcomeChip), isArray: true }) chips!: readonly OutcomeChip[];
  @ApiProperty({ type: [String] }) reasons!: readonly string[];
}

class CourtDayRoomResponse implements CourtDayRoom {
  @ApiProperty() stationName!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) courtroomId!: string | null;
  @ApiProperty({ type: String, nullable: true }) courtroomName!: string | null;
  @ApiProperty({ type: String, nullable: true }) presided!: string | null;
  @ApiProperty({ type: [CourtDayMatterResponse] }) matters!: readonly CourtDayMatterResponse[];
}

class DayCountResponse {
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ type: 'integer' }) count!: number;
}

class NextCourtDayResponse extends DayCountResponse {
  @ApiProperty() stationName!: string;
}

class DueItemResponse implements DueItem {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() caseCode!: string;
  @ApiProperty({ description: 'A clock of the pack, `no-outcome` or `no-next-date`' }) code!: string;
  @ApiProperty({ type: String, nullable: true }) accusedLabel!: string | null;
  @ApiProperty({ format: 'date' }) on!: string;
}

export class CourtDayResponse implements CourtDayView {
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ type: [DayCountResponse] }) strip!: readonly DayCountResponse[];
  @ApiProperty({ type: [CourtDayRoomResponse] }) rooms!: readonly CourtDayRoomResponse[];
  @ApiProperty({ type: NextCourtDayResponse, nullable: true }) next!: NextCourtDayResponse | null;
  @ApiProperty({ type: [DueItemResponse] }) due!: readonly DueItemResponse[];
  @ApiProperty({ type: [DueItemResponse] }) overdue!: readonly DueItemResponse[];
}
