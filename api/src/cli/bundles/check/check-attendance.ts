import {
  absenceReasons,
  dayOf,
  maySay,
  refuseAttendance,
  refuseCall,
  refuseExpecting,
  refuseWitnessDay,
  type JurisdictionPack,
  type MatterCall,
  type Role,
} from '@hakika/domain';
import type { CaseBundle } from '../bundle';
import type { BundleCall, BundleHearing, BundleReadiness, BundleWitnessDay } from '../bundle-hearing';
import type { Moment } from './check-docket';
import { fault, repeated, type Fault } from './fault';
import type { Known } from './known';

interface Asked {
  readonly pack: JurisdictionPack;
  readonly known: Known;
  readonly moment: Moment;
}

/** Who was at a hearing, how its list ran, and what was said of it beforehand. */
export function checkAttendance(asked: Asked, { hearings = [] }: CaseBundle): readonly Fault[] {
  return hearings.flatMap((hearing, index) => {
    const at = `/hearings/${index}`;
    return [
      ...accusedFaults(asked, hearing, `${at}/attendance`),
      ...(hearing.witnesses ?? []).flatMap((day, place) =>
        witnessFaults(asked, hearing, day, `${at}/witnesses/${place}`),
      ),
      ...callFaults(asked, hearing, `${at}/calls`),
      ...(hearing.readiness ?? []).flatMap((word, place) =>
        readinessFaults(asked, hearing, word, `${at}/readiness/${place}`),
      ),
    ];
  });
}

function accusedFaults({ pack, moment }: Asked, hearing: BundleHearing, at: string): readonly Fault[] {
  const { attendance = [] } = hearing;
  return [
    ...repeated(
      attendance,
      ({ accused }) => accused,
      (place) => `${at}/${place}/accused`,
    ),
    ...attendance.flatMap(({ how, reason = null }, place) => {
      const refusal = refuseAttendance(pack, hearing, { how, reason }, moment.today);
      return refusal ? [fault(`${at}/${place}`, refusal)] : [];
    }),
  ];
}

const NOTHING_SAID = {
  summoned: false,
  bonded: false,
  confirmed: false,
  attended: null,
  absentReason: null,
  heard: [],
  testified: null,
  stoodDown: false,
  sentHome: false,
};

function witnessFaults({ pack, moment }: Asked, hearing: BundleHearing, day: BundleWitnessDay, at: string) {
  // Why a witness did not come is often not known of a day long past.
  const unknown = day.attended === false ? { absentReason: absenceReasons(pack, 'witness')[0] ?? null } : {};
  // That a date was given up does not undo that somebody was expected.
  const refusal =
    refuseExpecting({ ...hearing, status: 'scheduled' }, day) ??
    refuseWitnessDay(pack, hearing, { ...NOTHING_SAID, ...unknown, ...day }, moment.today);
  return refusal ? [fault(at, refusal)] : [];
}

function callFaults({ pack, moment }: Asked, { on, calls = [] }: BundleHearing, at: string): readonly Fault[] {
  let said: MatterCall = 'waiting';
  return calls.flatMap((call, place) => {
    const sat = { on, status: 'scheduled', said } as const;
    const refusal = refuseCall(sat, call.said, dayOf(call.at, pack.zone));
    if (!refusal) said = call.said;
    return [
      ...(refusal ? [fault(`${at}/${place}/said`, refusal)] : []),
      ...timeFaults(call, calls[place - 1], moment).map((problem) => fault(`${at}/${place}/at`, problem)),
    ];
  });
}

function timeFaults({ at }: BundleCall, before: BundleCall | undefined, { now }: Moment): readonly string[] {
  const early = before !== undefined && Date.parse(at) < Date.parse(before.at);
  return [
    ...(early ? ['lies before the call before it'] : []),
    ...(Date.parse(at) > Date.parse(now) ? ['lies in the future'] : []),
  ];
}

function readinessFaults(
  { pack, known, moment }: Asked,
  { on }: BundleHearing,
  { subject, word, at: saidAt, recordedBy }: BundleReadiness,
  at: string,
): readonly Fault[] {
  const by = recordedBy === undefined ? undefined : known.users.get(recordedBy)?.role;
  const theirs = by === undefined || (subject === 'hearing' ? by === 'prosecutor' : maySay(subject, by as Role));
  return [
    ...(subject === 'hearing' && word === 'not-needed' ? [fault(`${at}/word`, 'readiness.whole-or-not')] : []),
    ...(theirs ? [] : [fault(`${at}/recordedBy`, 'readiness.not-yours')]),
    ...(dayOf(saidAt, pack.zone) > on ? [fault(`${at}/at`, 'readiness.hearing-over')] : []),
    ...(Date.parse(saidAt) > Date.parse(moment.now) ? [fault(`${at}/at`, 'lies in the future')] : []),
  ];
}
