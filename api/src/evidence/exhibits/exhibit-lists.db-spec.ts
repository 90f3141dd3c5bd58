import type { CaseExhibitsView, ExhibitHomeView, Page } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import { aCourtCase } from '../../../test/court';
import { aCount, anExhibit, offer } from '../../../test/evidence';
import { useApi, type TestClient } from '../../../test/use-api';
import { walk } from '../../../test/walk';

describe('lists of exhibits', () => {
  const api = useApi();
  let finder: TestClient;

  beforeEach(async () => {
    finder = await api.as(Role.Investigator);
  });

  const idsOf = (pages: readonly (readonly { readonly id: string }[])[]) => pages.flat().map(({ id }) => id);
  const home = async (client: TestClient, query: string) =>
    (await client.get(`/api/exhibits?${query}`)).json<ExhibitHomeView>();
  const page = async <List extends 'inMyCustody' | 'onTheirWayToMe'>(
    client: TestClient,
    list: List,
    after: string,
  ): Promise<Page<ExhibitHomeView[List]['items'][number]>> => {
    const name = list === 'inMyCustody' ? 'held' : 'offered';
    return (await home(client, `limit=2${after.replace('cursor', name)}`))[list];
  };

  const inOrder = async (column: 'holder_id' | 'offered_to', { person }: TestClient) => {
    const { rows } = await api.db.query<{ id: string }>(
      `SELECT id FROM evidence.exhibit WHERE ${column} = $1 ORDER BY recorded_at DESC, id DESC`,
      [person?.userId],
    );
    return rows.map(({ id }) => id);
  };
  /** What is added meanwhile may come too; what was there comes once, in its order. */
  const expectOnce = (pages: readonly (readonly { readonly id: string }[])[], before: readonly string[]) => {
    const seen = idsOf(pages);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => before.includes(id))).toEqual(before);
  };

  it('show what I hold latest first, each item once, whatever I log meanwhile', async () => {
    for (let logged = 0; logged < 5; logged += 1) await anExhibit(finder);
    const held = await inOrder('holder_id', finder);

    const pages = await walk(
      (after) => page(finder, 'inMyCustody', after),
      () => anExhibit(finder),
    );

    expectOnce(pages, held);
  });

  it('show what is on its way to me latest first, each item once, whatever is offered meanwhile', async () => {
    const receiver = await api.as(Role.Prosecutor);
    const give = async () => {
      const exhibit = await anExhibit(finder);
      await offer(finder, exhibit, receiver.person?.userId ?? '');
    };
    for (let given = 0; given < 5; given += 1) await give();
    const offered = await inOrder('offered_to', receiver);

    const pages = await walk((after) => page(receiver, 'onTheirWayToMe', after), give);

    expectOnce(pages, offered);
  });

  it('go through a case in the order of its labels, and each page says what every element rests on', async () => {
    const { id: caseId } = await aCourtCase(api.db, { team: [finder.person] });
    const countId = await aCount(api.db, caseId, kenya.offences.find(({ trafficking }) => trafficking)?.code ?? '');
    const logged: string[] = [];
    for (let made = 0; made < 4; made += 1) logged.push((await anExhibit(finder, { caseId })).id);
    await finder.post(`/api/exhibits/${logged[3]}/links`, { caseId, countId, element: 'act' });
    const said: CaseExhibitsView['elements'][] = [];

    const pages = await walk(
      async (after) => {
        const view = (await finder.get(`/api/cases/${caseId}/exhibits?limit=2${after}`)).json<CaseExhibitsView>();
        said.push(view.elements.filter(({ element }) => element === 'act'));
        return view;
      },
      async () => {
        if (logged.length < 6) logged.push((await anExhibit(finder, { caseId })).id);
      },
    );

    expect(pages.map((items) => items.map(({ label }) => label))).toEqual([
      ['E-01', 'E-02'],
      ['E-03', 'E-04'],
      ['E-05', 'E-06'],
    ]);
    expect(idsOf(pages)).toEqual(logged);
    const act = { countId, element: 'act', required: true, exhibitIds: [logged[3]], labels: ['E-04'] };
    expect(said).toEqual([[act], [act], [act]]);
  });

  it('refuse a cursor of another list', async () => {
    const { id: caseId } = await aCourtCase(api.db, { team: [finder.person] });
    const cursor = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
    const statusOf = async (url: string) => (await finder.get(url)).statusCode;

    expect(await statusOf(`/api/exhibits?held=${cursor(3)}`)).toBe(400);
    expect(await statusOf(`/api/exhibits?offered=${cursor('2026-99-01T00:00:00Z', caseId)}`)).toBe(400);
    expect(await statusOf(`/api/cases/${caseId}/exhibits?cursor=${cursor(2 ** 31)}`)).toBe(400);
    expect(await statusOf(`/api/cases/${caseId}/exhibits?cursor=${cursor(caseId)}`)).toBe(400);
  });
});
