import { Module } from '@nestjs/common';
import { BenchTasks } from './tasks/bench-tasks';
import { CustodyTasks } from './tasks/custody-tasks';
import { ReadinessTasks } from './tasks/readiness-tasks';
import { DirectionTasks } from './tasks/direction-tasks';
import { RePlanTasks } from './tasks/re-plan-tasks';
import { TransferTasks } from './tasks/transfer-tasks';
import { TasksController } from './tasks/tasks.controller';
import { TasksService } from './tasks/tasks.service';
import { SavedViewsController } from './views/saved-views.controller';
import { SavedViewsService } from './views/saved-views.service';

@Module({
  controllers: [SavedViewsController, TasksController],
  providers: [
    BenchTasks,
    CustodyTasks,
    DirectionTasks,
    RePlanTasks,
    ReadinessTasks,
    SavedViewsService,
    TasksService,
    TransferTasks,
  ],
})
export class WorkModule {}
