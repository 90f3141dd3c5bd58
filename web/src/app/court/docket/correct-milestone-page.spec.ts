import type { MilestoneView } from '@hakika/contracts';
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

  describe('on which later entries rest', () => {
    const arraignment = FACTS.find(({ type }) => type === 'arraigned')!;
    const plea = FACTS.find(({ type }) => type === 'plea-taken')!;

    it('names them with the reason, and waits for a decision', async () => {
      const { press, find } = await open(arraignment.id);

      await press('It did not happen');

      expect(wordsOf(find('refused'))).toContain('One later entry could not be true any more:');
      expect(wordsOf(find('broken-entries'))).toBe(
        'Plea taken: Not guilty A1 Tue 10 Mar 2026 Arraignment comes before plea. Record the arraignment first.',
      );
      expect(find<HTMLButtonElement>('send-correction').disabled).toBe(true);
      expect(wordsOf(find('refused'))).toContain('Leave everything as it is');
    });

    it('takes them back too, for one reason, when told so', async () => {
      const { press, find, type, click, http } = await open(arraignment.id);
      await press('It did not happen');
      await type('correction-reason', 'Another accused.');

      await click(find('take-along'));

      expect(find('refused')).toBeNull();
      expect(wordsOf(find('taken-along'))).toContain('Plea taken: Not guilty A1');
      expect(wordsOf(find('effects'))).toContain('A1 Pretrial →');
      await click(find('send-correction'));
      expect(sent(http, arraignment.id)).toEqual({ reason: 'Another accused.', alsoRetract: [plea.id] });
    });

    it('asks again when the list is another one', async () => {
      const { press, find, type, click } = await open(arraignment.id);
      await press('It did not happen');
      await click(find('take-along'));
      await press('Do not take it back');
      expect(find('refused')).not.toBeNull();

      await press('Something in it is wrong');
      await type('occurred-on', '2026-03-11');
      expect(find('refused')).not.toBeNull();
      await click(find('take-along'));
      await type('occurred-on', '2026-03-10');

      expect(find('refused')).toBeNull();
      expect(find('taken-along')).toBeNull();
    });

    it('reads the case again when somebody has written since, and keeps what was typed', async () => {
      const { press, find, type, click, http, answer, still } = await open(arraignment.id, FACTS.slice(1));
      await press('It did not happen');
      await type('correction-reason', 'Another accused.');
      await click(find('send-correction'));
      http
        .expectOne({ method: 'POST' })
        .flush(
          { status: 409, code: 'milestone.later-fact-depends-on-it', title: '', requestId: 'R-1' },
          { status: 409, statusText: 'Conflict' },
        );
      await still();
      await answer('/api/cases/case-1/milestones?limit=100', { items: FACTS, nextCursor: null });

      expect(wordsOf(find('broken-entries'))).toContain('Plea taken: Not guilty A1');
      expect(find<HTMLTextAreaElement>('correction-reason').value).toBe('Another accused.');
    });
  });

  describe('that somebody else has corrected meanwhile', () => {
    const answered = async (newer: Partial<MilestoneView>) => {
      const opened = await open();
      const { type, find, click, http, answer, still } = opened;
      await type('occurred-on', '2026-03-07');
      await type('correction-reason', 'The OB entry shows 7 March.');
      await click(find('send-correction'));
      http
        .expectOne({ method: 'POST' })
        .flush(
          { status: 409, code: 'milestone.already-superseded', title: '', requestId: 'R-1' },
          { status: 409, statusText: 'Conflict' },
        );
      await still();
      const by = { recordedBy: 'Invented Colleague', supersedesId: arrest.id, reason: 'Read again.' };
      const better = aFact('arrested', '2026-03-06', { id: 'better', accusedId: 'a1', ...by, ...newer });
      const items = [...FACTS.filter(({ id }) => id !== arrest.id), { ...arrest, supersededById: 'better' }, better];
      await answer('/api/cases/case-1/milestones?limit=100', { items, nextCursor: null });
      return opened;
    };

    it('shows what they recorded, keeps what was typed, and then corrects theirs', async () => {
      const { find, click, http } = await answered({});

      expect(wordsOf(find('newer-entry'))).toContain('Invented Colleague has corrected this entry');
      expect(wordsOf(find('newer-entry'))).toContain('Fri 6 Mar 2026 Reason: Read again.');
      expect(find<HTMLInputElement>('occurred-on').value).toBe('2026-03-07');
      await click(find('send-correction'));
      expect(sent(http, 'better')).toMatchObject({
        reason: 'The OB entry shows 7 March.',
        replacement: { occurredOn: '2026-03-07' },
      });
    });

    it('says that nothing is left to correct when they took it back', async () => {
      const { find } = await answered({ type: 'retracted' });

      expect(wordsOf(find('newer-entry'))).toContain('Invented Colleague has taken this entry back');
      expect(find<HTMLInputElement>('occurred-on').value).toBe('2026-03-07');
      expect(find('send-correction')).toBeNull();
    });
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
