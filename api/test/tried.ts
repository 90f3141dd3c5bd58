import type { Client } from 'pg';
import { CaseWork } from './dockets';
import type { TestClient } from './use-api';

/** A case in which everything has been heard: judgment is to be given for every accused on every count. */
export async function aTriedCase(client: TestClient, db: Client, accusedCount = 1, more: object = {}) {
  const work = await CaseWork.opened(client, db, more);
  const accused: string[] = [];
  for (let number = 1; number <= accusedCount; number += 1) accused.push(await work.accused());
  await work.record('arrested', '2026-10-05');
  await work.record('charging-decision', '2026-10-06', { details: { decision: 'charge' } });
  const sheet = await work.sheet('2026-10-06', accused, ['ctip-3-1', 'soa-8-2']);
  await work.record('arraigned', '2026-10-06');
  await work.record('plea-taken', '2026-10-06', { details: { plea: 'not-guilty' } });
  await work.record('prosecution-opened', '2026-10-12');
  await work.record('prosecution-closed', '2026-10-19');
  await work.record('case-to-answer', '2026-10-21');
  await work.record('defence-opened', '2026-10-22');
  await work.record('defence-closed', '2026-10-23');
  return { work, accused, counts: sheet.counts.map(({ id }) => id) };
}
