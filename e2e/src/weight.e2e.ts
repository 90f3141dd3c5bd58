import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser';
import { signIn } from './support/people';

const KB = 1024;

/** All bytes that come over the line while a page is loaded with nothing kept from before. */
async function bytesOf(page: Page, load: () => Promise<unknown>): Promise<number> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  line.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
  await load();
  await page.waitForLoadState('networkidle');
  await line.detach();
  return bytes;
}

describe('what comes over a slow line at the first load', () => {
  const browser = useBrowser();

  it('is at most 200 KB for the page to sign in on', async () => {
    const page = await browser.open();

    const bytes = await bytesOf(page, async () => {
      await page.goto('/sign-in');
      await page.getByTestId('sign-in').waitFor();
    });

    expect(bytes).toBeGreaterThan(50 * KB);
    expect(bytes).toBeLessThanOrEqual(200 * KB);
  });

  it('is at most 260 KB for Today', async () => {
    const page = await browser.open();
    await signIn(page, 'prosecutor');

    const bytes = await bytesOf(page, async () => {
      await page.goto('/today');
      await page.getByRole('listitem').first().waitFor();
    });

    expect(bytes).toBeGreaterThan(50 * KB);
    expect(bytes).toBeLessThanOrEqual(260 * KB);
  });
});
