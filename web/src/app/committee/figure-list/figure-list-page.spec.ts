import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { FigureListItem } from '@hakika/contracts';
import { provideApi } from '../../../testing/http';
import { aPack } from '../../../testing/pack';
import { buttonOf, signInAs, textOf, turn } from '../../../testing/page';
import { aSession } from '../../../testing/session';
import { provideWords } from '../../../testing/words';
import { FigureListPage } from './figure-list-page';

const LIST = '/api/reports/one-pager/lists/adjourned?station=KILIFI&month=2026-10';
const ITEM: FigureListItem = {
  caseId: 'case-1',
  caseCode: 'HK-2026-0142',
  hearingId: 'hearing-1',
  on: '2026-10-12',
  detail: 'police-file',
  survivor: null,
};
const PACK = {
  ...aPack(),
  adjournmentReasons: [{ code: 'police-file', wording: { en: 'Police file not in court', sw: 'Faili haipo' } }],
};

describe('the list behind a figure', () => {
  let fixture: ComponentFixture<FigureListPage>;
  let http: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords(), provideRouter([])] });
    http = TestBed.inject(HttpTestingController);
    await signInAs(aSession({ permissions: ['figure-list:read'] }));
    fixture = TestBed.createComponent(FigureListPage);
    fixture.componentRef.setInput('figure', 'adjourned');
    fixture.componentRef.setInput('station', 'KILIFI');
    fixture.componentRef.setInput('month', '2026-10');
    await turn();
    http.expectOne('/api/reference/pack').flush(PACK);
  });

  it('names each case with its day and what happened, and says that it may be shorter than the page', async () => {
    http.expectOne(LIST).flush({ items: [ITEM], nextCursor: null });
    await turn();

    expect(textOf(page().querySelector('tbody'))).toContain('HK-2026-0142');
    expect(textOf(page().querySelector('tbody'))).toContain('Mon 12 Oct 2026');
    expect(textOf(page().querySelector('tbody'))).toContain('Police file not in court');
    expect(textOf(page())).toContain('only cases that you may see');
    expect(textOf(page().querySelector('h1'))).toBe('Hearings adjourned');
  });

  it('never shows a bare code', async () => {
    http.expectOne(LIST).flush({ items: [{ ...ITEM, detail: 'X-17' }], nextCursor: null });
    await turn();

    expect(textOf(page())).not.toContain('X-17');
  });

  it('goes on by cursor', async () => {
    http.expectOne(LIST).flush({ items: [ITEM], nextCursor: 'c2' });
    await turn();

    buttonOf(page(), 'Next').click();
    await turn();

    http.expectOne(`${LIST}&cursor=c2`);
  });

  it('says so when none of them is the reader’s', async () => {
    http.expectOne(LIST).flush({ items: [], nextCursor: null });
    await turn();

    expect(textOf(page())).toContain('None of the cases behind this figure is yours to see.');
  });
});
