import { Body, Controller, Header, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RevealedIdentity } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { Unrepeatable } from '../../platform/idempotency/idempotency.interceptor';
import { RevealBody, RevealedIdentityResponse } from './reveal.dto';
import { RevealsService } from './reveals.service';

@ApiTags('identity')
@Controller('survivors/:survivorId/reveal')
export class RevealsController {
  constructor(private readonly reveals: RevealsService) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Unrepeatable()
  @Requires('identity:reveal')
  @ApiOperation({
    operationId: 'revealIdentity',
    summary: 'Open the identity of a survivor; the reason is logged before it opens',
  })
  @ApiOkResponse({ type: RevealedIdentityResponse })
  @ApiNotFoundResponse({ description: 'No such survivor, or not in a case of yours' })
  reveal(
    @CurrentActor() actor: Actor,
    @Param('survivorId', ParseUUIDPipe) survivorId: string,
    @Body() body: RevealBody,
  ): Promise<RevealedIdentity> {
    return this.reveals.reveal(actor, survivorId, body);
  }
}
