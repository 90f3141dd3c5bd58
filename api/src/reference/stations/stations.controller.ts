import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { StationView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { StationResponse } from './station.dto';
import { StationsQueries } from './stations.queries';

@ApiTags('reference')
@Controller('reference/stations')
export class StationsController {
  constructor(private readonly stations: StationsQueries) {}

  @Get()
  @Requires('reference:read')
  @ApiOperation({ operationId: 'listStations', summary: 'Court stations and their courtrooms' })
  @ApiOkResponse({ type: [StationResponse] })
  list(@CurrentActor() actor: Actor): Promise<StationView[]> {
    return this.stations.list(actor);
  }
}
