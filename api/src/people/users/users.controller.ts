import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NewUserView, Page, UserView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { CursorQuery } from '../../platform/http/cursor';
import { Unrepeatable } from '../../platform/idempotency/idempotency.interceptor';
import { CreateUserBody, NewUserResponse, UserPageResponse, UserResponse } from './user.dto';
import { UsersQueries } from './users.queries';
import { UsersService } from './users.service';

@ApiTags('people')
@Controller('users')
@Requires('user:manage')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly queries: UsersQueries,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listUsers', summary: 'Everybody with an account, by name' })
  @ApiOkResponse({ type: UserPageResponse })
  list(@CurrentActor() actor: Actor, @Query() query: CursorQuery): Promise<Page<UserView>> {
    return this.queries.list(actor, query);
  }

  @Post()
  @Unrepeatable()
  @ApiOperation({ operationId: 'createUser', summary: 'Make an account; the answer has its first password, once' })
  @ApiCreatedResponse({ type: NewUserResponse })
  create(@CurrentActor() actor: Actor, @Body() body: CreateUserBody): Promise<NewUserView> {
    return this.users.create(actor, body);
  }

  @Post(':userId/disabling')
  @HttpCode(200)
  @ApiOperation({ operationId: 'disableUser', summary: 'Close an account and end its sessions' })
  @ApiOkResponse({ type: UserResponse })
  disable(@CurrentActor() actor: Actor, @Param('userId', ParseUUIDPipe) userId: string): Promise<UserView> {
    return this.users.disable(actor, userId);
  }
}
