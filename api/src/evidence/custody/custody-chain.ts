import { createHash } from 'node:crypto';
import type { CustodyKind } from '@hakika/domain';

/** What one link of the chain says. */
export interface CustodyEntry {
  readonly id: string;
  readonly exhibitId: string;
  readonly caseId: string | null;
  readonly seq: number;
  readonly kind: CustodyKind;
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly answers: string | null;
  readonly occurredAt: Date;
  readonly place: string | null;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly prevHash: Buffer;
}

export interface CustodyLink extends CustodyEntry {
  readonly body: string;
  readonly hash: Buffer;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** What the first event of an item follows on; a chain cannot be moved to another item. */
export const chainStart = (exhibitId: string): Buffer => sha256(`hakika.custody|${exhibitId}`);

/** Signs an entry to the one before it. The text is stored as it was hashed, so that nobody ever has to render it again. */
export function link(entry: CustodyEntry): CustodyLink {
  const body = bodyOf(entry);
  return { ...entry, body, hash: sha256(body) };
}

/** JSON with its keys in order of the alphabet. */
function bodyOf(entry: CustodyEntry): string {
  const facts: Record<string, unknown> = {
    answers: entry.answers,
    caseId: entry.caseId,
    exhibitId: entry.exhibitId,
    fromId: entry.fromId,
    id: entry.id,
    kind: entry.kind,
    note: entry.note,
    occurredAt: entry.occurredAt.toISOString(),
    place: entry.place,
    prevHash: entry.prevHash.toString('hex'),
    recordedAt: entry.recordedAt.toISOString(),
    recordedBy: entry.recordedBy,
    seq: entry.seq,
    toId: entry.toId,
    v: 1,
  };
  return JSON.stringify(facts);
}

export type CustodyFault =
  | 'custody.none'
  | 'custody.out-of-sequence'
  | 'custody.does-not-follow'
  | 'custody.hash-differs'
  | 'custody.row-differs';

/** The first fault of a chain and the event it shows at, or null when it is whole. Events in order of `seq`. */
export function checkChain(
  exhibitId: string,
  links: readonly CustodyLink[],
): { readonly fault: CustodyFault; readonly seq: number } | null {
  if (links.length === 0) return { fault: 'custody.none', seq: 0 };
  let previous = chainStart(exhibitId);
  for (const [index, found] of links.entries()) {
    const fault = faultOf(found, index + 1, previous);
    if (fault) return { fault, seq: index + 1 };
    previous = found.hash;
  }
  return null;
}

function faultOf(found: CustodyLink, seq: number, previous: Buffer): CustodyFault | null {
  if (found.seq !== seq) return 'custody.out-of-sequence';
  if (!found.prevHash.equals(previous)) return 'custody.does-not-follow';
  if (!sha256(found.body).equals(found.hash)) return 'custody.hash-differs';
  return bodyOf(found) === found.body ? null : 'custody.row-differs';
}
