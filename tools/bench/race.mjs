/** Rounds in turn: every race, every size and every contestant once, then again, so that what else the machine does hits all alike. */
import { load, median } from './load.mjs';

const WARM_UP_SECONDS = 1;

/** The measures of these races, one for each site. A ratio is the median of the ratios of each round. */
export async function raceAll(names, sites, { rounds, seconds }) {
  const lanes = names.flatMap((name) => sites.flatMap((site) => lanesOf(name, site)));
  for (const lane of lanes) await load(lane.port, lane.requests, WARM_UP_SECONDS);
  for (let round = 0; round < rounds; round += 1) {
    for (const lane of lanes) lane.runs.push(await load(lane.port, lane.requests, seconds));
  }
  return names.flatMap((name) => sites.map(({ size }) => measureOf(name, size, lanes)));
}

const lanesOf = (name, { size, contestants, requests }) =>
  Object.entries(contestants).map(([who, { port }]) => ({ name, size, who, port, requests: requests[name], runs: [] }));

function measureOf(name, size, lanes) {
  const runs = (who) => lanes.find((lane) => lane.name === name && lane.size === size && lane.who === who).runs;
  const rate = (who) => Math.round(median(runs(who).map((run) => run.rate)));
  const p95 = (who) => round(median(runs(who).map((run) => run.p95)));
  return {
    name,
    size,
    ours: rate('ours'),
    bare: rate('bare'),
    walled: rate('walled'),
    ratioBare: ratioOf(runs('ours'), runs('bare')),
    ratioWalled: ratioOf(runs('ours'), runs('walled')),
    p95Ours: p95('ours'),
    p95Walled: p95('walled'),
    rates: runs('ours').map((run) => run.rate),
  };
}

const ratioOf = (ours, theirs) => round(median(ours.map((run, at) => run.rate / theirs[at].rate)));

/** The same of two measures of one run. */
export const ratioOfRates = (ours, theirs) => round(median(ours.map((rate, at) => rate / theirs[at])));

export const round = (number) => Math.round(number * 100) / 100;
