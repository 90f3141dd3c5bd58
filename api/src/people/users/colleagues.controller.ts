import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ColleagueView, Page } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { ColleaguePageResponse, ColleaguesQuery } from './user.dto';
import { UsersQueries } from './users.queries';

@ApiTags('people')
@Controller('colleagues')
export class ColleaguesController {
  constructor(private readonly users: UsersQueries) {}

  @Get()
  @Requires('colleague:read')
  @ApiOperation({ operationId: 'listColleagues', summary: 'People of one’s own agency, and those who share a case' })
  @ApiOkResponse({ type: ColleaguePageResponse })
  list(@CurrentActor() actor: Actor, @Query() query: ColleaguesQuery): Promise<Page<ColleagueView>> {
    return this.users.colleagues(actor, query);
  }
}
