import { ApiProperty } from '@nestjs/swagger';
import type { AssignCasesRequest, AssignedCasesView } from '@hakika/contracts';
import { ASSIGNMENT_REASONS, ASSIGN_AT_ONCE_MAX, type AssignmentReason } from '@hakika/domain';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsUUID } from 'class-validator';

export class AssignCasesBody implements AssignCasesRequest {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: ASSIGN_AT_ONCE_MAX })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(ASSIGN_AT_ONCE_MAX)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly caseIds!: readonly string[];

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly userId!: string;

  @ApiProperty({ enum: [...ASSIGNMENT_REASONS] })
  @IsIn([...ASSIGNMENT_REASONS])
  readonly reason!: AssignmentReason;
}

export class AssignedCasesResponse implements AssignedCasesView {
  @ApiProperty({ type: 'integer' }) assigned!: number;
}
