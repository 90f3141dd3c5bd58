import { InvalidInput } from '../../platform/errors/errors';

const SHA256 = /^sha-256=:?([A-Za-z0-9+/]{43}=):?$/i;

/** What the sender computed, from `Digest: sha-256=BASE64`; null when nothing was sent. Other algorithms are passed over. */
export function readDigest(header: string | undefined): Buffer | null {
  if (header === undefined) return null;
  const values = header.split(',').map((value) => value.trim());
  const ours = values.filter((value) => /^sha-256=/i.test(value));
  const found = ours.map((value) => SHA256.exec(value)?.[1]);
  if (ours.length > 1 || found.includes(undefined))
    throw new InvalidInput([{ pointer: '/headers/digest', code: 'malformed' }]);
  return found[0] === undefined ? null : Buffer.from(found[0], 'base64');
}
