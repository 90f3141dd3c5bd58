import { readOfficialNumber, type JurisdictionPack } from '@hakika/domain';
import type { CaseBundle } from '../bundle';
import { fault, repeated, type Fault } from './fault';
import { fileKey, type Known } from './known';

/** Usernames that nobody has, cases that do not exist, and court files whose number is taken. */
export function checkPeople(pack: JurisdictionPack, bundle: CaseBundle, known: Known): readonly Fault[] {
  return [...userFaults(bundle, known), ...caseFaults(bundle, known), ...fileFaults(pack, bundle, known)];
}

function caseFaults({ milestones = [] }: CaseBundle, { cases }: Known): readonly Fault[] {
  return milestones.flatMap(({ details = {} }, index) =>
    (['earlierCaseId', 'withCaseId'] as const).flatMap((name) => {
      const code = details[name] ?? null;
      const missing = code !== null && !cases.has(code);
      return missing ? [fault(`/milestones/${index}/details/${name}`, `there is no case ${code}`)] : [];
    }),
  );
}

interface Named {
  readonly username: string | undefined;
  readonly path: string;
  readonly role?: string;
}

function userFaults(bundle: CaseBundle, { users }: Known): readonly Fault[] {
  return namesIn(bundle).flatMap(({ username, path, role }) => {
    if (username === undefined) return [];
    const user = users.get(username);
    if (!user) return [fault(path, `nobody here is called ${username}`)];
    return role && user.role !== role ? [fault(path, `must be a ${role}`)] : [];
  });
}

function namesIn({
  team = [],
  milestones = [],
  hearings = [],
  accompaniments = [],
  exhibits = [],
}: CaseBundle): readonly Named[] {
  return [
    ...team.map((username, index) => ({ username, path: `/team/${index}` })),
    ...milestones.flatMap(({ recordedBy, details = {} }, index) => [
      { username: recordedBy, path: `/milestones/${index}/recordedBy` },
      { username: details.userId ?? undefined, path: `/milestones/${index}/details/userId` },
    ]),
    ...hearings.map(({ recordedBy }, index) => ({ username: recordedBy, path: `/hearings/${index}/recordedBy` })),
    ...accompaniments.map(({ officer }, index) => ({
      username: officer,
      path: `/accompaniments/${index}/officer`,
      role: 'support-officer',
    })),
    ...exhibits.flatMap(({ collectedBy, custody = [] }, index) => [
      { username: collectedBy, path: `/exhibits/${index}/collectedBy`, role: 'investigator' },
      ...custody.flatMap(({ from, to }, place) => [
        { username: from, path: `/exhibits/${index}/custody/${place}/from` },
        { username: to, path: `/exhibits/${index}/custody/${place}/to` },
      ]),
    ]),
  ];
}

function fileFaults(
  pack: JurisdictionPack,
  { courtFiles = [] }: CaseBundle,
  { courtFiles: taken, stations }: Known,
): readonly Fault[] {
  const keys = courtFiles.map(({ number, station }) => keyOf(pack, number, station && stations.get(station)));
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
