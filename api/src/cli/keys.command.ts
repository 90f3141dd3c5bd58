import type { Command } from 'commander';
import { Keyring } from '../platform/crypto/keyring';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { asJson, inHouse, type House, type Surroundings } from './surroundings';

interface Wrapped {
  readonly keyId: string;
  readonly persons: number;
  readonly files: number;
}

const IN_USE = `
  SELECT key_id AS "keyId", sum(persons)::int AS persons, sum(files)::int AS files FROM (
    SELECT key_id, 1 AS persons, 0 AS files FROM identity.person
    UNION ALL SELECT key_id, 0, 1 FROM evidence.exhibit_file
  ) AS wrapped GROUP BY key_id ORDER BY key_id`;

export function keysCommand(program: Command, surroundings: Surroundings): void {
  program
    .command('keys')
    .description('the keys that protect identities and files')
    .command('status')
    .description('which keys there are and what each of them still protects')
    .action(() => inHouse(surroundings, async (house) => surroundings.answer(asJson(await statusOf(house)))));
}

async function statusOf({ get, actor }: House) {
  const keyring = get(Keyring);
  const inUse = await get(UnitOfWork).run(actor, (tx) => tx.rows<Wrapped>(IN_USE));
  const ids = [...new Set([...keyring.ids, ...inUse.map(({ keyId }) => keyId)])].sort();
  return {
    current: keyring.currentId,
    keys: ids.map((id) => ({
      id,
      present: keyring.ids.includes(id),
      persons: inUse.find(({ keyId }) => keyId === id)?.persons ?? 0,
      files: inUse.find(({ keyId }) => keyId === id)?.files ?? 0,
    })),
  };
}
