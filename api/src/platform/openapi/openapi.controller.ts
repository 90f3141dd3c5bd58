import { Controller, Get, Header, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenRoute } from '../access/requires';
import { NotFoundForActor } from '../errors/errors';
import { docsFile, DOCS_PAGE } from './docs-page';
import { OpenApi } from './openapi';
import { DOCS_POLICY } from '../server/security-headers';

/** For whoever writes a program against this one. */
@ApiTags('description')
@Controller()
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get('openapi.json')
  @OpenRoute()
  @ApiOperation({ operationId: 'readDescription', summary: 'This description' })
  @ApiOkResponse({ description: 'OpenAPI 3.1', schema: { type: 'object', additionalProperties: true } })
  read(): OpenAPIObject {
    return this.openApi.document();
  }

  @Get('docs')
  @OpenRoute()
  @ApiExcludeEndpoint()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', DOCS_POLICY)
  page(): string {
    return DOCS_PAGE;
  }

  @Get('docs/:file')
  @OpenRoute()
  @ApiExcludeEndpoint()
  file(@Param('file') name: string, @Res({ passthrough: true }) reply: FastifyReply): StreamableFile {
    const file = docsFile(name);
    if (!file) throw new NotFoundForActor();
    void reply.type(file.type);
    return new StreamableFile(file.content);
  }
}
