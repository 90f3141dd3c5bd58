import { fold, refuseMilestone, type Docket, type JurisdictionPack, type Milestone } from '@hakika/domain';
import fc from 'fast-check';
import { illegalEvents, sceneOf } from './illegal-events';
import { admit, attempts, LAST_DAY } from './legal-dockets';

export interface DocketProof {
  readonly country: string;
  readonly dockets: number;
  readonly illegal: number;
  /** Why each was illegal that was let in all the same; must be empty. */
  readonly accepted: readonly string[];
  /** How many different reasons there were for an event to be illegal. */
  readonly kinds: number;
}

/** Puts illegal events to the rules, thousands of legal dockets long; none may be let in. */
export function proveDocket(pack: JurisdictionPack, events: number, seed: number): DocketProof {
  const kinds = new Set<string>();
  const accepted: string[] = [];
  let [dockets, illegal] = [0, 0];
  for (const docket of endlessDockets(pack, seed)) {
    const put = illegalEvents(sceneOf(pack, docket, fold(pack, docket)));
    accepted.push(...put.filter(({ event }) => isLetIn(pack, docket, event)).map(({ why }) => why));
    for (const { why } of put) kinds.add(why);
    illegal += put.length;
    dockets += 1;
    if (illegal >= events) break;
  }
  return { country: pack.code, dockets, illegal, accepted, kinds: kinds.size };
}

function isLetIn(pack: JurisdictionPack, docket: Docket, event: Milestone): boolean {
  return refuseMilestone(pack, docket, event, LAST_DAY) === null;
}

/** Legal dockets of every length, from the first report to after the last appeal. */
function* endlessDockets(pack: JurisdictionPack, seed: number): Generator<Docket> {
  for (let round = 0; ; round++) {
    const sample = fc.sample(attempts(pack), { numRuns: 20, seed: seed + round });
    for (const [index, candidates] of sample.entries())
      yield admit(pack, candidates.slice(0, ((round * 20 + index) * 7) % (candidates.length + 1)));
  }
}
