import type { Locator, Page } from 'playwright-core';
import { travel } from './browser';

/** As much of a bundle (docs/case-bundle.schema.json) as a person types into the screens. */
export interface PublicRecord {
  reported: { on: string; source: string };
  offence: { from: string; to: string; place: string };
  trafficking: { acts: string[]; means: string[]; purposes: string[]; exploitation: string[]; childSurvivor: boolean };
  courtFiles: { kind: string; number: string; courtName?: string; registeredOn?: string }[];
  accused: { label: string; sex?: 'female' | 'male'; ageAtOffence?: number }[];
  counts: {
    number: number;
    offence: string;
    chargingSection: string;
    penaltySection?: string;
    accused: string[];
    alternativeTo?: number;
  }[];
  milestones: {
    type: string;
    occurredOn: string;
    occurredAt?: string;
    accused?: string;
    count?: number;
    details?: Record<string, unknown>;
    source?: string;
  }[];
}

type Milestone = PublicRecord['milestones'][number];

/** The words on the pills of the form, for the codes of the bundle. */
const WORDS: Readonly<Record<string, string>> = {
  recruitment: 'Recruitment',
  transfer: 'Transfer',
  harbouring: 'Harbouring',
  receipt: 'Receipt',
  deception: 'Deception',
  'abuse-of-vulnerability': 'Abuse of a position of vulnerability',
  'documents-withheld': 'Documents withheld',
  'sexual-exploitation': 'Sexual exploitation',
  prostitution: 'Prostitution of others',
  'forced-labour': 'Forced labour or services',
  entertainment: 'Bars and entertainment',
  'not-guilty': 'Not guilty',
  convicted: 'Convicted',
};

export const pick = (page: Page, group: string, option: string) =>
  page
    .getByRole('group', { name: group, exact: true })
    .getByRole('button', { name: WORDS[option] ?? option, exact: true })
    .click();
export const choose = (page: Page, group: string, option: string) =>
  page
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name: WORDS[option] ?? option, exact: true })
    .click();
export const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click();

/** Opens a case through the form and gives its code. */
export async function openCase(page: Page, station: string, record: PublicRecord): Promise<string> {
  const { reported, offence, trafficking } = record;
  await travel(page, '/cases/new');
  await page.getByLabel('Station').selectOption({ label: station });
  await page.getByLabel('Who reported it').selectOption(reported.source);
  await page.getByLabel('Reported on').fill(reported.on);
  await page.getByLabel('Place of the offence').fill(offence.place);
  await page.getByLabel('From', { exact: true }).fill(offence.from);
  await page.getByLabel('To', { exact: true }).fill(offence.to);
  if (trafficking.childSurvivor) await choose(page, 'Is a survivor a child?', 'Yes');
  for (const act of trafficking.acts) await pick(page, 'Act: what was done', act);
  for (const means of trafficking.means) await pick(page, 'Means: how', means);
  for (const purpose of trafficking.purposes) await pick(page, 'Purpose: what for', purpose);
  for (const form of trafficking.exploitation) await pick(page, 'Exploitation: which form', form);
  await press(page, 'Open a case');
  const code = page.getByRole('heading', { level: 1, name: /^HK-\d{4}-\d{4}$/ });
  return code.innerText();
}

/** Every accused without a name, and the numbers of the court files. */
export async function addParties(page: Page, { accused, courtFiles }: PublicRecord): Promise<void> {
  await openTab(page, 'Parties');
  for (const one of accused) await addAccused(page, one);
  for (const file of courtFiles) await registerFile(page, file);
}

async function addAccused(page: Page, { label, sex, ageAtOffence }: PublicRecord['accused'][number]): Promise<void> {
  await press(page, 'Add an accused');
  await choose(page, 'Sex', sex === 'female' ? 'Female' : 'Male');
  await page.getByTestId('accused-age').fill(String(ageAtOffence ?? ''));
  await press(page, 'Add');
  await page.getByRole('listitem').filter({ hasText: label }).first().waitFor();
}

export async function registerFile(page: Page, file: PublicRecord['courtFiles'][number]): Promise<void> {
  await press(page, 'Register a court file');
  await choose(page, 'Proceeding', file.kind === 'trial' ? 'Trial' : 'Appeal');
  await page.getByLabel('Number', { exact: true }).fill(file.number);
  if (file.courtName) {
    await page.getByLabel('Station').selectOption({ label: 'Another court' });
    await page.getByLabel('Name of the court').fill(file.courtName);
  }
  if (file.registeredOn) await page.getByLabel('Registered on').fill(file.registeredOn);
  await page.locator('form').getByRole('button', { name: 'Register a court file' }).click();
  await page.getByRole('listitem').filter({ hasText: file.number }).waitFor();
}

/** Against whom a count is, where there are several, and of which it is the alternative. */
async function sayAgainst(sheet: Locator, { accused, alternativeTo }: PublicRecord['counts'][number]): Promise<void> {
  const against = sheet.getByRole('group', { name: 'Against', exact: true });
  if (await against.isVisible())
    for (const label of accused) await against.getByRole('button', { name: label, exact: true }).click();
  if (alternativeTo) await sheet.getByLabel('Main or alternative').selectOption(String(alternativeTo));
}

/** A charge sheet, or the amendment that adds to it. */
export async function fileSheet(page: Page, on: string, counts: PublicRecord['counts']): Promise<void> {
  await openTab(page, 'Timeline');
  const amends = (counts[0]?.number ?? 1) > 1;
  await page.getByRole('link', { name: amends ? 'Amend the charge sheet' : 'File the charge sheet' }).click();
  await page.getByLabel('Filed on').fill(on);
  for (const [index, count] of counts.entries()) {
    if (amends || index > 0) await press(page, 'Add a count');
    const sheet = page.getByRole('group', { name: `Count ${count.number}`, exact: true });
    await sheet.getByLabel('Offence').selectOption(count.offence);
    await sheet.getByLabel('Section charged').fill(count.chargingSection);
    await sheet.getByLabel('Read with, penalty').fill(count.penaltySection ?? '');
    await sayAgainst(sheet, count);
  }
  await press(page, amends ? 'Amend' : 'File');
  await page.waitForURL((url) => !url.pathname.endsWith('/charge-sheet'));
}

/** A fact of the docket; what decides a case is read once more before it is recorded. */
export async function recordMilestone(page: Page, milestone: Milestone): Promise<void> {
  await openTab(page, 'Timeline');
  await page.getByRole('link', { name: 'Add milestone' }).click();
  await page.getByLabel('What happened?').selectOption(milestone.type);
  await answer(page, milestone);
  await page.getByLabel('Date', { exact: true }).fill(milestone.occurredOn);
  const send = page.getByTestId('record-milestone');
  if ((await send.innerText()).trim() === 'Continue') {
    await send.click();
    await page.getByTestId('check-answers').waitFor();
  }
  await send.click();
  await page.waitForURL((url) => url.pathname.endsWith('/timeline'));
}

async function answer(page: Page, { count, details = {} }: Milestone): Promise<void> {
  if (count) await choose(page, 'Which count?', `Count ${count}`);
  const { plea, verdict, outcome, termMonths, fineKes } = details;
  if (plea) await choose(page, 'Plea', String(plea));
  if (verdict) await choose(page, 'Judgment', String(verdict));
  if (outcome) await page.getByLabel('Outcome of the appeal').selectOption(String(outcome));
  if (typeof termMonths === 'number') await page.getByLabel('Years', { exact: true }).fill(String(termMonths / 12));
  if (typeof fineKes === 'number') await page.getByLabel('Fine, KES').fill(String(fineKes));
}

export const openTab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Case', exact: true }).getByRole('link', { name, exact: true }).click();
