import type { SupervisionView } from '@hakika/contracts';
import { openPage } from '../../../testing/case';
import { courtRoutes } from '../court.routes';

const VIEW: SupervisionView = {
  asOf: '2026-11-23T07:00:00.000Z',
  openCases: 41,
  figures: [
    { code: 'unassigned', count: 2 },
    { code: 'overdue', count: 0 },
    { code: 'held-180', count: 3 },
    { code: 'data-missing', count: 9 },
    { code: 'charge-gap', count: 4 },
    { code: 'survivor-not-told', count: 5 },
  ],
  team: [
    { userId: 'person-1', name: 'Invented Officer One', cases: 12, overdue: 2, dataMissing: 0 },
    { userId: null, name: null, cases: 2, overdue: 0, dataMissing: 1 },
  ],
};

describe('what a supervisor decides about', () => {
  async function open(view: SupervisionView) {
    const opened = await openPage(courtRoutes, '/supervision', ['supervision:read', 'case:read']);
    await opened.answer('/api/supervision', view);
    return opened;
  }
  const linkOf = (page: Element, words: string) =>
    [...page.querySelectorAll('a')].find((link) => link.textContent.includes(words))?.getAttribute('href');

  it('is exceptions only, and each figure opens the list behind it', async () => {
    const { find, page, text } = await open(VIEW);

    expect(find('figure-unassigned').getAttribute('href')).toBe('/cases?attention=unassigned');
    expect(find('figure-held-180').textContent).toContain('3');
    expect(find('figure-charge-gap').textContent).toContain('with trafficking that is not charged as such');
    expect(find('figure-survivor-not-told').getAttribute('href')).toBe('/cases?attention=survivor-not-told');
    expect(find('figure-overdue')).toBeNull();
    expect(text()).toContain('As of Mon 23 Nov, 10:00.');
    expect(linkOf(page, '41 open cases')).toBe('/cases');
  });

  it('says what each colleague carries, and opens that list', async () => {
    const { page, text } = await open(VIEW);

    expect(linkOf(page, 'Invented Officer One')).toBe('/cases?assigned=person-1');
    expect(linkOf(page, '2 with something overdue')).toBe('/cases?assigned=person-1&attention=overdue');
    expect(linkOf(page, '1 with facts missing')).toBe('/cases?assigned=nobody&attention=data-missing');
    expect(text()).toContain('Nobody 2 open cases');
  });

  it('says so when nothing needs a decision', async () => {
    const { text } = await open({ ...VIEW, figures: [{ code: 'unassigned', count: 0 }], team: [], openCases: 0 });

    expect(text()).toContain('Nothing needs a decision today.');
    expect(text()).toContain('This agency has no open case.');
  });
});
