import type { CountOutcomeView } from '@hakika/contracts';
import { A_COUNT, aCase, openPage } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const [FIRST] = A_COUNT.outcomes as [CountOutcomeView];
const QUASHED: CountOutcomeView = {
  ...FIRST,
  verdict: 'convicted',
  firstVerdict: 'convicted',
  firstVerdictOn: '2026-05-04',
  standingVerdict: 'acquitted',
  reviews: [{ level: 'first', outcome: 'dismissed', on: '2026-09-07' }],
};

describe('the case page', () => {
  async function open(change: object) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1', ['case:read']);
    await opened.answer('/api/cases/case-1', aCase(change));
    return opened;
  }

  it('shows what stands after an appeal, and what the trial court found', async () => {
    const { text } = await open({ counts: [{ ...A_COUNT, outcomes: [QUASHED] }] });

    expect(text()).toContain(
      'A1 Acquitted · Trial court: Convicted, Mon 4 May 2026 · First appeal: Dismissed, Mon 7 Sep 2026',
    );
  });

  it('links a case with the one that charges it again', async () => {
    const { find, text } = await open({ linkedCases: [{ id: 'case-2', code: 'HK-2026-0200', is: 'later' }] });

    expect(text()).toContain('Charged again in a later case: HK-2026-0200');
    expect(find('linked-case').getAttribute('href')).toBe('/cases/case-2');
  });
});
