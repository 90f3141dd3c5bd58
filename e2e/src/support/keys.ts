import type { Locator, Page } from 'playwright-core';

const STOPS_AT_MOST = 120;

/** Walks with Tab, as far as it takes, until the focus is on an element; every stop on the way must be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS_AT_MOST; stop += 1) {
    await page.keyboard.press('Tab');
    await expectSeenFocus(page);
    if (await hasFocus(target)) return;
  }
  throw new Error(`Tab does not lead to ${String(target)} within ${STOPS_AT_MOST} stops.`);
}

export async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.first().evaluate((element) => element === document.activeElement);
}

/** A ring around what has the focus, or around the label that stands for a hidden box. */
async function expectSeenFocus(page: Page): Promise<void> {
  const unseen = await page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return null;
    // The button inside a box for a date has the focus now, and the browser draws its ring.
    if (active.matches('input[type=date], input[type=time]') && !active.matches(':focus-visible')) return null;
    const ringed = (element: Element | null) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    return ringed(active) || ringed(active.closest('label'))
      ? null
      : `${active.tagName} ${active.textContent}`.slice(0, 80);
  });
  expect(unseen).toBeNull();
}
