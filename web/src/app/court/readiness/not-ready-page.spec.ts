import type { NotReadyItem, Page } from '@hakika/contracts';
import { openPage, wordsOf } from '../../../testing/case';
import { courtRoutes } from '../court.routes';

const ITEM: NotReadyItem = {
  hearingId: 'h1',
  caseId: 'case-1',
  caseCode: 'HK-2026-0142',
  on: '2026-11-30',
  at: '09:00',
  purpose: 'prosecution-hearing',
  stationName: 'Invented Law Courts',
  open: [
    { subject: 'support', state: 'alone', role: 'support-officer', late: true },
    { subject: 'police-file', state: 'not-recorded', role: 'investigator', late: true },
    { subject: 'disclosure', state: 'not-recorded', role: 'prosecutor', late: false },
    { subject: 'exhibits', state: 'not-recorded', role: 'investigator', late: false },
  ],
  total: 7,
};

describe('hearings that are not ready', () => {
  async function open(page: Page<NotReadyItem>) {
    const opened = await openPage(courtRoutes, '/not-ready', ['hearing:read']);
    await opened.answer('/api/readiness', page);
    return opened;
  }

  it('are listed with what is missing, who sees to it, and what is late', async () => {
    const { page } = await open({ items: [ITEM], nextCursor: null });

    expect(wordsOf(page)).toContain('4 of 7 open, 2 late');
    expect(wordsOf(page)).toContain('No officer Investigator Police file late Exhibits Prosecutor Disclosure');
    expect(page.querySelector('[data-hearing="h1"] a')!.getAttribute('href')).toBe(
      '/cases/case-1/hearings/h1/readiness',
    );
  });

  it('are none when everything is ready', async () => {
    const { page } = await open({ items: [], nextCursor: null });

    expect(wordsOf(page)).toContain('Every hearing of the next 14 days is ready, or none is listed.');
  });

  it('may be on the next page when this one is ready', async () => {
    const { page } = await open({ items: [], nextCursor: 'more' });

    expect(wordsOf(page)).toContain('Everything on this page is ready. Look at the next one.');
    expect(wordsOf(page)).toContain('Next');
  });
});
