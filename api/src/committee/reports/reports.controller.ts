import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { FIGURE_LISTS, type FigureListItem, type Page, type Report } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { Printer } from '../../platform/documents/printer';
import { FigureListsQueries } from './figure-lists.queries';
import { FigureListParams, FigureListResponse, FigureParam, OnePagerParams } from '../one-pager/one-pager.dto';
import { OnePagerService } from '../one-pager/one-pager.service';
import { REPORT_CELL, ReportResponse } from './report.dto';

const BINARY = { type: 'string', format: 'binary' } as const;

@ApiTags('reports')
@ApiExtraModels(REPORT_CELL)
@Controller('reports/one-pager')
export class ReportsController {
  constructor(
    private readonly onePager: OnePagerService,
    private readonly lists: FigureListsQueries,
    private readonly printer: Printer,
  ) {}

  @Get()
  @Requires('report:read')
  @ApiOperation({ operationId: 'readOnePager', summary: 'The committee page of a station and a month, as data' })
  @ApiOkResponse({ type: ReportResponse })
  @ApiNotFoundResponse({ description: 'No such station' })
  read(@CurrentActor() actor: Actor, @Query() query: OnePagerParams): Promise<Report> {
    return this.onePager.report(actor, query);
  }

  @Get('pdf')
  @Requires('report:read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'printOnePager', summary: 'The same page to print: one sheet of A4' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: BINARY })
  @ApiNotFoundResponse({ description: 'No such station' })
  async print(@CurrentActor() actor: Actor, @Query() query: OnePagerParams): Promise<StreamableFile> {
    const report = await this.onePager.report(actor, query);
    return toFile(
      await this.printer.print({ worker: 'one-pager.worker.mjs', input: report, here: printedHere }),
      'application/pdf',
      `attachment; filename="${report.issue}.pdf"`,
    );
  }

  @Get('chart.svg')
  @Requires('report:read')
  @ApiOperation({ operationId: 'drawOnePager', summary: 'Its chart, for an <img>' })
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: BINARY })
  @ApiNotFoundResponse({ description: 'No such station' })
  async draw(@CurrentActor() actor: Actor, @Query() query: OnePagerParams): Promise<StreamableFile> {
    const svg = await drawn(await this.onePager.report(actor, query));
    return toFile(Buffer.from(svg), 'image/svg+xml; charset=utf-8', 'inline');
  }

  @Get('lists/:figure')
  @Requires('figure-list:read')
  @ApiOperation({ operationId: 'openFigure', summary: 'What is behind a figure, as far as the asker may see it' })
  @ApiParam({ name: 'figure', schema: { type: 'string', enum: [...FIGURE_LISTS] } })
  @ApiOkResponse({ type: FigureListResponse })
  @ApiNotFoundResponse({ description: 'No such list for this person' })
  open(
    @CurrentActor() actor: Actor,
    @Param() { figure }: FigureParam,
    @Query() query: FigureListParams,
  ): Promise<Page<FigureListItem>> {
    return this.lists.list(actor, { ...query, figure });
  }
}

/** The libraries that set and draw a page are large, and loaded when one is asked for. */
async function printedHere(report: Report): Promise<Buffer> {
  const { onePagerPdf } = await import('../one-pager/one-pager.pdf');
  return onePagerPdf(report);
}

async function drawn(report: Report): Promise<string> {
  const { onePagerChart } = await import('../one-pager/one-pager.chart');
  return onePagerChart(report);
}

function toFile(content: Buffer, type: string, disposition: string): StreamableFile {
  return new StreamableFile(content, { type, length: content.length, disposition });
}
