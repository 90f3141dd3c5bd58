import type { CountedWitnessDayView, HearingAttendanceView } from '@hakika/contracts';
import { aCase, openPage, wordsOf } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const V1: CountedWitnessDayView = {
  id: 'day-1',
  version: 2,
  hearingId: 'hearing-1',
  witness: 'V1',
  kind: 'survivor',
  summoned: true,
  bonded: false,
  confirmed: true,
  attended: null,
  absentReason: null,
  heard: [],
  testified: null,
  stoodDown: false,
  sentHome: false,
  waitedHoursKnown: false,
  kilometresKnown: false,
  counts: { witness: 'V1', called: 4, came: 3, sentHome: 2, calledBeforeTestifying: 4, testified: 'no' },
};
const VIEW: HearingAttendanceView = {
  hearingId: 'hearing-1',
  caseId: 'case-1',
  on: '2026-11-23',
  purpose: 'mention',
  status: 'scheduled',
  accused: [
    { accusedId: 'a1', label: 'A1', entryId: 'e1', how: 'video', reason: null, recordedAt: null, recordedBy: null },
  ],
  witnesses: [V1],
};
const ATTENDANCE = '/api/hearings/hearing-1/attendance';
const WITNESSES = '/api/cases/case-1/witnesses';

describe('who was in court', () => {
  async function open(permissions = ['case:read', 'hearing:read', 'hearing:record'], view = VIEW) {
    const url = '/cases/case-1/hearings/hearing-1/attendance';
    const opened = await openPage(casePageRoutes([]), url, permissions);
    await opened.answer('/api/cases/case-1', aCase());
    await opened.answer(ATTENDANCE, view);
    await opened.answer(WITNESSES, { items: [{ ...V1.counts, kind: 'survivor' }] });
    return opened;
  }

  it('says how often a witness has come, and that it was in vain', async () => {
    expect((await open()).text()).toContain(
      'V1 Survivor Expected This witness has come 3 times. Called 4 times, not heard yet.',
    );
  });

  it('records in one tap what happened to a witness, and keeps what was known', async () => {
    const opened = await open();
    await opened.press('Sent home unheard');

    const asked = opened.http.expectOne({ method: 'PUT', url: '/api/witness-days/day-1' });
    expect(asked.request.headers.get('If-Match')).toBe('"v2"');
    expect(asked.request.body).toEqual({
      ...{ summoned: true, bonded: false, confirmed: true, heard: [] },
      ...{ attended: true, testified: 'no', stoodDown: false, sentHome: true },
    });
    asked.flush(V1);
    await opened.still();
    opened.http.expectOne(ATTENDANCE);
  });

  it('adds no part of the examination that nobody recorded', async () => {
    const partHeard = { ...V1, attended: true, testified: 'part' as const };
    const opened = await open(undefined, { ...VIEW, witnesses: [partHeard] });
    expect(wordsOf(opened.page.querySelector('app-witness-row')!)).toContain('Survivor Part-heard');
    await opened.press('Heard to the end');

    expect(opened.http.expectOne({ method: 'PUT', url: '/api/witness-days/day-1' }).request.body).toMatchObject({
      heard: [],
      testified: 'complete',
    });
  });

  it('corrects what was said of an accused by naming the entry, and shows what somebody else recorded meanwhile', async () => {
    const opened = await open();
    await opened.press('In person');

    const asked = opened.http.expectOne({ method: 'POST', url: ATTENDANCE });
    expect(asked.request.body).toEqual({ accusedId: 'a1', how: 'in-person', replaces: 'e1' });
    asked.flush(
      { status: 409, code: 'attendance.already-recorded', title: '', requestId: '' },
      { status: 409, statusText: 'Conflict' },
    );
    await opened.still();
    const [first] = VIEW.accused;
    const told = {
      how: 'in-person' as const,
      recordedAt: '2026-11-23T06:00:00.000Z',
      recordedBy: 'Invented Colleague',
    };
    await opened.answer(ATTENDANCE, { ...VIEW, accused: [{ ...first!, ...told, entryId: 'e2' }] });

    expect(opened.text()).toContain('Recorded by Invented Colleague');
    expect(opened.text()).toContain('Somebody has recorded this meanwhile.');
  });

  it('offers for a day to come only what can be arranged', async () => {
    const opened = await open(undefined, { ...VIEW, on: '2026-12-01' });
    const groups = [...opened.page.querySelectorAll('[role=radiogroup]')];

    expect(groups).toEqual([]);
    await opened.press('Bonded');
    expect(opened.http.expectOne({ method: 'PUT', url: '/api/witness-days/day-1' }).request.body).toMatchObject({
      bonded: true,
      confirmed: true,
    });
  });

  it('takes hours and kilometres and shows them of nobody', async () => {
    const [witness] = VIEW.witnesses;
    const opened = await open(undefined, { ...VIEW, witnesses: [{ ...witness!, kilometresKnown: true }] });
    const far = opened.find<HTMLInputElement>('kilometres-V1');
    expect([far.value, far.placeholder]).toEqual(['', 'Recorded']);
    far.value = '80';
    await opened.press('Save');

    const { body } = opened.http.expectOne({ method: 'PUT', url: '/api/witness-days/day-1' }).request;
    expect(body).toMatchObject({ kilometres: 80 });
    expect(body).not.toHaveProperty('waitedHours');
  });

  it('puts another witness on the list with the next number', async () => {
    const opened = await open();
    await opened.click(opened.find('add-witness'));
    await opened.press('New: W1, Police');

    expect(opened.http.expectOne({ method: 'POST', url: '/api/hearings/hearing-1/witness-days' }).request.body).toEqual(
      { witness: 'W1', kind: 'police', summoned: true },
    );
  });

  it('lets others read, and offers nothing to record', async () => {
    const opened = await open(['case:read', 'hearing:read']);

    expect(opened.page.querySelectorAll('[role=radio], [aria-pressed]')).toHaveLength(0);
    expect(wordsOf(opened.page.querySelector('app-witness-row')!)).toContain('Summoned, Acknowledged');
  });
});
