import { AxeBuilder } from '@axe-core/playwright';
import { Language } from '@hakika/contracts';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { resize, settled, type Theme, type Width } from './browser';
import { speak } from './people';

const ROOT = path.resolve(__dirname, '../../..');
const TAKEN = path.join(ROOT, 'test-results/screens');
const SHOWN = path.join(ROOT, 'docs/screens');
const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

const WIDTHS: readonly Width[] = [360, 1280];
const LANGUAGES: readonly Language[] = [Language.Kiswahili, Language.English];
const THEMES: readonly Theme[] = ['light', 'dark'];

/**
 * Nobody is kept out: no violation of WCAG 2.2 AA on the page as it stands. The window is as tall as the page meanwhile,
 * so that nothing is judged where the bar at the foot happens to lie over it.
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const window = page.viewportSize()!;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...window, height: Math.max(window.height, height) });
  // There are no frames here, and without them the way of old needs no second page for each look.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.withTags(WCAG_AA).analyze();
  await page.setViewportSize(window);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect({ where, found }).toEqual({ where, found: [] });
}

/** Nothing sticks out at the side: a person on a phone scrolls one way. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

interface Look {
  name: string;
  language: Language;
  width: Width;
  theme: Theme;
}

const nameOf = ({ name, language, width, theme }: Look) =>
  [name, width, language === Language.English ? '' : language, theme === 'light' ? '' : theme]
    .filter(Boolean)
    .join('-');

/** What docs/screens shows: English by day, and these by night as well. */
const BY_NIGHT: readonly string[] = ['today', 'case'];
const isShown = ({ name, language, theme }: Look) =>
  language === Language.English && (theme === 'light' || BY_NIGHT.includes(name));

/**
 * `today-360.png`, `today-360-dark.png`, `today-360-sw.png` …: every look with `HAKIKA_SCREENS=all`, those that
 * docs/screens shows with `docs` (into it), else only those that are missing there.
 */
async function takePicture(page: Page, look: Look): Promise<void> {
  const wanted = process.env['HAKIKA_SCREENS'];
  const shown = path.join(SHOWN, `${nameOf(look)}.png`);
  const forDocs = isShown(look) && (wanted === 'docs' || !fs.existsSync(shown));
  if (!forDocs && wanted !== 'all') return;
  const file = forDocs ? shown : path.join(TAKEN, `${nameOf(look)}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
}

/**
 * Looks at a screen as it stands in both languages, at both widths and in both themes: nothing sticks out, nobody is
 * kept out, a picture of each. Nothing is loaded anew, so what is open stays open.
 */
export async function inspect(page: Page, name: string, languages = LANGUAGES): Promise<void> {
  for (const language of languages) {
    await speak(page, language);
    await settled(page);
    for (const width of WIDTHS) {
      await resize(page, width);
      for (const theme of THEMES) await look(page, { name, language, width, theme });
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

async function look(page: Page, seen: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: seen.theme, reducedMotion: 'reduce' });
  await takePicture(page, seen);
  await expectNoSideScroll(page);
  // Every language in every theme once, at one width or the other: four long looks instead of eight.
  const onPhone = (seen.language === Language.English) === (seen.theme === 'light');
  if (onPhone === (seen.width === 360)) await expectAccessible(page, nameOf(seen));
}
