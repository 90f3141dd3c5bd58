import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { ExhibitView, LogExhibitRequest } from '@hakika/contracts';
import type { TestClient } from './use-api';

export const anExhibitRequest = (more: Partial<LogExhibitRequest> = {}): LogExhibitRequest => ({
  kind: 'document',
  description: 'Register of guests, 1 book',
  foundOn: '2026-11-20',
  foundAt: '2026-11-20T15:20:00+03:00',
  foundPlace: 'Mtwapa',
  ...more,
});

/** Logged over HTTP, as an investigator does. */
export async function anExhibit(finder: TestClient, more: Partial<LogExhibitRequest> = {}): Promise<ExhibitView> {
  const answer = await finder.post('/api/exhibits', anExhibitRequest(more));
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<ExhibitView>();
}

/** Sends bytes as the content of an item, with whatever headers. */
export function upload(client: TestClient, exhibitId: string, content: Buffer, headers: Record<string, string> = {}) {
  return client.send('PUT', `/api/exhibits/${exhibitId}/content`, {
    payload: content,
    headers: { 'content-type': 'application/octet-stream', ...headers },
  });
}

export function offer(
  client: TestClient,
  exhibit: Pick<ExhibitView, 'id' | 'version'>,
  toUserId: string,
  more: object = {},
) {
  return client.post(
    `/api/exhibits/${exhibit.id}/hand-overs`,
    { toUserId, ...more },
    { headers: { 'if-match': `"v${exhibit.version}"` } },
  );
}

/** A count of a case, past every wall. */
export async function aCount(
  db: Client,
  caseId: string,
  offenceCode: string,
  number = 1,
  withdrawn = false,
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO court.charge_count (id, case_id, number, offence_code, charging_section, introduced_by, withdrawn_by)
     VALUES ($1, $2, $3, $4, 's.3', $5, $6)`,
    [id, caseId, number, offenceCode, randomUUID(), withdrawn ? randomUUID() : null],
  );
  return id;
}

/** What was logged about an item, in order. */
export async function leavesOf(
  db: Client,
  exhibitId: string,
): Promise<{ action: string; actor_id: string; details: object }[]> {
  const { rows } = await db.query<{ action: string; actor_id: string; details: object }>(
    `SELECT action, actor_id, details FROM audit.leaf WHERE object_id = $1 ORDER BY at`,
    [exhibitId],
  );
  return rows;
}
