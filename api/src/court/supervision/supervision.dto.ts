import { ApiProperty } from '@nestjs/swagger';
import type { AttentionFigure, SupervisionView, TeamLoad } from '@hakika/contracts';
import { ATTENTION, type Attention } from '@hakika/domain';

const Count = () => ApiProperty({ type: 'integer' });

export class AttentionFigureResponse implements AttentionFigure {
  @ApiProperty({ enum: ATTENTION, description: 'The list behind it is /api/cases?attention=…' }) code!: Attention;
  @Count() count!: number;
}

export class TeamLoadResponse implements TeamLoad {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: nobody is on these cases' })
  userId!: string | null;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @Count() cases!: number;
  @Count() overdue!: number;
  @Count() dataMissing!: number;
}

export class SupervisionResponse implements SupervisionView {
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @Count() openCases!: number;
  @ApiProperty({ type: [AttentionFigureResponse] }) figures!: readonly AttentionFigureResponse[];
  @ApiProperty({ type: [TeamLoadResponse] }) team!: readonly TeamLoadResponse[];
}
