import { Language } from '@hakika/contracts';
import type { Locator, Page } from 'playwright-core';
import { travel, useBrowser } from './support/browser';
import { DEMO_PASSWORD, signIn, speak, type DemoUser } from './support/people';
import { expectAccessible, expectNoSideScroll, inspect } from './support/screens';

describe('every screen, in both languages, at both widths, by day and by night', () => {
  const browser = useBrowser();
  const signedIn = new Map<DemoUser, Page>();

  /** One page for each person, on the way to an address; it ends where something of the page is there. */
  async function at(user: DemoUser, address: string, something: (page: Page) => Locator): Promise<Page> {
    const page = signedIn.get(user) ?? (await browser.open());
    if (!signedIn.has(user)) await signIn(page, user);
    signedIn.set(user, page);
    await travel(page, address);
    await something(page).first().waitFor();
    await speak(page, Language.English);
    return page;
  }

  const aRow = (page: Page) => page.getByRole('row').nth(1);
  const aCard = (page: Page) => page.getByRole('listitem');
  const openCase = async (tab: string, something: (page: Page) => Locator) => {
    const page = await at('prosecutor', '/cases', aRow);
    await page.getByRole('row').filter({ hasText: 'Defence' }).getByRole('link').first().click();
    await page.getByRole('navigation', { name: 'Case', exact: true }).waitFor();
    if (tab) await page.getByRole('link', { name: tab, exact: true }).last().click();
    await something(page).first().waitFor();
    return page;
  };

  it('signing in', async () => {
    const page = await browser.open();
    await page.goto('/sign-in');
    await page.getByTestId('sign-in').waitFor();
    await inspect(page, 'sign-in');
  });

  it('the hidden screen', async () => {
    const page = await browser.open();
    await signIn(page, 'prosecutor');
    for (const language of [Language.Kiswahili, Language.English]) {
      await speak(page, language);
      await page.getByTestId('hide-screen').click();
      await page.getByRole('dialog').waitFor();
      await inspect(page, 'hide-screen', [language]);
      await page.getByTestId('password').fill(DEMO_PASSWORD);
      await page.getByTestId('sign-in').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  it('the court day', async () => {
    await inspect(await at('prosecutor', '/today', aCard), 'today');
  });

  it('the court day with a matter at the question why', async () => {
    const page = await at('prosecutor', '/today', aCard);
    await page.getByRole('button', { name: 'Adjourned', exact: true }).first().click();
    await page.getByRole('radiogroup', { name: 'Why?' }).waitFor();
    await inspect(page, 'today-why');
  });

  it('a list of hearings before and after its rows are read', async () => {
    const page = await at('prosecutor', '/court-list/enter', (one) => one.getByTestId('list'));
    await inspect(page, 'hearing-batch-empty');
    await page.getByTestId('list').fill('Case;Date;Time;Purpose\nHK-2026-9999;3/4/2027;9;tea\n;2027-04-05;;Mention');
    await page.getByTestId('take').click();
    await page.locator('[data-row] [aria-invalid]').first().waitFor();
    await inspect(page, 'hearing-batch');
  });

  it('the list of cases', async () => {
    await inspect(await at('prosecutor', '/cases', aRow), 'cases');
  });

  it('the list of cases that a supervisor gives out', async () => {
    const page = await at('supervisor.odpp', '/cases?attention=unassigned', aRow);
    await page.getByTestId('choose').first().click();
    await page.getByTestId('assign-to').waitFor();
    await inspect(page, 'cases-assign');
  });

  it('what a supervisor decides about', async () => {
    const page = await at('supervisor.odpp', '/supervision', (one) => one.getByTestId('figure-unassigned'));
    await inspect(page, 'supervision');
  });

  it('a case', async () => {
    await inspect(await openCase('', (page) => page.locator('app-stage-rail')), 'case');
  });

  it('what a hearing needs', async () => {
    const page = await openCase('Hearings', (shown) => shown.locator('app-case-witnesses li'));
    await page
      .getByRole('link', { name: /^Readiness/ })
      .first()
      .click();
    await page.locator('app-readiness-line').first().waitFor();
    await inspect(page, 'readiness');
  });

  it('hearings that are not ready', async () => {
    const page = await at('prosecutor', '/not-ready', (one) => one.locator('[data-hearing]'));
    await inspect(page, 'not-ready');
  });

  it('the versions of a charge sheet', async () => {
    const page = await openCase('', (one) => one.locator('app-case-counts'));
    await page.getByRole('link', { name: 'Versions of the sheet' }).click();
    await page.locator('app-sheet-count').first().waitFor();
    await inspect(page, 'charge-sheets');
  });

  it('a judgment', async () => {
    const page = await at('prosecutor', '/cases', aRow);
    await page.getByRole('row').filter({ hasText: 'Judgment' }).getByRole('link').first().click();
    await page.getByTestId('act-judgment').click();
    await page.getByTestId('cell-0').waitFor();
    await inspect(page, 'judgment');
  });

  it('who was in court at a hearing', async () => {
    const page = await openCase('Hearings', (shown) => shown.locator('app-case-witnesses li'));
    const heard = page.getByRole('row').filter({ hasText: /prosecution case/i });
    await heard
      .getByRole('link', { name: /^Who was in court/ })
      .last()
      .click();
    await page.locator('app-witness-row').first().waitFor();
    await inspect(page, 'attendance');
  });

  it('the timeline of a case', async () => {
    await inspect(await openCase('Timeline', (page) => page.locator('app-timeline-list')), 'case-timeline');
  });

  it('the timeline of a case as it was known on a day', async () => {
    const page = await openCase('Timeline', (one) => one.locator('app-timeline-list'));
    await page.getByTestId('as-known-on').fill('2026-06-01');
    await page.getByTestId('as-known-on').dispatchEvent('change');
    await page.getByTestId('back-to-today').waitFor();
    await inspect(page, 'case-timeline-past');
  });

  it('a correction that would leave later entries impossible', async () => {
    const page = await openCase('Timeline', (one) => one.locator('app-timeline-list'));
    await page.getByRole('link', { name: /: Arraigned,/ }).click();
    await page.getByText('It did not happen', { exact: true }).click();
    await page.getByTestId('broken-entries').waitFor();
    await inspect(page, 'correction');
    await page.getByTestId('take-along').click();
    await page.getByTestId('taken-along').waitFor();
    await inspect(page, 'correction-whole', [Language.English]);
  });

  it('the evidence of a case', async () => {
    await inspect(await openCase('Evidence', (page) => page.locator('app-case-evidence-page')), 'case-evidence');
  });

  it('the support of a case', async () => {
    await inspect(await openCase('Support', (page) => page.locator('app-case-support-survivor')), 'case-support');
  });

  it('the evidence in hand', async () => {
    await inspect(await at('investigator', '/evidence', aRow), 'evidence');
  });

  it('a new exhibit', async () => {
    const page = await at('investigator', '/evidence/new', (one) => one.getByRole('radio'));
    await inspect(page, 'evidence-new');
  });

  it('the agenda of court support', async () => {
    await inspect(await at('vso', '/court-support', aCard), 'court-support');
  });

  it('a booking', async () => {
    const page = await at('vso', '/court-support', aCard);
    await page.getByTestId('book').first().click();
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
    await inspect(page, 'court-support-plan');
  });

  it('the page for the committee', async () => {
    await inspect(await at('cuc', '/reports', (page) => page.getByRole('article')), 'one-pager');
  });

  it('the court list of the running day', async () => {
    await inspect(await at('clerk', '/court-list', aCard), 'court-list');
  });

  it('the magistrates of a station', async () => {
    await inspect(await at('clerk', '/magistrates', aCard), 'magistrates');
  });

  it('the register of a committee', async () => {
    const page = await at('cuc', '/reports/resolutions', aRow);
    await page.getByTestId('move-2').click();
    await inspect(page, 'resolutions');
  });
});

describe('every screen with nothing on it, and when the server fails', () => {
  const browser = useBrowser();

  it('the page of a month before there were any cases', async () => {
    const page = await browser.open({ width: 360 });
    await signIn(page, 'cuc');
    await page.goto('/reports?month=2019-01');
    await page.getByText('Nothing is on record for January 2019 at this station.').waitFor();
    expect(await page.getByTestId('pdf').count()).toBe(0);
    await expectAccessible(page, 'reports, a month without hearings');
    await expectNoSideScroll(page);
    await speak(page, Language.Kiswahili);
    await page.getByText('Januari 2019').last().waitFor();
    await expectNoSideScroll(page);
    await page.context().close();
  });

  const EMPTY_DAY = { day: '2026-11-18', strip: [], rooms: [], next: null, due: [], overdue: [] };
  const EMPTY_AGENDA = { from: '2026-11-18', to: '2026-12-01', uncovered: [], rePlan: [], days: [] };
  const QUIET = { asOf: '2026-11-18T06:00:00.000Z', openCases: 0, figures: [], team: [] };
  const EMPTY_PAGE = { items: [], nextCursor: null, total: 0 };

  it.each([
    ['today', 'prosecutor', '/today', '/api/court-days/*', EMPTY_DAY, 'No matters listed for you on this day.'],
    ['cases', 'prosecutor', '/cases', /\/api\/cases(\?|$)/, EMPTY_PAGE, 'No open cases yet.'],
    ['supervision', 'supervisor.odpp', '/supervision', '/api/supervision', QUIET, 'Nothing needs a decision today.'],
    [
      'court-support',
      'vso',
      '/court-support',
      '/api/court-support/agenda?*',
      EMPTY_AGENDA,
      /^No court support is booked/,
    ],
    [
      'evidence',
      'investigator',
      '/evidence',
      '/api/exhibits',
      { inMyCustody: EMPTY_PAGE, onTheirWayToMe: EMPTY_PAGE, recent: [] },
      'No exhibits yet. Add the first.',
    ],
    ['reports', 'cuc', '/reports', '/api/reports/one-pager?*', null, null],
    ['resolutions', 'cuc', '/reports/resolutions', '/api/resolutions?*', EMPTY_PAGE, /^Nothing is left to do/],
  ] as const)('%s', async (name, user, address, request, nothing, sentence) => {
    const page = await browser.open({ width: 360 });
    await signIn(page, user);
    if (nothing) {
      await page.route(request, (route) => route.fulfill({ json: nothing }));
      await page.goto(address);
      await page.getByText(sentence).waitFor();
      await expectAccessible(page, `${name}, empty`);
      await page.unroute(request);
    }
    await page.route(request, (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', json: { status: 500, code: 'internal' } }),
    );
    await page.goto(address);
    await page.getByText('This could not be loaded. Your work is safe. Try again.').waitFor();
    await expectAccessible(page, `${name}, failing`);
    await page.unroute(request);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.context().close();
  });
});
