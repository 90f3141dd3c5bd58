import type { ResolutionView } from '@hakika/contracts';
import { openPage, wordsOf } from '../../../testing/case';
import { committeeRoutes } from '../committee.routes';

const OPEN = '/api/resolutions?station=KILIFI&open=true';
const FIRST: ResolutionView = {
  id: 'r1',
  version: 3,
  station: 'KILIFI',
  stationName: 'Kilifi Law Courts',
  number: 1,
  issue: 'A second screen for Court 2',
  agency: 'Court administrator',
  agreedOn: '2026-09-07',
  dueOn: '2026-11-20',
  status: 'in-progress',
  doneOn: null,
  note: 'The county has been asked',
  carriedOver: 2,
  overdueDays: 3,
};
const SECOND: ResolutionView = {
  ...FIRST,
  ...{
    id: 'r2',
    version: 1,
    number: 2,
    issue: 'Bond witnesses seven days before',
    agency: 'Police',
    agreedOn: '2026-11-02',
  },
  ...{ dueOn: null, status: 'open', note: null, carriedOver: 0, overdueDays: null },
};
const MEMBER = ['report:read', 'resolution:read'];
const SECRETARY = [...MEMBER, 'resolution:record'];

describe('the register of a committee', () => {
  async function open(
    permissions = MEMBER,
    items: readonly ResolutionView[] = [FIRST, SECOND],
    url = '/reports/resolutions',
  ) {
    const opened = await openPage(committeeRoutes, url, permissions);
    await opened.answer(OPEN, { items, nextCursor: null });
    return opened;
  }

  it('says who, by when, how often it was carried over, and where it stands', async () => {
    const { find } = await open();

    expect(wordsOf(find('resolution-1'))).toBe(
      '1 A second screen for Court 2 Agreed Mon 7 Sep 2026 · carried over 2 times Court administrator ' +
        'Due Fri 20 Nov Overdue 3 days In progress The county has been asked',
    );
    expect(wordsOf(find('resolution-2'))).toBe(
      '2 Bond witnesses seven days before Agreed Mon 2 Nov 2026 Police Due No day set Open',
    );
  });

  it('is only read by members, and by a secretary at another station', async () => {
    const { find } = await open();

    expect(find('add')).toBeNull();
    expect(find('move-1')).toBeNull();
  });

  it('shows those that are done when they are asked for', async () => {
    const { press, answer, find } = await open();

    await press('All');
    const done = { ...SECOND, status: 'done', doneOn: '2026-11-20' };
    await answer('/api/resolutions?station=KILIFI', { items: [done], nextCursor: null });

    expect(wordsOf(find('resolution-2'))).toContain('Done Fri 20 Nov');
  });

  it('adds what was agreed', async () => {
    const { find, click, type, http, answer, still, text } = await open(SECRETARY);
    await click(find('add'));
    await click(find('record'));
    expect(text()).toContain('Enter what was agreed.');

    await type('issue', ' An interpreter on call ');
    await type('agency', 'Judiciary');
    await type('due-on', '2026-12-14');
    await click(find('record'));

    const asked = http.expectOne({ method: 'POST', url: '/api/resolutions' });
    expect(asked.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(asked.request.body).toEqual({
      issue: 'An interpreter on call',
      agency: 'Judiciary',
      agreedOn: '2026-11-23',
      dueOn: '2026-12-14',
    });
    asked.flush(SECOND);
    await still();
    await answer(OPEN, { items: [FIRST, SECOND], nextCursor: null });
    expect(find('issue')).toBeNull();
  });

  it('marks one done with a day and a note, against the version on screen', async () => {
    const { find, click, press, type, http } = await open(SECRETARY);
    await click(find('move-1'));
    await press('Done');
    expect(find<HTMLInputElement>('done-on').value).toBe('2026-11-23');

    await type('note', 'Set up in Court 2');
    await click(find('move'));

    const { request } = http.expectOne({ method: 'PATCH', url: '/api/resolutions/r1' });
    expect(request.headers.get('If-Match')).toBe('"v3"');
    expect(request.body).toEqual({ status: 'done', doneOn: '2026-11-23', note: 'Set up in Court 2' });
  });

  it('keeps what was written when somebody else was first', async () => {
    const { find, click, type, http, still, text } = await open(SECRETARY);
    await click(find('move-1'));
    await type('note', 'Asked again');
    await click(find('move'));

    http
      .expectOne({ method: 'PATCH', url: '/api/resolutions/r1' })
      .flush(
        { status: 412, code: 'version.stale', title: 'Stale' },
        { status: 412, statusText: 'Precondition Failed' },
      );
    await still();

    expect(text()).toContain('Somebody else changed this while you were here.');
    expect(find<HTMLTextAreaElement>('note').value).toBe('Asked again');
  });

  it('says so when nothing is left to do, and what to do first', async () => {
    const { text } = await open(SECRETARY, []);

    expect(text()).toContain('no resolution of this committee is open');
    expect(text()).toContain('Add what the committee agreed at its last meeting.');
  });

  it('says what failed, and tries again', async () => {
    const { text, http, still, press } = await openPage(committeeRoutes, '/reports/resolutions', MEMBER);
    http.expectOne(OPEN).flush(null, { status: 500, statusText: 'Server Error' });
    await still();
    expect(text()).not.toContain('no resolution of this committee is open');

    await press('Try again');

    http.expectOne(OPEN);
  });
});
