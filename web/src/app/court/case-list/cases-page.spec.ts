import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { CaseFilters, CaseList, SavedView } from '@hakika/contracts';
import { openPage } from '../../../testing/case';
import { caseListRoutes } from '../cases/cases.routes';
// The page comes when its address is opened; the first test should not wait for that.
import './cases-page';
import { CaseSequence } from './case-sequence';

const ITEM: CaseList['items'][number] = {
  id: 'case-1',
  code: 'HK-2026-0142',
  stationName: 'Kilifi Law Courts',
  stage: 'prosecution',
  nextHearingOn: '2026-11-26',
  filedOn: '2026-03-10',
  adjournments: 3,
  trialNumber: 1,
  accusedCount: 2,
  protected: true,
  lastActivityAt: '2026-11-20T10:00:00.000Z',
  heldSince: '2026-06-01',
};
const PAGE: CaseList = { items: [ITEM], nextCursor: 'more', total: 26 };
const NONE: CaseList = { items: [], nextCursor: null, total: 0 };
const aView = (name: string, filters: CaseFilters): SavedView => ({ id: `view-${name}`, version: 1, name, filters });

describe('the worklist', () => {
  async function open(
    url = '/cases',
    permissions: readonly string[] = ['case:read', 'case:open'],
    views: readonly SavedView[] = [],
  ) {
    const opened = await openPage(caseListRoutes, url, permissions);
    await opened.answer('/api/case-views', views);
    return opened;
  }

  it('says of each case where it stands, what comes next and how long somebody is held', async () => {
    const { answer, page, text } = await open();
    await answer('/api/cases', PAGE);

    expect(page.querySelector('tbody th a')!.getAttribute('href')).toBe('/cases/case-1');
    expect(text()).toContain('Prosecution Thu 26 Nov In 3 days In custody 175 days since Mon 1 Jun Kilifi Law Courts');
    expect(text()).toContain('Showing 1 to 1 of 26');
    expect(TestBed.inject(CaseSequence).around('case-1')).toEqual({ at: 1, of: 1, before: null, after: null });
  });

  it('goes on to the next page', async () => {
    const { answer, press, text } = await open();
    await answer('/api/cases', PAGE);

    await press('Next');
    await answer('/api/cases?cursor=more', { items: [ITEM], nextCursor: null });

    expect(text()).toContain('Showing 26 to 26 of 26');
  });

  it('says so when there are more than are counted', async () => {
    const { answer, press, text } = await open();
    await answer('/api/cases', { ...PAGE, total: 200, moreThanTotal: true });
    expect(text()).toContain('Showing 1 to 1 of more than 200');

    await press('Next');
    await answer('/api/cases?cursor=more', { items: [ITEM], nextCursor: 'on' });

    expect(text()).toContain('Showing 26 to 26 of more than 200');
  });

  it('is narrowed by one choice, which stands in the address and can be taken off', async () => {
    const { answer, press, text, type } = await open();
    await answer('/api/cases', PAGE);

    await type('filter-attention', 'held-90');
    expect(TestBed.inject(Router).url).toBe('/cases?attention=held-90');
    await answer('/api/cases?attention=held-90', NONE);
    expect(text()).toContain('No cases match these filters.');

    await press('Needs attention: Held 90 days or more Remove');
    expect(TestBed.inject(Router).url).toBe('/cases');
    await answer('/api/cases', PAGE);
  });

  it('keeps the filters that an address can mean, and no others', async () => {
    const { answer, text } = await open('/cases?stage=plea&next=none&attention=sleepy&custody=remand&name=Somebody');
    await answer('/api/cases?stage=plea&custody=remand&next=none', PAGE);

    expect(text()).toContain('Stage: Plea');
    expect(text()).toContain('Custody of an accused: On remand');
    expect(text()).toContain('Next date: No next date');
  });

  it('keeps concluded cases apart', async () => {
    const { answer, text } = await open('/cases?view=concluded');
    await answer('/api/cases?view=concluded', NONE);

    expect(text()).toContain('No concluded cases yet.');
  });

  it('offers to open a case only to those who may, and to assign to nobody else but supervisors', async () => {
    const { answer, find } = await open('/cases', ['case:read']);
    await answer('/api/cases', PAGE);

    expect([find('open-case'), find('choose'), find('filter-assigned')]).toEqual([null, null, null]);
  });

  describe('with lists that are kept', () => {
    const pleas = aView('Pleas', { stage: 'plea' });

    it('opens one with one press, and says which is open', async () => {
      const { answer, find, press } = await open('/cases', ['case:read'], [pleas]);
      await answer('/api/cases', PAGE);

      await press('Pleas');
      await answer('/api/cases?stage=plea', PAGE);

      expect(TestBed.inject(Router).url).toBe('/cases?stage=plea');
      expect(find('rename-view')).not.toBeNull();
    });

    it('keeps a new one under a name', async () => {
      const { answer, find, click, http, still, text } = await open('/cases?next=7', ['case:read'], [pleas]);
      await answer('/api/cases?next=7', PAGE);

      await click(find('save-view'));
      find<HTMLInputElement>('view-name').value = 'This week';
      await click(find('keep-view'));
      const request = http.expectOne({ method: 'POST', url: '/api/case-views' });
      expect(request.request.body).toEqual({ name: 'This week', filters: { next: '7' } });
      request.flush(aView('This week', { next: '7' }));
      await still();
      await answer('/api/case-views', [pleas, aView('This week', { next: '7' })]);

      expect(text()).toContain('This week');
    });

    it('says in words why a name cannot be', async () => {
      const { answer, find, click, http, still, text } = await open('/cases?next=7', ['case:read'], [pleas]);
      await answer('/api/cases?next=7', PAGE);

      await click(find('save-view'));
      find<HTMLInputElement>('view-name').value = 'Pleas';
      await click(find('keep-view'));
      http
        .expectOne({ method: 'POST', url: '/api/case-views' })
        .flush({ code: 'view.name-taken' }, { status: 409, statusText: 'Conflict' });
      await still();

      expect(text()).toContain('You keep a list with this name already.');
    });

    it('renames and drops the one that is open', async () => {
      const { answer, find, click, http, still } = await open('/cases?stage=plea', ['case:read'], [pleas]);
      await answer('/api/cases?stage=plea', PAGE);

      await click(find('rename-view'));
      find<HTMLInputElement>('view-name').value = 'All pleas';
      await click(find('keep-view'));
      http
        .expectOne({ method: 'PATCH', url: '/api/case-views/view-Pleas' })
        .flush({ ...pleas, name: 'All pleas', version: 2 });
      await still();
      await answer('/api/case-views', [{ ...pleas, name: 'All pleas', version: 2 }]);

      await click(find('drop-view'));
      http.expectOne({ method: 'DELETE', url: '/api/case-views/view-Pleas' });
    });
  });
});
