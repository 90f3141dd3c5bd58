import { refuseApplication, type ApplicationRefusal } from '@hakika/domain';
import type { CaseBundle } from '../bundle';
import type { BundleHearing } from '../bundle-hearing';
import type { Moment } from './check-docket';
import { fault, type Fault } from './fault';
import type { Bench } from './check-bench';
import { roomKey, slotKey, type Known } from './known';

interface Asked {
  readonly known: Known;
  readonly moment: Moment;
  readonly bench: Bench;
  readonly caseId: string;
}

/** Dates, applications, next dates, courtrooms and who sits. What the next date had to be is the court's business by now. */
export function checkHearings(asked: Asked, bundle: CaseBundle): readonly Fault[] {
  const hearings = bundle.hearings ?? [];
  const dayOf = new Map(hearings.map(({ key, on }) => [key, on]));
  return hearings.flatMap((hearing, index) => {
    const at = `/hearings/${index}`;
    return [
      ...dateFaults(hearing, dayOf, asked.moment).map(({ path, problem }) => fault(at + path, problem)),
      ...applicationFaults(hearing).map(({ path, problem }) => fault(at + path, problem)),
      ...placeFaults(asked, bundle, hearing).map(({ path, problem }) => fault(at + path, problem)),
    ];
  });
}

function dateFaults(
  hearing: BundleHearing,
  dayOf: ReadonlyMap<string, string>,
  { today, now }: Moment,
): readonly Fault[] {
  const { on, status, next, recordedAt } = hearing;
  const nextOn = next === undefined ? undefined : dayOf.get(next);
  const faults: Fault[] = [];
  if (on > today && (status === 'effective' || status === 'adjourned'))
    faults.push(fault('/status', 'hearing.outcome-before-hearing'));
  if (nextOn !== undefined && nextOn <= on) faults.push(fault('/next', 'hearing.next-date-not-after-hearing'));
  if (recordedAt && Date.parse(recordedAt) > Date.parse(now)) faults.push(fault('/recordedAt', 'lies in the future'));
  return faults;
}

const FIELD_OF: Readonly<Record<ApplicationRefusal, string>> = {
  'application.refused-but-adjourned': '/granted',
  'application.not-of-vacated': '/status',
  'application.nobody-asked': '/askedBy',
  'application.not-adjourned': '/status',
};

function applicationFaults({ status, ...asked }: BundleHearing): readonly Fault[] {
  if (status === 'scheduled') return [];
  const { askedBy = null, opposed = null, granted = null, final = null, costsAgainst = null } = asked;
  const refusal = refuseApplication(status, { askedBy, opposed, granted, final, costsAgainst });
  return refusal ? [fault(FIELD_OF[refusal], refusal)] : [];
}

/** A room and a magistrate serve one case at a time, or several that are heard together. */
function placeFaults({ known, bench, caseId }: Asked, bundle: CaseBundle, hearing: BundleHearing): readonly Fault[] {
  const { station = bundle.station, courtroom, magistrate } = hearing;
  const room = courtroom === undefined ? undefined : known.courtrooms.get(roomKey(station, courtroom));
  const together = [caseId, ...joinedWith(bundle, known)];
  const sits = magistrate === undefined ? undefined : bench.get(magistrate)?.id;
  return [
    ...(courtroom !== undefined && !room ? [fault('/courtroom', `${station} has no courtroom of this name`)] : []),
    ...(isTaken(known, room, hearing, together) ? [fault('/courtroom', 'hearing.courtroom-taken')] : []),
    ...(isTaken(known, sits, hearing, together) ? [fault('/magistrate', 'hearing.magistrate-taken')] : []),
  ];
}

function isTaken(
  { slots }: Known,
  who: string | undefined,
  { on, at, status }: BundleHearing,
  [caseId = '', ...joined]: readonly string[],
): boolean {
  if (who === undefined || at === undefined || (status !== 'scheduled' && status !== 'effective')) return false;
  const slot = slotKey(who, on, at);
  const holder = slots.get(slot);
  if (holder !== undefined) return !joined.includes(holder);
  slots.set(slot, caseId);
  return false;
}

/** Cases with which this one says that it is heard together. */
function joinedWith({ milestones = [] }: CaseBundle, { cases }: Known): readonly string[] {
  return milestones.flatMap(({ type, details = {} }) =>
    type === 'consolidated' && details.withCaseId ? (cases.get(details.withCaseId) ?? []) : [],
  );
}
