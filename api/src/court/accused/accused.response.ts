import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AccusedView, AlsoAccusedView } from '@hakika/contracts';
import {
  RAIL_STAGES,
  STAGES,
  type CompensationState,
  type Custody,
  type CustodySpell,
  type RailStep,
  type Stage,
} from '@hakika/domain';
import { Day, Id, Text } from '../../platform/openapi/fields';

class AlsoAccusedResponse implements AlsoAccusedView {
  @Id() accusedId!: string;
  @Id() caseId!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ example: 'A1' }) label!: string;
}

export class RailStepResponse implements RailStep {
  @ApiProperty({ enum: RAIL_STAGES }) step!: RailStep['step'];
  @ApiProperty({ enum: ['past', 'now', 'ahead', 'not-applicable', 'not-recorded'] }) state!: RailStep['state'];
  @Day() on!: string | null;
  @Day() enteredOn!: string | null;
  @Day() doneOn!: string | null;
}

const ABSENT_BY_LABEL = 'Absent for roles that read a case by labels';
const NotByLabel = () => ApiPropertyOptional({ type: String, nullable: true, description: ABSENT_BY_LABEL });

export class CustodySpellResponse implements CustodySpell {
  @ApiProperty({ type: String }) custody!: Custody;
  @ApiProperty({ format: 'date' }) from!: string;
  @Day() to!: string | null;
  @ApiProperty({ type: String, description: 'The type of the fact that began it' }) why!: CustodySpell['why'];
}

export class CompensationResponse implements CompensationState {
  @ApiProperty({ type: 'integer' }) orderedKes!: number;
  @ApiProperty({ type: 'integer' }) paidKes!: number;
  @Day() lastPaidOn!: string | null;
}

export class AccusedResponse implements AccusedView {
  @Id() id!: string;
  @ApiProperty({ example: 'A1' }) label!: string;
  @NotByLabel() fullName?: string | null;
  @Text() sex!: string | null;
  @ApiProperty() juristic!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: Boolean, nullable: true, description: 'When the offence was committed' }) child!: boolean | null;
  @ApiPropertyOptional({ type: Number, nullable: true, description: ABSENT_BY_LABEL }) ageAtOffence?: number | null;
  @NotByLabel() nationality?: string | null;
  @ApiPropertyOptional({ type: [String], description: ABSENT_BY_LABEL }) aliases?: readonly string[];
  @NotByLabel() identityNumber?: string | null;
  @NotByLabel() roleInProcess?: string | null;
  @NotByLabel() relationship?: string | null;
  @NotByLabel() advocate?: string | null;
  @NotByLabel() registrationNumber?: string | null;
  @NotByLabel() representative?: string | null;
  @ApiPropertyOptional({ type: [AlsoAccusedResponse], description: 'In other cases that the reader has too' })
  alsoAccused?: readonly AlsoAccusedResponse[];
  @ApiProperty({ enum: STAGES }) stage!: Stage;
  @Day() since!: string | null;
  @ApiProperty({ type: String }) custody!: Custody;
  @Day() custodySince!: string | null;
  @ApiProperty({ type: [CustodySpellResponse] }) custodyHistory!: readonly CustodySpellResponse[];
  @ApiProperty({ type: 'integer' }) daysHeld!: number;
  @ApiProperty({ type: Object, nullable: true }) bail!: AccusedView['bail'];
  @Day() warrantSince!: string | null;
  @Day() severedOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) representation!: AccusedView['representation'];
  @Text() interpreter!: string | null;
  @ApiProperty({ type: CompensationResponse }) compensation!: CompensationResponse;
  @Day() disclosedOn!: string | null;
  @ApiProperty() live!: boolean;
  @Text() ending!: string | null;
  @ApiProperty({ type: [RailStepResponse] }) rail!: readonly RailStepResponse[];
}
