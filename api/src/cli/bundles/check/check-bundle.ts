import type { Docket, JurisdictionPack } from '@hakika/domain';
import type { CaseBundle } from '../bundle';
import { idsOf, type BundleIds } from '../bundle-ids';
import { checkAttendance } from './check-attendance';
import { benchOf, checkBench, type Bench } from './check-bench';
import { checkDocket, type Moment } from './check-docket';
import { checkExhibits } from './check-exhibits';
import { checkFiles } from './check-files';
import { checkHearings } from './check-hearings';
import { checkPeople } from './check-people';
import { checkReferences } from './check-references';
import { checkSupport } from './check-support';
import { fault, type Fault } from './fault';
import type { Known } from './known';

/** A bundle without faults, with its ids and its docket as the rules let it in. */
export interface SoundBundle {
  readonly bundle: CaseBundle;
  readonly ids: BundleIds;
  readonly docket: Docket;
  readonly bench: Bench;
  readonly moment: Moment;
}

export interface CheckedBundle {
  readonly sound: SoundBundle | null;
  readonly faults: readonly Fault[];
}

/** Names every fault of what a bundle says. `known` grows by what the bundle takes, so check one after the other. */
export function checkBundle(
  pack: JurisdictionPack,
  bundle: CaseBundle,
  known: Known,
  clock: Omit<Moment, 'openedAt'>,
): CheckedBundle {
  const ids = idsOf(bundle, { users: idsByName(known.users), cases: known.cases });
  const moment = { ...clock, openedAt: new Date(bundle.openedAt ?? clock.now).toISOString() };
  const bench = benchOf(bundle, known);
  const references = checkReferences(bundle);
  // A reference that leads nowhere would be refused a second time by the rules, under a name that explains less.
  const { docket, faults } = checkDocket(pack, bundle, ids, moment);
  const all = [
    ...(moment.openedAt > new Date(clock.now).toISOString() ? [fault('/openedAt', 'lies in the future')] : []),
    ...keyFaults(bundle, known),
    ...offenceFaults(bundle),
    ...references,
    ...(references.length === 0 ? faults : []),
    ...checkHearings({ known, moment, bench, caseId: ids.caseId }, bundle),
    ...checkAttendance({ pack, known, moment }, bundle),
    ...checkBench(pack, bundle, bench, known),
    ...checkFiles(pack, bundle, { docket, known, today: moment.today }),
    ...checkPeople(bundle, known),
    ...checkSupport(pack, bundle, known, moment),
    ...checkExhibits(pack, bundle, moment),
  ];
  if (bundle.key !== undefined) known.cases.set(bundle.key, ids.caseId);
  return { sound: all.length === 0 ? { bundle, ids, docket, bench, moment } : null, faults: all };
}

function keyFaults({ key }: CaseBundle, { cases }: Known): readonly Fault[] {
  return key !== undefined && cases.has(key) ? [fault('/key', 'is the key or the code of another case')] : [];
}

function offenceFaults({ offence = {} }: CaseBundle): readonly Fault[] {
  const { from, to } = offence;
  return from !== undefined && to !== undefined && to < from ? [fault('/offence/to', 'lies before the beginning')] : [];
}

function idsByName(users: Known['users']): ReadonlyMap<string, string> {
  return new Map([...users].map(([username, { id }]) => [username, id]));
}
