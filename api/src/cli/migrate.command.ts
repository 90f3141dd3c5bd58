import type { Command } from 'commander';
import { openKeyring } from '../platform/crypto/keyring';
import { migrate } from '../platform/database/migrate';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Pack } from '../reference/packs/pack';
import { syncReference } from '../reference/sync-reference';
import { asJson, inHouse, type Surroundings } from './surroundings';

export function migrateCommand(program: Command, surroundings: Surroundings): void {
  program
    .command('migrate')
    .description('bring the schema and the reference tables to head; safe to repeat')
    .action(async () => {
      const { databaseUrl, keyring, fixedNow, law } = surroundings.config();
      const migrations = await migrate(databaseUrl, openKeyring(keyring), law.zone, fixedNow);
      await inHouse(surroundings, ({ get, actor }) =>
        get(UnitOfWork).run(actor, (tx) => syncReference(tx, get(Pack).law)),
      );
      surroundings.answer(asJson({ migrations }));
    });
}
