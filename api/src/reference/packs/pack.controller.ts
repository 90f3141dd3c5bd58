import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags, type ApiResponseOptions } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requires';
import { PackReply } from './pack-reply';

const UNCHANGED = { status: 304, description: 'Still what the caller has' };

const sheetOf = (description: string): ApiResponseOptions => ({
  schema: { type: 'object', additionalProperties: true },
  description,
});

@ApiTags('reference')
@Controller('reference/pack')
export class PackController {
  constructor(private readonly reply: PackReply) {}

  @Get()
  @Requires('reference:read')
  @ApiOperation({ operationId: 'readPack', summary: 'Codes, rules and words of the jurisdiction' })
  @ApiOkResponse(sheetOf('What the rules and most screens read; kept by its ETag'))
  @ApiResponse(UNCHANGED)
  read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.reply.send('pack', request, reply);
  }

  @Get('lists')
  @Requires('reference:read')
  @ApiOperation({ operationId: 'readPackLists', summary: 'Countries, languages, places and other long lists' })
  @ApiOkResponse(sheetOf('What few screens read; kept by its ETag'))
  @ApiResponse(UNCHANGED)
  readLists(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.reply.send('lists', request, reply);
  }
}
