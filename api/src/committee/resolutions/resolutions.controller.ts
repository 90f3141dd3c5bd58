import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Page, ResolutionView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { IfMatch } from '../../platform/http/if-match';
import {
  ChangeResolutionBody,
  RecordResolutionBody,
  ResolutionPageResponse,
  ResolutionResponse,
  ResolutionsParams,
} from './resolution.dto';
import { ResolutionsQueries } from './resolutions.queries';
import { ResolutionsService } from './resolutions.service';

@ApiTags('resolutions')
@Controller('resolutions')
export class ResolutionsController {
  constructor(
    private readonly resolutions: ResolutionsService,
    private readonly queries: ResolutionsQueries,
  ) {}

  @Get()
  @Requires('resolution:read')
  @ApiOperation({ operationId: 'listResolutions', summary: 'What committees agreed, by station and number' })
  @ApiOkResponse({ type: ResolutionPageResponse })
  list(@CurrentActor() actor: Actor, @Query() query: ResolutionsParams): Promise<Page<ResolutionView>> {
    return this.queries.list(actor, query);
  }

  @Post()
  @Requires('resolution:record')
  @ApiOperation({ operationId: 'recordResolution', summary: 'Enter what the committee of your station agreed' })
  @ApiCreatedResponse({ type: ResolutionResponse })
  @ApiConflictResponse({ description: 'A rule refuses this; see `code`' })
  record(@CurrentActor() actor: Actor, @Body() body: RecordResolutionBody): Promise<ResolutionView> {
    return this.resolutions.record(actor, body);
  }

  @Patch(':resolutionId')
  @Requires('resolution:record')
  @ApiOperation({ operationId: 'changeResolution', summary: 'Say where it stands now; what was said before is kept' })
  @ApiOkResponse({ type: ResolutionResponse })
  @ApiNotFoundResponse({ description: 'No such resolution, or not of your station' })
  @ApiConflictResponse({ description: 'A rule refuses this; see `code`' })
  change(
    @CurrentActor() actor: Actor,
    @Param('resolutionId', ParseUUIDPipe) resolutionId: string,
    @IfMatch() version: number,
    @Body() body: ChangeResolutionBody,
  ): Promise<ResolutionView> {
    return this.resolutions.change(actor, resolutionId, version, body);
  }
}
