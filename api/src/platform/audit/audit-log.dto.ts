import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AuditLeafView, Page } from '@hakika/contracts';
import { IsOptional, IsUUID } from 'class-validator';
import { CursorQuery } from '../http/cursor';

export class AuditLogQuery extends CursorQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Leaves about this case, and of lists that it was on' })
  @IsOptional()
  @IsUUID()
  readonly caseId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Leaves of this person' })
  @IsOptional()
  @IsUUID()
  readonly actorId?: string;
}

class AuditLeafResponse implements AuditLeafView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'hearing.adjourned' }) action!: string;
  @ApiProperty({ enum: ['done', 'refused'] }) outcome!: 'done' | 'refused';
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) actorId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) sessionId!: string | null;
  @ApiProperty({ type: String, nullable: true }) scope!: string | null;
  @ApiProperty({ type: String, nullable: true }) objectType!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) objectId!: string | null;
  @ApiProperty({ type: [String], description: 'For a list, every case that was on it' }) caseIds!: readonly string[];
  @ApiProperty({ type: String, nullable: true, description: 'A code' }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) requestId!: string | null;
}

export class AuditLeafPageResponse implements Page<AuditLeafView> {
  @ApiProperty({ type: [AuditLeafResponse] }) items!: readonly AuditLeafResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
