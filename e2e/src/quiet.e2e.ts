import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser';
import { signIn, type DemoUser } from './support/people';

const WALKERS: readonly DemoUser[] = ['prosecutor', 'investigator', 'vso', 'clerk', 'cuc', 'supervisor.odpp', 'admin'];

/** Whatever the browser writes that somebody would have to look into. */
function listenToConsole(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(`${message.text()} ${message.location().url}`);
  });
  return said;
}

describe('the console of the browser', () => {
  const browser = useBrowser();

  it.each(WALKERS)('stays empty while %s comes in, goes everywhere and leaves', async (user) => {
    const page = await browser.open();
    const said = listenToConsole(page);
    await page.goto('/');
    await page.getByTestId('sign-in').waitFor();
    await signIn(page, user);

    const places = await page
      .getByRole('navigation')
      .first()
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    for (const place of [...places, '/more', '/your-work']) {
      await page.goto(place);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
    }
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await page.getByTestId('sign-in').waitFor();
    await page.reload();
    await page.getByTestId('sign-in').waitFor();

    expect(said).toEqual([]);
    await page.context().close();
  });
});
