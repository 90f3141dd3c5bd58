import type { HolidayOverrideView, PackView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { useApi } from '../../../test/use-api';
import { Pack } from '../packs/pack';

const TUESDAY = '2026-12-15';
const ADDED = {
  on: TUESDAY,
  change: 'added',
  nameEn: 'Invented day',
  nameSw: 'Siku ya kubuni',
  reason: 'Invented notice',
};

describe('a day that changes late', () => {
  const api = useApi();
  const holidaysOf = async (role: Role) =>
    (await (await api.as(role)).get('/api/reference/pack')).json<PackView>().holidays.map((day) => day.on);

  it('is kept by everybody from the moment an administrator says so, until it is taken back', async () => {
    const admin = await api.as(Role.Administrator);
    const before = api.get(Pack).sheet('pack').tag;

    const added = await admin.post('/api/reference/holiday-overrides', ADDED);
    expect(added.statusCode).toBe(201);
    expect(added.json()).toMatchObject({ on: TUESDAY, change: 'added', nameSw: 'Siku ya kubuni' });
    expect(await holidaysOf(Role.Prosecutor)).toContain(TUESDAY);
    expect(api.get(Pack).sheet('pack').tag).not.toBe(before);

    const back = await admin.post('/api/reference/holiday-overrides', {
      on: TUESDAY,
      change: 'as-in-pack',
      reason: 'Invented notice withdrawn',
    });
    expect(back.statusCode).toBe(201);
    expect(await holidaysOf(Role.Prosecutor)).not.toContain(TUESDAY);
    expect(api.get(Pack).sheet('pack').tag).toBe(before);

    const said = (await admin.get('/api/reference/holiday-overrides')).json<HolidayOverrideView[]>();
    expect(said.map((entry) => entry.change)).toEqual(['added', 'as-in-pack']);
    const { rows } = await api.db.query(
      `SELECT details->>'change' AS change FROM audit.leaf WHERE action = 'holiday.changed' ORDER BY seq`,
    );
    expect(rows).toEqual([{ change: 'added' }, { change: 'as-in-pack' }]);
  });

  it.each([
    ['holiday.name-needed', { ...ADDED, nameSw: undefined }],
    ['holiday.court-closed-anyway', { ...ADDED, on: '2026-12-25' }],
    ['holiday.not-a-holiday', { on: TUESDAY, change: 'removed', reason: 'Invented' }],
    ['holiday.nothing-to-take-back', { on: '2026-12-16', change: 'as-in-pack', reason: 'Invented' }],
  ])('is refused: %s', async (code, body) => {
    const answer = await (await api.as(Role.Administrator)).post('/api/reference/holiday-overrides', body);

    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code });
  });

  it('is nobody else’s to change, nor the past to rewrite', async () => {
    const prosecutor = await api.as(Role.Prosecutor);

    expect((await prosecutor.post('/api/reference/holiday-overrides', ADDED)).statusCode).toBe(404);
    const rights = await api.db.query<{ scope: string }>(
      `SELECT grantee AS scope FROM information_schema.role_table_grants
        WHERE table_schema = 'reference' AND table_name = 'holiday_override' AND privilege_type IN ('UPDATE', 'DELETE')
          AND grantee LIKE 'scope_%'`,
    );
    expect(rights.rows).toEqual([]);
  });
});
