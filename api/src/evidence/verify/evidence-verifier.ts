import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { foldCustody } from '@hakika/domain';
import { ServiceActor } from '../../platform/access/service-actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ContentDamaged } from '../../platform/files/chunk-cipher';
import { FileStore, ObjectMissing } from '../../platform/files/file-store';
import { Files } from '../../platform/files/files';
import { checkChain, type CustodyFault, type CustodyLink } from '../custody/custody-chain';
import * as sql from './verifier-rows';

export type EvidenceFaultCode =
  | CustodyFault
  | 'custody.not-in-log'
  | 'custody.missing-from-chain'
  | 'exhibit.holder-differs'
  | 'file.missing'
  | 'file.damaged'
  | 'file.hash-differs'
  | 'file.name-differs';

/** What is wrong, and where; ids only. */
export interface EvidenceFault {
  readonly exhibitId: string;
  readonly fileId: string | null;
  readonly code: EvidenceFaultCode;
}

export interface EvidenceReport {
  readonly exhibits: number;
  readonly files: number;
  readonly bytes: number;
  readonly faults: readonly EvidenceFault[];
  /** Objects of the store that no row names: an upload whose last step was lost. Nobody can open them. */
  readonly strays: number;
}

const BATCH = 200;

/** Reads every object again, and every chain of custody, and believes nothing that is stored about them. */
@Injectable()
export class EvidenceVerifier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly service: ServiceActor,
    private readonly files: Files,
    private readonly store: FileStore,
  ) {}

  /** All items, or those of one case; strays are looked for only among all. */
  async verify(caseId: string | null = null): Promise<EvidenceReport> {
    const seen = { exhibits: 0, files: 0, bytes: 0, strays: 0, faults: [] as EvidenceFault[] };
    const known = new Set<string>();
    for await (const batch of this.batches(caseId)) {
      seen.exhibits += batch.exhibits.length;
      for (const exhibit of batch.exhibits) seen.faults.push(...faultsOfCustody(exhibit, batch));
      for (const file of batch.files) {
        known.add(file.objectKey);
        seen.files += 1;
        seen.bytes += Number(file.bytes);
        const code = await this.faultOfFile(file);
        if (code) seen.faults.push({ exhibitId: file.exhibitId, fileId: file.id, code });
      }
    }
    return { ...seen, strays: caseId === null ? await this.strays(known) : 0 };
  }

  private async *batches(caseId: string | null): AsyncGenerator<sql.Batch> {
    const actor = await this.service.actor();
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const batch = await this.unitOfWork.run(actor, (tx) => sql.readBatch(tx, { caseId, after, limit: BATCH }));
      const last = batch.exhibits.at(-1);
      if (!last) return;
      yield batch;
      after = last.id;
    }
  }

  private async faultOfFile(file: sql.FileToVerify): Promise<EvidenceFaultCode | null> {
    const owner = { ownerId: file.exhibitId, fileId: file.id };
    if (this.files.nameOf(owner, file.sha256) !== file.objectKey) return 'file.name-differs';
    const hash = createHash('sha256');
    try {
      for await (const piece of this.files.open(file, owner)) hash.update(piece);
    } catch (error) {
      if (error instanceof ObjectMissing) return 'file.missing';
      // A wrapped key that was changed fails without a kind of its own; either way this file no longer opens.
      if (error instanceof ContentDamaged || isKeyFault(error)) return 'file.damaged';
      throw error;
    }
    return hash.digest().equals(file.sha256) ? null : 'file.hash-differs';
  }

  private async strays(known: ReadonlySet<string>): Promise<number> {
    let strays = 0;
    for await (const object of this.store.list()) if (!known.has(object.key)) strays += 1;
    return strays;
  }
}

const isKeyFault = (error: unknown): boolean => error instanceof Error && error.message === 'this cannot be opened';

function faultsOfCustody(exhibit: sql.ExhibitToVerify, batch: sql.Batch): EvidenceFault[] {
  const links = batch.custody.filter(({ exhibitId }) => exhibitId === exhibit.id);
  const logged = batch.logged.filter(({ exhibitId }) => exhibitId === exhibit.id);
  const codes: EvidenceFaultCode[] = [];
  const broken = checkChain(exhibit.id, links);
  if (broken) codes.push(broken.fault);
  else if (!agrees(exhibit, links)) codes.push('exhibit.holder-differs');
  const hashes = new Set(links.map(({ hash }) => hash.toString('hex')));
  const loggedHashes = new Set(logged.map(({ hash }) => hash));
  if ([...loggedHashes].some((hash) => !hashes.has(hash))) codes.push('custody.missing-from-chain');
  if ([...hashes].some((hash) => !loggedHashes.has(hash))) codes.push('custody.not-in-log');
  return codes.map((code) => ({ exhibitId: exhibit.id, fileId: null, code }));
}

/** The chain says who has it; the row of the item must say the same. */
function agrees(exhibit: sql.ExhibitToVerify, links: readonly CustodyLink[]): boolean {
  const state = foldCustody(links.map((found) => ({ ...found, occurredAt: found.occurredAt.toISOString() })));
  return state.holderId === exhibit.holderId && state.offeredTo === exhibit.offeredTo;
}
