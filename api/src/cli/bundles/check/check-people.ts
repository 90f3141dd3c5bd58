import { refuseAccusedDetails } from '@hakika/domain';
import type { CaseBundle } from '../bundle';
import { fault, type Fault } from './fault';
import type { Known } from './known';

/** Usernames that nobody has, cases that do not exist, and accused who are neither a person nor a body. */
export function checkPeople(bundle: CaseBundle, known: Known): readonly Fault[] {
  return [...userFaults(bundle, known), ...caseFaults(bundle, known), ...accusedFaults(bundle)];
}

function accusedFaults({ accused = [] }: CaseBundle): readonly Fault[] {
  return accused.flatMap((one, index) => {
    const refusal = refuseAccusedDetails({
      juristic: one.juristic ?? false,
      sex: one.sex ?? null,
      ageAtOffence: one.ageAtOffence ?? null,
      nationality: one.nationality ?? null,
      identityNumber: one.identityNumber ?? null,
      relationship: one.relationship ?? null,
      registrationNumber: one.registrationNumber ?? null,
      representative: one.representative ?? null,
    });
    return refusal ? [fault(`/accused/${index}`, refusal)] : [];
  });
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
    ...hearings.flatMap(({ recordedBy, calls = [], readiness = [] }, index) => [
      { username: recordedBy, path: `/hearings/${index}/recordedBy` },
      ...calls.map((call, at) => ({ username: call.recordedBy, path: `/hearings/${index}/calls/${at}/recordedBy` })),
      ...readiness.map((word, at) => ({
        username: word.recordedBy,
        path: `/hearings/${index}/readiness/${at}/recordedBy`,
      })),
    ]),
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
