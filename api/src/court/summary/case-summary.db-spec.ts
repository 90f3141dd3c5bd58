import { Role } from '@hakika/domain';
import { aHearing, assigned } from '../../../test/court';
import { CaseWork } from '../../../test/dockets';
import { useApi, type TestClient } from '../../../test/use-api';
import { caseSummaryDocument } from './case-summary.pdf';
import { SummaryFacts } from './case-summary.service';
import type { Actor } from '../../platform/access/actor';
import type { CaseView } from '@hakika/contracts';

/** Every word of a document, in order. */
function wordsIn(content: unknown): string {
  if (typeof content === 'function') return wordsIn((content as (page: number, pages: number) => unknown)(1, 2));
  if (typeof content === 'string') return `${content} `;
  if (Array.isArray(content)) return content.map(wordsIn).join('');
  if (typeof content !== 'object' || content === null) return '';
  const { text, stack, columns, table } = content as Record<string, unknown>;
  const body = table ? wordsIn((table as { body: unknown }).body) : '';
  return [text, stack, columns].map(wordsIn).join('') + body;
}

/** Today of the tests is 2026-11-23. */
describe('the summary of a case on paper', () => {
  const api = useApi({ demo: true });
  let client: TestClient;
  let work: CaseWork;

  beforeAll(async () => {
    client = await api.as(Role.Prosecutor);
    work = await CaseWork.opened(client, api.db, { obNumber: 'OB 1/1/10/2026' });
    const accusedId = await work.accused({ fullName: 'Invented Accused One', sex: 'male' });
    await work.record('arrested', '2026-10-02', { accusedId });
    await work.record('charging-decision', '2026-10-03', { accusedId, details: { decision: 'charge' } });
    await work.sheet('2026-10-05', [accusedId]);
    await work.record('arraigned', '2026-10-05', { accusedId });
    await work.record('plea-taken', '2026-10-05', { accusedId, details: { plea: 'not-guilty' } });
    const view = await work.view();
    const courtCase = { id: work.id, code: view.code, stationId: view.stationId };
    await aHearing(api.db, courtCase, { on: '2026-11-02', status: 'adjourned' });
  });

  const print = (who = client, query = '') => who.get(`${work.url}/summary${query}`);
  const wordsOf = async (language: 'en' | 'sw') => {
    const view: CaseView = await work.view();
    const adjourned = [{ on: '2026-11-02', purpose: 'plea', reason: null }];
    const sheet = api.get(SummaryFacts).sheet({ displayName: 'Invented Person' } as Actor, view, adjourned, language);
    const { header, content, footer } = caseSummaryDocument(sheet);
    return wordsIn([header, content, footer]).replace(/\s+/g, ' ');
  };

  it('is a PDF under the code of the case, kept by nobody on the way', async () => {
    const answer = await print();

    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="HK-2026-\d+\.pdf"$/);
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  }, 30_000);

  it('says where the case stands, without the name of anybody in it', async () => {
    const words = await wordsOf('en');

    expect(words).toContain('Invented data.');
    expect(words).toContain('Contains protected information.');
    expect(words).toContain('A1 Male · On remand since Mon 5 Oct 2026, 49 days');
    expect(words).toMatch(/Act.*, s\.3\(1\)/);
    expect(words).toContain('A1: Not guilty');
    expect(words).toContain('Adjournments: 1');
    expect(words).toContain('No next date.');
    expect(words).toContain('page 1 of 2');
    expect(words).not.toContain('Invented Accused');
  });

  it('says the same in Kiswahili', async () => {
    const words = await wordsOf('sw');

    expect(words).toContain('Taarifa za kubuni.');
    expect(words).toContain('Rumande tangu');
    expect(words).toContain('Maahirisho: 1');
  });

  it('is logged each time it leaves, and refused to those who may not take it', async () => {
    const supervisor = await api.as(Role.Supervisor, { agencyId: client.person!.agencyId });
    await print(supervisor, '?language=sw');

    const { rows } = await api.db.query<{ details: object }>(
      `SELECT details FROM audit.leaf WHERE action = 'case.exported' AND case_id = $1 AND actor_id = $2`,
      [work.id, supervisor.person!.userId],
    );
    expect(rows).toEqual([{ details: { rendering: 'summary', language: 'sw' } }]);
    expect((await print(await api.as(Role.Prosecutor))).statusCode).toBe(404);
    const { stationId } = await work.view();
    expect((await print(await api.as(Role.Clerk, { stationId }))).statusCode).toBe(404);
    expect((await print(client, '?language=fr')).statusCode).toBe(400);
  }, 30_000);

  it('holds for those who read a case by labels', async () => {
    const officer = await api.as(Role.SupportOfficer);
    await assigned(api.db, work.id, officer.person!);

    expect((await print(officer)).statusCode).toBe(200);
    expect((await officer.get(work.url)).json<CaseView>().accused[0]).not.toHaveProperty('fullName');
  }, 30_000);
});
