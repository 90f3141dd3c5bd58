import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page, TaskView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { CursorQuery } from '../../platform/http/cursor';
import { TaskPageResponse } from './task.dto';
import { TasksService } from './tasks.service';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Get()
  @Requires('task:read')
  @ApiOperation({ operationId: 'listTasks', summary: 'Open tasks, soonest due first' })
  @ApiOkResponse({ type: TaskPageResponse })
  list(@CurrentActor() actor: Actor, @Query() query: CursorQuery): Promise<Page<TaskView>> {
    return this.tasks.list(actor, query);
  }

  @Post(':taskId/closing')
  @HttpCode(204)
  @Requires('task:close')
  @ApiOperation({ operationId: 'closeTask', summary: 'Close a task of your own' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'No such task, or not yours' })
  close(@CurrentActor() actor: Actor, @Param('taskId', ParseUUIDPipe) taskId: string): Promise<void> {
    return this.tasks.close(actor, taskId);
  }
}
