import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiPreconditionFailedResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { CourtListMark, CourtListView, MatterCallView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { CalendarDayPipe } from '../../platform/http/calendar-fields';
import { IfMatch } from '../../platform/http/if-match';
import { CallMatterService } from './call-matter.service';
import { CallOrderService } from './call-order.service';
import {
  CallMatterBody,
  CallOrderBody,
  CourtListMarkResponse,
  CourtListParams,
  CourtListResponse,
  MatterCallResponse,
  PrintedListParams,
} from './court-list.dto';
import { CourtListQueries } from './court-list.queries';
import { PrintCourtListService } from './print-court-list.service';

@ApiTags('court-lists')
@Controller()
export class CourtListController {
  constructor(
    private readonly lists: CourtListQueries,
    private readonly paper: PrintCourtListService,
    private readonly callOrder: CallOrderService,
    private readonly calls: CallMatterService,
  ) {}

  @Get('court-lists')
  @Requires('court-day:read')
  @ApiOperation({ operationId: 'readCourtList', summary: 'The list of a court day or week, in the order of calling' })
  @ApiOkResponse({ type: CourtListResponse })
  read(@CurrentActor() actor: Actor, @Query() query: CourtListParams): Promise<CourtListView> {
    return this.lists.read(actor, query);
  }

  @Get('court-lists/mark')
  @Requires('court-day:read')
  @ApiOperation({ operationId: 'readCourtListMark', summary: 'Whether a list has changed, for whoever follows it' })
  @ApiOkResponse({ type: CourtListMarkResponse })
  mark(@CurrentActor() actor: Actor, @Query() query: CourtListParams): Promise<CourtListMark> {
    return this.lists.mark(actor, query);
  }

  @Get('court-lists/paper')
  @Requires('court-day:read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'printCourtList', summary: 'The list on paper: A4, people by their codes alone' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(@CurrentActor() actor: Actor, @Query() query: PrintedListParams): Promise<StreamableFile> {
    const { name, bytes } = await this.paper.print(actor, query);
    const disposition = `attachment; filename="${name}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }

  @Put('court-days/:day/call-order')
  @HttpCode(204)
  @Requires('hearing:schedule')
  @ApiOperation({ operationId: 'putInCallOrder', summary: 'Put the matters of a courtroom in the order of calling' })
  @ApiParam({ name: 'day', schema: { type: 'string', format: 'date' } })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'One of them is not listed there on that day, or not of a case of yours' })
  @ApiPreconditionFailedResponse({ description: 'Somebody has put this list in order since it was read' })
  putInOrder(
    @CurrentActor() actor: Actor,
    @Param('day', CalendarDayPipe) day: string,
    @IfMatch() version: number,
    @Body() body: CallOrderBody,
  ): Promise<void> {
    return this.callOrder.putInOrder(actor, day, version, body);
  }

  @Post('hearings/:hearingId/calls')
  @Requires('hearing:schedule')
  @ApiOperation({ operationId: 'callMatter', summary: 'Say that a matter has been called, or is finished' })
  @ApiCreatedResponse({ type: MatterCallResponse })
  @ApiNotFoundResponse({ description: 'No such hearing, or not of a case of yours' })
  @ApiConflictResponse({ description: 'Not on the list of today, or said already; see `code`' })
  call(
    @CurrentActor() actor: Actor,
    @Param('hearingId', ParseUUIDPipe) hearingId: string,
    @Body() { said }: CallMatterBody,
  ): Promise<MatterCallView> {
    return this.calls.say(actor, hearingId, said);
  }
}
