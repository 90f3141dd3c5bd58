import { refuseMagistrate, sitsOn, type JurisdictionPack } from '@hakika/domain';
import { nextId } from '../../../platform/database/next-id';
import type { BundleMagistrate, CaseBundle } from '../bundle';
import { fault, repeated, type Fault } from './fault';
import { magistrateKey, type Known } from './known';

/** Magistrates by the keys of a bundle: those who are here, and those who come with it. */
export type Bench = ReadonlyMap<string, { readonly id: string; readonly magistrate: BundleMagistrate }>;

/** Everybody is entered once, so `known` grows by those who come. */
export function benchOf(bundle: CaseBundle, { magistrates }: Known): Bench {
  return new Map(
    (bundle.magistrates ?? []).map((magistrate) => {
      const name = magistrateKey(magistrate.station ?? bundle.station, magistrate.fullName, magistrate.from);
      const id = magistrates.get(name)?.id ?? nextId();
      if (!magistrates.has(name)) magistrates.set(name, { id, rank: magistrate.rank, to: magistrate.to ?? null });
      return [magistrate.key, { id, magistrate }];
    }),
  );
}

/** Magistrates who cannot be, and files and hearings before somebody who did not sit there. */
export function checkBench(pack: JurisdictionPack, bundle: CaseBundle, bench: Bench, known: Known): readonly Fault[] {
  const { magistrates = [], courtFiles = [], hearings = [] } = bundle;
  const sitting = (key: string | undefined, at: string, station: string | undefined, on: string | null) =>
    key === undefined ? [] : sittingFaults(bundle, bench.get(key)?.magistrate, { key, at, station, on });
  return [
    ...repeated(
      magistrates,
      ({ key }) => key,
      (index) => `/magistrates/${index}/key`,
    ),
    ...magistrates.flatMap((magistrate, index) => ownFaults(pack, bundle, magistrate, known, `/magistrates/${index}`)),
    ...courtFiles.flatMap(({ magistrate, station }, index) =>
      sitting(magistrate, `/courtFiles/${index}/magistrate`, station, null),
    ),
    ...hearings.flatMap(({ magistrate, station = bundle.station, on }, index) =>
      sitting(magistrate, `/hearings/${index}/magistrate`, station, on),
    ),
  ];
}

function ownFaults(
  pack: JurisdictionPack,
  { station: home }: CaseBundle,
  { station = home, fullName, rank, from, to }: BundleMagistrate,
  { magistrates }: Known,
  at: string,
): readonly Fault[] {
  const refusal = refuseMagistrate(pack, { rank, from, to: to ?? null });
  if (refusal) return [fault(`${at}/${refusal === 'magistrate.unknown-rank' ? 'rank' : 'to'}`, refusal)];
  const here = magistrates.get(magistrateKey(station, fullName, from));
  return [
    ...(here && here.rank !== rank ? [fault(`${at}/rank`, `is known here as ${here.rank}`)] : []),
    ...(here && to !== undefined && here.to !== to ? [fault(`${at}/to`, 'is known here with another day')] : []),
  ];
}

interface Sat {
  readonly key: string;
  readonly at: string;
  readonly station: string | undefined;
  /** Null where no day is asked about. */
  readonly on: string | null;
}

function sittingFaults(
  { station: home }: CaseBundle,
  magistrate: BundleMagistrate | undefined,
  { key, at, station, on }: Sat,
): readonly Fault[] {
  if (!magistrate) return [fault(at, `there is no magistrate ${key}`)];
  const { from, to = null } = magistrate;
  if ((magistrate.station ?? home) !== station) return [fault(at, 'magistrate.elsewhere')];
  const seat = { id: key, stationId: station, from, to };
  return on === null || sitsOn(seat, on) ? [] : [fault(at, 'magistrate.not-sitting')];
}
