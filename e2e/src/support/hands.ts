import type { Page } from 'playwright-core';

interface Hands {
  taps: number;
  keys: number;
}

const NAME = 'hakikaHands';

/** Begins to count what a person's hands do on this page, until `handsOn` is asked. */
export async function watchHands(page: Page): Promise<void> {
  await page.evaluate((name) => {
    const hands = { taps: 0, keys: 0 };
    Object.assign(window, { [name]: hands });
    document.addEventListener('pointerdown', () => (hands.taps += 1), { capture: true });
    document.addEventListener('keydown', () => (hands.keys += 1), { capture: true });
  }, NAME);
}

/** How often this page was tapped and how many keys went down since `watchHands`. */
export function handsOn(page: Page): Promise<Hands> {
  return page.evaluate((name) => (window as unknown as Record<string, Hands>)[name]!, NAME);
}
