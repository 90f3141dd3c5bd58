import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AuditLeafView, Page } from '@hakika/contracts';
import type { Actor } from '../access/actor';
import { CurrentActor, Requires } from '../access/requires';
import { AuditLeafPageResponse, AuditLogQuery } from './audit-log.dto';
import { AuditLogQueries } from './audit-log.queries';

@ApiTags('audit')
@Controller('audit')
export class AuditLogController {
  constructor(private readonly queries: AuditLogQueries) {}

  @Get()
  @Requires('audit:read')
  @ApiOperation({ operationId: 'listAuditLeaves', summary: 'Who did and saw what, newest first; ids and codes only' })
  @ApiOkResponse({ type: AuditLeafPageResponse })
  list(@CurrentActor() actor: Actor, @Query() query: AuditLogQuery): Promise<Page<AuditLeafView>> {
    return this.queries.list(actor, query);
  }
}
