import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { MeasureDeliveryView, MeasureView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { IfMatch } from '../../platform/http/if-match';
import { DeliveriesService } from './deliveries.service';
import {
  AskMeasureBody,
  MeasureDeliveryResponse,
  MeasureResponse,
  OrderMeasureBody,
  RecordDeliveryBody,
} from './measure.dto';
import { MeasuresService } from './measures.service';

@ApiTags('support')
@Controller()
export class MeasuresController {
  constructor(
    private readonly measures: MeasuresService,
    private readonly deliveries: DeliveriesService,
  ) {}

  @Post('survivors/:survivorId/measures')
  @Requires('measure:ask')
  @ApiOperation({ operationId: 'askMeasure', summary: 'Ask for a special measure for a survivor' })
  @ApiCreatedResponse({ type: MeasureResponse })
  @ApiNotFoundResponse({ description: 'No such survivor, or not in a case of yours' })
  @ApiConflictResponse({ description: 'A rule refuses this, or it was asked before; see `code`' })
  ask(
    @CurrentActor() actor: Actor,
    @Param('survivorId', ParseUUIDPipe) survivorId: string,
    @Body() body: AskMeasureBody,
  ): Promise<MeasureView> {
    return this.measures.ask(actor, survivorId, body);
  }

  @Post('measures/:measureId/order')
  @HttpCode(200)
  @Requires('measure:order')
  @ApiOperation({ operationId: 'orderMeasure', summary: 'Record what the court ordered about a measure' })
  @ApiOkResponse({ type: MeasureResponse })
  @ApiNotFoundResponse({ description: 'No such measure, or not in a case of yours' })
  @ApiConflictResponse({ description: 'A rule refuses this; see `code`' })
  order(
    @CurrentActor() actor: Actor,
    @Param('measureId', ParseUUIDPipe) measureId: string,
    @IfMatch() version: number,
    @Body() body: OrderMeasureBody,
  ): Promise<MeasureView> {
    return this.measures.order(actor, measureId, version, body);
  }

  @Put('hearings/:hearingId/deliveries/:measureId')
  @Requires('measure:deliver')
  @ApiOperation({
    operationId: 'recordDelivery',
    summary: 'Say whether a measure was there at a hearing, and if not, why',
  })
  @ApiOkResponse({ type: MeasureDeliveryResponse })
  @ApiNotFoundResponse({ description: 'Not expected at that hearing, or not in a case of yours' })
  @ApiConflictResponse({ description: 'A rule refuses this; see `code`' })
  deliver(
    @CurrentActor() actor: Actor,
    @Param('hearingId', ParseUUIDPipe) hearingId: string,
    @Param('measureId', ParseUUIDPipe) measureId: string,
    @IfMatch() version: number,
    @Body() body: RecordDeliveryBody,
  ): Promise<MeasureDeliveryView> {
    return this.deliveries.record(actor, { hearingId, measureId, version }, body);
  }
}
