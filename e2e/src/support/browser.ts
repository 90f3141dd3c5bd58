import { chromium, type Browser, type BrowserContext, type LaunchOptions, type Page } from 'playwright-core';
import { given } from './given';

export type Width = 360 | 1280;
export type Theme = 'light' | 'dark';

const HEIGHT: Readonly<Record<Width, number>> = { 360: 780, 1280: 860 };

interface Wishes {
  width?: Width;
  theme?: Theme;
}

/** What no page may do: break the content policy, throw, or fail without a word. */
const faults: string[] = [];

async function watch(context: BrowserContext): Promise<void> {
  await context.exposeBinding('reportViolation', (_source, what: string) => void faults.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation(what: string): void }).reportViolation;
      report(`content policy: ${event.effectiveDirective} refused ${event.blockedURI} at ${event.sourceFile}`);
    });
  });
  context.on('weberror', (error) => void faults.push(`error in the page: ${error.error().message}`));
}

async function newPage(browser: Browser, { width = 1280, theme = 'light' }: Wishes): Promise<Page> {
  const context = await browser.newContext({
    baseURL: given('BASE_URL'),
    viewport: { width, height: HEIGHT[width] },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-KE',
    timezoneId: 'Africa/Nairobi',
    hasTouch: width === 360,
    acceptDownloads: true,
  });
  await context.clock.setFixedTime(given('HAKIKA_NOW'));
  await watch(context);
  return context.newPage();
}

/**
 * One browser for a test file, a fresh profile for each page it opens. A test fails when one of its pages broke the
 * content policy or threw.
 */
export function useBrowser(): { open(wishes?: Wishes): Promise<Page> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(JSON.parse(given('BROWSER_LAUNCH')) as LaunchOptions);
  });
  afterEach(() => {
    const found = faults.splice(0);
    expect(found).toEqual([]);
  });
  afterAll(() => browser?.close());
  return { open: (wishes = {}) => newPage(browser, wishes) };
}

export async function resize(page: Page, width: Width): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT[width] });
}
