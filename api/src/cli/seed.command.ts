import type { Command } from 'commander';
import { loadBundles, readFiles } from './bundles/bundle-files';
import { BundleLoader } from './bundles/bundle-loader';
import { seedDemo } from './demo/seed-demo';
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
    .option('--bundle <file...>', 'a case or a list of cases in each; all are checked before the first is loaded')
    .option('--demo', 'invented people and cases; refused where there are cases already');
  command.action(({ demo, bundle }: SeedOptions) => {
    if (Boolean(demo) === Boolean(bundle)) command.error('Say either --bundle with files, or --demo.');
    const bundles = bundle && readFiles(bundle);
    const load = async (house: House) => {
      const codes = bundles ? await loadBundles(house.get(BundleLoader), house.actor, bundles) : await seedDemo(house);
      surroundings.answer(codes.map((code) => `${code}\n`).join(''));
    };
    return inHouse(surroundings, load, 'import');
  });
}
