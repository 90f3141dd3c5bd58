import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FiledChargeSheetView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { FileChargeSheetBody, FiledChargeSheetResponse } from './charge-sheet.dto';
import { ChargeSheetsService } from './charge-sheets.service';

@ApiTags('docket')
@Controller('cases/:caseId/charge-sheets')
export class ChargeSheetsController {
  constructor(private readonly sheets: ChargeSheetsService) {}

  @Post()
  @Requires('milestone:record')
  @ApiOperation({ operationId: 'fileChargeSheet', summary: 'File a charge sheet with its counts, or amend one' })
  @ApiCreatedResponse({ type: FiledChargeSheetResponse })
  file(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: FileChargeSheetBody,
  ): Promise<FiledChargeSheetView> {
    return this.sheets.file(actor, caseId, body);
  }
}
