import { Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@hakika/domain';
import { IsIn } from 'class-validator';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { MayBeAbsent } from '../../platform/http/may-be-absent';
import { CaseSummaryService } from './case-summary.service';

export class SummaryQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, description: 'By default that of the person who asks' })
  @MayBeAbsent()
  @IsIn(LANGUAGES)
  readonly language?: Language;
}

@ApiTags('cases')
@Controller('cases/:caseId/summary')
export class CaseSummaryController {
  constructor(private readonly summaries: CaseSummaryService) {}

  @Get()
  @Requires('case:export')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'printCaseSummary', summary: 'The case on paper: A4, people by their codes alone' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() { language }: SummaryQuery,
  ): Promise<StreamableFile> {
    const { code, bytes } = await this.summaries.print(actor, caseId, language);
    const disposition = `attachment; filename="${code}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }
}
