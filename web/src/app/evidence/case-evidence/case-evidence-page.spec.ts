import type { CaseExhibitsView, ExhibitListItem, ExhibitView } from '@hakika/contracts';
import { A_COUNT, aCase, openPage, wordsOf } from '../../../testing/case';
import { caseEvidenceTab } from './case-evidence.routes';

const ITEM: ExhibitListItem = {
  id: 'e1',
  version: 1,
  caseId: 'case-1',
  caseCode: 'HK-2026-0142',
  label: 'E-01',
  kind: 'document',
  description: 'Register of guests',
  sealNumber: 'K 20418',
  status: 'sealed',
  holderId: 'p1',
  holderName: 'Invented Investigator',
  offeredToName: null,
  offerToMe: null,
  fileCount: 0,
  links: [],
  foundOn: '2026-03-08',
};
const SECOND: ExhibitListItem = { ...ITEM, id: 'e2', label: 'E-02', description: 'Phone, cracked screen' };
const ONE: ExhibitView = {
  ...ITEM,
  foundAt: null,
  foundPlace: null,
  holdingPlace: null,
  tags: [],
  files: [],
  custody: [
    {
      id: 'k2',
      seq: 2,
      kind: 'accepted',
      fromName: 'Invented Investigator',
      toName: 'Invented Laboratory',
      toId: 'p2',
      open: false,
      occurredAt: '2026-03-09T05:00:00.000Z',
      place: null,
      note: null,
      recordedBy: 'Invented Laboratory',
    },
  ],
  gaps: [{ from: '2026-03-08T15:00:00.000Z', to: '2026-03-09T05:00:00.000Z' }],
};
const VIEW: CaseExhibitsView = {
  items: [ITEM, SECOND],
  nextCursor: null,
  elements: [
    { countId: 'c1', element: 'act', required: true, exhibitIds: ['e1', 'e2'], labels: ['E-01', 'E-02'] },
    { countId: 'c1', element: 'identity', required: true, exhibitIds: [], labels: [] },
    { countId: 'c1', element: 'means', required: false, exhibitIds: [], labels: [] },
  ],
};
const ROUTES = [{ path: 'cases/:caseId', children: caseEvidenceTab }];

describe('the evidence of a case', () => {
  async function open(view = VIEW, permissions = ['exhibit:read', 'exhibit:record'], query = '') {
    const opened = await openPage(ROUTES, `/cases/case-1/evidence${query}`, permissions);
    await opened.answer('/api/cases/case-1/exhibits', view);
    await opened.answer('/api/cases/case-1', aCase({ counts: [A_COUNT] }));
    return opened;
  }

  it('lists the exhibits with where they are, and the custody of the first', async () => {
    const { answer, page, text } = await open();
    await answer('/api/exhibits/e1', ONE);

    expect(wordsOf(page.querySelector('tbody tr')!)).toContain('E-01 Register of guests Document');
    expect(text()).toContain('Custody of E-01');
    expect(wordsOf(page.querySelector('app-custody-chain .gap')!)).toContain('14 h unaccounted');
  });

  it('chooses an exhibit by its address, so that back goes back', async () => {
    const { answer, page } = await open(VIEW, ['exhibit:read'], '?exhibit=e2');
    await answer('/api/exhibits/e2', { ...ONE, id: 'e2', label: 'E-02' });

    expect(wordsOf(page.querySelector('tr.chosen th')!)).toBe('E-02');
  });

  it('says of each element what rests on it, and what the law does not ask for a child', async () => {
    const { page } = await open();
    const rows = [...page.querySelectorAll('app-case-evidence-elements tbody tr')].map((row) => wordsOf(row));

    expect(rows).toEqual([
      'Act 2 linked E-01, E-02',
      'identity Nothing yet',
      'Means Not required For a child the law does not ask how she was persuaded.',
    ]);
  });

  it('lets an investigator add an exhibit to this case, and nobody else', async () => {
    expect((await open()).find('add-exhibit').getAttribute('href')).toBe('/evidence/new?case=case-1');
  });

  it('offers nothing to add to those who only read, and says so when there is nothing', async () => {
    const { find, text } = await open({ items: [], nextCursor: null, elements: [] }, ['exhibit:read']);

    expect(find('add-exhibit')).toBeNull();
    expect(text()).toContain('No exhibits yet.');
  });
});
