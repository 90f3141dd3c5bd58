import type { CountOutcomeView } from '@hakika/contracts';
import { A_COUNT, AN_ACCUSED, aCase, aFact, openPage } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const [OPEN] = A_COUNT.outcomes as [CountOutcomeView];
const CONVICTED: CountOutcomeView = {
  ...OPEN,
  verdict: 'convicted',
  firstVerdict: 'convicted',
  standingVerdict: 'convicted',
  open: false,
};
const COUNTS = [1, 2].map((number) => ({ ...A_COUNT, id: `c${number}`, number, outcomes: [CONVICTED] }));
const TO_APPEAL = [
  aFact('sentenced', '2026-06-01', { details: { termMonths: 360 } as never }),
  aFact('verdict', '2026-05-04', { details: { verdict: 'convicted' } }),
  aFact('plea-taken', '2026-03-10', { details: { plea: 'not-guilty' } }),
  aFact('arraigned', '2026-03-10'),
  aFact('charge-sheet-filed', '2026-03-10', { details: { countIds: ['c1', 'c2'] } }),
  aFact('arrested', '2026-03-08'),
];

describe('the outcome of an appeal', () => {
  async function open(facts = TO_APPEAL) {
    const permissions = ['case:read', 'milestone:record'];
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/appeal-outcome', permissions);
    await opened.answer('/api/cases/case-1', aCase({ accused: [AN_ACCUSED], counts: COUNTS }));
    await opened.answer('/api/cases/case-1/milestones?limit=100', { items: facts, nextCursor: null });
    return opened;
  }

  it('is asked count by count, with what stands now, and offers an acquittal nothing that needs a conviction', async () => {
    const { find, text } = await open();

    expect(text()).toContain('A1 · Count 1 Convicted');
    const offered = [...find('cell-0').querySelectorAll('[role=radio]')].map((one) => one.textContent!.trim());
    expect(offered).toHaveLength(7);
    expect(offered.join()).not.toContain('conviction-entered');
  });

  it('is recorded as one change', async () => {
    const { find, click, http } = await open();
    await click(find('cell-1').querySelector<HTMLElement>('[role=radio]')!);
    await click(find('record-appeal'));
    await click(find('record-appeal'));

    const { facts } = http.expectOne({ method: 'POST', url: '/api/cases/case-1/milestones/together' }).request.body as {
      facts: readonly object[];
    };
    expect(facts).toMatchObject([
      { type: 'appeal-decided', accusedId: 'a1', countId: 'c2', details: { outcome: 'dismissed', sentence: null } },
    ]);
  });

  it('asks nothing where no count is under appeal', async () => {
    expect((await open(TO_APPEAL.slice(2))).text()).toContain('No count is under appeal.');
  });
});
