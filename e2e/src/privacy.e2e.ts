import fs from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { settled, travel, useBrowser } from './support/browser';
import { CANARY, leaksIn, leaksOn, listenFor } from './support/canary';
import { aCase, hearingToday, username, type MadeCase } from './support/cases';
import { rowsOf } from './support/database';
import { given } from './support/given';
import { signIn, type DemoUser } from './support/people';

const REASON = 'She has to be called before her day in court';
const TABS = ['', '/timeline', '/parties', '/hearings', '/evidence', '/support'];
const PAGES = ['/today', '/cases', '/court-support', '/evidence', '/reports', '/your-work'];

const READERS: readonly DemoUser[] = ['prosecutor', 'investigator', 'vso', 'supervisor.odpp', 'supervisor.support'];
const OTHERS: readonly DemoUser[] = ['clerk', 'cuc', 'auditor', 'counsellor', 'admin'];

describe('the name of a survivor', () => {
  const browser = useBrowser();
  let courtCase: MadeCase;
  let officer: Page;
  let heardByOfficer: () => Promise<string[]>;

  const reveal = async (page: Page, purpose: string) => {
    await page.getByRole('button', { name: 'Reveal' }).last().click();
    await page.getByLabel('Your reason').fill(REASON);
    await page.getByRole('radio', { name: purpose }).click();
  };

  beforeAll(async () => {
    courtCase = await aCase(hearingToday('16:30', 'Court 1'));
    officer = await browser.open();
    heardByOfficer = listenFor(officer);
    await signIn(officer, 'vso');
    await officer.goto(`/cases/${courtCase.id}/support`);
    await officer.getByRole('button', { name: 'Record a survivor' }).click();
    await officer.getByLabel('Name').fill(CANARY.fullName);
    await officer.getByLabel('Telephone').fill(CANARY.phone);
    await officer.getByRole('button', { name: 'Save', exact: true }).click();
    await officer.getByText('V2', { exact: true }).first().waitFor();
  });

  async function lookAround(page: Page, addresses: readonly string[]): Promise<string[]> {
    const leaks: string[] = [];
    for (const address of addresses) {
      await travel(page, address);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await settled(page);
      leaks.push(...(await leaksOn(page)).map((sign) => `${address}: ${sign}`));
    }
    return leaks;
  }

  it.each([...READERS, ...OTHERS])('is on no page, in no answer and no address for %s', async (user) => {
    const page = await browser.open();
    const heard = listenFor(page);
    await signIn(page, user);
    const ofTheCase = TABS.map((tab) => `/cases/${courtCase.id}${tab}`);

    const leaks = await lookAround(page, READERS.includes(user) ? [...PAGES, ...ofTheCase] : PAGES);

    expect([...leaks, ...(await heard())]).toEqual([]);
    await page.context().close();
  });

  it('is shown to her officer for a purpose and a reason, for a minute, and the record has it', async () => {
    expect([...(await leaksOn(officer)), ...(await heardByOfficer())]).toEqual([]);

    await reveal(officer, 'Her day in court');
    const shown = officer.getByTestId('revealed');
    await shown.getByText(CANARY.fullName).waitFor();
    await shown.getByText(CANARY.phone).waitFor();
    expect(await leaksOn(officer)).not.toEqual([]);
    await officer.clock.runFor(61_000);

    await shown.waitFor({ state: 'detached' });
    expect(await leaksOn(officer)).toEqual([]);
    const leaves = await rowsOf<{ body: string }>(
      `SELECT l.body FROM audit.leaf l JOIN people.app_user u ON u.id = l.actor_id
       WHERE l.action = 'identity.revealed' AND l.case_id = $1 AND u.username = $2`,
      [courtCase.id, username('vso')],
    );
    expect(leaves).toHaveLength(1);
    expect(leaksIn(JSON.stringify(leaves))).toEqual([]);
  });

  it('is hidden again when somebody leaves the window, and never comes into a log', async () => {
    await reveal(officer, 'To reach her');
    await officer.getByTestId('revealed').waitFor();
    await officer.evaluate(() => window.dispatchEvent(new Event('blur')));

    await officer.getByTestId('revealed').waitFor({ state: 'detached' });
    expect(await leaksOn(officer)).toEqual([]);
    const log = await fs.readFile(given('HAKIKA_SERVER_LOG'), 'utf8');
    expect(log).toContain('/api/survivors/:survivorId/reveal');
    expect([...leaksIn(log), log.includes('called before her day')]).toEqual([false]);
  });
});
