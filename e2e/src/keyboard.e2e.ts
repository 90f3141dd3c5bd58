import { useBrowser } from './support/browser';
import { aCase, hearingToday, username } from './support/cases';
import { handsOn, watchHands } from './support/hands';
import { tabTo } from './support/keys';
import { signIn } from './support/people';

describe('by keyboard alone, with the focus in sight', () => {
  const browser = useBrowser();

  it('an adjournment', async () => {
    const { code } = await aCase(hearingToday('16:10', 'Court 2'));
    const page = await browser.open();
    await signIn(page, 'prosecutor');
    const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: code, exact: true }) });
    const link = row.getByRole('link', { name: code, exact: true });
    await link.waitFor();
    await watchHands(page);

    await tabTo(page, link);
    await page.keyboard.press('a');
    await row
      .getByRole('radiogroup', { name: 'Why?' })
      .getByRole('radio')
      .first()
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('1');
    const dates = row.getByRole('radiogroup', { name: 'Next date' });
    await dates.getByRole('radio').first().and(page.locator(':focus')).waitFor();
    await page.keyboard.press('1');

    await row.getByText(/^Saved \d\d:\d\d\.$/).waitFor();
    expect((await handsOn(page)).taps).toBe(0);
  });

  it('a booking', async () => {
    const team = [username('prosecutor'), username('vso2')];
    const { code } = await aCase({ ...hearingToday('16:20', 'Court 2'), team });
    const page = await browser.open();
    await signIn(page, 'vso2');
    const book = page.getByRole('button', { name: new RegExp(code) });
    await book.waitFor();
    await watchHands(page);

    await tabTo(page, book);
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('radio').first().waitFor();
    await tabTo(page, sheet.getByRole('radiogroup', { name: 'Who goes with her?' }).getByRole('radio').first());
    await page.keyboard.press('Space');
    await tabTo(page, sheet.getByRole('button', { name: 'Book', exact: true }));
    await page.keyboard.press('Enter');

    await sheet.waitFor({ state: 'detached' });
    const booked = page.getByRole('listitem').filter({ hasText: code }).filter({ hasText: 'Not confirmed yet' });
    await booked.getByText(/^Saved \d\d:\d\d\.$/).waitFor();
    expect((await handsOn(page)).taps).toBe(0);
  });

  it('an exhibit', async () => {
    const { code } = await aCase();
    const page = await browser.open();
    await signIn(page, 'investigator');
    await page.getByRole('link', { name: 'Add exhibit' }).first().waitFor();
    await watchHands(page);

    await tabTo(page, page.getByRole('link', { name: 'Add exhibit' }).first());
    await page.keyboard.press('Enter');
    await page.getByRole('radio').first().waitFor();
    await tabTo(page, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    const inCase = page.getByLabel('Case', { exact: true });
    await tabTo(page, inCase);
    await inCase.locator('option', { hasText: code }).waitFor({ state: 'attached' });
    await page.keyboard.type(code);
    await tabTo(page, page.getByLabel('Short description'));
    await page.keyboard.type('Invented rope, blue');
    await tabTo(page, page.getByRole('button', { name: 'Save exhibit' }));
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'Exhibit logged' }).waitFor();
    await page.getByText('E-01').waitFor();
    expect((await handsOn(page)).taps).toBe(0);
  });
});
