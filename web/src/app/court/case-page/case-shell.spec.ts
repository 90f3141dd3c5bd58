import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { CaseView } from '@hakika/contracts';
import type { Clock } from '@hakika/domain';
import { AN_ACCUSED, aCase, aFact, openPage, wordsOf } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

@Component({
  selector: 'app-tab-for-test',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `Tab of {{ caseId() }}`,
})
class TabForTest {
  readonly caseId = input.required<string>();
}

const ROUTES = casePageRoutes([
  {
    path: 'evidence',
    component: TabForTest,
    data: { tab: { label: 'court.cases.nav', needs: ['exhibit:read', 'custody:accept'] } },
  },
]);
const A_HEARING = { ...aCase().next!, purpose: 'prosecution-hearing' };
const CLOCK: Clock = {
  code: 'arraignment',
  accusedId: 'a1',
  startsOn: '2026-03-08',
  dueOn: '2026-03-09',
  dueAt: null,
  metOn: '2026-03-10',
  days: 2,
  status: 'late',
  steps: [
    { label: 'arrested', value: '2026-03-08T22:10' },
    { label: 'hours-allowed', value: '24' },
    { label: 'not-a-court-day', value: '2026-03-08 weekend' },
    { label: 'end-of-next-court-day', value: '2026-03-09T17:00' },
  ],
  source: 'Constitution art. 49(1)(f)',
  verified: false,
  force: 'law',
};

describe('the page of a case', () => {
  async function open(change: Partial<CaseView> = {}, permissions = ['case:read', 'hearing:read'], path = '') {
    const opened = await openPage(ROUTES, `/cases/case-1${path}`, permissions);
    await opened.answer('/api/cases/case-1', aCase(change));
    return opened;
  }
  const tabsOf = (page: HTMLElement) =>
    [...page.querySelectorAll('.identity nav a')].map((link) => link.textContent!.trim());

  it('names the case, what comes next and where', async () => {
    const { page } = await open();
    const bar = wordsOf(page.querySelector('.identity')!);

    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(bar).toContain('HK-2026-0142');
    expect(bar).toContain('Protected identity');
    expect(bar).toContain('Mon 30 Nov · in 7 days');
    expect(bar).toContain('MCSO E031/2026');
    expect(bar).toContain('Adjourned 3 times');
  });

  it('joins the tabs of other wings for those who may see them, and gives them the address alone', async () => {
    expect(tabsOf((await open()).page)).toEqual(['Overview', 'Timeline', 'Parties', 'Charge', 'Hearings']);
  });

  it('shows a tab to whoever holds one of its permissions', async () => {
    const { page, text } = await open({}, ['case:read', 'custody:accept'], '/evidence');

    expect(tabsOf(page)).toEqual(['Overview', 'Timeline', 'Parties', 'Charge', 'Cases']);
    expect(text()).toContain('Tab of case-1');
  });

  it('shows nothing of a case that is not there for this person', async () => {
    const opened = await openPage(ROUTES, '/cases/case-1', ['case:read']);
    opened.http
      .expectOne('/api/cases/case-1')
      .flush({ status: 404, code: 'not-found', title: '', requestId: '' }, { status: 404, statusText: 'Not Found' });
    await opened.still();

    expect(opened.text()).toContain('You cannot see this. Ask your supervisor for access.');
    expect(opened.page.querySelector('.identity')).toBeNull();
  });

  it('draws the stages as a list with one step at which the accused stands', async () => {
    const { page } = await open();
    const now = page.querySelectorAll('app-stage-rail ol [aria-current=step]');

    expect(page.querySelectorAll('app-stage-rail ol li')).toHaveLength(10);
    expect([...now].map((step) => wordsOf(step))).toEqual(['Pretrial since 10 Mar']);
  });

  it('draws no name for a role that reads by labels', async () => {
    const { fullName: _fullName, ...byLabel } = AN_ACCUSED;
    const { page } = await open({ accused: [byLabel] });

    expect(page.querySelector('app-stage-rail')!.textContent).not.toContain('Invented');
    expect(page.querySelector('app-stage-rail')!.textContent).toContain('Held on remand since 10 Mar, 258 days');
  });

  it('says who must come and offers to record to those who may', async () => {
    const permissions = ['case:read', 'hearing:record', 'court-day:read'];
    const { find, text } = await open({}, permissions);

    expect(text()).toContain('Must come: A1 (on remand)');
    expect(find('record-outcome').getAttribute('href')).toBe('/today?day=2026-11-30');
  });

  it('names the witnesses who must come by pseudonym, and what they have answered', async () => {
    const witness = { kind: 'civilian', summoned: true, bonded: false, confirmed: false } as const;
    const witnesses = [
      { ...witness, witness: 'V1', kind: 'survivor', confirmed: true },
      { ...witness, witness: 'W2' },
      { ...witness, witness: 'W3', summoned: false },
    ] as const;
    const { text } = await open({ next: { ...A_HEARING, witnesses } });

    expect(text()).toContain(
      'Must come: A1 (on remand), V1 (has confirmed), W2 (summoned), W3 (no summons recorded) A1 is held',
    );
  });

  it('says that no witness is recorded where evidence is heard, and only there', async () => {
    expect((await open({ next: A_HEARING })).text()).toContain('Witnesses: none recorded for this date.');
  });

  it('does not miss witnesses at a mention', async () => {
    expect((await open()).text()).not.toContain('Witnesses:');
  });

  it('says so when the facts show trafficking that is not charged', async () => {
    expect((await open({ chargeGap: 'trafficking-not-charged' })).text()).toContain(
      'The facts show trafficking, and it is not charged.',
    );
  });

  it.each([
    ['milestone:record', 'Look at the charge sheet again.'],
    ['hearing:read', 'Whether it is amended is for the prosecutor.'],
  ])('asks of whoever may %s what is theirs to do about it', async (permission, words) => {
    const { page } = await open({ chargeGap: 'trafficking-not-charged' }, ['case:read', permission]);

    expect(wordsOf(page.querySelector('app-charge-gap-note')!)).toMatch(new RegExp(`${words}$`));
  });

  it('names all who are held in one line', async () => {
    const accused = ['A1', 'A2', 'A3'].map((label) => ({ ...AN_ACCUSED, id: label, label }));

    expect((await open({ accused })).text()).toContain('A1, A2, A3 are held and must be brought.');
  });

  it('shows how a limit was computed, and that counsel has not verified it', async () => {
    const { page } = await open({ clocks: [CLOCK], milestoneCount: 40 });
    const clock = wordsOf(page.querySelector('app-case-clocks')!);

    expect(clock).toContain('Arraignment, A1');
    expect(clock).toContain('Late Tue 10 Mar 2026');
    expect(clock).toContain('Court does not sit Sun 8 Mar, weekend');
    expect(clock).toContain('End of the next court day Mon 9 Mar 2026, 17:00');
    expect(clock).toContain('Constitution art. 49(1)(f). Not yet verified by counsel.');
  });

  it('shows what a correction corrected, and why', async () => {
    const first = aFact('arrested', '2026-03-09', { id: 'first', accusedId: 'a1', supersededById: 'second' });
    const second = aFact('arrested', '2026-03-08', {
      id: 'second',
      accusedId: 'a1',
      supersedesId: 'first',
      reason: 'The OB entry shows 8 March.',
    });
    const { page } = await open({ milestones: [first, second], milestoneCount: 2 });
    const entries = [...page.querySelectorAll('app-timeline-list li')];

    expect(entries).toHaveLength(1);
    expect(entries[0]!.querySelector('s')!.textContent).toBe('Arrested, Mon 9 Mar 2026');
    expect(entries[0]!.textContent).toContain('Reason: The OB entry shows 8 March.');
  });
});
