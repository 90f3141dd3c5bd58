import { Argument, Option, type Command } from 'commander';
import type { CreateUserRequest } from '@hakika/contracts';
import { AgencyKind, Role } from '@hakika/domain';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { AgenciesService } from '../people/users/agencies.service';
import { UsersService } from '../people/users/users.service';
import { Refused } from './refused';
import { asJson, inHouse, type House, type Surroundings } from './surroundings';

const ROLES = Object.values(Role).filter((role) => role !== Role.System);

interface AddOptions extends Omit<CreateUserRequest, 'username' | 'displayName' | 'agencyCode' | 'stationCode'> {
  readonly name: string;
  readonly agency: string;
  readonly agencyName?: string;
  readonly agencyKind?: AgencyKind;
  readonly station?: string;
}

/** The password of a new account is in the answer, once. */
export function userCommand(program: Command, surroundings: Surroundings): void {
  const user = program.command('user').description('people with an account');
  user
    .command('add')
    .description('make an account; prints its first password')
    .addArgument(new Argument('<username>', 'lower case'))
    .requiredOption('--name <name>', 'as colleagues know them')
    .addOption(new Option('--role <role>').choices(ROLES).makeOptionMandatory())
    .requiredOption('--agency <code>', 'code of the agency; a new one also needs its name and kind')
    .option('--agency-name <name>')
    .addOption(new Option('--agency-kind <kind>').choices(Object.values(AgencyKind)))
    .option('--station <code>', 'court station, for clerks and committee secretaries')
    .addOption(new Option('--language <language>').choices(['en', 'sw']).default('en'))
    .action((username: string, options: AddOptions) =>
      inHouse(surroundings, async (house) => surroundings.answer(asJson(await add(house, username, options)))),
    );
  user
    .command('disable')
    .argument('<username>')
    .description('close an account and end its sessions')
    .action((username: string) =>
      inHouse(surroundings, async (house) => {
        const disabled = await house.get(UsersService).disable(house.actor, await idOf(house, username));
        surroundings.answer(asJson(disabled));
      }),
    );
  user
    .command('reset')
    .argument('<username>')
    .description('give an account a new password and end its sessions; prints the password')
    .action((username: string) =>
      inHouse(surroundings, async (house) => {
        const reset = await house.get(UsersService).resetPassword(house.actor, await idOf(house, username));
        surroundings.answer(asJson(reset));
      }),
    );
}

async function add({ get, actor }: House, username: string, options: AddOptions) {
  const {
    name: displayName,
    role,
    agency: agencyCode,
    agencyName,
    agencyKind,
    station: stationCode,
    language,
  } = options;
  if (agencyName && agencyKind) {
    const agency = { code: agencyCode, name: agencyName, kind: agencyKind };
    await get(AgenciesService).ensure(actor, agency);
  }
  const request = { username: username.toLowerCase(), displayName, role, agencyCode, stationCode, language };
  return get(UsersService).create(actor, request);
}

async function idOf({ get, actor }: House, username: string): Promise<string> {
  const found = await get(UnitOfWork).run(actor, (tx) =>
    tx.row<{ id: string }>('SELECT id FROM people.app_user WHERE username = lower($1)', [username]),
  );
  if (!found) throw new Refused([`There is no account "${username}".`]);
  return found.id;
}
