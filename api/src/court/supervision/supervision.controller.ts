import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { SupervisionView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { SupervisionResponse } from './supervision.dto';
import { SupervisionQueries } from './supervision.queries';

@ApiTags('cases')
@Controller('supervision')
export class SupervisionController {
  constructor(private readonly queries: SupervisionQueries) {}

  @Get()
  @Requires('supervision:read')
  @ApiOperation({ operationId: 'readSupervision', summary: 'What needs a decision in the cases of the agency' })
  @ApiOkResponse({ type: SupervisionResponse })
  read(@CurrentActor() actor: Actor): Promise<SupervisionView> {
    return this.queries.view(actor);
  }
}
