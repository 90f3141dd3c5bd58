import { Role } from '@hakika/domain';
import { aCourtCase, aHearing } from './court';
import { eventually } from './eventually';
import { aBooking, aSurvivor } from './support';
import { useApi } from './use-api';
import { createApp } from '../src/app';
import { Jobs } from '../src/platform/jobs/jobs';

describe('a process that dies between the commit and the news of it', () => {
  const api = useApi();

  it('loses nothing: the next one makes the task', async () => {
    const [prosecutor, officer] = [await api.as(Role.Prosecutor), await api.as(Role.SupportOfficer)];
    const courtCase = await aCourtCase(api.db, { team: [prosecutor.person, officer.person] });
    const hearingId = await aHearing(api.db, courtCase, { at: '09:00' });
    const officerId = officer.person?.userId ?? '';
    const survivorId = await aSurvivor(api.db, courtCase);
    const bookingId = await aBooking(api.db, courtCase, { survivorId, hearingId, officerId });
    const tasks = async () =>
      (
        await api.db.query<{ subject_id: string }>(
          `SELECT subject_id FROM work.task WHERE case_id = $1 AND kind NOT LIKE 'readiness.%'`,
          [courtCase.id],
        )
      ).rows;
    // From here on this process tells nobody anything.
    await api.get(Jobs).onModuleDestroy();

    const adjourned = await prosecutor.post(
      `/api/hearings/${hearingId}/outcome`,
      { status: 'adjourned', outcome: 'adjourned', reason: 'police-file-missing', nextOn: '2026-11-30' },
      { headers: { 'if-match': '"v1"' } },
    );

    expect(adjourned.statusCode).toBe(200);
    const { rows: waiting } = await api.db.query(
      'SELECT type FROM sec.outbox WHERE dispatched_at IS NULL ORDER BY created_at',
    );
    expect(waiting).toEqual([{ type: 'hearing.scheduled' }, { type: 'hearing.adjourned' }]);
    expect(await tasks()).toEqual([]);

    const next = await createApp(api.config);
    try {
      await eventually(async () => expect(await tasks()).toEqual([{ subject_id: bookingId }]));
    } finally {
      await next.nest.close();
    }
  });
});
