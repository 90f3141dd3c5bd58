import type { CaseView } from '@hakika/contracts';
import { AN_ACCUSED, aCase, openPage } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

describe('a charge sheet', () => {
  async function open(change: Partial<CaseView> = {}) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/charge-sheet', ['case:read', 'milestone:record']);
    await opened.answer('/api/cases/case-1', aCase(change));
    return opened;
  }
  const sent = (http: Awaited<ReturnType<typeof open>>['http']) =>
    http.expectOne({ method: 'POST', url: '/api/cases/case-1/charge-sheets' }).request.body as unknown;

  it('reads the section charged with the section of the penalty', async () => {
    const { type, find, click, http } = await open({ counts: [] });
    await type('offence-0', 'tl-3');
    await type('filed-on', '2026-03-10');

    await click(find('send-sheet'));

    expect(sent(http)).toEqual({
      filedOn: '2026-03-10',
      amends: false,
      counts: [{ offenceCode: 'tl-3', chargingSection: '3(3)', penaltySection: '3(5)', accusedIds: ['a1'] }],
      source: 'court-record',
    });
  });

  it('says of an offence that counsel has not checked, and where it comes from, and of a checked one nothing', async () => {
    const { type, page, click, text } = await open({ counts: [] });
    const sign = () => page.querySelector<HTMLElement>('hk-unverified button');
    await type('offence-0', 'tl-5');
    expect(sign()).toBeNull();

    await type('offence-0', 'tl-3');
    await click(sign()!);

    expect(text()).toContain('Source: Laws of Testland');
  });

  it('amends: takes counts out and numbers the new ones on', async () => {
    const { press, type, find, click, http, text } = await open();
    await press('1. Trafficking of a child');
    await press('Add a count');
    expect(text()).toContain('Count 2');
    await type('offence-0', 'tl-5');

    await click(find('send-sheet'));

    expect(sent(http)).toMatchObject({
      amends: true,
      removedCountIds: ['c1'],
      counts: [{ offenceCode: 'tl-5', chargingSection: '5' }],
    });
  });

  it('asks against whom a count is brought where there are several accused', async () => {
    const second = { ...AN_ACCUSED, id: 'a2', label: 'A2', fullName: null };
    const { press, type, find, click, http, text } = await open({ counts: [], accused: [AN_ACCUSED, second] });
    await type('offence-0', 'tl-5');
    await click(find('send-sheet'));
    expect(text()).toContain('Choose at least one accused.');
    http.expectNone({ method: 'POST' });

    await press('A2');
    await click(find('send-sheet'));

    expect(sent(http)).toMatchObject({ counts: [{ accusedIds: ['a2'] }] });
  });

  it('needs an accused first', async () => {
    expect((await open({ accused: [], counts: [] })).text()).toContain('A charge sheet needs an accused first.');
  });
});
