import type { AccusedView } from '@hakika/contracts';
import { aCase, AN_ACCUSED, openPage, wordsOf } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

describe('what is known of an accused', () => {
  async function open(change: Partial<AccusedView> = {}, permissions = ['case:read', 'case:change']) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/parties', permissions);
    await opened.answer('/api/cases/case-1', aCase({ accused: [{ ...AN_ACCUSED, ...change }] }));
    return opened;
  }
  const KNOWN: Partial<AccusedView> = { aliases: ['Invented Alias'], relationship: 'employer', ageAtOffence: 17 };

  it('says first that somebody was a child, then other names and what is known', async () => {
    const { text } = await open({
      ...KNOWN,
      child: true,
      representation: 'pauper-brief',
      advocate: 'Invented Advocate',
    });

    expect(text()).toContain('A1 Invented Accused One Child at the time Also known as Invented Alias');
    expect(text()).toContain('To the survivor: employer');
    expect(text()).toMatch(/Defended by: .*, Invented Advocate/);
  });

  it('sends what was changed and nothing else, against the version on screen', async () => {
    const { find, click, type, http, still, answer, text } = await open(KNOWN);
    await click(find('change-accused'));
    await type('accused-age', '19');
    await type('accused-aliases', 'Invented Alias, Other Invented Alias');
    await click(find('send-accused'));
    const sent = http.expectOne({ method: 'PATCH', url: '/api/cases/case-1/accused/a1' });
    expect(sent.request.headers.get('If-Match')).toBe('"v2"');
    expect(sent.request.body).toEqual({ ageAtOffence: 19, aliases: ['Invented Alias', 'Other Invented Alias'] });
    sent.flush(null);
    await still();
    await answer('/api/cases/case-1', aCase({ accused: [{ ...AN_ACCUSED, ageAtOffence: 19 }] }));

    expect(text()).toContain('19 years at the time');
    expect(find('send-accused')).toBeNull();
  });

  it('clears what a person had when it is a body', async () => {
    const { find, click, press, http } = await open({ ...KNOWN, nationality: null });
    await click(find('change-accused'));
    await press('A company or body');
    await click(find('send-accused'));

    const { request } = http.expectOne({ method: 'PATCH' });
    expect(request.body).toEqual({ juristic: true, sex: null, ageAtOffence: null, relationship: null });
  });

  it('keeps what was typed when somebody else was faster, and says so', async () => {
    const { find, click, type, http, still } = await open();
    await click(find('change-accused'));
    await type('accused-name', 'Invented Other Name');
    await click(find('send-accused'));
    const stale = { status: 412, code: 'version.stale', title: '', requestId: '' };
    http.expectOne({ method: 'PATCH' }).flush(stale, { status: 412, statusText: 'Precondition Failed' });
    await still();

    expect(wordsOf(find('accused-name').closest('form')!)).toContain('changed');
    expect(find<HTMLInputElement>('accused-name').value).toBe('Invented Other Name');
  });

  it('is not for everybody to change', async () => {
    const { find } = await open({}, ['case:read']);

    expect(find('change-accused')).toBeNull();
  });
});
