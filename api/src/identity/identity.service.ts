import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { seal, sealText, unseal, unsealText } from '../platform/crypto/envelope';
import { Keyring } from '../platform/crypto/keyring';
import type { Tx } from '../platform/database/tx';
import { NotFoundForActor } from '../platform/errors/errors';

declare module '../platform/audit/audit' {
  interface AuditDetails {
    /** Written by the database, whatever statement wrote the field. */
    'identity.field-written': { survivorId: string; field: string; version: number };
  }
}

/** What the vault keeps of a person, by the name of its column. */
export const IDENTITY_FIELDS = ['full-name', 'birth-date', 'phone', 'document-number'] as const;
export type IdentityField = (typeof IDENTITY_FIELDS)[number];
export type Identity = Readonly<Partial<Record<IdentityField, string>>>;

/** In which case a protected person stands, and as which survivor. */
export interface IdentityPlace {
  readonly caseId: string;
  readonly survivorId: string;
}

interface StoredField {
  readonly field: IdentityField;
  readonly version: number;
  readonly ciphertext: Buffer;
}

const FIRST = 1;
const DATA_KEY_BYTES = 32;
const contextOfKey = (personId: string) => `identity.person|${personId}`;
const contextOfField = (field: IdentityField, personId: string, version: number) =>
  `identity.person_field|${field}|${personId}|${version}`;

const PERSON_OF = `SELECT p.id, p.wrapped_key AS "wrappedKey", p.key_id AS "keyId"
  FROM identity.person_case c JOIN identity.person p ON p.id = c.person_id WHERE c.survivor_id = $1`;

/**
 * The vault. Each person has a key of her own, wrapped by one that is never in the database, so that a copy of the
 * tables opens nobody, and a field moved to another person, or another field, does not open.
 */
@Injectable()
export class IdentityVault {
  constructor(private readonly keyring: Keyring) {}

  /** Puts a person into the vault; fields that are not known are not there. */
  async store(tx: Tx, place: IdentityPlace, identity: Identity): Promise<void> {
    const [personId, dataKey] = [randomUUID(), randomBytes(DATA_KEY_BYTES)];
    const keyId = this.keyring.currentId;
    const wrapped = seal(this.keyring.key(keyId), dataKey, contextOfKey(personId));
    await tx.rows('INSERT INTO identity.person (id, wrapped_key, key_id, created_by) VALUES ($1, $2, $3, $4)', [
      personId,
      wrapped,
      keyId,
      tx.actor.userId,
    ]);
    await tx.rows('INSERT INTO identity.person_case (person_id, case_id, survivor_id) VALUES ($1, $2, $3)', [
      personId,
      place.caseId,
      place.survivorId,
    ]);
    for (const field of IDENTITY_FIELDS) {
      const text = identity[field];
      if (text !== undefined)
        await this.storeField(tx, personId, field, sealText(dataKey, text, contextOfField(field, personId, FIRST)));
    }
  }

  /** Opens the identity behind a survivor. Whoever calls this has logged it, and committed the log, before. */
  async open(tx: Tx, survivorId: string): Promise<Identity> {
    const person = await tx.row<{ id: string; wrappedKey: Buffer; keyId: string }>(PERSON_OF, [survivorId]);
    if (!person) throw new NotFoundForActor();
    const dataKey = unseal(this.keyring.key(person.keyId), person.wrappedKey, contextOfKey(person.id));
    const fields = await tx.rows<StoredField>(
      `SELECT DISTINCT ON (field) field, version, ciphertext FROM identity.person_field WHERE person_id = $1
       ORDER BY field, version DESC`,
      [person.id],
    );
    const opened = fields.map(({ field, version, ciphertext }) => [
      field,
      unsealText(dataKey, ciphertext, contextOfField(field, person.id, version)),
    ]);
    return Object.fromEntries(opened) as Identity;
  }

  private async storeField(tx: Tx, personId: string, field: IdentityField, ciphertext: Buffer): Promise<void> {
    await tx.rows(
      'INSERT INTO identity.person_field (person_id, field, version, ciphertext, written_by) VALUES ($1, $2, $3, $4, $5)',
      [personId, field, FIRST, ciphertext, tx.actor.userId],
    );
  }
}
