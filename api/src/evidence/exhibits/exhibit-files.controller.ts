import type { Readable } from 'node:stream';
import { Controller, Get, Header, Headers, Param, ParseUUIDPipe, Put, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
  ApiUnsupportedMediaTypeResponse,
} from '@nestjs/swagger';
import type { ExhibitFileView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { CurrentActor, Requires } from '../../platform/access/requires';
import { UploadStream } from '../../platform/http/upload';
import { ExhibitFileResponse } from './exhibit.dto';
import { ExhibitFilesService } from './exhibit-files.service';
import { OpenExhibitFileService, type OpenedFile } from './open-exhibit-file.service';

const BINARY = { type: 'string', format: 'binary' } as const;

@ApiTags('exhibits')
@Controller('exhibits/:exhibitId')
export class ExhibitFilesController {
  constructor(
    private readonly files: ExhibitFilesService,
    private readonly opening: OpenExhibitFileService,
  ) {}

  @Put('content')
  @Requires('exhibit:record')
  @ApiOperation({
    operationId: 'storeExhibitFile',
    summary: 'Add a file to an item; the answer is its hash for the notebook',
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: BINARY })
  @ApiHeader({
    name: 'Digest',
    required: false,
    description: '`sha-256=` and the hash in base64, as computed before sending',
  })
  @ApiOkResponse({ type: ExhibitFileResponse })
  @ApiNotFoundResponse({ description: 'No such item, or not one you may see' })
  @ApiConflictResponse({ description: 'Images of abuse are never uploaded; see `code`' })
  @ApiUnsupportedMediaTypeResponse({ description: 'By its content this is no type that is stored' })
  @ApiUnprocessableEntityResponse({ description: 'It is empty, or not what the sender hashed; see `code`' })
  store(
    @CurrentActor() actor: Actor,
    @Param('exhibitId', ParseUUIDPipe) exhibitId: string,
    @UploadStream() content: Readable,
    @Headers('content-length') declaredBytes: string | undefined,
    @Headers('digest') digest: string | undefined,
  ): Promise<ExhibitFileView> {
    return this.files.store(actor, exhibitId, { content, declaredBytes, digest });
  }

  @Get('files/:fileId')
  @Requires('exhibit:open')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'openExhibitFile',
    summary: 'Open a file of an item, to keep; each opening is logged first',
  })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: BINARY, description: 'The original, to the byte' })
  @ApiNotFoundResponse({ description: 'No such file, or not one you may see' })
  @ApiConflictResponse({ description: 'What is stored is not what was stored; nothing is handed out' })
  async open(
    @CurrentActor() actor: Actor,
    @Param('exhibitId', ParseUUIDPipe) exhibitId: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<StreamableFile> {
    return toAttachment(await this.opening.open(actor, exhibitId, fileId));
  }
}

/** RFC 6266: a name to save it under, never a page to show. */
function toAttachment({ content, bytes, mediaType, name }: OpenedFile): StreamableFile {
  return new StreamableFile(content, { type: mediaType, length: bytes, disposition: `attachment; filename="${name}"` });
}
