import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { CaseExhibitsView, ExhibitHomeView, ExhibitView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { CursorQuery } from '../../platform/http/cursor';
import { IfMatch } from '../../platform/http/if-match';
import { ExhibitLinksService } from './exhibit-links.service';
import {
  CaseExhibitsResponse,
  ExhibitHomeQuery,
  ExhibitHomeResponse,
  ExhibitResponse,
  LinkExhibitBody,
  LogExhibitBody,
  PutExhibitIntoCaseBody,
} from './exhibit.dto';
import { ExhibitsQueries } from './exhibits.queries';
import { ExhibitsService } from './exhibits.service';

const NOT_FOUND = { description: 'No such item, or not one you may see' };

@ApiTags('exhibits')
@Controller()
export class ExhibitsController {
  constructor(
    private readonly exhibits: ExhibitsService,
    private readonly links: ExhibitLinksService,
    private readonly queries: ExhibitsQueries,
  ) {}

  @Post('exhibits')
  @Requires('exhibit:record')
  @ApiOperation({ operationId: 'logExhibit', summary: 'Log an item, with or without a case' })
  @ApiCreatedResponse({ type: ExhibitResponse })
  @ApiNotFoundResponse({ description: 'No such case, or not one of yours' })
  @ApiConflictResponse({ description: 'A rule refuses this, or the seal is taken in this case; see `code`' })
  log(@CurrentActor() actor: Actor, @Body() body: LogExhibitBody): Promise<ExhibitView> {
    return this.exhibits.log(actor, body);
  }

  @Get('exhibits')
  @Requires('exhibit:read')
  @ApiOperation({
    operationId: 'readExhibitHome',
    summary: 'What I hold, what is on its way to me, what was logged last',
  })
  @ApiOkResponse({ type: ExhibitHomeResponse })
  home(@CurrentActor() actor: Actor, @Query() query: ExhibitHomeQuery): Promise<ExhibitHomeView> {
    return this.queries.home(actor, query);
  }

  @Get('exhibits/:exhibitId')
  @Requires('exhibit:read')
  @ApiOperation({
    operationId: 'readExhibit',
    summary: 'An item with its files, its chain of custody and the gaps in it',
  })
  @ApiOkResponse({ type: ExhibitResponse })
  @ApiNotFoundResponse(NOT_FOUND)
  read(@CurrentActor() actor: Actor, @Param('exhibitId', ParseUUIDPipe) exhibitId: string): Promise<ExhibitView> {
    return this.queries.read(actor, exhibitId);
  }

  @Get('cases/:caseId/exhibits')
  @Requires('exhibit:read')
  @ApiOperation({ operationId: 'listExhibits', summary: 'Items of a case, and what they go to prove, count by count' })
  @ApiOkResponse({ type: CaseExhibitsResponse })
  @ApiNotFoundResponse({ description: 'No such case, or not one of yours' })
  ofCase(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() query: CursorQuery,
  ): Promise<CaseExhibitsView> {
    return this.queries.ofCase(actor, caseId, query);
  }

  @Post('exhibits/:exhibitId/case')
  @Requires('exhibit:record')
  @ApiOperation({ operationId: 'putExhibitIntoCase', summary: 'Give an item its case, and its number in it' })
  @ApiCreatedResponse({ type: ExhibitResponse })
  @ApiNotFoundResponse(NOT_FOUND)
  @ApiConflictResponse({ description: 'It has a case, or its seal is taken there; see `code`' })
  putIntoCase(
    @CurrentActor() actor: Actor,
    @Param('exhibitId', ParseUUIDPipe) exhibitId: string,
    @IfMatch() version: number,
    @Body() body: PutExhibitIntoCaseBody,
  ): Promise<ExhibitView> {
    return this.exhibits.putIntoCase(actor, exhibitId, version, body.caseId);
  }

  @Post('exhibits/:exhibitId/links')
  @Requires('exhibit:record')
  @ApiOperation({ operationId: 'linkExhibit', summary: 'Say which element of which count an item goes to prove' })
  @ApiCreatedResponse({ type: ExhibitResponse })
  @ApiNotFoundResponse({ description: 'No such item or count, or not one you may see' })
  @ApiConflictResponse({ description: 'The item is not in this case, or is linked already; see `code`' })
  link(
    @CurrentActor() actor: Actor,
    @Param('exhibitId', ParseUUIDPipe) exhibitId: string,
    @Body() body: LinkExhibitBody,
  ): Promise<ExhibitView> {
    return this.links.link(actor, exhibitId, body);
  }
}
