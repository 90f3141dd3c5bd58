import { Clock } from '../../platform/clock/clock';
import { AppConfig } from '../../platform/config/config';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AgenciesService } from '../../people/users/agencies.service';
import { UsersService } from '../../people/users/users.service';
import { loadBundles } from '../bundles/bundle-files';
import { BundleLoader } from '../bundles/bundle-loader';
import { Refused } from '../refused';
import type { House } from '../surroundings';
import { namePresidingOfficers, recordResolutions, shareCases } from './committee';
import { demoBundles } from './demo-bundles';
import { DEMO_AGENCIES, DEMO_USERS } from './demo-people';

/** Loads the invented people and cases in one transaction, and gives the codes of the cases: all of it is there, or nothing. */
export function seedDemo(house: House): Promise<readonly string[]> {
  const { get, actor } = house;
  const clock = get(Clock);
  const [today, now] = [clock.today(), clock.now()];
  const given = demoBundles(today, now).map((content, index) => ({ name: `demo ${index + 1}`, content }));
  return get(UnitOfWork).run(actor, async (tx) => {
    // Checking 150 cases takes longer than a request may be silent.
    await tx.rows('SET LOCAL idle_in_transaction_session_timeout = 0');
    await refuseSecondDemo(tx);
    await makePeople(house);
    const codes = await loadBundles(get(BundleLoader), actor, given);
    await namePresidingOfficers(tx);
    await shareCases(tx);
    await recordResolutions(tx, today);
    return codes;
  });
}

async function refuseSecondDemo(tx: Tx): Promise<void> {
  const found = await tx.row('SELECT 1 AS found FROM court.court_case LIMIT 1');
  if (found) throw new Refused(['There are cases already; the demo is for an empty database.']);
}

async function makePeople({ get, actor }: House): Promise<void> {
  const { demoPassword } = get(AppConfig);
  const users = get(UsersService);
  for (const agency of DEMO_AGENCIES) await get(AgenciesService).ensure(actor, agency);
  for (const user of DEMO_USERS) await users.ensure(actor, user, demoPassword);
}
