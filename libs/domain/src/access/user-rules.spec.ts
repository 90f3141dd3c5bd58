import { AgencyKind, Role } from './roles';
import { refuseUser } from './user-rules';

describe('a new account', () => {
  it.each([
    [Role.Prosecutor, AgencyKind.Prosecution],
    [Role.Investigator, AgencyKind.Police],
    [Role.SupportOfficer, AgencyKind.Support],
    [Role.Supervisor, AgencyKind.Police],
    [Role.Administrator, AgencyKind.Oversight],
  ])('lets a %s work for %s', (role, agency) => {
    expect(refuseUser({ role, agency, station: 'none' })).toBeNull();
  });

  it.each([
    [Role.Prosecutor, AgencyKind.Police],
    [Role.Investigator, AgencyKind.Prosecution],
    [Role.SupportOfficer, AgencyKind.Judiciary],
    [Role.Auditor, AgencyKind.Prosecution],
    [Role.System, AgencyKind.Oversight],
  ])('refuses a %s of %s', (role, agency) => {
    expect(refuseUser({ role, agency, station: 'known' })).toBe('user.role-not-of-agency');
  });

  it.each([Role.Clerk, Role.CommitteeSecretary])('asks a %s for a station', (role) => {
    expect(refuseUser({ role, agency: AgencyKind.Judiciary, station: 'none' })).toBe('user.station-needed');
    expect(refuseUser({ role, agency: AgencyKind.Judiciary, station: 'known' })).toBeNull();
  });

  it('wants an agency and a station that exist', () => {
    const clerk = { role: Role.Clerk, agency: AgencyKind.Judiciary };
    expect(refuseUser({ ...clerk, station: 'unknown' })).toBe('user.unknown-station');
    expect(refuseUser({ ...clerk, agency: null, station: 'known' })).toBe('user.unknown-agency');
  });
});
