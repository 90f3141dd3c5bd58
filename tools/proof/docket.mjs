import { load } from './load.mjs';

// 100,000 illegal events for each country; none may be let in. `node tools/proof/docket.mjs [events] [seed]`
const [events = '100000', seed = '2019'] = process.argv.slice(2);

const { packs, proveDocket } = await load(`
  export { packs } from './libs/jurisdictions/src/packs';
  export { proveDocket } from './libs/jurisdictions/src/testing/prove-docket';
`);

let failed = false;
for (const pack of Object.values(packs)) {
  const started = Date.now();
  const { country, dockets, illegal, accepted, kinds } = proveDocket(pack, Number(events), Number(seed));
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(
    `${country}: ${illegal} illegal events of ${kinds} kinds in ${dockets} dockets, ${accepted.length} accepted, ${seconds} s`,
  );
  for (const why of new Set(accepted))
    console.error(`  accepted: ${why} (${accepted.filter((one) => one === why).length})`);
  failed ||= accepted.length > 0;
}
process.exitCode = failed ? 1 : 0;
