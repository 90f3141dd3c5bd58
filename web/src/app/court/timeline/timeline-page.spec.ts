import type { MilestoneType } from '@hakika/domain';
import { aCase, aFact, FACTS, openPage, wordsOf } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const typesOf = (items: readonly { type: MilestoneType }[]) =>
  [...new Set(items.map(({ type }) => type))].map((type) => ({
    type,
    count: items.filter((one) => one.type === type).length,
  }));

describe('the timeline', () => {
  const first = aFact('arrested', '2026-03-09', { id: 'first', supersededById: 'second' });
  const second = aFact('arrested', '2026-03-08', { id: 'second', supersedesId: 'first', reason: 'The OB entry.' });

  async function open(
    items: readonly { type: MilestoneType }[] = FACTS,
    permissions = ['case:read', 'milestone:record'],
    query = '',
  ) {
    const opened = await openPage(casePageRoutes([]), `/cases/case-1/timeline${query}`, permissions);
    await opened.answer('/api/cases/case-1', aCase());
    await opened.answer(`/api/cases/case-1/milestones${query}`, { items, nextCursor: null, types: typesOf(items) });
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

  it('shows one type at a time, which stands in the address', async () => {
    const { answer, find, text, type } = await open();
    expect(find('timeline-type').textContent).toContain('Everything');

    await type('timeline-type', 'arrested');
    await answer('/api/cases/case-1/milestones?type=arrested', {
      items: FACTS.filter((fact) => fact.type === 'arrested'),
      nextCursor: null,
      types: typesOf(FACTS),
    });

    expect(text()).toContain('Showing 1 to 1 of 1');
  });

  it('says plainly that it shows the past, offers no change there, and goes back', async () => {
    const { answer, find, page, press, text } = await open([first], undefined, '?asKnownOn=2026-11-09');

    expect(text()).toContain('You are looking at the past.');
    expect(text()).toContain('recorded by the end of Mon 9 Nov 2026');
    expect(find('add-milestone')).toBeNull();
    expect(page.querySelector('app-timeline-list a')).toBeNull();

    await press('Back to today');
    await answer('/api/cases/case-1/milestones', { items: [first, second], nextCursor: null, types: [] });
    expect(text()).not.toContain('You are looking at the past.');
  });

  it('does not take today, or a day to come, for the past', async () => {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/timeline?asKnownOn=2026-11-23', ['case:read']);
    await opened.answer('/api/cases/case-1', aCase());

    await opened.answer('/api/cases/case-1/milestones', { items: FACTS, nextCursor: null, types: [] });

    expect(opened.text()).not.toContain('You are looking at the past.');
  });

  it('names a first entry that stands on another page, and goes to one that stands on this', async () => {
    const { original: _none, ...alone } = { ...second, original: null };
    const { page } = await open([{ ...alone, original: first } as typeof second]);
    expect(wordsOf(page.querySelector('.was')!)).toContain('Arrested, Mon 9 Mar 2026');
    expect(page.querySelector('.was button')).toBeNull();
  });

  it('is drawn in one line an entry when asked to', async () => {
    const { click, find, page } = await open();

    await click(find('density'));

    expect(page.querySelector('ol')!.classList).toContain('dense');
    await click(find('density'));
  });
});
