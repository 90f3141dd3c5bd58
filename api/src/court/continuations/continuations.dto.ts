import { ApiProperty } from '@nestjs/swagger';
import type { CaseContinuationsView, ContinuationView, MovedDateView } from '@hakika/contracts';
import { HearingPurpose, HearingStatus, type HumanCost, type TrialFixings } from '@hakika/domain';

class MovedDateResponse implements MovedDateView {
  @ApiProperty({ format: 'uuid' }) hearingId!: string;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ enum: Object.values(HearingPurpose) }) purpose!: HearingPurpose;
  @ApiProperty({ enum: Object.values(HearingStatus) }) status!: HearingStatus;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
}

class HumanCostResponse implements HumanCost {
  @ApiProperty({ type: 'integer' }) sentHome!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null where fewer than five people are known of' })
  waitedHours!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) kilometres!: number | null;
}

class ContinuationResponse implements ContinuationView {
  @ApiProperty({ format: 'uuid' }) hearingId!: string;
  @ApiProperty({ type: [MovedDateResponse] }) chain!: readonly MovedDateResponse[];
  @ApiProperty({ type: 'integer' }) sentHome!: number;
}

class TrialFixingsResponse implements TrialFixings {
  @ApiProperty({ type: 'integer' }) fixed!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) wentOnOn!: string | null;
}

export class CaseContinuationsResponse implements CaseContinuationsView {
  @ApiProperty({ type: TrialFixingsResponse }) trial!: TrialFixingsResponse;
  @ApiProperty({ type: HumanCostResponse }) cost!: HumanCostResponse;
  @ApiProperty({ type: [ContinuationResponse] }) hearings!: readonly ContinuationResponse[];
}
