import type { Tx } from '../../platform/database/tx';
import type { FileAddress } from '../../platform/files/files';
import type { CustodyLink } from '../custody/custody-chain';

export interface ExhibitToVerify {
  readonly id: string;
  readonly holderId: string;
  readonly offeredTo: string | null;
}

export interface FileToVerify extends FileAddress {
  readonly id: string;
  readonly exhibitId: string;
  readonly sha256: Buffer;
  readonly bytes: string;
}

/** Some items with everything that is stored about them. */
export interface Batch {
  readonly exhibits: readonly ExhibitToVerify[];
  readonly custody: readonly CustodyLink[];
  readonly files: readonly FileToVerify[];
  /** What the log says was written into the chains. */
  readonly logged: readonly { readonly exhibitId: string; readonly hash: string }[];
}

export async function readBatch(
  tx: Tx,
  { caseId, after, limit }: { readonly caseId: string | null; readonly after: string; readonly limit: number },
): Promise<Batch> {
  const exhibits = await tx.named<ExhibitToVerify>('verify-exhibits', EXHIBITS, [after, limit, caseId]);
  const ids = [exhibits.map(({ id }) => id)];
  const custody = await tx.named<CustodyLink>('verify-custody', CUSTODY, ids);
  const files = await tx.named<FileToVerify>('verify-files', FILES, ids);
  const logged = await tx.named<{ exhibitId: string; hash: string }>('verify-log', LOGGED, ids);
  return { exhibits, custody, files, logged };
}

const EXHIBITS = `SELECT id, holder_id AS "holderId", offered_to AS "offeredTo" FROM evidence.exhibit
  WHERE id > $1 AND ($3::uuid IS NULL OR case_id = $3) ORDER BY id LIMIT $2`;
const CUSTODY = `SELECT id, exhibit_id AS "exhibitId", case_id AS "caseId", seq, kind, from_id AS "fromId", to_id AS "toId", answers,
    occurred_at AS "occurredAt", place, note, recorded_by AS "recordedBy", recorded_at AS "recordedAt",
    prev_hash AS "prevHash", body, hash
  FROM evidence.custody_event WHERE exhibit_id = ANY ($1::uuid[]) ORDER BY exhibit_id, seq`;
const FILES = `SELECT id, exhibit_id AS "exhibitId", sha256, bytes, object_key AS "objectKey", wrapped_key AS "wrappedKey",
    key_id AS "keyId"
  FROM evidence.exhibit_file WHERE exhibit_id = ANY ($1::uuid[]) ORDER BY id`;
const LOGGED = `SELECT object_id AS "exhibitId", details->>'custodyHash' AS hash FROM audit.leaf
  WHERE object_type = 'exhibit' AND object_id = ANY ($1::uuid[]) AND details ? 'custodyHash'`;
