import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { Report } from '@hakika/contracts';
import { provideApi } from '../../../testing/http';
import { buttonOf, signInAs, textOf, turn } from '../../../testing/page';
import { aReport, anEmptyReport } from '../../../testing/report';
import { aSession } from '../../../testing/session';
import { provideWords } from '../../../testing/words';
import { LanguageService } from '../../core/language/language.service';
import { OnePagerPage } from './one-pager-page';

const STATIONS = ['MALINDI', 'KILIFI'].map((code) => ({
  id: code,
  code,
  name: code === 'KILIFI' ? 'Kilifi Law Courts' : 'Malindi Law Courts',
  county: 'KE-KLF',
  courtrooms: [],
}));
const OCTOBER = '/api/reports/one-pager?station=KILIFI&month=2026-10&audience=committee&language=en';

describe('the committee’s page', () => {
  let fixture: ComponentFixture<OnePagerPage>;
  let http: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;

  async function begin(permissions: string[]): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords(), provideRouter([])] });
    http = TestBed.inject(HttpTestingController);
    await signInAs(aSession({ role: 'committee-secretary', permissions }));
    fixture = TestBed.createComponent(OnePagerPage);
    await turn();
    http.expectOne('/api/reference/stations').flush(STATIONS);
    await turn();
  }

  async function show(report: Report, permissions = ['report:read']): Promise<void> {
    await begin(permissions);
    http.expectOne(OCTOBER).flush(report);
    await turn();
  }

  afterEach(() => fixture.destroy());

  it('opens with one’s own station and the last whole month', async () => {
    await show(aReport());

    expect(textOf(page().querySelector('article'))).toContain('Kilifi Law Courts');
    expect(textOf(page().querySelector('.headline'))).toMatch(/^One hearing in three did not go on\./);
    expect(page().querySelector<HTMLSelectElement>('[data-testid=station]')!.value).toBe('KILIFI');
    expect(page().querySelector<HTMLSelectElement>('[data-testid=month]')!.value).toBe('2026-10');
  });

  it('offers a secretary the months that have closed, and leads to the register', async () => {
    await show(aReport());

    expect(page().querySelector('option[value="2026-11"]')).toBeNull();
    const links = [...page().querySelectorAll<HTMLAnchorElement>('a[href^="/reports/resolutions"]')];
    expect(links.map((link) => [textOf(link), link.getAttribute('href')])).toEqual([
      ['Resolutions', '/reports/resolutions?station=KILIFI'],
      ['Open the register', '/reports/resolutions?station=KILIFI'],
    ]);
  });

  it('says of a closed page that each month is as known when it closed', async () => {
    await show({ ...aReport(), closed: true });

    expect(textOf(page().querySelector('footer'))).toContain(
      'Each month as known when it closed; a case that came back',
    );
  });

  it('prints unit and basis under each figure', async () => {
    await show(aReport());

    const figures = [...page().querySelectorAll('app-one-pager-figures > div, app-one-pager-survivors .figures > div')];
    expect(figures).toHaveLength(7);
    for (const figure of figures) expect(textOf(figure.querySelector('.basis'))).toMatch(/Unit: |An estimate/);
    expect(figures.map((figure) => textOf(figure.querySelector('.value')))).toEqual([
      '83%',
      '35 of 112 hearings',
      '92% clearance, from 83%',
      '8',
      '17 of 23',
      '24 of 29',
      '< 5',
    ]);
  });

  it('shows the finding as the picture’s words, and the same as a table', async () => {
    await show(aReport());

    const chart = page().querySelector<HTMLImageElement>('img')!;
    expect(chart.alt).toBe('Adjournments are down from July’s 45 to 35');
    expect(chart.getAttribute('src')).toContain('/api/reports/one-pager/chart.svg?station=KILIFI&month=2026-10');
    expect(page().querySelectorAll('details tbody tr')).toHaveLength(13);
  });

  it('draws a bar for each reason, and none for a hidden count, whose length would tell', async () => {
    const report = aReport();
    const tables = report.tables.map((table) =>
      table.id === 'reasons'
        ? {
            ...table,
            cells: [...table.cells.slice(0, 1), [{ value: null, suppressed: true }], ...table.cells.slice(2)],
          }
        : table,
    );
    await show({ ...report, tables });

    const rows = [...page().querySelectorAll('app-one-pager-hearings section:last-of-type tbody tr')];
    expect(rows.map((row) => row.querySelector<HTMLElement>('.bar i')?.style.width)).toEqual([
      '64.70588235294117%',
      undefined,
      '100%',
    ]);
    expect(textOf(rows[1]!)).toContain('hidden');
  });

  it('says where each resolution stands with a shape and a word', async () => {
    await show(aReport());

    const stands = [...page().querySelectorAll('app-one-pager-agreed tbody tr')];
    expect(stands.map((row) => textOf(row.querySelector('.stands')))).toEqual([
      'In progress',
      'Overdue 33 days',
      'Done 22 Sep 2026',
    ]);
    expect(stands.map((row) => row.querySelector('i')!.className)).toEqual(['in-progress', 'overdue', 'done']);
  });

  it('opens the list behind a figure for who may see lists, and for nobody else', async () => {
    await show(aReport(), ['report:read']);
    expect(page().querySelectorAll('app-figure-link a')).toHaveLength(0);
    fixture.destroy();
    TestBed.resetTestingModule();

    await show(aReport(), ['report:read', 'figure-list:read']);
    const links = [...page().querySelectorAll('app-figure-link a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/reports/lists/adjourned?station=KILIFI&month=2026-10');
    expect(links).toContain('/reports/lists/adjourned?station=KILIFI&month=2026-10&reason=police-file');
    expect(links).toContain('/reports/lists/children-heard?station=KILIFI&month=2026-10');
  });

  it('gives the same page as PDF and as JSON', async () => {
    await show(aReport());

    expect(page().querySelector('[data-testid=pdf]')!.getAttribute('href')).toBe(OCTOBER.replace('?', '/pdf?'));
    expect(page().querySelector('[data-testid=json]')!.getAttribute('href')).toBe(OCTOBER);
  });

  it('keeps the choice in the address', async () => {
    await show(aReport());
    const go = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);

    buttonOf(page(), 'Public').click();

    expect(go).toHaveBeenCalledWith([], {
      queryParams: { audience: 'public' },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  });

  it('leaves what was agreed out of the page for the public', async () => {
    await begin(['report:read']);
    fixture.componentRef.setInput('audience', 'public');
    fixture.componentRef.setInput('month', '2026-09');
    await turn();
    http
      .expectOne('/api/reports/one-pager?station=KILIFI&month=2026-09&audience=public&language=en')
      .flush(aReport({ audience: 'public', resolutions: [] }));
    await turn();

    expect(page().querySelector('app-one-pager-agreed')).toBeNull();
    expect(textOf(page())).toContain('For publication');
  });

  it('asks again in the language on screen', async () => {
    await show(aReport());

    await TestBed.inject(LanguageService).choose('sw');
    await turn();
    http.expectOne(OCTOBER.replace('language=en', 'language=sw')).flush(aReport({ language: 'sw' }));
    await turn();

    expect(textOf(page())).toContain('Oktoba 2026');
    expect(textOf(page())).toContain('Taarifa 6 zilichelewa.');
  });

  it('says in words that a month is empty', async () => {
    await show(anEmptyReport());

    expect(textOf(page())).toContain('Nothing is on record for October 2026 at this station.');
    expect(page().querySelector('[data-testid=pdf]')).toBeNull();
  });

  it('says what failed, with a way on', async () => {
    await begin(['report:read']);
    http.expectOne(OCTOBER).flush({ requestId: 'R-4F2A' }, { status: 503, statusText: 'no' });
    await turn();

    expect(textOf(page())).toContain('This could not be loaded.');
    expect(textOf(page())).toContain('Try again');
  });
});
