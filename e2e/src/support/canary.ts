import type { Page } from 'playwright-core';

/** Somebody invented whose name and number occur nowhere else, so that wherever they turn up they have leaked. */
export const CANARY = { fullName: 'Kanari Jinalabandia Mfano', phone: '+254 700 000 477' };

const SIGNS = ['kanari', 'jinalabandia', '000 477', '000477'];

export const leaksIn = (text: string): string[] => SIGNS.filter((sign) => text.toLowerCase().includes(sign));

/** Listens to a page: whatever the server answers it, and whatever address it goes to. */
export function listenFor(page: Page): () => Promise<string[]> {
  const heard: Promise<string>[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return;
    heard.push(
      response.text().then(
        (text) => `${response.url()} ${text}`,
        () => response.url(),
      ),
    );
  });
  return async () => (await Promise.all(heard)).flatMap(leaksIn);
}

/** What stands on a page or behind it: words, attributes, values of boxes, title and address. */
export async function leaksOn(page: Page): Promise<string[]> {
  const [html, title] = [await page.content(), await page.title()];
  const values = await page.evaluate(() =>
    [...document.querySelectorAll('input, textarea')].map((box) => (box as HTMLInputElement).value),
  );
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  return leaksIn([html, title, page.url(), ...values, kept].join(' '));
}
