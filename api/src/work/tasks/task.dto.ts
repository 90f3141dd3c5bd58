import { ApiProperty } from '@nestjs/swagger';
import type { Page, TaskKind, TaskView } from '@hakika/contracts';

export class TaskResponse implements TaskView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String, example: 'accompaniment.re-plan' }) kind!: TaskKind;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() caseCode!: string;
  @ApiProperty({ format: 'uuid', description: 'What it is about; for a re-plan, the accompaniment' })
  subjectId!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: string | null;
  @ApiProperty({ format: 'date-time' }) madeAt!: string;
}

export class TaskPageResponse implements Page<TaskView> {
  @ApiProperty({ type: [TaskResponse] }) items!: readonly TaskResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
