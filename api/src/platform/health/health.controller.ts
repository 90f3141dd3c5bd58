import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { EventBacklogView } from '@hakika/contracts';
import { OpenRoute, Requires } from '../access/requires';
import { Busy } from '../errors/errors';
import { Jobs } from '../jobs/jobs';
import { HealthService } from './health.service';

export class HealthResponse {
  @ApiProperty({ enum: ['alive', 'ready'] }) status!: 'alive' | 'ready';
}

class EventBacklogResponse implements EventBacklogView {
  @ApiProperty({ type: 'integer', description: 'Told, and not yet handed to the queue' }) waiting!: number;
  @ApiProperty({ type: 'integer', description: 'In the queue, those that are tried again included' }) queued!: number;
  @ApiProperty({ type: 'integer', description: 'Failed every time' }) unhandled!: number;
}

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthService,
    private readonly jobs: Jobs,
  ) {}

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

  @Get('health/events')
  @Requires('health:read')
  @ApiOperation({ operationId: 'readEventBacklog', summary: 'How many events wait, and how many nobody could handle' })
  @ApiOkResponse({ type: EventBacklogResponse })
  events(): Promise<EventBacklogView> {
    return this.jobs.backlog();
  }
}
