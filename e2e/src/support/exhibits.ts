import type { Page } from 'playwright-core';
import type { MadeCase } from './cases';
import { handsOn, watchHands } from './hands';

const FILE = { name: 'invented-note.txt', mimeType: 'text/plain', buffer: Buffer.from('An invented note.\n') };
const TAPS_AT_MOST = 6;

/** An investigator writes down what was found and adds a file; leaves her on the page of the exhibit. */
export async function logExhibit(page: Page, courtCase: MadeCase, what: string): Promise<void> {
  await page.goto('/evidence');
  await page.getByRole('link', { name: 'Add exhibit' }).first().waitFor();
  await watchHands(page);
  await page.getByRole('link', { name: 'Add exhibit' }).first().click();
  await page.getByText('Document', { exact: true }).click();
  await page.getByLabel('Case', { exact: true }).selectOption({ label: `${courtCase.code} · Kilifi Law Courts` });
  await page.getByLabel('Short description').fill(what);
  await page.getByTestId('file').setInputFiles(FILE);
  await page.getByText(/hash …[0-9a-f]{8}/).waitFor();
  await page.getByRole('button', { name: 'Save exhibit' }).click();
  await page.getByText(/The server computed the same hash/).waitFor();

  const { taps } = await handsOn(page);
  expect(taps).toBeLessThanOrEqual(TAPS_AT_MOST);
  await page.getByRole('link', { name: 'Open the exhibit' }).click();
  await page.getByRole('button', { name: 'Hand over' }).waitFor();
}

/** From the page of an exhibit that is in a case: the count, then the element, and the last tap saves. */
export async function linkToFirstCount(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Link to a count' }).click();
  await page.getByRole('radiogroup', { name: 'Which count?' }).getByRole('radio').first().click();
  const element = page.getByRole('radiogroup', { name: 'Which element?' }).getByRole('radio').first();
  const name = (await element.innerText()).trim();
  await element.click();
  await page
    .getByRole('listitem')
    .filter({ hasText: `${name} · Count 1, s.` })
    .waitFor();
}

export async function handOver(page: Page, toWhom: string): Promise<void> {
  await page.getByRole('button', { name: 'Hand over' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio', { name: toWhom }).click();
  await sheet.getByLabel('Where?').fill('Invented store');
  await sheet.getByRole('button', { name: 'Offer it' }).click();
  await page.getByText('Offered. It stays with you until the other accepts.').waitFor();
}

export async function accept(page: Page, what: string): Promise<void> {
  await page.goto('/evidence');
  const item = page.getByRole('listitem').filter({ hasText: what });
  await item.getByRole('button', { name: /^Accept/ }).click();
  await item.getByRole('button', { name: 'I have it now' }).click();
  await page.getByText('Accepted. It is recorded as being in your hands.').waitFor();
}
