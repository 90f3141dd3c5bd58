import type { BundleHearing, CaseBundle } from '../bundle';
import type { Moment } from './check-docket';
import { fault, type Fault } from './fault';
import { roomKey, slotKey, type Known } from './known';

/** Dates, next dates and courtrooms. What the next date had to be is the court's business by now. */
export function checkHearings(bundle: CaseBundle, known: Known, moment: Moment): readonly Fault[] {
  const hearings = bundle.hearings ?? [];
  const dayOf = new Map(hearings.map(({ key, on }) => [key, on]));
  return hearings.flatMap((hearing, index) => {
    const at = `/hearings/${index}`;
    return [
      ...dateFaults(hearing, dayOf, moment).map(({ path, problem }) => fault(at + path, problem)),
      ...roomFaults(bundle, hearing, known).map(({ path, problem }) => fault(at + path, problem)),
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

function roomFaults(bundle: CaseBundle, hearing: BundleHearing, { courtrooms, slots }: Known): readonly Fault[] {
  const { station = bundle.station, courtroom, on, at, status } = hearing;
  if (courtroom === undefined) return [];
  const room = courtrooms.get(roomKey(station, courtroom));
  if (!room) return [fault('/courtroom', `${station} has no courtroom of this name`)];
  if (at === undefined || (status !== 'scheduled' && status !== 'effective')) return [];
  const slot = slotKey(room, on, at);
  if (slots.has(slot)) return [fault('/courtroom', 'hearing.courtroom-taken')];
  slots.add(slot);
  return [];
}
