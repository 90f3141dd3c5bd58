import {
  fold,
  readOfficialNumber,
  refuseClosing,
  refuseCourtFile,
  trialNumber,
  type Docket,
  type JurisdictionPack,
} from '@hakika/domain';
import type { BundleCourtFile, CaseBundle } from '../bundle';
import { fault, repeated, type Fault } from './fault';
import { fileKey, type Known } from './known';

/** Court files that cannot be, or whose number is taken. */
export function checkFiles(
  pack: JurisdictionPack,
  bundle: CaseBundle,
  { docket, known, today }: { readonly docket: Docket; readonly known: Known; readonly today: string },
): readonly Fault[] {
  const { courtFiles = [] } = bundle;
  const again = courtFiles.some(({ kind }) => kind === 'retrial');
  const restarts = again ? trialNumber(fold(pack, docket).accused) - 1 : 0;
  return [
    ...courtFiles.flatMap((file, index) => {
      const kinds = courtFiles.filter((other) => other !== file).map(({ kind }) => kind);
      return lifeFaults(file, { kinds, restarts, today }, `/courtFiles/${index}`);
    }),
    ...numberFaults(pack, courtFiles, known),
  ];
}

interface Beside {
  readonly kinds: readonly BundleCourtFile['kind'][];
  readonly restarts: number;
  readonly today: string;
}

function lifeFaults(
  { kind, closedOn, ...file }: BundleCourtFile,
  { kinds, restarts, today }: Beside,
  at: string,
): readonly Fault[] {
  const registeredOn = file.registeredOn ?? null;
  const refusal = refuseCourtFile({ kind, registeredOn, today, known: kinds, restarts });
  const field = refusal === 'court-file.in-the-future' ? 'registeredOn' : 'kind';
  const closing = closedOn === undefined ? null : refuseClosing({ registeredOn, closedOn: null }, closedOn, today);
  return [
    ...(refusal ? [fault(`${at}/${field}`, refusal)] : []),
    ...(closing ? [fault(`${at}/closedOn`, closing)] : []),
  ];
}

function numberFaults(
  pack: JurisdictionPack,
  files: readonly BundleCourtFile[],
  { courtFiles: taken, stations }: Known,
): readonly Fault[] {
  const keys = files.map(({ number, station }) => keyOf(pack, number, station && stations.get(station)));
  const faults = [
    ...repeated(
      keys,
      (key) => key,
      (index) => `/courtFiles/${index}/number`,
    ),
    ...keys.flatMap((key, index) =>
      key !== undefined && taken.has(key) ? [fault(`/courtFiles/${index}/number`, 'court-file.number-taken')] : [],
    ),
  ];
  for (const key of keys) if (key !== undefined) taken.add(key);
  return faults;
}

/** Nothing for a number that cannot be read, or of no station: such may repeat. */
function keyOf(pack: JurisdictionPack, number: string, stationId: string | undefined): string | undefined {
  const { type, electronic, serial, year } = readOfficialNumber(pack, number);
  if (stationId === undefined || type === null || serial === null) return undefined;
  return fileKey([stationId, type, electronic ? 't' : 'f', serial, year]);
}
