import { aCase, aFact, FACTS, openPage, wordsOf } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const DOCKET = '/api/cases/case-1/milestones?limit=100';

describe('adding a milestone', () => {
  async function open(facts = FACTS) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/timeline/new', ['case:read', 'milestone:record']);
    await opened.answer('/api/cases/case-1', aCase());
    await opened.answer(DOCKET, { items: facts, nextCursor: null });
    return opened;
  }
  const groups = (page: HTMLElement) =>
    [...page.querySelectorAll('optgroup')].map((group) =>
      [...group.querySelectorAll('option')].map((one) => one.value),
    );

  it('offers first what fits where the case stands, then all the rest', async () => {
    const [likely, others] = groups((await open()).page);

    expect(likely).toEqual(expect.arrayContaining(['bail-granted', 'verdict', 'ended']));
    expect(others).toEqual(expect.arrayContaining(['arrested', 'plea-taken', 'sentenced']));
    expect([...likely!, ...others!]).not.toContain('charge-sheet-filed');
    expect([...likely!, ...others!]).not.toContain('decision-approved');
  });

  it('explains a refusal before anything is sent', async () => {
    const { find, type } = await open(FACTS.slice(2));

    await type('milestone-type', 'plea-taken');

    expect(wordsOf(find('refused'))).toBe('Arraignment comes before plea. Record the arraignment first.');
    expect(find<HTMLButtonElement>('record-milestone').disabled).toBe(true);
  });

  it('names the later entries that a new one would make impossible, each to be corrected first', async () => {
    const bail = aFact('bail-granted', '2026-03-12', { accusedId: 'a1', details: { amountKes: 5000, sureties: 1 } });
    const { find, type, press } = await open([bail, ...FACTS]);
    await type('milestone-type', 'verdict');
    await press('Acquitted');

    await type('occurred-on', '2026-03-11');

    expect(wordsOf(find('refused'))).toContain('one later entry could not be true any more');
    expect(wordsOf(find('broken-entries'))).toContain('Bail granted A1 Thu 12 Mar 2026');
    expect(find('broken-entries').querySelector('a')?.getAttribute('href')).toBe(
      `/cases/case-1/timeline/${bail.id}/correct`,
    );
    expect(find<HTMLButtonElement>('record-milestone').disabled).toBe(true);
  });

  it('remarks on a day without a court beside the day, before anything is sent', async () => {
    const { find, type } = await open();
    await type('milestone-type', 'bail-granted');

    await type('occurred-on', '2026-03-14');

    expect(wordsOf(find('day-warning'))).toBe(
      'The court does not usually sit on that day. Check the date; it can be recorded.',
    );
    expect(find<HTMLButtonElement>('record-milestone').disabled).toBe(false);
    await type('occurred-on', '2026-03-13');
    expect(find('day-warning')).toBeNull();
  });

  it('reads a long docket to its end before it judges', async () => {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/timeline/new', ['case:read', 'milestone:record']);
    await opened.answer('/api/cases/case-1', aCase());
    await opened.answer(DOCKET, { items: FACTS.slice(0, 2), nextCursor: 'rest' });
    await opened.answer(`${DOCKET}&cursor=rest`, { items: FACTS.slice(2), nextCursor: null });

    expect(groups(opened.page)[0]).toContain('verdict');
  });

  it('records what it was told, once, and goes back to the timeline', async () => {
    const { find, type, click, http } = await open();
    await type('milestone-type', 'bail-granted');
    await type('occurred-on', '2026-03-12');

    await click(find('record-milestone'));

    const { request } = http.expectOne({ method: 'POST', url: '/api/cases/case-1/milestones' });
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(request.body).toEqual({
      type: 'bail-granted',
      occurredOn: '2026-03-12',
      accusedId: 'a1',
      details: { amountKes: null, sureties: null },
      source: 'court-record',
    });
  });

  it('has a judgment read once more, with what it changes', async () => {
    const { find, press, type, click, http } = await open();
    await type('milestone-type', 'verdict');
    await click(find('record-milestone'));
    expect(wordsOf(document.body)).toContain('Choose the judgment.');

    await press('Convicted');
    await type('occurred-on', '2026-11-18');
    await click(find('record-milestone'));

    http.expectNone({ method: 'POST' });
    expect(wordsOf(find('check-answers'))).toContain('Verdict: Convicted A1 Wed 18 Nov 2026');
    expect(wordsOf(find('effects'))).toContain('A1 Pretrial → Sentence');
    await click(find('record-milestone'));
    const { body } = http.expectOne({ method: 'POST', url: '/api/cases/case-1/milestones' }).request;
    expect(body).toMatchObject({ type: 'verdict', details: { verdict: 'convicted' } });
  });

  it('says in words what the server refuses, and keeps what was written', async () => {
    const { find, type, click, http, still, text } = await open();
    await type('milestone-type', 'bail-granted');
    await click(find('record-milestone'));
    http
      .expectOne({ method: 'POST' })
      .flush(
        { status: 409, code: 'milestone.duplicate', title: '', requestId: 'R-1' },
        { status: 409, statusText: 'Conflict' },
      );
    await still();

    expect(text()).toContain('This is recorded already.');
    expect(find<HTMLSelectElement>('milestone-type').value).toBe('bail-granted');
  });
});
