import { TestBed } from '@angular/core/testing';
import type { CaseView, CountOutcomeView } from '@hakika/contracts';
import { A_COUNT, AN_ACCUSED, aCase, openPage } from '../../../testing/case';
import { caseListRoutes, casePageRoutes } from '../cases/cases.routes';

const [OPEN] = A_COUNT.outcomes as [CountOutcomeView];
const CONVICTED = { ...OPEN, verdict: 'convicted', standingVerdict: 'convicted', open: false } as const;

describe('judgment and after, on the case page', () => {
  async function open(change: Partial<CaseView>, permissions = ['case:read', 'milestone:record']) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1', permissions);
    await opened.answer('/api/cases/case-1', aCase(change));
    const acts = () =>
      [...opened.page.querySelectorAll<HTMLElement>('[data-testid^="act-"]')].map(({ dataset }) => dataset['testid']);
    return { ...opened, acts };
  }

  it('offers what fits: the judgment while a count is open, the sentence after a conviction', async () => {
    expect((await open({})).acts()).toEqual(['act-judgment', 'act-ended']);
  });

  it('offers what belongs to a sentence once somebody is convicted', async () => {
    const { acts } = await open({ counts: [{ ...A_COUNT, outcomes: [CONVICTED] }] });

    expect(acts()).toEqual(expect.arrayContaining(['act-mitigation', 'act-presentence', 'act-impact', 'act-sentence']));
    expect(acts()).not.toContain('act-judgment');
  });

  it('says what compensation is still to be paid, and leads to the form with the accused chosen', async () => {
    const compensation = { orderedKes: 100_000, paidKes: 40_000, lastPaidOn: '2026-10-05' };
    const { find, text } = await open({ accused: [{ ...AN_ACCUSED, compensation }] });

    expect(text()).toContain('A1 KES 60,000 still to be paid KES 40,000 of KES 100,000 paid. Last on Mon 5 Oct 2026.');
    const links = [...find('owed').querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/cases/case-1/timeline/new?type=compensation-paid&accused=a1');
  });

  it('lists what survivors were not told, with a form that has it filled in', async () => {
    const news = { of: 'outcome', accusedId: 'a1', since: '2026-11-02' } as const;
    const { find } = await open({ toTell: [news] });

    expect(find('to-tell').textContent).toContain('since Mon 2 Nov 2026');
    expect(find('to-tell').querySelector('a')!.getAttribute('href')).toBe(
      '/cases/case-1/timeline/new?type=survivor-told&accused=a1&of=outcome',
    );
  });

  it('opens the case charged again with the facts of the one that ended, and links the two', async () => {
    const ended = { ...AN_ACCUSED, live: false, stage: 'closed', ending: 's87a' } as const;
    const { find } = await open({ accused: [ended] }, ['case:read', 'case:open']);
    expect(find('charge-again').getAttribute('href')).toBe('/cases/new?again=case-1');
    TestBed.resetTestingModule();

    const form = await openPage(caseListRoutes, '/cases/new?again=case-1', ['case:read', 'case:open']);
    await form.answer('/api/cases/case-1', aCase({ offencePlace: 'An invented beach' }));
    expect(form.find('charges-again').textContent).toContain('HK-2026-0142');
    expect(form.find<HTMLSelectElement>('station').value).toBe('station-1');
    const day = form.find<HTMLInputElement>('charged-again-on');
    day.value = '2026-10-06';
    day.dispatchEvent(new Event('input'));
    form.page.querySelector('form')!.requestSubmit();
    await form.still();

    expect(form.http.expectOne({ method: 'POST', url: '/api/cases' }).request.body).toMatchObject({
      chargesAgain: 'case-1',
      chargedAgainOn: '2026-10-06',
      stationId: 'station-1',
      offencePlace: 'An invented beach',
      childSurvivor: true,
    });
  });

  it('offers nothing to whoever may not record', async () => {
    expect((await open({}, ['case:read'])).acts()).toEqual([]);
  });
});
