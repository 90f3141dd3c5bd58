import {
  chromium,
  type Browser,
  type BrowserContext,
  type LaunchOptions,
  type Page,
  type Request,
} from 'playwright-core';
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

/** How many requests of a page are under way. */
const underWay = new WeakMap<Page, number>();

function count(page: Page): Page {
  const add = (change: number) => (request: Request) => {
    if (request.resourceType() !== 'eventsource') underWay.set(page, (underWay.get(page) ?? 0) + change);
  };
  page.on('request', add(1)).on('requestfinished', add(-1)).on('requestfailed', add(-1));
  return page;
}

/** A few frames: long enough for a page that has got its code to ask for its data. */
const FRAMES = 6;

/** What was asked for has come and is drawn. */
export async function settled(page: Page): Promise<void> {
  let asked = true;
  while (asked) {
    asked = (underWay.get(page) ?? 0) > 0;
    await page.evaluate(async (frames) => {
      for (let frame = 0; frame < frames; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
      await document.fonts.ready;
    }, FRAMES);
    asked ||= (underWay.get(page) ?? 0) > 0;
  }
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
  return count(await context.newPage());
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

/** Goes on inside the application as a link does, so that nothing is loaded anew; from where one stands, loads it again. */
export async function travel(page: Page, address: string): Promise<void> {
  const { pathname, search } = new URL(page.url());
  if (pathname + search === address) {
    await page.reload();
    return;
  }
  await page.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await page.waitForURL((url) => url.pathname + url.search === address);
}
