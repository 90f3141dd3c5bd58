import type { ColleagueView, Page, UserView } from '@hakika/contracts';
import { AgencyKind, Role } from '@hakika/domain';
import { anAgency, aPerson, useApi } from '../../../test/use-api';
import { walk } from '../../../test/walk';

describe('lists of people', () => {
  const api = useApi();
  const idsOf = (pages: readonly (readonly { readonly id: string }[])[]) => pages.flat().map(({ id }) => id);

  it('go through everybody with an account once, whoever is added meanwhile', async () => {
    const admin = await api.as(Role.Administrator);
    for (let made = 0; made < 5; made += 1) await aPerson(api.db);
    const { rows } = await api.db.query<{ id: string }>(
      `SELECT id FROM people.app_user WHERE role <> 'system' ORDER BY username`,
    );

    const pages = await walk(
      async (after) => (await admin.get(`/api/users?limit=2${after}`)).json<Page<UserView>>(),
      () => aPerson(api.db),
    );

    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(pages.slice(0, -1).map((page) => page.length)).toEqual(pages.slice(1).map(() => 2));
    const seen = idsOf(pages);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => rows.some((row) => row.id === id))).toEqual(rows.map(({ id }) => id));
  });

  it('go through colleagues of one name once, by what they do, whoever joins meanwhile', async () => {
    const agencyId = await anAgency(api.db, AgencyKind.Prosecution);
    const me = await api.as(Role.Prosecutor, { agencyId });
    const team = [me.person?.userId];
    for (let made = 0; made < 4; made += 1) team.push((await aPerson(api.db, { agencyId })).userId);
    await aPerson(api.db, { agencyId, role: Role.Supervisor });

    const pages = await walk(
      async (after) => (await me.get(`/api/colleagues?role=prosecutor&limit=2${after}`)).json<Page<ColleagueView>>(),
      () => aPerson(api.db, { agencyId }),
    );

    const seen = idsOf(pages);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => team.includes(id)).sort()).toEqual([...team].sort());
  });

  it('have no name in a cursor, and refuse one that is none of theirs', async () => {
    const admin = await api.as(Role.Administrator);

    const { nextCursor } = (await admin.get('/api/users?limit=1')).json<Page<UserView>>();
    expect(Buffer.from(nextCursor ?? '', 'base64url').toString()).toMatch(/^\["[0-9a-f-]{36}"\]$/);
    const strange = Buffer.from('["someone"]').toString('base64url');
    expect((await admin.get(`/api/users?cursor=${strange}`)).statusCode).toBe(400);
  });
});
