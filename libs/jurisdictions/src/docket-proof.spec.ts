import { fold, MILESTONE_TYPES } from '@hakika/domain';
import fc from 'fast-check';
import { packs } from './packs';
import { admit, attempts } from './testing/legal-dockets';
import { proveDocket } from './testing/prove-docket';

describe.each(Object.values(packs))('by the law of $code', (pack) => {
  // `npm run proof:docket` puts a hundred thousand.
  it('nothing that cannot be true is let in', () => {
    const { accepted, illegal, kinds } = proveDocket(pack, 1_500, 2019);

    expect(accepted).toEqual([]);
    expect(illegal).toBeGreaterThanOrEqual(1_500);
    expect(kinds).toBeGreaterThan(28);
  });

  it('nearly every type of fact is let in somewhere', () => {
    const sample = fc.sample(attempts(pack), { numRuns: 120, seed: 2019 }).map((candidates) => admit(pack, candidates));
    const seen = new Set(sample.flatMap((docket) => fold(pack, docket).facts.map(({ type }) => type)));
    const unseen = MILESTONE_TYPES.filter((type) => type !== 'retracted' && !seen.has(type));

    expect(unseen.length).toBeLessThan(8);
  });
});
