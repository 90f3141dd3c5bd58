/**
 * SQL of the row policies, one index-friendly policy for each kind of visibility.
 *
 * A merged migration is never edited, and neither is what it builds on: a new shape gets a new function here.
 * Every call into `sec` stands inside `(SELECT …)`, so that PostgreSQL asks once for a statement, not once for a row.
 */
export type Grants = Readonly<Partial<Record<ScopeName, string>>>;

type ScopeName =
  | 'scope_prosecution'
  | 'scope_police'
  | 'scope_support'
  | 'scope_agency'
  | 'scope_support_agency'
  | 'scope_station'
  | 'scope_aggregate'
  | 'scope_oversight'
  | 'scope_administration'
  | 'scope_counselling'
  | 'scope_service';

const TEAM: readonly ScopeName[] = ['scope_prosecution', 'scope_police', 'scope_support'];
const AGENCY: readonly ScopeName[] = ['scope_agency', 'scope_support_agency'];

/** Row security on, also for the owner; nobody may touch the table but for what follows. */
export function closed(table: string): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    REVOKE ALL ON ${table} FROM PUBLIC;`;
}

export function grants(table: string, granted: Grants): string {
  return Object.entries(granted)
    .map(([scope, rights]) => `GRANT ${rights} ON ${table} TO ${scope};`)
    .join('\n');
}

/** One policy for one group of scopes; the condition holds for reading and for writing. */
export function policy(table: string, name: string, scopes: readonly string[], condition: string): string {
  return scopes.length === 0
    ? ''
    : `CREATE POLICY ${name} ON ${table} TO ${scopes.join(', ')} USING (${condition}) WITH CHECK (${condition});`;
}

/** For the owner's own functions and for jobs, which see everything that their grants allow. */
export function machinery(table: string, granted: Grants): string {
  return [
    policy(table, 'for_owner', ['hakika_owner'], 'true'),
    granted.scope_service ? policy(table, 'for_jobs', ['scope_service'], `(SELECT sec.ctx_is('scope_service'))`) : '',
  ].join('\n');
}

/** A table whose rows belong to a case: the team by assignment, supervisors by agency, clerks by station. */
export function wallOfCase(table: string, granted: Grants, caseId = `${table}.case_id`): string {
  const granting = (scopes: readonly ScopeName[]) => scopes.filter((scope) => granted[scope]);
  return [
    closed(table),
    grants(table, granted),
    policy(
      table,
      'of_assigned_case',
      granting(TEAM),
      `EXISTS (SELECT FROM court.case_assignment a
        WHERE a.case_id = ${caseId} AND a.user_id = (SELECT sec.ctx_user()) AND a.ended_at IS NULL)`,
    ),
    policy(
      table,
      'of_case_of_agency',
      granting(AGENCY),
      `EXISTS (SELECT FROM court.case_agency g WHERE g.case_id = ${caseId} AND g.agency_id = (SELECT sec.ctx_agency()))`,
    ),
    policy(
      table,
      'of_case_at_station',
      granting(['scope_station']),
      `EXISTS (SELECT FROM court.worklist w WHERE w.case_id = ${caseId} AND w.subject_id = (SELECT sec.ctx_station()))`,
    ),
    machinery(table, granted),
  ].join('\n');
}

/** Whoever writes, writes in their own name. */
export function inOwnName(table: string, column: string, scopes: readonly ScopeName[]): string {
  return `CREATE POLICY in_own_name ON ${table} AS RESTRICTIVE FOR INSERT TO ${scopes.join(', ')}
     WITH CHECK (${column} = (SELECT sec.ctx_user()));`;
}

/** When something was recorded is part of the record: the database says it, whatever the API says. See `sec.date_row`. */
export function dated(table: string, column: string): string {
  return `CREATE TRIGGER dated BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION sec.date_row('${column}');`;
}

/** A table that everybody who is signed in may read, and few may write. */
export function readableByAll(table: string, granted: Grants): string {
  const everybody = [
    ...TEAM,
    ...AGENCY,
    'scope_station',
    'scope_aggregate',
    'scope_oversight',
    'scope_administration',
    'scope_counselling',
  ];
  return [
    closed(table),
    `GRANT SELECT ON ${table} TO ${everybody.join(', ')};`,
    grants(table, granted),
    policy(table, 'for_everybody', everybody, '(SELECT sec.ctx_user()) IS NOT NULL'),
    machinery(table, granted),
  ].join('\n');
}
