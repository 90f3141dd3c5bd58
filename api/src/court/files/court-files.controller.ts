import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { CourtFileView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { IfMatch } from '../../platform/http/if-match';
import { CourtFileResponse } from '../cases/case.response';
import { ConsolidationsService } from './consolidations.service';
import { CloseCourtFileBody, ConsolidateCaseBody, RegisterCourtFileBody } from './court-file.dto';
import { CourtFilesService } from './court-files.service';

@ApiTags('court files')
@Controller('cases/:caseId')
export class CourtFilesController {
  constructor(
    private readonly files: CourtFilesService,
    private readonly consolidations: ConsolidationsService,
  ) {}

  @Post('court-files')
  @Requires('court-file:record')
  @ApiOperation({ operationId: 'registerCourtFile', summary: 'Note the official number of a proceeding' })
  @ApiCreatedResponse({ type: CourtFileResponse })
  @ApiConflictResponse({ description: 'The number is taken, or no such proceeding can be; see `code`' })
  register(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: RegisterCourtFileBody,
  ): Promise<CourtFileView> {
    return this.files.register(actor, caseId, body);
  }

  @Post('court-files/:courtFileId/closing')
  @HttpCode(204)
  @Requires('court-file:record')
  @ApiOperation({ operationId: 'closeCourtFile', summary: 'Say that a proceeding is over' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'No such file, or not of a case of yours' })
  close(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('courtFileId', ParseUUIDPipe) courtFileId: string,
    @IfMatch() version: number,
    @Body() { on }: CloseCourtFileBody,
  ): Promise<void> {
    return this.files.close(actor, { caseId, courtFileId }, version, on);
  }

  @Post('consolidations')
  @HttpCode(204)
  @Requires('milestone:record')
  @ApiOperation({ operationId: 'consolidateCase', summary: 'Hear this case together with another (CPC ss.135-136)' })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'One of the two dockets refuses it, or the other case is not yours; see `code`' })
  join(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: ConsolidateCaseBody,
  ): Promise<void> {
    return this.consolidations.join(actor, caseId, body);
  }
}
