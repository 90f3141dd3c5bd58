import type { Page } from 'playwright-core';
import { choose, openTab } from './docket';

/** The form of a fact as a link has opened it: the day, and what decides a case is read once more. */
export async function recordFact(page: Page, on: string): Promise<void> {
  await page.getByTestId('occurred-on').fill(on);
  const send = page.getByTestId('record-milestone');
  if ((await send.innerText()).trim() === 'Continue') {
    await send.click();
    await page.getByTestId('check-answers').waitFor();
  }
  await send.click();
  await page.waitForURL((url) => url.pathname.endsWith('/timeline'));
}

const STEPS: Readonly<Record<string, string>> = {
  'odpp-file-received': 'Record the file as received',
  'file-allocated': 'Allocate the file',
  'file-reviewed': 'Record the review',
};

/** A step of the file at the prosecution; the first answer to each of its questions. */
export async function stepOfFile(
  page: Page,
  step: string,
  on: string,
  questions: readonly string[] = [],
): Promise<void> {
  await page.getByTestId('file-step').filter({ hasText: STEPS[step]! }).click();
  const form = page.getByTestId(`act-${step}`);
  for (const name of questions) await form.getByRole('radiogroup', { name }).getByRole('radio').first().click();
  await form.getByTestId('act-on').fill(on);
  await form.getByTestId('send-act').click();
  await form.waitFor({ state: 'detached' });
}

/** What happened to the custody of an accused, from the card of the accused. */
export async function recordCustody(page: Page, label: string, type: string): Promise<void> {
  await openTab(page, 'Parties');
  const card = page.locator('app-accused-row').filter({ hasText: label });
  await card.getByTestId(`record-${type}`).click();
  await page.getByTestId('occurred-on').waitFor();
}

/** One of the acts that the overview of the case offers after the trial. */
export async function beginAct(page: Page, act: string): Promise<void> {
  await openTab(page, 'Overview');
  await page.getByTestId(`act-${act}`).click();
  await page.locator('form').first().waitFor();
}

/** A form that is read once more before it is recorded. */
export async function readAndRecord(page: Page, button: string): Promise<void> {
  await page.getByTestId(button).click();
  await page.getByRole('heading', { name: 'Read it once more' }).waitFor();
  await page.getByTestId(button).click();
  await page.waitForURL((url) => /\/cases\/[^/]+$/.test(url.pathname));
}

/** What the court found, by count and accused, as the judgment form asks it. */
export async function find(page: Page, count: number, label: string, verdict: string): Promise<void> {
  const line = page.getByRole('group', { name: `Count ${count}`, exact: true });
  await line
    .getByRole('radiogroup', { name: new RegExp(`^${label}`) })
    .getByRole('radio', { name: verdict })
    .first()
    .click();
}

/** A date in court, given on the day itself. */
export async function listForToday(page: Page, purpose: string, on: string, at: string): Promise<void> {
  await openTab(page, 'Hearings');
  await page.getByTestId('schedule').click();
  await choose(page, 'What for', purpose);
  await page.getByTestId('hearing-on').fill(on);
  await page.getByLabel('Time, if given').fill(at);
  await page.getByTestId('send-hearing').click();
  await page.getByRole('row').filter({ hasText: purpose }).waitFor();
}
