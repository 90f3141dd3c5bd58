import type { CourtListMatter, CourtListView } from '@hakika/contracts';
import { openPage } from '../../../testing/case';
import { courtRoutes } from '../court.routes';

const TODAY = '2026-11-23';
const LIST = `/api/court-lists?on=${TODAY}&span=day`;
const MARK = `/api/court-lists/mark?on=${TODAY}&span=day`;

const aMatter = (number: number, change: Partial<CourtListMatter> = {}): CourtListMatter => ({
  hearingId: `hearing-${number}`,
  caseId: `case-${number}`,
  caseCode: `HK-2026-000${number}`,
  courtFileNumber: null,
  at: '09:00',
  purpose: 'mention',
  stage: 'pretrial',
  status: 'scheduled',
  outcome: null,
  reason: null,
  nextOn: null,
  protected: false,
  accusedCount: 2,
  accusedInCustody: ['A1'],
  witnesses: 1,
  moved: 2,
  call: 'waiting',
  calledAt: null,
  calledBy: null,
  prosecutors: [],
  ...change,
});

const aList = (matters: CourtListMatter[], mark = 'as-read'): CourtListView => ({
  from: TODAY,
  until: TODAY,
  more: false,
  mark,
  rooms:
    matters.length === 0
      ? []
      : [
          {
            day: TODAY,
            stationId: 'station-1',
            stationName: 'Kilifi Law Courts',
            courtroomId: 'room-1',
            courtroomName: 'Court 1',
            magistrate: 'Hon. Invented',
            version: 3,
            matters,
          },
        ],
});

describe('the court list', () => {
  async function open(view = aList([aMatter(1), aMatter(2)]), permissions = ['court-day:read', 'hearing:schedule']) {
    const opened = await openPage(courtRoutes, '/court-list', permissions);
    await opened.answer(LIST, view);
    const row = (number: number) => opened.page.querySelector<HTMLElement>(`[data-hearing="hearing-${number}"]`)!;
    const act = (number: number, name: string) => row(number).querySelector<HTMLElement>(`[data-act="${name}"]`)!;
    return { ...opened, row, act };
  }
  const order = `/api/court-days/${TODAY}/call-order`;

  it('shows each courtroom in the order of calling, people by number alone', async () => {
    const { text } = await open();

    expect(text()).toContain('Court 1 Hon. Invented · Kilifi Law Courts 2 matters');
    expect(text()).toContain('2 accused · A1 in custody · 1 witness expected · moved 2 times');
  });

  it('leads those who put hearings on the calendar to a list of them', async () => {
    expect((await open()).find('batch').getAttribute('href')).toBe('/court-list/enter');
  });

  it('moves a matter by button, with the version that was read, and says where it is now', async () => {
    const { act, click, http, still, text } = await open();
    await click(act(2, 'up'));
    const asked = http.expectOne(order);
    expect(asked.request.body).toEqual({
      stationId: 'station-1',
      courtroomId: 'room-1',
      hearingIds: ['hearing-2', 'hearing-1'],
    });
    expect(asked.request.headers.get('If-Match')).toBe('"v3"');
    asked.flush(null);
    await still();

    expect(text()).toContain('HK-2026-0002 is now number 1 of 2.');
  });

  it('moves and calls by keyboard', async () => {
    const { row, http, still } = await open();
    const press = (key: string, shiftKey = false) =>
      row(1)
        .querySelector('a')!
        .dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));

    press('ArrowDown', true);
    const moved = http.expectOne(order);
    expect(moved.request.body.hearingIds).toEqual(['hearing-2', 'hearing-1']);
    moved.flush(null);
    await still();
    http.expectOne(LIST).flush(aList([aMatter(2), aMatter(1)]));
    await still();
    press('c');

    expect(http.expectOne('/api/hearings/hearing-1/calls').request.body).toEqual({ said: 'called' });
  });

  it('says when somebody was first, and shows their order', async () => {
    const { act, click, http, still, find, row, page } = await open();
    await click(act(2, 'up'));
    const stale = { status: 412, code: 'stale-version', title: '', requestId: '' };
    http.expectOne(order).flush(stale, { status: 412, statusText: 'Precondition Failed' });
    await still();
    http.expectOne(LIST).flush(aList([aMatter(3), aMatter(1), aMatter(2)]));
    await still();

    expect(find('overtaken').textContent).toContain('Somebody else put this list in order first');
    expect(page.querySelectorAll('[data-hearing]')).toHaveLength(3);
    expect(row(3)).toBeTruthy();
  });

  it('follows what others do without anybody loading it anew', async () => {
    const { http, still, text } = await open();
    document.dispatchEvent(new Event('visibilitychange'));
    http.expectOne(MARK).flush({ mark: 'changed' });
    await still();
    http
      .expectOne(LIST)
      .flush(aList([aMatter(1, { call: 'called', calledAt: '2026-11-23T06:42:00.000Z' })], 'changed'));
    await still();

    expect(text()).toContain('Called 09:42');
    document.dispatchEvent(new Event('visibilitychange'));
    http.expectOne(MARK).flush({ mark: 'changed' });
    await still();
    http.expectNone(LIST);
  });

  it('says when it cannot be followed', async () => {
    const { http, still, find } = await open();
    document.dispatchEvent(new Event('visibilitychange'));
    http.expectOne(MARK).error(new ProgressEvent('error'));
    await still();

    expect(find('followed').textContent).toContain('The list cannot be followed now');
  });

  it('is read by those who change nothing, and can be printed', async () => {
    const { act, find, page } = await open(undefined, ['court-day:read']);

    expect(page.querySelector('[data-act]')).toBeNull();
    expect(find('batch')).toBeNull();
    expect(act(1, 'up')).toBeNull();
    expect(find('paper').getAttribute('href')).toBe(`/api/court-lists/paper?on=${TODAY}&span=day&language=en`);
  });

  it('says when nothing is listed', async () => {
    expect((await open(aList([]))).text()).toContain('No matter is listed for you here.');
  });
});
