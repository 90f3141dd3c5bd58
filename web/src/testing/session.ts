import type { SessionView } from '@hakika/contracts';

/** A signed-in person, visibly invented. */
export function aSession(
  change: Partial<SessionView['user']> & { permissions?: string[]; today?: string } = {},
): SessionView {
  const { permissions = [], today = '2026-11-23', ...user } = change;
  return {
    user: {
      id: 'f0000000-0000-4000-8000-000000000001',
      displayName: 'Invented Person One',
      username: 'prosecutor@demo.hakika',
      role: 'prosecutor',
      agencyName: 'Invented Agency',
      agencyKind: 'prosecution',
      stationName: 'Kilifi Law Courts',
      language: 'en',
      ...user,
    },
    permissions,
    demo: true,
    today,
    zone: 'Africa/Nairobi',
    expiresAt: '2026-11-23T12:00:00.000Z',
  };
}
