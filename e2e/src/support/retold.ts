import { randomUUID } from 'node:crypto';
import type { CaseView } from '@hakika/contracts';
import type { Page } from 'playwright-core';
import { settled, travel } from './browser';
import type { PublicRecord } from './docket';

type Fact = PublicRecord['milestones'][number];

/**
 * The docket of a record, told fact by fact in its order. What is alike many times over goes through the API with the
 * session of the page, many facts as one change; what a screen is there for is taken out and entered by hand.
 */
export class Retold {
  private at = 0;

  constructor(
    private readonly page: Page,
    readonly caseId: string,
    private readonly record: PublicRecord,
  ) {}

  /** Sends all that comes before the next fact of a type, or all that is left. */
  async until(type: string | null): Promise<void> {
    const { milestones } = this.record;
    const end =
      type === null ? milestones.length : milestones.findIndex((fact, at) => at >= this.at && fact.type === type);
    if (end < 0) throw new Error(`Nothing of type ${String(type)} is left to tell.`);
    const facts = milestones.slice(this.at, end);
    this.at = end;
    if (facts.length > 0) await this.send(facts);
  }

  /** The next facts, which are entered by hand. */
  byHand(count: number): readonly Fact[] {
    const taken = this.record.milestones.slice(this.at, this.at + count);
    this.at += count;
    return taken;
  }

  /** The page of the case as it stands now, by a link inside the application. */
  async open(path = ''): Promise<void> {
    await travel(this.page, '/court-list');
    await settled(this.page);
    await travel(this.page, `/cases/${this.caseId}${path}`);
    await this.page.getByRole('navigation', { name: 'Case', exact: true }).waitFor();
  }

  async view(): Promise<CaseView> {
    return (await this.page.request.get(`/api/cases/${this.caseId}`)).json() as Promise<CaseView>;
  }

  private async send(facts: readonly Fact[]): Promise<void> {
    const courtCase = await this.view();
    const request = { facts: facts.map((fact) => requestOf(courtCase, fact)) };
    await send(this.page, `/api/cases/${this.caseId}/milestones/together`, request);
  }
}

/** Through the API, with the session of a page. */
export async function send(page: Page, address: string, data: object): Promise<void> {
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name === 'XSRF-TOKEN')!.value;
  const headers = { 'X-XSRF-TOKEN': token, 'Idempotency-Key': randomUUID() };
  const answer = await page.request.post(address, { headers, data });
  expect([answer.status(), answer.ok() || (await answer.text())]).toEqual([201, true]);
}

function requestOf({ accused, counts }: CaseView, fact: Fact): object {
  const accusedId = (label: unknown) => accused.find((one) => one.label === label)?.id;
  const countId = (number: unknown) => counts.find((one) => one.number === number)?.id;
  const { accused: label, count, details = {}, type, occurredOn, occurredAt, source } = fact;
  // Who the survivor is stays with the people who support her.
  const { survivorId: _hers, accusedIds, countIds, ...plain } = details as Record<string, unknown[]>;
  return {
    type,
    occurredOn,
    ...(occurredAt && { occurredAt }),
    ...(label && { accusedId: accusedId(label) }),
    ...(count && { countId: countId(count) }),
    details: {
      ...plain,
      ...(accusedIds && { accusedIds: accusedIds.map(accusedId) }),
      ...(countIds && { countIds: countIds.map(countId) }),
    },
    source,
  };
}
