import type { SessionUser } from '@hakika/contracts';
import { AgencyKind, Role } from '@hakika/domain';

/** Who can record that a magistrate left: the registry, and supervisors of the prosecution. The database is the wall. */
export function recordsChanges(user: SessionUser | null): boolean {
  return user?.role === Role.Clerk || user?.agencyKind === AgencyKind.Prosecution;
}
