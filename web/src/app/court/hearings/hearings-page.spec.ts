import type { CaseContinuationsView, HearingView } from '@hakika/contracts';
import { aCase, openPage, wordsOf } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const HEARING: HearingView = {
  id: 'hearing-1',
  version: 1,
  caseId: 'case-1',
  stationId: 'station-1',
  stationName: 'Kilifi Law Courts',
  courtroomId: 'room-1',
  courtroomName: 'Court 1',
  on: '2026-10-12',
  at: '11:00',
  purpose: 'mention',
  status: 'adjourned',
  outcome: 'adjourned',
  reason: null,
  nextHearingId: null,
  nextOn: '2026-11-30',
  adjournedFromId: null,
  overLimitReason: null,
  recordedAt: null,
  recordedBy: null,
};
const LIST = '/api/cases/case-1/hearings';

const CONTINUATIONS: CaseContinuationsView = {
  trial: { fixed: 3, wentOnOn: null },
  cost: { sentHome: 7, waitedHours: 6, kilometres: null },
  hearings: [
    {
      hearingId: 'hearing-1',
      chain: [{ hearingId: 'h0', on: '2026-09-14', purpose: 'mention', status: 'adjourned', reason: null }],
      sentHome: 1,
    },
  ],
};

describe('the hearings of a case', () => {
  async function open(permissions = ['case:read', 'hearing:read', 'hearing:schedule'], items = [HEARING]) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/hearings', permissions);
    await opened.answer('/api/cases/case-1', aCase());
    await opened.answer(LIST, { items, nextCursor: null });
    await opened.answer('/api/cases/case-1/continuations', CONTINUATIONS);
    return opened;
  }
  async function plan(opened: Awaited<ReturnType<typeof open>>, on: string) {
    await opened.click(opened.find('schedule'));
    await opened.press('Mention');
    await opened.type('hearing-on', on);
  }

  it('says what happened and what date came of it', async () => {
    expect((await open()).text()).toContain(
      'Mon 12 Oct, 11:00 42 days ago Mention Kilifi Law Courts Court 1 Adjourned Next date Mon 30 Nov',
    );
  });

  it('says so when there is none, and offers no form to those who may not', async () => {
    const { text, find } = await open(['case:read', 'hearing:read'], []);

    expect(text()).toContain('No date in court yet.');
    expect(find('schedule')).toBeNull();
  });

  it('says how often the date was moved, how often the trial was fixed, and what that cost', async () => {
    const words = (await open()).text();

    expect(words).toContain('The trial was fixed 3 times and has not gone on.');
    expect(words).toContain('7 times a witness was sent home unheard, 6 hours of waiting.');
    expect(words).toContain('1 witness sent home unheard.');
    expect(words).not.toContain('kilomet');
    expect(words).toContain('This date was moved once Mon 14 Sep 2026 Adjourned');
  });

  it('offers only purposes that fit the stage', async () => {
    const { find, click, page } = await open();
    await click(find('schedule'));
    const purposes = [...page.querySelectorAll('app-schedule-hearing [role=radio]')].map((one) => wordsOf(one));

    expect(purposes).toEqual(['Mention']);
  });

  it('explains before sending that the court does not sit', async () => {
    const opened = await open();
    await plan(opened, '2026-11-29');

    expect(wordsOf(opened.find('refused'))).toBe('The court does not sit on that day. Choose another.');
    expect(opened.find<HTMLButtonElement>('send-hearing').disabled).toBe(true);
  });

  it('says that the courtroom is taken, which only the server knows', async () => {
    const opened = await open();
    await plan(opened, '2026-11-30');
    await opened.type('courtroom', 'room-1');
    await opened.click(opened.find('send-hearing'));
    const asked = opened.http.expectOne({ method: 'POST', url: LIST });
    expect(asked.request.body).toEqual({
      purpose: 'mention',
      stationId: 'station-1',
      on: '2026-11-30',
      courtroomId: 'room-1',
    });
    asked.flush(
      { status: 409, code: 'hearing.courtroom-taken', title: '', requestId: '' },
      { status: 409, statusText: 'Conflict' },
    );
    await opened.still();

    expect(opened.text()).toContain('That courtroom is taken at that time. Choose another time or room.');
  });
});
