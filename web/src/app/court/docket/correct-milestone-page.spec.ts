import { aCase, aFact, FACTS, openPage, wordsOf } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const arrest = FACTS.find(({ type }) => type === 'arrested')!;

describe('correcting an entry', () => {
  async function open(id = arrest.id, facts = FACTS) {
    const url = `/cases/case-1/timeline/${id}/correct`;
    const opened = await openPage(casePageRoutes([]), url, ['case:read', 'milestone:record']);
    await opened.answer('/api/cases/case-1', aCase());
    await opened.answer('/api/cases/case-1/milestones?limit=100', { items: facts, nextCursor: null });
    return opened;
  }
  const sent = (http: Awaited<ReturnType<typeof open>>['http'], id = arrest.id) =>
    http.expectOne({ method: 'POST', url: `/api/cases/case-1/milestones/${id}/corrections` }).request.body as unknown;

  it('asks for a reason', async () => {
    const { find, click, text, http } = await open();

    await click(find('send-correction'));

    expect(text()).toContain('Give the reason.');
    http.expectNone({ method: 'POST' });
  });

  it('puts a better entry in the place of the first one', async () => {
    const { find, type, click, http } = await open();
    expect(find<HTMLInputElement>('occurred-on').value).toBe('2026-03-08');

    await type('occurred-on', '2026-03-07');
    await type('correction-reason', 'The OB entry shows 7 March.');
    await click(find('send-correction'));

    expect(sent(http)).toEqual({
      reason: 'The OB entry shows 7 March.',
      replacement: { occurredOn: '2026-03-07', details: {}, source: 'court-record' },
    });
  });

  it('takes back what did not happen, unless a later entry rests on it', async () => {
    const bail = aFact('bail-granted', '2026-03-12', { accusedId: 'a1', details: { amountKes: 5000, sureties: 1 } });
    const { press, type, find, click, http } = await open(bail.id, [bail, ...FACTS]);
    await press('It did not happen');
    await type('correction-reason', 'Another case.');
    await click(find('send-correction'));

    expect(sent(http, bail.id)).toEqual({ reason: 'Another case.' });
  });

  it('explains why an entry cannot be taken back', async () => {
    const arraignment = FACTS.find(({ type }) => type === 'arraigned')!;
    const { press, find } = await open(arraignment.id);

    await press('It did not happen');

    expect(wordsOf(find('refused'))).toBe('A later entry rests on this one. Correct that one first.');
  });

  it('lets a charge sheet only be taken back', async () => {
    const sheet = FACTS.find(({ type }) => type === 'charge-sheet-filed')!;
    const { text, find } = await open(sheet.id);

    expect(text()).toContain('A charge sheet is changed by an amendment.');
    expect(find('occurred-on')).toBeNull();
  });

  it('says so when the entry has been corrected already', async () => {
    const facts = [{ ...arrest, supersededById: 'other' }];

    expect((await open(arrest.id, facts)).text()).toContain('This entry has been corrected already.');
  });
});
