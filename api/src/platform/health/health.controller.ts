import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { OpenRoute } from '../access/requires';
import { Busy } from '../errors/errors';
import { HealthService } from './health.service';

export class HealthResponse {
  @ApiProperty({ enum: ['alive', 'ready'] }) status!: 'alive' | 'ready';
}

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('livez')
  @OpenRoute()
  @ApiOperation({ operationId: 'readAlive', summary: 'Is the process there? Asks nobody else' })
  @ApiOkResponse({ type: HealthResponse })
  alive(): HealthResponse {
    return { status: 'alive' };
  }

  @Get('readyz')
  @OpenRoute()
  @ApiOperation({ operationId: 'readReady', summary: 'May requests be sent here?' })
  @ApiOkResponse({ type: HealthResponse })
  @ApiServiceUnavailableResponse({ description: 'Not now; `code` names the first thing missing' })
  async ready(): Promise<HealthResponse> {
    const [missing] = await this.health.failing();
    if (missing) throw new Busy(1, `not-ready.${missing}`);
    return { status: 'ready' };
  }
}
