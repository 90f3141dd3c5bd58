import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requires';
import { PackReply } from './pack-reply';

@ApiTags('reference')
@Controller('reference/pack')
export class PackController {
  constructor(private readonly reply: PackReply) {}

  @Get()
  @Requires('reference:read')
  @ApiOperation({ operationId: 'readPack', summary: 'Codes, rules and words of the jurisdiction' })
  @ApiOkResponse({
    schema: { type: 'object', additionalProperties: true },
    description: 'The whole pack; kept by its ETag',
  })
  @ApiResponse({ status: 304, description: 'Still the pack that the caller has' })
  read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.reply.send(request, reply);
  }
}
