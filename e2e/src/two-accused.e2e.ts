import fs from 'node:fs';
import path from 'node:path';
import type { HearingView, Page as PageOf } from '@hakika/contracts';
import type { Page } from 'playwright-core';
import { beginAct, find, listForToday, readAndRecord, recordCustody, recordFact, stepOfFile } from './support/acts';
import { travel, useBrowser } from './support/browser';
import { onTheDay, type CourtDay } from './support/days';
import { addParties, choose, fileSheet, openCase, openTab, press, type PublicRecord } from './support/docket';
import { handsOn, watchHands } from './support/hands';
import { signIn } from './support/people';
import { Retold, send } from './support/retold';

const BUNDLE = path.resolve(__dirname, '../../docs/examples/two-accused.json');
const [WITHDRAWN, AGAIN] = JSON.parse(fs.readFileSync(BUNDLE, 'utf8')) as [PublicRecord, PublicRecord];
const KILIFI = 'Kilifi Law Courts';
const EVIDENCE_DAY = '2024-06-11';

const sheetOf = ({ counts }: PublicRecord, { details }: { details?: Record<string, unknown> }, name: string) =>
  counts.filter(({ number }) => (details?.[name] as number[]).includes(number));

/**
 * A prosecutor plays the trial of docs/examples/two-accused.json until the second accused is sentenced. By hand goes what has a screen of its own;
 * the arrests, arraignments, disclosure, rulings and the like, which are one form many times over, go through the API
 * with the session of the page (`Retold.until`).
 */
describe('the trial of two accused, played by a prosecutor', () => {
  const browser = useBrowser();
  let prosecutor: Page;
  let earlier: Retold;
  let docket: Retold;
  const codes: string[] = [];

  const retold = (record: PublicRecord) => new Retold(prosecutor, caseIdOf(prosecutor), record);
  const caseIdOf = (page: Page) => new URL(page.url()).pathname.split('/')[2]!;

  beforeAll(async () => {
    prosecutor = await browser.open();
    await signIn(prosecutor, 'prosecutor');
  });

  it('is withdrawn under s.87(a) for the first time', async () => {
    codes.push(await openCase(prosecutor, KILIFI, WITHDRAWN));
    earlier = retold(WITHDRAWN);
    await addParties(prosecutor, WITHDRAWN);
    await earlier.until('charge-sheet-filed');
    const [filed] = earlier.byHand(1);
    await earlier.open();
    await fileSheet(prosecutor, filed!.occurredOn, sheetOf(WITHDRAWN, filed!, 'counts'));
    await earlier.until('ended');
    for (const { accused, occurredOn } of earlier.byHand(2)) {
      await earlier.open();
      await beginAct(prosecutor, 'ended');
      await choose(prosecutor, 'Whom does it concern?', accused!);
      await prosecutor.getByLabel('How it ended').selectOption('s87a');
      await prosecutor.getByText('Not final: may be charged again').first().waitFor();
      await recordFact(prosecutor, occurredOn);
    }
    await earlier.until(null);
  });

  it('is charged again, with what was known filled in, and goes from the file to the charge', async () => {
    await earlier.open();
    await prosecutor.getByTestId('charge-again').click();
    await prosecutor.getByTestId('charges-again').waitFor();
    await prosecutor.getByTestId('charged-again-on').fill('2024-03-13');
    await press(prosecutor, 'Open a case');
    const heading = prosecutor.getByRole('heading', { level: 1, name: /^HK-\d{4}-\d{4}$/ });
    codes.push(await heading.filter({ hasNotText: codes[0]! }).innerText());
    docket = retold(AGAIN);
    await addParties(prosecutor, AGAIN);

    const [received, reviewed, directed] = docket.byHand(3);
    await openTab(prosecutor, 'Charge');
    await stepOfFile(prosecutor, 'odpp-file-received', received!.occurredOn);
    await stepOfFile(prosecutor, 'file-allocated', received!.occurredOn, ['To whom?']);
    const tests = ['First, the evidence', 'Then, the public interest'];
    await stepOfFile(prosecutor, 'file-reviewed', reviewed!.occurredOn, tests);
    await prosecutor.getByTestId('charging-decision-A1').click();
    await choose(prosecutor, 'What is decided?', 'Investigate further');
    await prosecutor.getByTestId('direction-0').selectOption('survivor-statement');
    await prosecutor.getByTestId('due-0').fill('2024-03-11');
    await prosecutor.getByTestId('act-on').fill(directed!.occurredOn);
    await prosecutor.getByTestId('send-act').click();
    await prosecutor.getByTestId('answer-survivor-statement-A1').waitFor();

    await docket.until('decision-approved');
    await approved(docket.byHand(2));
    await docket.until('charged-again');
    docket.byHand(1);
    const [filed] = docket.byHand(1);
    await docket.open();
    await fileSheet(prosecutor, filed!.occurredOn, sheetOf(AGAIN, filed!, 'counts'));
  });

  it('comes to pleas, bail and an amended charge sheet', async () => {
    await docket.until('plea-taken');
    for (const { accused, count, occurredOn } of docket.byHand(2)) {
      await docket.open('/timeline/new?type=plea-taken');
      await choose(prosecutor, 'Whom does it concern?', accused!);
      await choose(prosecutor, 'Which count?', `Count ${count}`);
      await choose(prosecutor, 'Plea', 'Not guilty');
      await recordFact(prosecutor, occurredOn);
    }
    await docket.until('bail-granted');
    const [bail] = docket.byHand(1);
    await docket.open();
    await recordCustody(prosecutor, 'A1', 'bail-granted');
    await prosecutor.getByLabel('Amount, KES').fill('500000');
    await prosecutor.getByLabel('Sureties').fill('2');
    for (const term of ['noContact', 'exclusion']) await prosecutor.getByTestId(`detail-${term}`).selectOption('yes');
    await prosecutor.getByTestId('detail-reporting').selectOption('fortnightly');
    await recordFact(prosecutor, bail!.occurredOn);
    await docket.until('charge-amended');
    const [amended] = docket.byHand(1);
    await docket.open();
    await fileSheet(prosecutor, amended!.occurredOn, sheetOf(AGAIN, amended!, 'added'));
    await docket.until('absconded');
  });

  it('loses three dates, each in three taps, after a day of evidence with everybody there', async () => {
    let next = await onTheDay(EVIDENCE_DAY, (on) => heardInPart(on));
    for (let lost = 0; lost < 3; lost += 1) next = await onTheDay(next, (on) => adjourned(on, next));
  });

  /** No prosecutor approves what a prosecutor has decided; where the law does not ask for it, no screen does either. */
  async function approved(decisions: readonly { accused?: string; occurredOn: string }[]): Promise<void> {
    const supervisor = await browser.open();
    await signIn(supervisor, 'supervisor.odpp');
    const { accused } = await docket.view();
    for (const { accused: label, occurredOn } of decisions) {
      const accusedId = accused.find((one) => one.label === label)!.id;
      await send(supervisor, `/api/cases/${docket.caseId}/decision-approvals`, { accusedId, approvedOn: occurredOn });
    }
    await supervisor.context().close();
  }

  /** In the same session, at the server of that day. */
  async function atTheCourt({ address, now }: CourtDay): Promise<Page> {
    const page = await browser.open();
    await page.clock.setFixedTime(now);
    await page.context().addCookies(await prosecutor.context().cookies());
    await page.goto(`${address}/today`);
    return page;
  }

  const rowOf = (page: Page) => page.locator('app-matter-row').filter({ hasText: codes[1]! });

  async function heardInPart(on: CourtDay): Promise<string> {
    const page = await atTheCourt(on);
    await travel(page, `/cases/${docket.caseId}`);
    await listForToday(page, 'Hearing, prosecution case', EVIDENCE_DAY, '09:00');
    await page.getByRole('link', { name: /^Who was in court/ }).click();
    for (const label of ['A1', 'A2']) await choose(page, `How was ${label} there?`, 'In person');
    await page.getByTestId('add-witness').click();
    await choose(page, 'Who is expected?', 'New: W1, Civilian');
    await choose(page, 'What happened to W1?', 'In chief, part-heard');
    await page.getByText('This witness has come once.').waitFor();

    await travel(page, '/today');
    await rowOf(page)
      .getByRole('button', { name: `More outcomes for ${codes[1]!}` })
      .click();
    await rowOf(page).getByRole('radio', { name: 'Part-heard' }).click();
    const next = await nextDate(page);
    await page.context().close();
    return next;
  }

  async function adjourned(on: CourtDay, day: string): Promise<string> {
    const page = await atTheCourt(on);
    const row = rowOf(page);
    await row.waitFor();
    await watchHands(page);
    await row.getByRole('button', { name: 'Adjourned', exact: true }).click();
    await row.getByRole('radiogroup', { name: 'Why?' }).getByRole('radio').first().click();
    const next = await nextDate(page);
    expect({ day, hands: await handsOn(page) }).toEqual({ day, hands: { taps: 3, keys: 0 } });
    await page.context().close();
    return next;
  }

  /** A fortnight on, which is within the limit of s.205 for somebody in custody. */
  async function nextDate(page: Page): Promise<string> {
    const row = rowOf(page);
    await row.getByRole('radiogroup', { name: 'Next date' }).getByRole('radio').nth(1).click();
    await row.getByText(/^Saved \d\d:\d\d\.$/).waitFor();
    const answer = await page.request.get(`/api/cases/${docket.caseId}/hearings`);
    const { items } = (await answer.json()) as PageOf<HearingView>;
    return items.find(({ status }) => status === 'scheduled')!.on;
  }

  it('loses the first accused, and the second pleads guilty to the alternative', async () => {
    const [fled] = docket.byHand(1);
    await docket.open();
    await recordCustody(prosecutor, 'A1', 'absconded');
    await recordFact(prosecutor, fled!.occurredOn);
    await docket.until('plea-changed');
    const [changed] = docket.byHand(1);
    await docket.open('/timeline/new?type=plea-changed');
    await choose(prosecutor, 'Whom does it concern?', 'A2');
    await choose(prosecutor, 'Which count?', 'Count 2');
    await choose(prosecutor, 'Plea', 'Guilty');
    await recordFact(prosecutor, changed!.occurredOn);
    await docket.until('verdict');
    const [verdict] = docket.byHand(1);
    await docket.open();
    await beginAct(prosecutor, 'judgment');
    await prosecutor.getByTestId('judgment-on').fill(verdict!.occurredOn);
    await find(prosecutor, 2, 'A2', 'Convicted');
    await readAndRecord(prosecutor, 'record-judgment');
    await docket.until('sentenced');
    const [sentence] = docket.byHand(1);
    await docket.open();
    await beginAct(prosecutor, 'sentence');
    await prosecutor.getByTestId('judgment-on').fill(sentence!.occurredOn);
    await prosecutor.getByTestId('years-0').fill('5');
    await prosecutor.getByTestId('more-0').click();
    await prosecutor.getByTestId('credit-0').fill('230');
    await readAndRecord(prosecutor, 'record-judgment');
    await docket.until('magistrate-changed');
  });
});
