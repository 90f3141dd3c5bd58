import { aCase, aFact, FACTS, openPage, wordsOf } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

describe('the timeline', () => {
  const first = aFact('arrested', '2026-03-09', { id: 'first', supersededById: 'second' });
  const second = aFact('arrested', '2026-03-08', { id: 'second', supersedesId: 'first', reason: 'The OB entry.' });

  async function open(items: readonly object[] = FACTS, permissions = ['case:read', 'milestone:record']) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/timeline', permissions);
    await opened.answer('/api/cases/case-1', aCase());
    await opened.answer('/api/cases/case-1/milestones', { items, nextCursor: null });
    return opened;
  }

  it('says what happened, to whom, when, and who entered it from where', async () => {
    const { page, text } = await open();

    expect(wordsOf(page.querySelector('app-timeline-list li')!)).toContain(
      'Tue 10 Mar 2026 Plea taken: Not guilty A1 Invented Clerk, Tue 10 Mar 2026, 15:00. From the court record.',
    );
    expect(text()).toContain('Showing 1 to 4 of 4');
  });

  it('keeps the first entry readable beside its correction', async () => {
    const { page } = await open([first, second]);
    const [was, is] = [...page.querySelectorAll('app-timeline-list li')];

    expect(was!.querySelector('s')).not.toBeNull();
    expect(was!.querySelector('a')).toBeNull();
    expect(wordsOf(is!)).toContain('Corrected Arrested Arrested, Mon 9 Mar 2026');
    expect(wordsOf(is!)).toContain('Reason: The OB entry.');
    expect(is!.querySelector('a')!.getAttribute('href')).toBe('/cases/case-1/timeline/second/correct');
  });

  it('offers neither adding nor correcting to those who only read', async () => {
    const { page, find } = await open(FACTS, ['case:read']);

    expect(find('add-milestone')).toBeNull();
    expect(page.querySelector('app-timeline-list a')).toBeNull();
  });
});
