import { TranslocoService } from '@jsverse/transloco';
import { TestBed } from '@angular/core/testing';
import type { CaseExhibitsView, CaseSupportView } from '@hakika/contracts';
import { aCase, openPage, wordsOf } from '../../../testing/case';
import { anExhibitItem } from '../../../testing/exhibits';
import { casePageRoutes } from '../cases/cases.routes';

const HEARING = { ...aCase().next!, purpose: 'prosecution-hearing' };
const SUPPORT: CaseSupportView = {
  survivors: [],
  coverage: [
    { survivorId: 's1', survivorLabel: 'V1', hearingId: HEARING.id, hearingOn: HEARING.on, state: 'none' },
    { survivorId: 's2', survivorLabel: 'V2', hearingId: 'another', hearingOn: '2026-12-07', state: 'none' },
  ],
  measures: [
    {
      id: 'm1',
      version: 1,
      survivorId: 's1',
      survivorLabel: 'V1',
      code: 'AC02',
      state: 'granted',
      requestedOn: '2026-10-01',
      orderedOn: '2026-11-03',
      orderText: 'A screen',
      denial: null,
      deliveries: [],
    },
  ],
};
const EXHIBITS: CaseExhibitsView = {
  items: [anExhibitItem({ offeredToName: 'Invented Person Two' })],
  nextCursor: null,
  elements: [],
};

describe('readiness on the page of a case', () => {
  async function open(permissions: readonly string[]) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1', ['case:read', ...permissions]);
    await opened.answer('/api/cases/case-1', aCase({ next: HEARING }));
    return { ...opened, list: () => wordsOf(opened.page.querySelector('app-readiness-list')!) };
  }

  it('says for each thing who must do what, the person who is alone first', async () => {
    const { answer, list } = await open(['coverage:read', 'measure:read', 'exhibit:read']);
    await answer('/api/cases/case-1/support', SUPPORT);
    await answer('/api/cases/case-1/exhibits?limit=100', EXHIBITS);

    expect(list()).toBe(
      [
        'Readiness 1 of 6 ready',
        'Support officer No officer Support officer: book somebody to go with V1.',
        'Hand-overs Awaited Whoever receives E-03: accept or decline.',
        'Witnesses Not recorded Nobody is down to give evidence.',
        'Disclosure Not recorded Prosecutor: serve it on A1, or record that it was served.',
        'Measures granted Not recorded Court clerk: have ready Screen. Whether it is arranged is recorded on the day.',
        'Exhibits Done Whoever holds them: bring E-03.',
      ].join(' '),
    );
  });

  it('asks for nothing that the reader may not see, and does not speak of it', async () => {
    const { http, list } = await open([]);

    http.expectNone('/api/cases/case-1/support');
    http.expectNone('/api/cases/case-1/exhibits?limit=100');
    expect(list()).not.toMatch(/Support officer|Measures|Exhibits/);
  });

  it('follows the language', async () => {
    const { list, still } = await open([]);
    await TestBed.inject(TranslocoService).load('sw').toPromise();
    TestBed.inject(TranslocoService).setActiveLang('sw');
    await still();

    expect(list()).toContain('Mashahidi Haijarekodiwa Hakuna aliyepangwa kutoa ushahidi.');
  });

  it('keeps what is known when a part cannot be read, and says that it could not', async () => {
    const { http, list, still } = await open(['exhibit:read']);
    http.expectOne('/api/cases/case-1/exhibits?limit=100').flush({}, { status: 503, statusText: 'Busy' });
    await still();

    expect(list()).toContain('Try again');
    expect(list()).toContain('Disclosure Not recorded Prosecutor');
  });
});
