import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CaseSupportView, CoverageView } from '@hakika/contracts';
import { MeasureResponse } from '../measures/measure.dto';
import { SurvivorResponse } from './survivor.dto';

const STATES = ['none', 'proposed', 'confirmed', 'needs-new-plan', 'done'] as const;

export class CoverageResponse implements CoverageView {
  @ApiProperty({ format: 'uuid' }) survivorId!: string;
  @ApiProperty({ example: 'V1' }) survivorLabel!: string;
  @ApiProperty({ format: 'uuid' }) hearingId!: string;
  @ApiProperty({ format: 'date' }) hearingOn!: string;
  @ApiProperty({ enum: STATES }) state!: CoverageView['state'];
}

/** Each part is absent for a role that may not see it. */
export class CaseSupportResponse implements CaseSupportView {
  @ApiPropertyOptional({ type: [SurvivorResponse] }) survivors?: readonly SurvivorResponse[];
  @ApiPropertyOptional({ type: [MeasureResponse] }) measures?: readonly MeasureResponse[];
  @ApiPropertyOptional({ type: [CoverageResponse] }) coverage?: readonly CoverageResponse[];
}
