import { AgencyKind, Role } from './roles';

export const USER_REFUSALS = [
  'user.role-not-of-agency',
  'user.station-needed',
  'user.unknown-agency',
  'user.unknown-station',
  'user.username-taken',
] as const;
export type UserRefusal = (typeof USER_REFUSALS)[number];

/** Who works where. Nobody signs in as the system. */
const AGENCIES_OF_ROLE: Readonly<Record<Role, readonly AgencyKind[]>> = {
  prosecutor: [AgencyKind.Prosecution],
  investigator: [AgencyKind.Police],
  'support-officer': [AgencyKind.Support],
  supervisor: [AgencyKind.Prosecution, AgencyKind.Police, AgencyKind.Support],
  counsellor: [AgencyKind.Support],
  clerk: [AgencyKind.Judiciary],
  'committee-secretary': [AgencyKind.Judiciary],
  auditor: [AgencyKind.Oversight],
  administrator: [AgencyKind.Oversight, AgencyKind.Judiciary, AgencyKind.Prosecution],
  system: [],
};

/** Roles that see what belongs to one court station. */
const ROLES_OF_A_STATION: readonly Role[] = [Role.Clerk, Role.CommitteeSecretary];

/** Why a person may not get an account like this, or null. */
export function refuseUser(user: {
  readonly role: Role;
  /** Null when there is no such agency. */
  readonly agency: AgencyKind | null;
  readonly station: 'none' | 'known' | 'unknown';
}): UserRefusal | null {
  if (user.agency === null) return 'user.unknown-agency';
  if (user.station === 'unknown') return 'user.unknown-station';
  if (!AGENCIES_OF_ROLE[user.role].includes(user.agency)) return 'user.role-not-of-agency';
  return ROLES_OF_A_STATION.includes(user.role) && user.station === 'none' ? 'user.station-needed' : null;
}
