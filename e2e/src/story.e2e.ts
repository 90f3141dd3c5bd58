import type { Report } from '@hakika/contracts';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser';
import { aCase, hearingToday, username, type MadeCase } from './support/cases';
import { rowsOf } from './support/database';
import { accept, handOver, linkToFirstCount, logExhibit } from './support/exhibits';
import { comeBackTo, downloadOf, eventually } from './support/patience';
import { handsOn, watchHands } from './support/hands';
import { signIn } from './support/people';

/** The trip of the officer who goes with her, around a hearing at half past three. */
const TRIP = {
  survivor: 'V1',
  hearing: 'today',
  officer: username('vso'),
  from: '2026-11-18T14:45:00+03:00',
  to: '2026-11-18T17:00:00+03:00',
  meetingPoint: 'Invented Office, side door',
  status: 'confirmed',
};

describe('three people, one case', () => {
  const browser = useBrowser();
  let courtCase: MadeCase;
  let prosecutor: Page;
  let officer: Page;

  beforeAll(async () => {
    courtCase = await aCase({ ...hearingToday('15:30', 'Court 1'), accompaniments: [TRIP] });
    prosecutor = await browser.open();
    await signIn(prosecutor, 'prosecutor');
    officer = await browser.open();
    await signIn(officer, 'vso');
  });

  const rowOf = (page: Page) =>
    page.getByRole('listitem').filter({ has: page.getByRole('link', { name: courtCase.code }) });

  it('takes an adjournment in three taps and no typed letter, and can be taken back', async () => {
    await prosecutor.goto('/today');
    const row = rowOf(prosecutor);
    await row.waitFor();
    await watchHands(prosecutor);

    await row.getByRole('button', { name: 'Adjourned', exact: true }).click();
    await row.getByRole('radiogroup', { name: 'Why?' }).getByRole('radio').first().click();
    await row.getByRole('radiogroup', { name: 'Next date' }).getByRole('radio').first().click();
    await row.getByText(/^Saved \d\d:\d\d\.$/).waitFor();

    expect(await handsOn(prosecutor)).toEqual({ taps: 3, keys: 0 });
    await row.getByRole('button', { name: 'Undo' }).waitFor();
    await row.getByText('25 Nov').waitFor();
  });

  it('shows the officer the plan that fell, without anybody asking, and two taps make a new one', async () => {
    const card = officer.locator('app-re-plan-card').filter({ hasText: '25 Nov' }).filter({ hasText: '15:30' });
    await eventually(async () => {
      await comeBackTo(officer);
      return card.isVisible();
    });
    await watchHands(officer);

    await card.getByRole('button', { name: 'Keep me, move the travel' }).click();
    await card.waitFor({ state: 'detached' });

    expect((await handsOn(officer)).taps).toBeLessThanOrEqual(2);
    const plans = await rowsOf<{ status: string }>(
      `SELECT a.status FROM support.accompaniment a JOIN court.hearing h ON h.id = a.hearing_id
       WHERE h.case_id = $1 ORDER BY h.held_on`,
      [courtCase.id],
    );
    expect(plans.map(({ status }) => status)).toEqual(['cancelled', 'proposed']);
  });

  it('takes an exhibit with its file from the scene into the case, to a count, and into other hands', async () => {
    const investigator = await browser.open();
    await signIn(investigator, 'investigator');
    const colleague = await browser.open();
    await signIn(colleague, 'investigator2');
    const what = `Invented notebook ${courtCase.code}`;

    await logExhibit(investigator, courtCase, what);
    await linkToFirstCount(investigator);
    await handOver(investigator, 'Demo Investigator Two');
    await accept(colleague, what);

    await prosecutor.goto(`/cases/${courtCase.id}`);
    const tabs = prosecutor.getByRole('navigation', { name: 'Case', exact: true });
    await tabs.getByRole('link', { name: 'Evidence' }).click();
    const row = prosecutor.getByRole('row').filter({ hasText: what });
    await row.getByText('Demo Investigator Two').waitFor();
  });

  it('gives the committee its page, as a page to print and as data, and no list of cases behind a figure', async () => {
    const secretary = await browser.open();
    await signIn(secretary, 'cuc');
    await secretary.getByRole('article').waitFor();

    const pdf = await downloadOf(secretary, 'Print (PDF)');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const report = JSON.parse((await downloadOf(secretary, 'JSON')).toString()) as Report;
    expect(report).toMatchObject({ report: 'one-pager', station: 'KILIFI', audience: 'committee' });
    const links = secretary.getByRole('article').getByRole('link');
    expect(await links.allInnerTexts()).toEqual(['Open the register']);
    const list = await secretary.request.get('/api/reports/one-pager/lists/adjourned?station=KILIFI&month=2026-10');
    expect(list.status()).toBe(404);

    await links.click();
    await secretary.getByTestId('move-1').click();
    await secretary.getByRole('radio', { name: 'Done', exact: true }).click();
    await secretary.getByTestId('note').fill('Bonded on Mondays since October');
    await secretary.getByTestId('move').click();
    await secretary.getByTestId('resolution-1').waitFor({ state: 'detached' });
  });

  it('says the same of a case of others as of a case that does not exist', async () => {
    const stranger = await browser.open();
    await signIn(stranger, 'prosecutor2');
    const said = async (caseId: string) => {
      await stranger.goto(`/cases/${caseId}`);
      const note = stranger.getByRole('alert');
      await note.waitFor();
      return (await note.innerText()).replace(/Reference \S+/, 'Reference');
    };

    const ofOthers = await said(courtCase.id);
    expect(ofOthers).toContain('You cannot see this. Ask your supervisor for access.');
    expect(await said(randomUUID())).toBe(ofOthers);
  });
});
