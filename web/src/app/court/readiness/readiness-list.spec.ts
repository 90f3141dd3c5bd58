import { TranslocoService } from '@jsverse/transloco';
import { TestBed } from '@angular/core/testing';
import type { HearingReadinessView, ReadinessLineView } from '@hakika/contracts';
import { aCase, openPage, wordsOf } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const HEARING = { ...aCase().next!, purpose: 'prosecution-hearing' };
const URL = `/api/hearings/${HEARING.id}/readiness`;

const aLine = (change: Partial<ReadinessLineView> = {}): ReadinessLineView => ({
  ...{ subject: 'police-file', state: 'not-recorded', labels: [], done: 0, total: 0 },
  ...{ agency: 'police', role: 'investigator', dueOn: '2026-11-28', late: false, mayTick: true, said: null },
  ...change,
});
const SAID = { word: 'ready', reason: null, by: 'Invented Investigator', at: '2026-11-23T07:00:00.000Z' } as const;

const aView = (change: Partial<HearingReadinessView> = {}): HearingReadinessView => ({
  ...{ hearingId: HEARING.id, caseId: 'case-1', caseCode: 'HK-2026-0142', on: '2026-11-30', at: null },
  ...{ purpose: 'prosecution-hearing', stationName: 'Invented Law Courts' },
  lines: [
    aLine({ subject: 'support', state: 'alone', role: 'support-officer', labels: ['V1'], total: 1, mayTick: false }),
    aLine({ subject: 'measures-granted', role: 'clerk', labels: ['AC02'], total: 1, mayTick: false }),
    aLine(),
    aLine({ subject: 'exhibits', state: 'done', labels: ['E-03'], done: 1, total: 1, said: SAID }),
  ],
  open: ['support', 'measures-granted', 'police-file'],
  ready: null,
  maySayReady: true,
  ...change,
});

describe('readiness on the page of a case', () => {
  async function open(view = aView()) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1', ['case:read']);
    await opened.answer('/api/cases/case-1', aCase({ next: HEARING }));
    await opened.answer(URL, view);
    const list = () => wordsOf(opened.page.querySelector('app-readiness-list')!);
    const button = (id: string) => opened.page.querySelector<HTMLButtonElement>(`[data-testid="${id}"]`);
    return { ...opened, list, button };
  }

  it('says for each thing how it stands, who sees to it, and until when', async () => {
    const { list } = await open();

    expect(list()).toContain('Readiness 1 of 4 ready Support officer No officer Book somebody to go with V1.');
    expect(list()).toContain('Have ready: Screen. Court clerk, by Sat 28 Nov');
    expect(list()).toContain('Exhibits Done They will be there: E-03. Said to be there by Invented Investigator');
  });

  it('offers a tick only where this person may give it, and shows what came of it', async () => {
    const { http, button, list, still } = await open();
    expect(button('tick-support-ready')).toBeNull();

    button('tick-police-file-ready')!.click();
    const sent = http.expectOne({ method: 'POST', url: URL });
    expect(sent.request.body).toEqual({ subject: 'police-file', word: 'ready' });
    sent.flush(aView({ lines: [aLine({ state: 'done', said: SAID })], open: [] }));
    await still();

    expect(list()).toContain('1 of 1 ready Police file Done It will be in court.');
  });

  it('asks why a hearing is called ready while something is open', async () => {
    const { http, button, page, still } = await open();

    button('mark-ready')!.click();
    await still();
    expect(wordsOf(page)).toContain('3 things are open.');
    const reason = page.querySelector<HTMLTextAreaElement>('[data-testid="ready-reason"]')!;
    reason.value = 'the file follows by car';
    reason.dispatchEvent(new Event('input'));
    button('send-ready')!.click();
    await still();
    const sent = http.expectOne({ method: 'POST', url: URL });
    expect(sent.request.body).toEqual({ subject: 'hearing', word: 'ready', reason: 'the file follows by car' });
    sent.flush(aView({ ready: { ...SAID, reason: 'the file follows by car' } }));
    await still();

    expect(wordsOf(page)).toContain('Although something is open: the file follows by car');
  });

  it('says why a word was refused, and reads anew', async () => {
    const { http, button, list, still } = await open(aView({ open: [] }));

    button('mark-ready')!.click();
    http
      .expectOne({ method: 'POST', url: URL })
      .flush({ status: 409, code: 'readiness.hearing-over' }, { status: 409, statusText: 'Conflict' });
    await still();
    http.expectOne({ method: 'GET', url: URL }).flush(aView({ maySayReady: false }));
    await still();

    expect(list()).toContain('This hearing is over.');
    expect(button('mark-ready')).toBeNull();
  });

  it('follows the language', async () => {
    const { list, still } = await open();
    await TestBed.inject(TranslocoService).load('sw').toPromise();
    TestBed.inject(TranslocoService).setActiveLang('sw');
    await still();

    expect(list()).toContain('Faili la polisi Haijarekodiwa Lilete mahakamani.');
  });

  it('says that it could not be read, and offers to try again', async () => {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1', ['case:read']);
    await opened.answer('/api/cases/case-1', aCase({ next: HEARING }));
    opened.http.expectOne(URL).flush({}, { status: 503, statusText: 'Busy' });
    await opened.still();

    expect(wordsOf(opened.page.querySelector('app-readiness-list')!)).toContain('Try again');
  });
});
