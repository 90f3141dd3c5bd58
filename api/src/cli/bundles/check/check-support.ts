import { dayOf, isPseudonym, type JurisdictionPack } from '@hakika/domain';
import type { BundleAccompaniment, BundleMeasure, CaseBundle } from '../bundle';
import type { Moment } from './check-docket';
import { fault, repeated, type Fault } from './fault';
import type { Known } from './known';

/** States in which a plan takes the officer's time. */
const BOOKED: readonly string[] = ['proposed', 'confirmed'];
const OPEN: readonly string[] = [...BOOKED, 'needs-new-plan'];

export function checkSupport(
  pack: JurisdictionPack,
  bundle: CaseBundle,
  known: Known,
  moment: Moment,
): readonly Fault[] {
  const { survivors = [], measures = [], accompaniments = [] } = bundle;
  const hearingOn = new Map((bundle.hearings ?? []).map(({ key, on }) => [key, on]));
  return [
    ...survivors.flatMap(({ pseudonym }, index) =>
      pseudonym === undefined || isPseudonym(pseudonym)
        ? []
        : [fault(`/survivors/${index}/pseudonym`, 'its check character is wrong')],
    ),
    ...measures.flatMap((measure, index) => measureFaults(measure, `/measures/${index}`, hearingOn, moment)),
    ...repeated(
      accompaniments,
      ({ survivor, hearing, status }) => (OPEN.includes(status) ? `${survivor} at ${hearing}` : undefined),
      (index) => `/accompaniments/${index}`,
    ),
    ...accompaniments.flatMap((plan, index) => [
      ...tripFaults(pack, plan, hearingOn.get(plan.hearing), `/accompaniments/${index}`),
      ...bookingFaults(plan, known, `/accompaniments/${index}`),
      ...futureFaults(plan, `/accompaniments/${index}`, moment),
    ]),
  ];
}

function measureFaults(
  measure: BundleMeasure,
  at: string,
  hearingOn: ReadonlyMap<string, string>,
  moment: Moment,
): readonly Fault[] {
  const { today } = moment;
  const { requestedOn, orderedOn, deliveries = [] } = measure;
  const faults: Fault[] = [];
  if (requestedOn !== undefined && requestedOn > today)
    faults.push(fault(`${at}/requestedOn`, 'measure.in-the-future'));
  if (orderedOn !== undefined && orderedOn > today) faults.push(fault(`${at}/orderedOn`, 'measure.in-the-future'));
  if (requestedOn && orderedOn && orderedOn < requestedOn)
    faults.push(fault(`${at}/orderedOn`, 'measure.order-before-request'));
  const early = deliveries.flatMap(({ hearing, outcome }, index) =>
    outcome && (hearingOn.get(hearing) ?? '') > today
      ? [fault(`${at}/deliveries/${index}/outcome`, 'delivery.before-hearing')]
      : [],
  );
  const future = deliveries.flatMap((delivery, index) => futureFaults(delivery, `${at}/deliveries/${index}`, moment));
  return [...faults, ...early, ...future];
}

function futureFaults({ recordedAt }: { readonly recordedAt?: string }, at: string, { now }: Moment): readonly Fault[] {
  const lies = recordedAt !== undefined && Date.parse(recordedAt) > Date.parse(now);
  return lies ? [fault(`${at}/recordedAt`, 'lies in the future')] : [];
}

function tripFaults(
  pack: JurisdictionPack,
  plan: BundleAccompaniment,
  on: string | undefined,
  at: string,
): readonly Fault[] {
  if (Date.parse(plan.from) >= Date.parse(plan.to)) return [fault(`${at}/to`, 'accompaniment.ends-before-it-begins')];
  const around = on === undefined || (dayOf(plan.from, pack.zone) <= on && on <= dayOf(plan.to, pack.zone));
  return around ? [] : [fault(`${at}/from`, 'accompaniment.not-around-hearing')];
}

/** One officer is in one place, across all bundles and all that is already booked. */
function bookingFaults(
  { officer, status, ...plan }: BundleAccompaniment,
  { users, trips }: Known,
  at: string,
): readonly Fault[] {
  const id = users.get(officer)?.id;
  if (id === undefined || !BOOKED.includes(status)) return [];
  const trip = { from: Date.parse(plan.from), to: Date.parse(plan.to) };
  const booked = trips.get(id) ?? [];
  trips.set(id, [...booked, trip]);
  const taken = booked.some(({ from, to }) => from < trip.to && trip.from < to);
  return taken ? [fault(`${at}/officer`, 'accompaniment.officer-taken')] : [];
}
