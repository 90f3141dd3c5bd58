import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  HiddenReason,
  ResolutionStatus,
  type HiddenCell,
  type Report,
  type ReportAxis,
  type ReportFinding,
  type ReportResolution,
  type ReportTable,
} from '@hakika/contracts';
import { Audience, FigureBasis, FigureUnit, LANGUAGES, type Cell, type Language } from '@hakika/domain';

class ReportAxisResponse implements ReportAxis {
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
  @ApiPropertyOptional({ description: 'A second wording, as who can act on a reason' }) detail?: string;
}

class ReportCellResponse implements Cell {
  @ApiProperty({ type: Number, nullable: true, description: 'Null when suppressed, or when there is none' })
  value!: number | null;
  @ApiProperty() suppressed!: boolean;
}

class HiddenCellResponse implements HiddenCell {
  @ApiProperty() row!: string;
  @ApiProperty() column!: string;
  @ApiProperty({ enum: Object.values(HiddenReason) }) reason!: HiddenReason;
}

class ReportTableResponse implements ReportTable {
  @ApiProperty() id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: Object.values(FigureUnit) }) unit!: FigureUnit;
  @ApiProperty({ enum: Object.values(FigureBasis) }) basis!: FigureBasis;
  @ApiProperty({ type: [ReportAxisResponse] }) rows!: readonly ReportAxisResponse[];
  @ApiProperty({ type: [ReportAxisResponse] }) columns!: readonly ReportAxisResponse[];
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { $ref: '#/components/schemas/ReportCellResponse' } },
  })
  cells!: readonly (readonly ReportCellResponse[])[];
  @ApiProperty() note!: string;
  @ApiProperty({ type: [HiddenCellResponse] }) hidden!: readonly HiddenCellResponse[];
}

class ReportFindingResponse implements ReportFinding {
  @ApiProperty() code!: string;
  @ApiProperty() text!: string;
}

class ReportResolutionResponse implements ReportResolution {
  @ApiProperty({ type: 'integer' }) number!: number;
  @ApiProperty() issue!: string;
  @ApiProperty() agency!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: string | null;
  @ApiProperty({ enum: Object.values(ResolutionStatus) }) status!: ResolutionStatus;
  @ApiProperty({ type: String, format: 'date', nullable: true }) doneOn!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) overdueDays!: number | null;
}

class ReportPeriodResponse {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
}

class ReportPolicyResponse {
  @ApiProperty() version!: string;
  @ApiProperty({ type: 'integer' }) threshold!: number;
}

/** Named so that cells can refer to it: the tables hold lists of lists of them. */
export const REPORT_CELL = ReportCellResponse;

export class ReportResponse implements Report {
  @ApiProperty({ example: 'one-pager' }) report!: string;
  @ApiProperty() issue!: string;
  @ApiProperty() station!: string;
  @ApiProperty() stationName!: string;
  @ApiProperty() period!: ReportPeriodResponse;
  @ApiProperty({ format: 'date' }) asKnownOn!: string;
  @ApiProperty({ description: 'Each month as known when it closed, and not all of them on the same day' })
  closed!: boolean;
  @ApiProperty({ enum: Object.values(Audience) }) audience!: Audience;
  @ApiProperty({ enum: LANGUAGES }) language!: Language;
  @ApiProperty() policy!: ReportPolicyResponse;
  @ApiProperty({ type: [ReportTableResponse] }) tables!: readonly ReportTableResponse[];
  @ApiProperty({ type: [ReportFindingResponse] }) findings!: readonly ReportFindingResponse[];
  @ApiProperty({ type: [ReportResolutionResponse] }) resolutions!: readonly ReportResolutionResponse[];
  @ApiProperty({ type: 'integer' }) lateEntries!: number;
  @ApiProperty({ description: 'SHA-256 of the canonical JSON of the rest' }) hash!: string;
}
