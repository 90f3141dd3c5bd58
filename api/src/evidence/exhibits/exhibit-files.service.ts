import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { EXHIBIT_FILE_BYTES_MAX, type ExhibitFileView } from '@hakika/contracts';
import { refuseUpload } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor, RuleRefusal, TooLarge, UnprocessableRequest } from '../../platform/errors/errors';
import { Files, type ReceivedFile } from '../../platform/files/files';
import { ExhibitAccess } from './exhibit-access';
import { ExhibitFile } from './exhibit.entity';
import { toFileView, type FileRow } from './exhibit-rows';
import { readDigest } from './upload-digest';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'exhibit.file-stored': { exhibitId: string; fileId: string; sha256: string; bytes: number; mediaType: string };
  }
}

export interface Upload {
  readonly content: Readable;
  /** What the headers say; only ever a reason to refuse early. */
  readonly declaredBytes: string | undefined;
  readonly digest: string | undefined;
}

/** Takes files in. Content passes outside of any transaction; its row and its place in the store come last, together. */
@Injectable()
export class ExhibitFilesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ExhibitAccess,
    private readonly audit: Audit,
    private readonly files: Files,
  ) {}

  async store(actor: Actor, exhibitId: string, { content, declaredBytes, digest }: Upload): Promise<ExhibitFileView> {
    try {
      await this.unitOfWork.run(actor, (tx) => this.refuse(tx, exhibitId));
      if (Number(declaredBytes ?? 0) > EXHIBIT_FILE_BYTES_MAX) throw new TooLarge();
      const expected = readDigest(digest);
      const fileId = randomUUID();
      const received = await this.files.receive(content, { ownerId: exhibitId, fileId }, EXHIBIT_FILE_BYTES_MAX);
      return await this.settle(actor, exhibitId, { fileId, received, expected });
    } finally {
      content.destroy();
    }
  }

  private async settle(
    actor: Actor,
    exhibitId: string,
    { fileId, received, expected }: { fileId: string; received: ReceivedFile; expected: Buffer | null },
  ): Promise<ExhibitFileView> {
    try {
      if (expected && !expected.equals(received.sha256)) throw new UnprocessableRequest('exhibit.digest-mismatch');
      return await this.unitOfWork.run(actor, (tx) => this.write(tx, exhibitId, fileId, received));
    } finally {
      // After it was kept there is nothing left to discard.
      await received.discard();
    }
  }

  /** The same content again is the same file: an upload whose answer was lost may simply be repeated. */
  private async write(tx: Tx, exhibitId: string, fileId: string, received: ReceivedFile): Promise<ExhibitFileView> {
    const { caseId } = await this.refuse(tx, exhibitId);
    const known = await this.find(tx, exhibitId, received.sha256);
    if (known) return known;

    const { sha256, bytes, mediaType, objectKey, wrappedKey, keyId } = received;
    const address = { objectKey, wrappedKey, keyId };
    await tx.insert(ExhibitFile, {
      id: fileId,
      exhibitId,
      caseId,
      sha256,
      bytes,
      mediaType,
      ...address,
      storedBy: tx.actor.userId,
    });
    await this.audit.record(tx, {
      action: 'exhibit.file-stored',
      caseId,
      objectType: 'exhibit',
      objectId: exhibitId,
      details: { exhibitId, fileId, sha256: sha256.toString('hex'), bytes, mediaType },
    });
    const view = await this.find(tx, exhibitId, sha256);
    if (!view) throw new NotFoundForActor();
    await received.keep();
    return view;
  }

  private async refuse(tx: Tx, exhibitId: string): Promise<{ readonly caseId: string | null }> {
    const exhibit = await this.access.lockForChange(tx, exhibitId);
    const refusal = refuseUpload(exhibit.tags);
    if (refusal) throw new RuleRefusal(refusal);
    return exhibit;
  }

  private async find(tx: Tx, exhibitId: string, sha256: Buffer): Promise<ExhibitFileView | null> {
    const [row] = await tx.named<FileRow>('exhibit-file-by-hash', BY_HASH, [exhibitId, sha256]);
    return row ? toFileView(row) : null;
  }
}

const BY_HASH = `SELECT id, encode(sha256, 'hex') AS sha256, bytes, media_type AS "mediaType", stored_at AS "storedAt"
  FROM evidence.exhibit_file WHERE exhibit_id = $1 AND sha256 = $2`;
