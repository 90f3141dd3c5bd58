import type { CaseView, CountOutcomeView, CountView } from '@hakika/contracts';
import { A_COUNT, AN_ACCUSED, aCase, aFact, openPage } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const [OPEN] = A_COUNT.outcomes as [CountOutcomeView];
const outcomes = (change: Partial<CountOutcomeView> = {}) =>
  ['a1', 'a2'].map((accusedId) => ({ ...OPEN, accusedId, ...change }));
const aCount = (number: number, change: Partial<CountView> = {}): CountView => ({
  ...A_COUNT,
  id: `c${number}`,
  number,
  outcomes: outcomes(),
  ...change,
});
const TWO_BY_TWO: Partial<CaseView> = {
  accused: [AN_ACCUSED, { ...AN_ACCUSED, id: 'a2', label: 'A2' }],
  counts: [aCount(1), aCount(2)],
};
const FACTS = [
  aFact('plea-taken', '2026-03-10', { details: { plea: 'not-guilty' } }),
  aFact('arraigned', '2026-03-10'),
  aFact('charge-sheet-filed', '2026-03-10', { details: { countIds: ['c1', 'c2'] } }),
  aFact('arrested', '2026-03-08'),
];

describe('a judgment', () => {
  async function open(change: Partial<CaseView> = TWO_BY_TWO, path = 'judgment', facts = FACTS) {
    const opened = await openPage(casePageRoutes([]), `/cases/case-1/${path}`, ['case:read', 'milestone:record']);
    await opened.answer('/api/cases/case-1', aCase(change));
    await opened.answer('/api/cases/case-1/milestones?limit=100', { items: facts, nextCursor: null });
    const { page, find, click, http } = opened;
    let clicks = 0;
    return {
      ...opened,
      clicks: () => clicks,
      tap: async (element: HTMLElement) => {
        clicks += 1;
        await click(element);
      },
      pill: (cell: number, words: string) =>
        [...find(`cell-${cell}`).querySelectorAll<HTMLElement>('[role=radio]')].find((one) =>
          one.textContent!.trim().startsWith(words),
        )!,
      radio: (words: string) =>
        [...page.querySelectorAll<HTMLElement>('[role=radio]')].find((one) => one.textContent!.includes(words))!,
      sent: () => http.expectOne({ method: 'POST', url: '/api/cases/case-1/milestones/together' }),
    };
  }
  type Page = Awaited<ReturnType<typeof open>>;

  async function splitVerdicts({ tap, pill, find }: Page) {
    await tap(pill(0, 'Convicted'));
    await tap(pill(1, 'Acquitted'));
    await tap(pill(2, 'Convicted'));
    await tap(pill(3, 'Acquitted'));
    return find('record-judgment');
  }

  it('of two accused on two counts, with the sentences, is one change of a few clicks and no word typed', async () => {
    const opened = await open();
    const { tap, type, find, radio, sent, text } = opened;
    await splitVerdicts(opened);
    await tap(radio('On the same day'));
    await type('years-0', '30');
    await type('fine-2', '2,000,000');
    await tap(find('record-judgment'));
    expect(text()).toContain('A1, Count 1 Verdict: Convicted');
    await tap(find('record-judgment'));

    const { facts } = sent().request.body as { facts: readonly Record<string, unknown>[] };
    expect(facts.map(({ type: kind, accusedId, countId }) => [kind, accusedId, countId])).toEqual([
      ['verdict', 'a1', 'c1'],
      ['verdict', 'a2', 'c1'],
      ['verdict', 'a1', 'c2'],
      ['verdict', 'a2', 'c2'],
      ['sentenced', 'a1', 'c1'],
      ['sentenced', 'a1', 'c2'],
    ]);
    expect(facts[4]!['details']).toMatchObject({ termMonths: 360, concurrent: true, fineKes: null });
    expect(facts[5]!['details']).toMatchObject({ termMonths: null, fineKes: 2_000_000 });
    expect(opened.clicks()).toBeLessThanOrEqual(24);
    expect(opened.clicks()).toBe(7);
  });

  it('is given by keyboard alone', async () => {
    const { find, page, still, sent } = await open();
    for (const [cell, digit] of ['1', '2', '1', '2'].entries()) {
      const first = find(`cell-${cell}`).querySelector<HTMLElement>('[role=radio][tabindex="0"]')!;
      first.focus();
      expect(document.activeElement).toBe(first);
      first.dispatchEvent(new KeyboardEvent('keydown', { key: digit, bubbles: true }));
      await still();
    }
    const form = page.querySelector('form')!;
    for (let step = 0; step < 2; step += 1) {
      form.requestSubmit();
      await still();
    }

    const { facts } = sent().request.body as { facts: readonly { details: { verdict: string } }[] };
    expect(facts.map(({ details }) => details.verdict)).toEqual(['convicted', 'acquitted', 'convicted', 'acquitted']);
  });

  it('leaves nothing behind that is refused: the line is named, and all that was chosen is still there', async () => {
    const opened = await open();
    const button = await splitVerdicts(opened);
    await opened.tap(button);
    await opened.tap(opened.find('record-judgment'));
    const refused = [{ index: 1, type: 'verdict', code: 'milestone.verdict-already-given' }];
    opened.sent().flush(
      {
        status: 409,
        code: 'milestone.verdict-already-given',
        title: '',
        requestId: 'R-1',
        details: { refused, breaks: [] },
      },
      { status: 409, statusText: 'Conflict' },
    );
    await opened.still();
    await opened.answer('/api/cases/case-1/milestones?limit=100', { items: FACTS, nextCursor: null });

    const lines = [...opened.page.querySelectorAll('[role=listitem]')];
    expect(lines.map((line) => line.querySelector('[role=alert]') !== null)).toEqual([false, true, false, false]);
    await opened.tap(opened.find('change-judgment'));
    expect(opened.pill(3, 'Acquitted').getAttribute('aria-checked')).toBe('true');
  });

  it('says which line cannot be before anything is sent, and which lines it says nothing of', async () => {
    const opened = await open({ ...TWO_BY_TWO, counts: [aCount(1), aCount(2)] }, 'judgment', FACTS.slice(1));
    await opened.tap(opened.pill(0, 'Convicted'));
    await opened.tap(opened.find('record-judgment'));

    expect(opened.page.querySelectorAll('[role=listitem] [role=alert]')).toHaveLength(1);
    expect(opened.find<HTMLButtonElement>('record-judgment').disabled).toBe(true);
    expect(opened.find('silent').textContent).toContain('A2');
  });

  it('says once what is in the way of every line', async () => {
    const opened = await open();
    const button = await splitVerdicts(opened);
    await opened.type('judgment-on', '2030-03-10');
    await opened.tap(button);

    expect(opened.find('refused-all').textContent).toContain('That day has not come yet.');
    expect(opened.page.querySelectorAll('[role=listitem] [role=alert]')).toHaveLength(0);
  });

  it('makes no finding on an alternative once the main count led to conviction', async () => {
    const opened = await open({ ...TWO_BY_TWO, counts: [aCount(1), aCount(2, { alternativeToId: 'c1' })] });
    await opened.tap(opened.pill(0, 'Convicted'));

    expect(opened.find('cell-2').textContent).toContain('No finding');
    expect(opened.pill(3, 'Convicted')).toBeDefined();
  });

  it('asks nothing where no count waits', async () => {
    const { text } = await open({ counts: [aCount(1, { outcomes: outcomes({ open: false }) })] });

    expect(text()).toContain('No count is waiting for judgment.');
  });

  describe('that is only a sentence', () => {
    const CONVICTED: Partial<CaseView> = {
      ...TWO_BY_TWO,
      counts: [aCount(1, { outcomes: outcomes({ verdict: 'convicted', standingVerdict: 'convicted', open: false }) })],
    };

    it('shows the days held before it, and counts them when the court did', async () => {
      const { type, find, tap, text } = await open(CONVICTED, 'sentence');
      await type('judgment-on', '2026-03-18');
      expect(text()).toContain('The record shows 10 days in custody before this day');

      await tap(find('count-credit-0'));

      expect(find<HTMLInputElement>('credit-0').value).toBe('10');
    });
  });
});
