import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { HearingBatchView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { HearingBatchBody, HearingBatchResponse } from './hearing-batch.dto';
import { HearingBatchService } from './hearing-batch.service';

@ApiTags('hearings')
@Controller('hearing-batches')
export class HearingBatchesController {
  constructor(private readonly batches: HearingBatchService) {}

  @Post()
  @HttpCode(200)
  @Requires('hearing:schedule')
  @ApiOperation({ operationId: 'enterHearingBatch', summary: 'Check a list of hearings, or save its good rows' })
  @ApiOkResponse({ type: HearingBatchResponse })
  run(@CurrentActor() actor: Actor, @Body() body: HearingBatchBody): Promise<HearingBatchView> {
    return this.batches.run(actor, body);
  }
}
