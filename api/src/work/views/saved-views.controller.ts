import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { SavedView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { IfMatch } from '../../platform/http/if-match';
import { RenameViewBody, SavedViewResponse, SaveViewBody } from './saved-view.dto';
import { SavedViewsService } from './saved-views.service';

@ApiTags('cases')
@Controller('case-views')
@Requires('case:read')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Get()
  @ApiOperation({ operationId: 'listCaseViews', summary: 'The lists that this person keeps, by name' })
  @ApiOkResponse({ type: [SavedViewResponse] })
  list(@CurrentActor() actor: Actor): Promise<readonly SavedView[]> {
    return this.views.list(actor);
  }

  @Post()
  @ApiOperation({ operationId: 'saveCaseView', summary: 'Keep the filters of a list under a name' })
  @ApiCreatedResponse({ type: SavedViewResponse })
  @ApiConflictResponse({ description: 'The name is taken, or there are too many; see `code`' })
  save(@CurrentActor() actor: Actor, @Body() body: SaveViewBody): Promise<SavedView> {
    return this.views.save(actor, body);
  }

  @Patch(':viewId')
  @ApiOperation({ operationId: 'renameCaseView', summary: 'Call a list something else' })
  @ApiOkResponse({ type: SavedViewResponse })
  rename(
    @CurrentActor() actor: Actor,
    @Param('viewId', ParseUUIDPipe) viewId: string,
    @IfMatch() version: number,
    @Body() { name }: RenameViewBody,
  ): Promise<SavedView> {
    return this.views.rename(actor, viewId, version, name);
  }

  @Delete(':viewId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'dropCaseView', summary: 'Keep a list no longer' })
  @ApiNoContentResponse()
  drop(@CurrentActor() actor: Actor, @Param('viewId', ParseUUIDPipe) viewId: string): Promise<void> {
    return this.views.drop(actor, viewId);
  }
}
