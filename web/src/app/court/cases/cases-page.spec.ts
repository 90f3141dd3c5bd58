import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { CaseList } from '@hakika/contracts';
import { openPage } from '../../../testing/case';
import { caseListRoutes } from './cases.routes';

const ITEM: CaseList['items'][number] = {
  id: 'case-1',
  code: 'HK-2026-0142',
  stationName: 'Kilifi Law Courts',
  stage: 'prosecution',
  nextHearingOn: '2026-11-26',
  filedOn: '2026-03-10',
  adjournments: 3,
  accusedCount: 2,
  protected: true,
  lastActivityAt: '2026-11-20T10:00:00.000Z',
  heldSince: null,
};
const PAGE: CaseList = { items: [ITEM], nextCursor: 'more', total: 26 };

describe('the worklist', () => {
  const open = (url = '/cases', permissions = ['case:read', 'case:open']) => openPage(caseListRoutes, url, permissions);

  it('says of each case where it stands and what comes next', async () => {
    const { answer, page, text } = await open();
    await answer('/api/cases?view=open', PAGE);

    expect(page.querySelector('tbody th a')!.getAttribute('href')).toBe('/cases/case-1');
    expect(text()).toContain('Prosecution Thu 26 Nov In 3 days Kilifi Law Courts');
    expect(text()).toContain('Showing 1 to 1 of 26');
  });

  it('goes on to the next page', async () => {
    const { answer, press, text } = await open();
    await answer('/api/cases?view=open', PAGE);

    await press('Next');
    await answer('/api/cases?view=open&cursor=more', { items: [ITEM], nextCursor: null });

    expect(text()).toContain('Showing 26 to 26 of 26');
  });

  it('says so when there are more than are counted', async () => {
    const { answer, press, text } = await open();
    await answer('/api/cases?view=open', { ...PAGE, total: 200, moreThanTotal: true });
    expect(text()).toContain('Showing 1 to 1 of more than 200');

    await press('Next');
    await answer('/api/cases?view=open&cursor=more', { items: [ITEM], nextCursor: 'on' });

    expect(text()).toContain('Showing 26 to 26 of more than 200');
  });

  it('shows a stage as a filter that can be taken off', async () => {
    const { answer, press, text } = await open('/cases?stage=plea');
    await answer('/api/cases?view=open&stage=plea', { items: [], nextCursor: null, total: 0 });
    expect(text()).toContain('No cases match these filters.');

    await press('Stage: Plea Remove');

    expect(TestBed.inject(Router).url).toBe('/cases');
    await answer('/api/cases?view=open', PAGE);
  });

  it('keeps concluded cases apart', async () => {
    const { answer, text } = await open('/cases?view=concluded');
    await answer('/api/cases?view=concluded', { items: [], nextCursor: null, total: 0 });

    expect(text()).toContain('No concluded cases yet.');
  });

  it('offers to open a case only to those who may', async () => {
    const { answer, find } = await open('/cases', ['case:read']);
    await answer('/api/cases?view=open', PAGE);

    expect(find('open-case')).toBeNull();
  });
});
