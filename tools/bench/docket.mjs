import { load } from '../proof/load.mjs';

// What it costs to add up a docket, against reading the same facts as JSON. `node tools/bench/docket.mjs`
const { fold, kenya, longDocket } = await load(`
  export { fold } from '@hakika/domain';
  export { kenya } from '@hakika/jurisdictions';
  export { longDocket } from './libs/jurisdictions/src/testing/long-docket';
`);

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

function measured(turns, work) {
  const times = [];
  for (let turn = 0; turn < turns; turn++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times);
}

for (const size of [500, 5_000, 50_000]) {
  const docket = longDocket(size);
  const text = JSON.stringify(docket.milestones);
  const turns = Math.max(8, 200_000 / size);
  measured(5, () => fold(kenya, docket));
  const reading = measured(turns, () => JSON.parse(text));
  const folding = measured(turns, () => fold(kenya, docket));
  const each = ((folding * 1000) / size).toFixed(2);
  console.log(
    `${size} facts: JSON.parse ${reading.toFixed(2)} ms, fold ${folding.toFixed(2)} ms (${each} µs a fact), ratio ${(folding / reading).toFixed(2)}`,
  );
}
