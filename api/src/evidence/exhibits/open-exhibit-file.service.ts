import { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { exhibitLabel } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor, Refusal } from '../../platform/errors/errors';
import { ContentDamaged } from '../../platform/files/chunk-cipher';
import { ObjectMissing } from '../../platform/files/file-store';
import { Files, type FileAddress, type FileOwner } from '../../platform/files/files';
import { extensionOf } from '../../platform/files/media-type';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'exhibit.file-opened': { exhibitId: string; fileId: string; sha256: string };
  }
}

interface FileToOpen extends FileAddress {
  readonly caseId: string | null;
  readonly number: number | null;
  readonly sha256: string;
  readonly bytes: string;
  readonly mediaType: string;
}

/** What is stored is no longer what was taken in. */
class FileDamaged extends Refusal {
  readonly status = 409;

  constructor() {
    super('exhibit.file-damaged');
  }
}

export interface OpenedFile {
  readonly content: Readable;
  readonly bytes: number;
  readonly mediaType: string;
  /** ASCII, made of label and hash: nothing that anybody typed gets into a header or onto somebody's disk. */
  readonly name: string;
}

@Injectable()
export class OpenExhibitFileService {
  private readonly logger = new Logger('exhibit-files');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly files: Files,
  ) {}

  /** The log knows of it before the first byte leaves; by then the transaction is over. */
  async open(actor: Actor, exhibitId: string, fileId: string): Promise<OpenedFile> {
    const file = await this.recordOpening(actor, exhibitId, fileId);
    const owner = { ownerId: exhibitId, fileId };
    await this.refuseDamaged(file, owner);
    return {
      content: Readable.from(this.files.open(file, owner)),
      bytes: Number(file.bytes),
      mediaType: file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType,
      name: nameOf(file),
    };
  }

  private recordOpening(actor: Actor, exhibitId: string, fileId: string): Promise<FileToOpen> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [file] = await tx.named<FileToOpen>('exhibit-file-open', FILE, [exhibitId, fileId]);
      if (!file) throw new NotFoundForActor();
      await this.audit.record(tx, {
        action: 'exhibit.file-opened',
        caseId: file.caseId,
        objectType: 'exhibit',
        objectId: exhibitId,
        details: { exhibitId, fileId, sha256: file.sha256 },
      });
      return file;
    });
  }

  /** Read through once before anything leaves: half a file handed out in good faith would pass for the whole. */
  private async refuseDamaged(file: FileToOpen, owner: FileOwner): Promise<void> {
    try {
      for await (const _piece of this.files.open(file, owner)) continue;
    } catch (error) {
      if (!(error instanceof ContentDamaged) && !(error instanceof ObjectMissing)) throw error;
      this.logger.error({ code: 'exhibit.file-damaged', exhibitId: owner.ownerId, fileId: owner.fileId });
      throw new FileDamaged();
    }
  }
}

function nameOf({ number, sha256, mediaType }: FileToOpen): string {
  return `${number === null ? 'exhibit' : exhibitLabel(number)}-${sha256.slice(-8)}.${extensionOf(mediaType)}`;
}

const FILE = `SELECT e.case_id AS "caseId", e.number, encode(f.sha256, 'hex') AS sha256, f.bytes, f.media_type AS "mediaType",
    f.object_key AS "objectKey", f.wrapped_key AS "wrappedKey", f.key_id AS "keyId"
  FROM evidence.exhibit_file f JOIN evidence.exhibit e ON e.id = f.exhibit_id
  WHERE f.exhibit_id = $1 AND f.id = $2`;
