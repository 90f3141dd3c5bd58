import fs from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Asks again until it is so; work done in the background takes a moment, and sometimes a long one. */
export async function eventually(isSo: () => Promise<boolean>, seconds = 60): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It has not come to that within ${seconds} seconds.`);
    await sleep(500);
  }
}

/** The person had another window in front and looks at this one again. */
export async function comeBackTo(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

/** What a link hands to the person as a file. */
export async function downloadOf(page: Page, link: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  return fs.readFile(await (await coming).path());
}
