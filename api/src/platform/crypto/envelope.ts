import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const IV = 12;
const TAG = 16;
/** Plain texts are padded to steps of this many bytes, so that the length of a name does not show. */
const STEP = 32;

/**
 * AES-256-GCM: `version | iv (12) | ciphertext | tag (16)`, bound to `context`, which says what and whose it is.
 * A ciphertext moved to another row, column or person does not open.
 */
export function seal(key: Buffer, plain: Buffer, context: string): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when a single bit was changed, and says no more than that. */
export function unseal(key: Buffer, sealed: Buffer, context: string): Buffer {
  if (sealed.length < 1 + IV + TAG || sealed[0] !== VERSION) throw new Error('this cannot be opened');
  // Without a fixed tag length Node accepts a tag cut down to four bytes.
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + IV), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + IV, sealed.length - TAG)), decipher.final()]);
  } catch {
    throw new Error('this cannot be opened');
  }
}

export function sealText(key: Buffer, text: string, context: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const padded = Buffer.alloc(Math.ceil((bytes.length + 2) / STEP) * STEP);
  padded.writeUInt16BE(bytes.length, 0);
  bytes.copy(padded, 2);
  return seal(key, padded, context);
}

export function unsealText(key: Buffer, sealed: Buffer, context: string): string {
  const padded = unseal(key, sealed, context);
  return padded.subarray(2, 2 + padded.readUInt16BE(0)).toString('utf8');
}
