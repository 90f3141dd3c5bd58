import type { CreateUserRequest } from '@hakika/contracts';
import type { NewAgency } from '../../people/users/agencies.service';

export const DEMO_AGENCIES = [
  { code: 'ODPP', name: 'Office of the Director of Public Prosecutions', kind: 'prosecution' },
  { code: 'AHTCPU', name: 'Police, Anti-Human Trafficking and Child Protection Unit', kind: 'police' },
  { code: 'SAFARI-SALAMA', name: 'Invented Support Organisation Safari Salama', kind: 'support' },
  { code: 'JUDICIARY', name: 'Judiciary', kind: 'judiciary' },
  { code: 'OVERSIGHT', name: 'Oversight of Hakika', kind: 'oversight' },
] as const satisfies readonly NewAgency[];

const [ODPP, POLICE, SUPPORT, JUDICIARY, OVERSIGHT] = DEMO_AGENCIES;

export const DEMO_STATION = 'KILIFI';

type Row = readonly [
  name: string,
  displayName: string,
  role: CreateUserRequest['role'],
  agency: NewAgency,
  station?: string,
];

const ROWS: readonly Row[] = [
  ['prosecutor', 'Demo Prosecutor One', 'prosecutor', ODPP],
  ['prosecutor2', 'Demo Prosecutor Two', 'prosecutor', ODPP],
  ['investigator', 'Demo Investigator One', 'investigator', POLICE],
  ['investigator2', 'Demo Investigator Two', 'investigator', POLICE],
  ['vso', 'Demo Support Officer One', 'support-officer', SUPPORT],
  ['vso2', 'Demo Support Officer Two', 'support-officer', SUPPORT],
  ['supervisor.odpp', 'Demo Supervisor, Prosecution', 'supervisor', ODPP],
  ['supervisor.police', 'Demo Supervisor, Police', 'supervisor', POLICE],
  ['supervisor.support', 'Demo Supervisor, Support', 'supervisor', SUPPORT],
  ['counsellor', 'Demo Counsellor', 'counsellor', SUPPORT],
  ['clerk', 'Demo Court Clerk', 'clerk', JUDICIARY, DEMO_STATION],
  ['cuc', 'Demo Committee Secretary', 'committee-secretary', JUDICIARY, DEMO_STATION],
  ['auditor', 'Demo Auditor', 'auditor', OVERSIGHT],
  ['admin', 'Demo Administrator', 'administrator', OVERSIGHT],
];

export const usernameOf = (name: string): string => `${name}@demo.hakika`;

export const DEMO_USERS: readonly CreateUserRequest[] = ROWS.map(([name, displayName, role, agency, stationCode]) => ({
  username: usernameOf(name),
  displayName,
  role,
  agencyCode: agency.code,
  ...(stationCode && { stationCode }),
}));

/** Who is spoken of in cases. */
export const Staff = {
  Prosecutor: usernameOf('prosecutor'),
  Prosecutor2: usernameOf('prosecutor2'),
  Investigator: usernameOf('investigator'),
  Investigator2: usernameOf('investigator2'),
  Officer: usernameOf('vso'),
  Officer2: usernameOf('vso2'),
} as const;
