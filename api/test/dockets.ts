import type { AddedAccusedView, CaseView, FiledChargeSheetView, MilestoneView } from '@hakika/contracts';
import type { MilestoneType } from '@hakika/domain';
import type { Client } from 'pg';
import { aStation } from './court';
import type { TestClient } from './use-api';

/** A request to open a case that nothing refuses. */
export function aCaseRequest(stationId: string, more: object = {}) {
  return {
    stationId,
    reportSource: 'ngo',
    reportedOn: '2026-10-01',
    acts: ['recruitment'],
    means: ['deception'],
    purposes: ['sexual-exploitation'],
    exploitation: ['travel-and-tourism'],
    childSurvivor: true,
    ...more,
  };
}

/** Works on a case as a prosecutor does: over HTTP, and nothing may be refused. */
export class CaseWork {
  private constructor(
    readonly client: TestClient,
    readonly id: string,
  ) {}

  static async opened(client: TestClient, db: Client, more: object = {}): Promise<CaseWork> {
    const body = aCaseRequest(await aStation(db), more);
    return new CaseWork(client, (await made<CaseView>(client, '/api/cases', body)).id);
  }

  /** On a case that stands already. */
  static of(client: TestClient, caseId: string): CaseWork {
    return new CaseWork(client, caseId);
  }

  get url(): string {
    return `/api/cases/${this.id}`;
  }

  async view(client = this.client): Promise<CaseView> {
    return (await client.get(this.url)).json<CaseView>();
  }

  async accused(more: object = {}): Promise<string> {
    return (await made<AddedAccusedView>(this.client, `${this.url}/accused`, more)).id;
  }

  record(type: MilestoneType, occurredOn: string, more: object = {}): Promise<MilestoneView> {
    return made(this.client, `${this.url}/milestones`, aFact(type, occurredOn, more));
  }

  sheet(filedOn: string, accusedIds: readonly string[], offences: readonly string[] = ['ctip-3-1']) {
    return this.file({ filedOn, counts: offences.map((offenceCode) => aCharge(offenceCode, accusedIds)) });
  }

  file(more: object): Promise<FiledChargeSheetView> {
    return made(this.client, `${this.url}/charge-sheets`, {
      amends: false,
      counts: [],
      source: 'court-record',
      ...more,
    });
  }
}

export const aCharge = (offenceCode: string, accusedIds: readonly string[], more: object = {}) => ({
  offenceCode,
  chargingSection: '3(1)',
  accusedIds,
  ...more,
});

export const aFact = (type: string, occurredOn: string, more: object = {}) => ({
  type,
  occurredOn,
  source: 'court-record',
  ...more,
});

async function made<T>(client: TestClient, url: string, body: object): Promise<T> {
  const answer = await client.post(url, body);
  if (answer.statusCode !== 201) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
  return answer.json<T>();
}
