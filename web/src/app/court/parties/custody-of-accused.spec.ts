import type { AccusedView } from '@hakika/contracts';
import { aCase, AN_ACCUSED, openPage, wordsOf } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const TERMS = { amountKes: 50_000, sureties: 1, noContact: true, reporting: 'weekly' } as const;
const BAIL = {
  terms: TERMS,
  grantedOn: '2026-04-01',
  variedOn: null,
  metOn: null,
  inDefaultSince: null,
  suretyDischargedOn: null,
};

describe('custody on the card of an accused', () => {
  async function open(change: Partial<AccusedView> = {}, permissions = ['case:read', 'milestone:record']) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/parties', permissions);
    await opened.answer('/api/cases/case-1', aCase({ accused: [{ ...AN_ACCUSED, ...change }] }));
    return opened;
  }

  it('says how long in all, and each stretch with what began it, newest first', async () => {
    const { find } = await open();

    expect(wordsOf(find('custody')!)).toContain('Held on remand since 10 Mar');
    expect(wordsOf(find('custody')!)).toContain('260 days in custody so far');
    const [last, first] = [...find('custody-history')!.querySelectorAll('li')].map(wordsOf);
    expect(last).toContain('On remand Since Tue 10 Mar 2026');
    expect(last).toContain('Arraigned');
    expect(first).toContain('In police custody Sun 8 Mar 2026 to Tue 10 Mar 2026, 2 days');
  });

  it.each<[string, Partial<typeof BAIL> | { [Day in keyof typeof BAIL]?: string }, string]>([
    ['not met yet', {}, 'granted 1 Apr, not met yet'],
    ['met', { metOn: '2026-04-03' }, 'met 3 Apr'],
    ['in default', { inDefaultSince: '2026-04-05' }, 'in default since 5 Apr'],
    ['without its surety', { metOn: '2026-04-03', suretyDischargedOn: '2026-04-09' }, 'surety gone since 9 Apr'],
  ])('says the terms of bail that is %s', async (_what, change, standing) => {
    const { find } = await open({ bail: { ...BAIL, ...change } as AccusedView['bail'] });

    const words = wordsOf(find('bail')!);
    expect(words).toContain('50,000 · 1 surety · no contact with survivor or witnesses · reports');
    expect(words).toContain(standing);
  });

  it('warns of a warrant that is out', async () => {
    const { text } = await open({ custody: 'at-large', warrantSince: '2026-05-02' });

    expect(text()).toContain('Warrant of arrest out since 2 May');
  });

  it('leads to the form of what is likely next, with type and accused filled in', async () => {
    const { find, click, answer } = await open();
    expect(find('record-bail-granted')!.getAttribute('href')).toBe(
      '/cases/case-1/timeline/new?type=bail-granted&accused=a1',
    );

    await click(find('record-bail-granted'));
    await answer('/api/cases/case-1/milestones?limit=100', { items: aCase().milestones, nextCursor: null });

    expect((find('milestone-type') as HTMLSelectElement).value).toBe('bail-granted');
  });

  it('offers nothing to record to those who may only read', async () => {
    const { find } = await open({}, ['case:read']);

    expect(find('record-bail-granted')).toBeNull();
  });

  it('says nothing of custody of a company', async () => {
    const { find } = await open({ juristic: true, custodyHistory: [], daysHeld: 0 });

    expect([find('custody'), find('custody-history')]).toEqual([null, null]);
  });
});
