import type { CaseList } from '@hakika/contracts';
import { openPage, type OpenedPage } from '../../../testing/case';
import { caseListRoutes } from '../cases/cases.routes';
// The page comes when its address is opened; the first test should not wait for that.
import './cases-page';

const COLLEAGUES = [
  { id: 'person-1', displayName: 'Invented Officer One', role: 'prosecutor', agencyName: 'Invented Agency' },
  { id: 'person-2', displayName: 'Invented Stranger', role: 'investigator', agencyName: 'Another Agency' },
];
const LIST: CaseList = {
  items: Array.from({ length: 12 }, (_, n) => ({
    id: `case-${n}`,
    code: `HK-2026-000${n}`,
    stationName: 'Kilifi Law Courts',
    stage: 'plea',
    nextHearingOn: null,
    filedOn: null,
    adjournments: 0,
    trialNumber: 1,
    accusedCount: 1,
    protected: false,
    lastActivityAt: '2026-11-20T10:00:00.000Z',
    heldSince: null,
    assigned: n === 0 ? ['person-1'] : [],
  })),
  nextCursor: null,
  total: 12,
};

describe('giving cases out', () => {
  async function open(): Promise<OpenedPage> {
    const opened = await openPage(caseListRoutes, '/cases', ['case:read', 'case:assign']);
    await opened.answer('/api/case-views', []);
    const [asked] = opened.http.match(({ url }) => url === '/api/colleagues');
    asked!.flush({ items: COLLEAGUES, nextCursor: null });
    await opened.answer('/api/cases', LIST);
    return opened;
  }
  const boxes = ({ page }: OpenedPage) => [...page.querySelectorAll<HTMLInputElement>('[data-testid=choose]')];
  const press = async (opened: OpenedPage, key: string, at: number, shiftKey = false) => {
    opened.page
      .querySelectorAll('tbody th a')
      [at]!.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
    await opened.still();
  };

  it('says who is on a case, and who is on none', async () => {
    const { page } = await open();
    const rows = [...page.querySelectorAll('tbody tr')];

    expect(rows[0]!.textContent).toContain('Invented Officer One');
    expect(rows[1]!.textContent).toContain('Nobody');
  });

  it('takes five clicks for ten cases', async () => {
    const opened = await open();
    let clicks = 0;
    const click = async (element: HTMLElement, shiftKey = false) => {
      clicks += 1;
      element.dispatchEvent(new MouseEvent('click', { shiftKey, bubbles: true }));
      await opened.still();
    };

    await click(boxes(opened)[1]!);
    await click(boxes(opened)[10]!, true);
    clicks += 1;
    await opened.type('assign-to', 'person-1');
    await click(
      [...opened.page.querySelectorAll<HTMLElement>('[role=radio]')].find((one) =>
        one.textContent.includes('Workload'),
      )!,
    );
    await click(opened.find('assign-cases'));

    const request = opened.http.expectOne({ method: 'POST', url: '/api/case-assignments' });
    expect(request.request.body).toEqual({
      caseIds: LIST.items.slice(1, 11).map(({ id }) => id),
      userId: 'person-1',
      reason: 'workload',
    });
    expect(clicks).toBe(5);
    request.flush({ assigned: 10 });
    await opened.still();
    expect(opened.text()).toContain('10 cases assigned to Invented Officer One.');
  });

  it('offers colleagues of one’s own agency alone', async () => {
    const opened = await open();
    boxes(opened)[0]!.click();
    await opened.still();

    expect(opened.find('assign-to').textContent).toContain('Invented Officer One');
    expect(opened.find('assign-to').textContent).not.toContain('Invented Stranger');
  });

  it('names the cases that refuse, and leaves them out when asked to', async () => {
    const opened = await open();
    opened.find('choose-all').click();
    await opened.still();
    await opened.type('assign-to', 'person-1');
    await opened.press('Workload');
    await opened.press('Assign 12 cases');
    opened.http.expectOne({ method: 'POST', url: '/api/case-assignments' }).flush(
      {
        code: 'assignment.refused',
        details: { refused: [{ caseId: 'case-0', code: 'assignment.already-on-case' }] },
      },
      { status: 409, statusText: 'Conflict' },
    );
    await opened.still();
    expect(opened.text()).toContain(
      'Nothing was assigned, because some cases refuse. HK-2026-0000 : already on this case',
    );

    await opened.press('Leave these out');

    expect(opened.text()).toContain('11 cases chosen');
  });

  it('is done by keyboard: X for one, Shift and X for all up to it', async () => {
    const opened = await open();

    await press(opened, 'x', 2);
    await press(opened, 'X', 4, true);
    expect(opened.text()).toContain('3 cases chosen');

    await press(opened, 'x', 3);
    expect(opened.text()).toContain('2 cases chosen');
  });
});
