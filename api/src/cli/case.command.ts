import { InvalidArgumentError, type Command } from 'commander';
import { isCalendarDay, parseCaseCode, formatCaseCode } from '@hakika/domain';
import { readCasePage, type CasePage } from '../court/cases/case-page.query';
import { Clock } from '../platform/clock/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Pack } from '../reference/packs/pack';
import { foldedCase } from './folded-case';
import { Refused } from './refused';
import { asJson, inHouse, type House, type Surroundings } from './surroundings';

export function caseCommand(program: Command, surroundings: Surroundings): void {
  program
    .command('case')
    .description('what is known of a case')
    .command('show')
    .description('the folded state of a case as JSON, with every clock and the way it was computed')
    .argument('<code>', 'as HK-2026-0142', toCode)
    .option('--as-known-on <date>', 'only what was recorded by the end of this day, YYYY-MM-DD', toDay)
    .action((code: string, { asKnownOn }: { asKnownOn?: string }) =>
      inHouse(surroundings, async (house) => surroundings.answer(asJson(await show(house, code, asKnownOn)))),
    );
}

async function show(house: House, code: string, asKnownOn: string | undefined) {
  const { get } = house;
  const page = await pageOf(house, code);
  const today = get(Clock).today();
  return foldedCase(get(Pack).law, page, { today, asKnownOn });
}

/** The reading is in the log like everybody's. */
async function pageOf({ get, actor }: House, code: string): Promise<CasePage> {
  const page = await get(UnitOfWork).run(actor, async (tx) => {
    const found = await tx.row<{ id: string }>('SELECT id FROM court.court_case WHERE code = $1', [code]);
    return found && readCasePage(tx, found.id);
  });
  if (!page) throw new Refused([`There is no case ${code}.`]);
  return page;
}

function toCode(text: string): string {
  const code = parseCaseCode(text);
  if (!code) throw new InvalidArgumentError('It must look like HK-2026-0142.');
  return formatCaseCode(code);
}

function toDay(text: string): string {
  if (!isCalendarDay(text)) throw new InvalidArgumentError('It must be a day, YYYY-MM-DD.');
  return text;
}
