import type { Command } from 'commander';
import { AppConfig } from '../platform/config/config';
import { Clock } from '../platform/clock/clock';
import { AgenciesService } from '../people/users/agencies.service';
import { UsersService } from '../people/users/users.service';
import { loadBundles, readFiles } from './bundles/bundle-files';
import { BundleLoader } from './bundles/bundle-loader';
import { demoBundles } from './demo/demo-bundles';
import { DEMO_AGENCIES, DEMO_USERS } from './demo/demo-people';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Refused } from './refused';
import { inHouse, type House, type Surroundings } from './surroundings';

interface SeedOptions {
  readonly demo?: boolean;
  readonly bundle?: readonly string[];
}

/** Prints the code of each case, one a line, in the order of the files. */
export function seedCommand(program: Command, surroundings: Surroundings): void {
  const command = program
    .command('seed')
    .description('load cases from bundles (docs/case-bundle.schema.json), or the invented demo')
    .option('--bundle <file...>', 'one case a file; all are checked before the first is loaded')
    .option('--demo', 'invented people and cases; refused where there are cases already');
  command.action(({ demo, bundle }: SeedOptions) => {
    if (Boolean(demo) === Boolean(bundle)) command.error('Say either --bundle with files, or --demo.');
    const bundles = bundle && readFiles(bundle);
    return inHouse(surroundings, async (house) => {
      const loader = house.get(BundleLoader);
      const codes = bundles ? await loadBundles(loader, house.actor, bundles) : await seedDemo(house, loader);
      surroundings.answer(codes.map((code) => `${code}\n`).join(''));
    });
  });
}

async function seedDemo(house: House, loader: BundleLoader): Promise<readonly string[]> {
  await refuseSecondDemo(house);
  await makePeople(house);
  const today = house.get(Clock).today();
  const given = demoBundles(today).map((content, index) => ({ name: `demo ${index + 1}`, content }));
  return loadBundles(loader, house.actor, given);
}

async function refuseSecondDemo({ get, actor }: House): Promise<void> {
  const found = await get(UnitOfWork).run(actor, (tx) => tx.row('SELECT 1 AS found FROM court.court_case LIMIT 1'));
  if (found) throw new Refused(['There are cases already; the demo is for an empty database.']);
}

async function makePeople({ get, actor }: House): Promise<void> {
  const { demoPassword } = get(AppConfig);
  const users = get(UsersService);
  for (const agency of DEMO_AGENCIES) await get(AgenciesService).ensure(actor, agency);
  for (const user of DEMO_USERS) await users.ensure(actor, user, demoPassword);
}
