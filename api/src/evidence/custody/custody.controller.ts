import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNotFoundResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CustodyEventView, ExhibitView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { IfMatch } from '../../platform/http/if-match';
import { CustodyEventResponse, ExhibitResponse } from '../exhibits/exhibit.dto';
import { AnswerHandOverBody, HandOverBody } from './custody.dto';
import { HandOversService } from './hand-overs.service';

@ApiTags('exhibits')
@Controller()
export class CustodyController {
  constructor(private readonly handOvers: HandOversService) {}

  /** A prosecutor who accepted an item must be able to give it back, so this asks for no more than accepting does. */
  @Post('exhibits/:exhibitId/hand-overs')
  @Requires('custody:accept')
  @ApiOperation({
    operationId: 'handOverExhibit',
    summary: 'Offer an item I hold to a colleague; it is mine until they accept',
  })
  @ApiCreatedResponse({ type: ExhibitResponse })
  @ApiNotFoundResponse({ description: 'No such item, or not one you may see' })
  @ApiConflictResponse({ description: 'Not in your hands, offered already, or not to this person; see `code`' })
  offer(
    @CurrentActor() actor: Actor,
    @Param('exhibitId', ParseUUIDPipe) exhibitId: string,
    @IfMatch() version: number,
    @Body() body: HandOverBody,
  ): Promise<ExhibitView> {
    return this.handOvers.offer(actor, exhibitId, version, body);
  }

  @Post('hand-overs/:custodyEventId/answer')
  @Requires('custody:accept')
  @ApiOperation({ operationId: 'answerHandOver', summary: 'Accept or decline an item that is offered to me' })
  @ApiCreatedResponse({ type: CustodyEventResponse })
  @ApiNotFoundResponse({ description: 'Nothing is offered to you under this id' })
  @ApiConflictResponse({ description: 'It was answered before' })
  answer(
    @CurrentActor() actor: Actor,
    @Param('custodyEventId', ParseUUIDPipe) custodyEventId: string,
    @Body() body: AnswerHandOverBody,
  ): Promise<CustodyEventView> {
    return this.handOvers.answer(actor, custodyEventId, body);
  }
}
