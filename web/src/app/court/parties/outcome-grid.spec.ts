import type { AccusedView, CountOutcomeView, CountView } from '@hakika/contracts';
import { aCase, A_COUNT, AN_ACCUSED, openPage, wordsOf } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const anAccused = (number: number, change: Partial<AccusedView> = {}): AccusedView => ({
  ...AN_ACCUSED,
  id: `a${number}`,
  label: `A${number}`,
  ...change,
});
const [FIRST] = A_COUNT.outcomes as [CountOutcomeView];
const aCount = (number: number, outcomes: readonly CountOutcomeView[]): CountView => ({
  ...A_COUNT,
  id: `c${number}`,
  number,
  outcomes,
});

describe('accused and counts at a glance', () => {
  async function open(accused: readonly AccusedView[], counts: readonly CountView[]) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/parties', ['case:read']);
    await opened.answer('/api/cases/case-1', aCase({ accused, counts }));
    const trials = [...opened.page.querySelectorAll('[data-testid="trial"]')];
    return { ...opened, trials };
  }

  it('has a row for each count and a column for each accused, with what stands first', async () => {
    const convicted: CountOutcomeView = { ...FIRST, accusedId: 'a2', plea: 'guilty', verdict: 'convicted' };
    const { trials } = await open(
      [anAccused(1), anAccused(2, { custody: 'at-large' })],
      [aCount(1, [FIRST, convicted]), aCount(2, [FIRST])],
    );

    expect(trials).toHaveLength(1);
    expect([...trials[0]!.querySelectorAll('thead th')].map(wordsOf)).toEqual([
      'Count',
      'A1 · On remand',
      'A2 · At large',
    ]);
    const cells = [...trials[0]!.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map(wordsOf),
    );
    expect(cells).toEqual([
      ['A1 Pleaded: Not guilty', 'A2 Convicted Pleaded: Guilty'],
      ['A1 Pleaded: Not guilty', 'A2 Not charged'],
    ]);
  });

  it('shows those who are tried apart in a table of their own, with their counts alone', async () => {
    const second: CountOutcomeView = { ...FIRST, accusedId: 'a2' };
    const { trials } = await open(
      [anAccused(1), anAccused(2, { severedOn: '2026-05-04' })],
      [aCount(1, [FIRST, second]), aCount(2, [FIRST])],
    );

    expect(trials.map((trial) => wordsOf(trial.querySelector('caption')!))).toEqual([
      'Tried together',
      'Tried apart since Mon 4 May 2026',
    ]);
    expect(trials.map((trial) => trial.querySelectorAll('tbody tr').length)).toEqual([2, 1]);
  });

  it('is not there while there is one accused or no count', async () => {
    const { trials } = await open([anAccused(1)], [A_COUNT]);

    expect(trials).toEqual([]);
  });
});
