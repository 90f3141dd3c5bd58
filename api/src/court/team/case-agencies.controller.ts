import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { CaseAgencyView, ShareCaseRequest } from '@hakika/contracts';
import { IsUUID } from 'class-validator';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { CaseAgenciesService } from './case-agencies.service';

class ShareCaseBody implements ShareCaseRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly agencyId!: string;
}

class CaseAgencyResponse implements CaseAgencyView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['prosecution', 'police', 'support'] }) kind!: string;
  @ApiProperty() onCase!: boolean;
}

@ApiTags('cases')
@Controller('cases/:caseId/agencies')
@Requires('case:share')
export class CaseAgenciesController {
  constructor(private readonly agencies: CaseAgenciesService) {}

  @Get()
  @ApiOperation({ operationId: 'listCaseAgencies', summary: 'Agencies that can work on a case, and which of them do' })
  @ApiOkResponse({ type: [CaseAgencyResponse] })
  list(@CurrentActor() actor: Actor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<CaseAgencyView[]> {
    return this.agencies.list(actor, caseId);
  }

  @Post()
  @ApiOperation({ operationId: 'shareCase', summary: 'Bring another agency into a case' })
  @ApiCreatedResponse({ type: [CaseAgencyResponse] })
  share(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() { agencyId }: ShareCaseBody,
  ): Promise<CaseAgencyView[]> {
    return this.agencies.share(actor, caseId, agencyId);
  }
}
