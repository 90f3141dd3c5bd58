import type { BundleDetails, CaseBundle } from '../bundle';
import { fault, numbered, repeated, type Fault } from './fault';

/** Labels that are given twice or out of order, and references that lead nowhere. */
export function checkReferences(bundle: CaseBundle): readonly Fault[] {
  const known = lookupsOf(bundle);
  return [
    ...labelFaults(bundle),
    ...countFaults(bundle, known),
    ...milestoneFaults(bundle, known),
    ...hearingFaults(bundle, known),
    ...supportFaults(bundle, known),
    ...exhibitFaults(bundle, known),
  ];
}

function labelFaults(bundle: CaseBundle): readonly Fault[] {
  return [...numberingFaults(bundle), ...repetitionFaults(bundle)];
}

function numberingFaults({ accused = [], survivors = [], exhibits = [] }: CaseBundle): readonly Fault[] {
  return [
    ...numbered(accused, 'A', '/accused'),
    ...numbered(survivors, 'V', '/survivors'),
    ...numbered(exhibits, 'E', '/exhibits'),
  ];
}

function repetitionFaults(bundle: CaseBundle): readonly Fault[] {
  const { counts = [], milestones = [], hearings = [], survivors = [] } = bundle;
  const { accompaniments = [], measures = [], exhibits = [] } = bundle;
  const at = (list: string, field: string) => (index: number) => `/${list}/${index}${field}`;
  return [
    ...repeated(counts, ({ number }) => number, at('counts', '/number')),
    ...repeated(milestones, ({ key }) => key, at('milestones', '/key')),
    ...repeated(hearings, ({ key }) => key, at('hearings', '/key')),
    ...repeated(survivors, ({ pseudonym }) => pseudonym, at('survivors', '/pseudonym')),
    ...repeated(accompaniments, ({ key }) => key, at('accompaniments', '/key')),
    ...repeated(measures, ({ survivor, code }) => `${survivor} ${code}`, at('measures', '')),
    ...repeated(exhibits, ({ sealNumber }) => sealNumber, at('exhibits', '/sealNumber')),
  ];
}

type Lookup<T> = (reference: T | undefined, path: string) => readonly Fault[];

/** A fault when something is referred to that the bundle does not have. */
function lookup<T>(known: Iterable<T>, what: string): Lookup<T> {
  const set = new Set(known);
  return (reference, path) =>
    reference === undefined || set.has(reference) ? [] : [fault(path, `there is no ${what} ${String(reference)}`)];
}

/** Everything in a bundle that something else in it may refer to. */
function lookupsOf(bundle: CaseBundle) {
  const { accused = [], counts = [], milestones = [], hearings = [], survivors = [], accompaniments = [] } = bundle;
  const labelOf = ({ label }: { readonly label: string }) => label;
  const keyOf = ({ key }: { readonly key?: string }) => key ?? [];
  return {
    isAccused: lookup(accused.map(labelOf), 'accused'),
    isCount: lookup(
      counts.map(({ number }) => number),
      'count',
    ),
    isMilestone: lookup(milestones.flatMap(keyOf), 'milestone'),
    isHearing: lookup(hearings.flatMap(keyOf), 'hearing'),
    isSurvivor: lookup(survivors.map(labelOf), 'survivor'),
    isPlan: lookup(accompaniments.flatMap(keyOf), 'accompaniment'),
  };
}
type Lookups = ReturnType<typeof lookupsOf>;

function countFaults({ counts = [] }: CaseBundle, { isAccused, isCount, isSurvivor }: Lookups): readonly Fault[] {
  return counts.flatMap((count, index) => [
    ...count.accused.flatMap((label, place) => isAccused(label, `/counts/${index}/accused/${place}`)),
    ...isCount(count.alternativeTo, `/counts/${index}/alternativeTo`),
    ...(count.alternativeTo === count.number ? [fault(`/counts/${index}/alternativeTo`, 'is the count itself')] : []),
    ...isCount(count.replaces, `/counts/${index}/replaces`),
    ...(count.replaces === count.number ? [fault(`/counts/${index}/replaces`, 'is the count itself')] : []),
    ...(count.survivors ?? []).flatMap((label, place) => isSurvivor(label, `/counts/${index}/survivors/${place}`)),
  ]);
}

function milestoneFaults({ milestones = [] }: CaseBundle, known: Lookups): readonly Fault[] {
  const { isAccused, isCount, isHearing, isMilestone } = known;
  return milestones.flatMap((milestone, index) => {
    const at = `/milestones/${index}`;
    return [
      ...isAccused(milestone.accused, `${at}/accused`),
      ...isCount(milestone.count, `${at}/count`),
      ...isHearing(milestone.hearing, `${at}/hearing`),
      ...isMilestone(milestone.corrects, `${at}/corrects`),
      ...detailFaults(milestone.details ?? {}, `${at}/details`, known),
    ];
  });
}

function detailFaults(details: BundleDetails, at: string, { isAccused, isCount, isSurvivor }: Lookups) {
  const sheets = (['counts', 'added', 'removed', 'countIds'] as const).flatMap((name) =>
    (details[name] ?? []).flatMap((number, place) => isCount(number, `${at}/${name}/${place}`)),
  );
  const people = (details.accusedIds ?? []).flatMap((label, place) => isAccused(label, `${at}/accusedIds/${place}`));
  return [...isSurvivor(details.survivorId ?? undefined, `${at}/survivorId`), ...sheets, ...people];
}

function hearingFaults({ hearings = [] }: CaseBundle, { isAccused, isHearing, isSurvivor }: Lookups): readonly Fault[] {
  return hearings.flatMap(({ next, witnesses = [], attendance = [] }, index) => {
    const at = `/hearings/${index}`;
    return [
      ...isHearing(next, `${at}/next`),
      ...attendance.flatMap(({ accused }, place) => isAccused(accused, `${at}/attendance/${place}/accused`)),
      ...repeated(
        witnesses,
        ({ witness }) => witness,
        (place) => `${at}/witnesses/${place}/witness`,
      ),
      ...witnesses.flatMap(({ witness }, place) =>
        witness.startsWith('V') ? isSurvivor(witness, `${at}/witnesses/${place}/witness`) : [],
      ),
    ];
  });
}

function supportFaults(
  { measures = [], accompaniments = [] }: CaseBundle,
  { isHearing, isSurvivor, isPlan }: Lookups,
): readonly Fault[] {
  return [
    ...measures.flatMap(({ survivor, deliveries = [] }, index) => [
      ...isSurvivor(survivor, `/measures/${index}/survivor`),
      ...deliveries.flatMap(({ hearing }, place) =>
        isHearing(hearing, `/measures/${index}/deliveries/${place}/hearing`),
      ),
      ...repeated(
        deliveries,
        ({ hearing }) => hearing,
        (place) => `/measures/${index}/deliveries/${place}`,
      ),
    ]),
    ...accompaniments.flatMap(({ survivor, hearing, replaces }, index) => [
      ...isSurvivor(survivor, `/accompaniments/${index}/survivor`),
      ...isHearing(hearing, `/accompaniments/${index}/hearing`),
      ...isPlan(replaces, `/accompaniments/${index}/replaces`),
    ]),
  ];
}

function exhibitFaults({ exhibits = [] }: CaseBundle, { isCount }: Lookups): readonly Fault[] {
  return exhibits.flatMap(({ links = [] }, index) => [
    ...links.flatMap(({ count }, place) => isCount(count, `/exhibits/${index}/links/${place}/count`)),
    ...repeated(
      links,
      ({ count, element }) => `${count} ${element}`,
      (place) => `/exhibits/${index}/links/${place}`,
    ),
  ]);
}
