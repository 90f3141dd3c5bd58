import type { CaseView } from '@hakika/contracts';
import { A_COUNT, aCase, aFact, FACTS, openPage } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const OUTCOME = { ...A_COUNT.outcomes[0]!, plea: null, pleaOn: null };
const SECOND = {
  ...A_COUNT,
  id: 'c2',
  number: 2,
  offenceCode: 'tl-5',
  chargingSection: '5',
  penaltySection: null,
  replacesId: 'c1',
  survivors: ['V1'],
  outcomes: [OUTCOME],
};
const AMENDED = aFact('charge-amended', '2026-04-01', { details: { addedCountIds: ['c2'], removedCountIds: ['c1'] } });

describe('the versions of a charge sheet', () => {
  async function open(facts: readonly object[], change: Partial<CaseView> = {}) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/charge-sheets', ['case:read']);
    await opened.answer('/api/cases/case-1', aCase(change));
    await opened.still();
    const items = facts.map((fact) => ({ ...fact, original: null }));
    opened.http
      .expectOne((request) => request.url === '/api/cases/case-1/milestones')
      .flush({ items, nextCursor: null });
    await opened.still();
    return opened;
  }
  const amended = (change: Partial<CaseView> = {}) =>
    open([AMENDED, ...FACTS], { counts: [{ ...A_COUNT, removedOn: '2026-04-01' }, SECOND], ...change });

  it('show side by side what took the place of what, and who must plead anew', async () => {
    const { page, text } = await amended();

    const line = page.querySelector('li.compared')!;
    expect(line.textContent).toContain('Substituted');
    expect(line.textContent).toContain('another offence');
    expect(text()).toContain('A1: plea again on count 2.');
    expect(text()).toContain('About V1');
  });

  it('ask for no plea that was taken since', async () => {
    const taken = { ...SECOND, outcomes: [{ ...OUTCOME, plea: 'guilty' as const }] };

    expect((await amended({ counts: [A_COUNT, taken] })).text()).not.toContain('plea again');
  });

  it('stand beside the facts, with the alert when trafficking is not charged', async () => {
    const { text } = await open(FACTS, { chargeGap: 'trafficking-not-charged' });

    expect(text()).toContain('The facts show trafficking, and it is not charged.');
    expect(text()).toContain('Not needed for a child');
    expect(text()).toContain('There is one sheet; nothing has changed.');
  });

  it('are none before the first sheet', async () => {
    expect((await open([], { counts: [] })).text()).toContain('No charge sheet yet.');
  });
});
