import fs from 'node:fs';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { canonicalJson, type OnePagerQuery, type Report } from '@hakika/contracts';
import { Audience, isCalendarDay, isMonth } from '@hakika/domain';
import { OnePagerService } from '../committee/one-pager/one-pager.service';
import { NotFoundForActor } from '../platform/errors/errors';
import { Refused } from './refused';
import { inHouse, type House, type Surroundings } from './surroundings';

interface ReportOptions {
  readonly station: string;
  readonly month: string;
  readonly format: 'json' | 'pdf';
  readonly out?: string;
  readonly audience: Audience;
  readonly asKnownOn?: string;
  readonly language: 'en' | 'sw';
}

/** The same result as on screen, to a file or to standard output. */
export function reportCommand(program: Command, surroundings: Surroundings): void {
  program
    .command('report')
    .description('pages for a Court User Committee')
    .command('one-pager')
    .description('the monthly page of a station')
    .requiredOption('--station <code>', 'code of the station, as KILIFI')
    .requiredOption('--month <month>', 'YYYY-MM', toMonth)
    .addOption(new Option('--format <format>').choices(['json', 'pdf']).default('json'))
    .option('--out <path>', 'a file; without it a JSON goes to standard output')
    .addOption(new Option('--audience <audience>').choices(Object.values(Audience)).default(Audience.Committee))
    .option('--as-known-on <date>', 'what would have been reported on that day, YYYY-MM-DD', toDay)
    .addOption(new Option('--language <language>').choices(['en', 'sw']).default('en'))
    .action((options: ReportOptions, command: Command) => {
      if (options.format === 'pdf' && !options.out) command.error('A PDF needs --out.');
      return inHouse(surroundings, async (house) => {
        const content = await render(await reportOf(house, options), options.format);
        if (options.out) fs.writeFileSync(options.out, content);
        else surroundings.answer(`${content}\n`);
      });
    });
}

async function reportOf({ get, actor }: House, options: ReportOptions): Promise<Report> {
  const { station, month, audience, asKnownOn, language } = options;
  const query: OnePagerQuery = { station, month, audience, language, ...(asKnownOn && { asKnownOn }) };
  try {
    return await get(OnePagerService).report(actor, query);
  } catch (error) {
    if (error instanceof NotFoundForActor) throw new Refused([`There is no station ${station}.`]);
    throw error;
  }
}

async function render(report: Report, format: ReportOptions['format']): Promise<string | Buffer> {
  if (format === 'json') return canonicalJson(report);
  const { onePagerPdf } = await import('../committee/one-pager/one-pager.pdf');
  return onePagerPdf(report);
}

function toMonth(text: string): string {
  if (!isMonth(text)) throw new InvalidArgumentError('It must be a month, YYYY-MM.');
  return text;
}

function toDay(text: string): string {
  if (!isCalendarDay(text)) throw new InvalidArgumentError('It must be a day, YYYY-MM-DD.');
  return text;
}
