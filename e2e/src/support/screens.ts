import { AxeBuilder } from '@axe-core/playwright';
import { Language } from '@hakika/contracts';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { resize, type Theme, type Width } from './browser';
import { speak } from './people';

const ROOT = path.resolve(__dirname, '../../..');
const TAKEN = path.join(ROOT, 'test-results/screens');
const SHOWN = path.join(ROOT, 'docs/screens');
const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

const WIDTHS: readonly Width[] = [360, 1280];
const THEMES: readonly Theme[] = ['light', 'dark'];

/** Nobody is kept out: no violation of WCAG 2.2 AA on the page as it stands. */
export async function expectAccessible(page: Page, where = page.url()): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_AA).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect({ where, found }).toEqual({ where, found: [] });
}

/** Nothing sticks out at the side: a person on a phone scrolls one way. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

/** What was asked for has come and is drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** For a page at rest: `today-360.png`, `today-360-dark.png`, `today-360-sw.png`, ... into docs/screens if missing there or asked for. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const file = path.join(TAKEN, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled', caret: 'hide' });
  const shown = path.join(SHOWN, `${name}.png`);
  if (fs.existsSync(shown) && process.env['HAKIKA_SCREENS'] !== 'docs') return;
  fs.mkdirSync(SHOWN, { recursive: true });
  fs.copyFileSync(file, shown);
}

/**
 * Looks at a screen in both languages, at both widths and in both themes: accessible in each, a picture of each.
 * Changing the language loads the page anew; `reach` then brings it back to the state that is looked at.
 */
export async function inspect(page: Page, name: string, reach?: () => Promise<void>): Promise<void> {
  for (const language of [Language.Kiswahili, Language.English]) {
    await speak(page, language);
    await reach?.();
    await settled(page);
    for (const width of WIDTHS) {
      await resize(page, width);
      for (const theme of THEMES) await look(page, { name, language, width, theme });
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

interface Look {
  name: string;
  language: Language;
  width: Width;
  theme: Theme;
}

async function look(page: Page, { name, language, width, theme }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  const variant = [language === Language.Kiswahili ? '-sw' : '', theme === 'dark' ? '-dark' : ''].join('');
  const picture = `${name}-${width}${variant}`;
  await takePicture(page, picture);
  await expectNoSideScroll(page);
  // Every language in every theme once, each at one width or the other: four long looks instead of eight.
  const onPhone = (language === Language.English) === (theme === 'light');
  if (onPhone === (width === 360)) await expectAccessible(page, picture);
}
