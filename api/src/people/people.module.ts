import { Module } from '@nestjs/common';
import { SessionsController } from './sessions/sessions.controller';
import { SessionViews } from './sessions/session-views';
import { SessionsService } from './sessions/sessions.service';
import { AgenciesService } from './users/agencies.service';
import { ColleaguesController } from './users/colleagues.controller';
import { UsersController } from './users/users.controller';
import { UsersQueries } from './users/users.queries';
import { UsersService } from './users/users.service';

@Module({
  controllers: [ColleaguesController, SessionsController, UsersController],
  providers: [AgenciesService, SessionViews, SessionsService, UsersQueries, UsersService],
  exports: [AgenciesService, UsersQueries, UsersService],
})
export class PeopleModule {}
