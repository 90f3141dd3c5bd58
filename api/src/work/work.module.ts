import { Module } from '@nestjs/common';
import { RePlanTasks } from './tasks/re-plan-tasks';
import { TasksController } from './tasks/tasks.controller';
import { TasksService } from './tasks/tasks.service';

@Module({ controllers: [TasksController], providers: [RePlanTasks, TasksService] })
export class WorkModule {}
