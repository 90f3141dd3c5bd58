/** What a person is in the product. One person holds one role; conflicting roles are two people. */
export const Role = {
  Prosecutor: 'prosecutor',
  Investigator: 'investigator',
  SupportOfficer: 'support-officer',
  Supervisor: 'supervisor',
  Counsellor: 'counsellor',
  Clerk: 'clerk',
  CommitteeSecretary: 'committee-secretary',
  Auditor: 'auditor',
  Administrator: 'administrator',
  /** Jobs and handlers of events; no person can sign in with it. */
  System: 'system',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

export const AgencyKind = {
  Prosecution: 'prosecution',
  Police: 'police',
  Support: 'support',
  Judiciary: 'judiciary',
  Oversight: 'oversight',
} as const;
export type AgencyKind = (typeof AgencyKind)[keyof typeof AgencyKind];

/**
 * The database role under which a request runs. Each has one row policy on each table it may touch,
 * so that no policy ever has to choose between kinds of visibility.
 */
export const Scope = {
  /** Prosecutors: the cases they are assigned to. */
  Prosecution: 'scope_prosecution',
  /** Investigators: the cases they are assigned to. */
  Police: 'scope_police',
  /** Support officers: the cases they are assigned to, and the support file. */
  Support: 'scope_support',
  /** Supervisors of prosecution and police: the cases of their agency. */
  Agency: 'scope_agency',
  /** Supervisors of support: the cases of their agency, and the support file. */
  SupportAgency: 'scope_support_agency',
  /** Clerks: the cases of their station, by pseudonym. */
  Station: 'scope_station',
  /** Committee secretaries: aggregates only. */
  Aggregate: 'scope_aggregate',
  /** Auditors: the log, no content. */
  Oversight: 'scope_oversight',
  /** Administrators: people and reference data, no content. */
  Administration: 'scope_administration',
  /** Counsellors: nothing but their own vault, which is not built yet. */
  Counselling: 'scope_counselling',
  /** Jobs. */
  Service: 'scope_service',
} as const;
export type Scope = (typeof Scope)[keyof typeof Scope];

const SCOPE_OF_ROLE: Readonly<Record<Exclude<Role, 'supervisor'>, Scope>> = {
  prosecutor: Scope.Prosecution,
  investigator: Scope.Police,
  'support-officer': Scope.Support,
  counsellor: Scope.Counselling,
  clerk: Scope.Station,
  'committee-secretary': Scope.Aggregate,
  auditor: Scope.Oversight,
  administrator: Scope.Administration,
  system: Scope.Service,
};

/** Supervisors see the cases of their agency; everybody else, their own. */
export function supervises(scope: Scope): boolean {
  return scope === Scope.Agency || scope === Scope.SupportAgency;
}

/** The support side reads the support file in full; the others know a survivor by her code. */
export function isSupportSide(scope: Scope): boolean {
  return scope === Scope.Support || scope === Scope.SupportAgency;
}

/** Whoever sees figures and no case sees a month once, as known when it closed: two looks would differ by single events. */
export function seesClosedMonths(scope: Scope): boolean {
  return scope === Scope.Aggregate;
}

/** A supervisor of support also reads the support file; the other supervisors never do. */
export function scopeOf(role: Role, agency: AgencyKind): Scope {
  if (role !== Role.Supervisor) return SCOPE_OF_ROLE[role];
  return agency === AgencyKind.Support ? Scope.SupportAgency : Scope.Agency;
}
