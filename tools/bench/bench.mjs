/**
 * `npm run bench`: bare, walled and ours on the same rows and in one run, so that only ratios matter.
 *
 * `--json` prints one line a measure; `--only NAME`; `--quick` for a look; `--large` adds a million cases; `--check` fails
 * with a line for each goal that is missed.
 */
import path from 'node:path';
import * as esbuild from 'esbuild';
import { buildOptions } from '../api-build.mjs';
import { ROOT } from '../settings.mjs';
import { build } from '../system.mjs';
import { missedGoals } from './goals.mjs';
import { measureInstallation } from './installation.mjs';
import { RACES, readOptions } from './options.mjs';
import { raceAll, ratioOfRates } from './race.mjs';
import { memoryOf, openSite } from './site.mjs';

const OUT = path.join(ROOT, 'dist/bench');

async function main(options) {
  const measures = [];
  const report = (measure) => {
    const { rates: _rates, ...shown } = measure;
    measures.push(measure);
    console.log(options.json ? JSON.stringify(shown) : inWords(shown));
  };
  await build(['api', 'web'], ['ignore', 2, 2]);
  await buildOurs();
  if ([...RACES, 'growth', 'memory'].some(options.wants)) await raceSites(options, report);
  if (['start', 'pdf'].some(options.wants)) {
    for (const measure of await measureInstallation(options, path.join(OUT, 'page.mjs'))) report(measure);
  }
  const missed = options.check ? missedGoals(measures) : [];
  for (const line of missed) console.error(line);
  return missed.length > 0 ? 1 : 0;
}

async function buildOurs() {
  const entryPoints = ['floor', 'page'].map((name) => path.join(ROOT, `api/bench/${name}.ts`));
  await esbuild.build({ ...buildOptions(), entryPoints, outdir: OUT, logLevel: 'silent' });
}

async function raceSites(options, report) {
  const sites = [];
  try {
    for (const size of options.sizes) {
      console.error(`Filling ${size} cases …`);
      sites.push(await openSite(size, path.join(OUT, 'floor.mjs')));
    }
    const measures = await runRaces(sites, options);
    for (const measure of measures.filter(({ name }) => options.wants(name))) report(measure);
    for (const site of sites.filter(() => options.wants('memory'))) report(memory(site));
  } finally {
    for (const site of sites) await site.close();
  }
}

/** Growth and the crowd compare with the worklist, and memory is what remains after all of them. */
async function runRaces(sites, options) {
  const needed = {
    worklist: ['worklist', 'growth', 'worklist-most-cases', 'memory'],
    'case-page': ['case-page', 'memory'],
    'worklist-most-cases': ['worklist-most-cases', 'memory'],
    supervision: ['supervision'],
  };
  const names = RACES.filter((name) => needed[name].some(options.wants));
  console.error(`Racing ${names.join(', ')} …`);
  const measures = await raceAll(names, sites, options);
  const ofWorklist = (size) => measures.find((measure) => measure.name === 'worklist' && measure.size === size);
  for (const measure of measures.filter(({ name }) => name === 'worklist-most-cases'))
    measure.ratioTypical = ratioOfRates(measure.rates, ofWorklist(measure.size).rates);
  const [smallest, ...larger] = options.sizes;
  if (ofWorklist(smallest)) measures.push(...larger.map((size) => growth(ofWorklist(smallest), ofWorklist(size))));
  return measures;
}

const growth = (small, large) => ({
  name: 'growth',
  size: large.size,
  ratio: ratioOfRates(large.rates, small.rates),
});

function memory({ size, idleMb, contestants, mostCases, typicalCases }) {
  return { name: 'memory', size, idleMb, loadedMb: memoryOf(contestants.ours.child), mostCases, typicalCases };
}

function inWords({ name, size, ...figures }) {
  const words = Object.entries(figures).map(([figure, value]) => `${figure} ${value}`);
  return `${name}${size ? ` at ${size} cases` : ''}: ${words.join(', ')}`;
}

process.exitCode = await main(readOptions(process.argv.slice(2)));
