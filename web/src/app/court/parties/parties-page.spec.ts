import { AN_ACCUSED, aCase, openPage, wordsOf } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

describe('the parties of a case', () => {
  async function open(permissions = ['case:read', 'case:change']) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/parties', permissions);
    await opened.answer('/api/cases/case-1', aCase());
    return opened;
  }
  const stale = { status: 412, statusText: 'Precondition Failed' };

  it('changes nothing for those who may only read', async () => {
    const { find } = await open(['case:read']);

    expect([find('add-accused'), find('add-court-file'), find('change-numbers')]).toEqual([null, null, null]);
  });

  it('adds an accused and shows the case as it is then', async () => {
    const { find, click, type, http, still, answer, text } = await open();
    await click(find('add-accused'));
    await type('accused-name', 'Invented Accused Two');
    await click(find('send-accused'));
    const adding = http.expectOne({ method: 'POST', url: '/api/cases/case-1/accused' });
    expect(adding.request.body).toEqual({ fullName: 'Invented Accused Two' });
    adding.flush({ id: 'a2', label: 'A2' });
    await still();
    await answer('/api/cases/case-1', aCase({ team: [{ id: 'p', displayName: 'Invented Person', role: 'clerk' }] }));

    expect(text()).toContain('Invented Person Court clerk');
  });

  it('takes a nationality from the countries of the pack, and says it in words', async () => {
    const { find, click, type, http, still, answer, text } = await open();
    await click(find('add-accused'));
    const countries = find('accused-nationality');
    expect([...countries.querySelectorAll('option')].map(({ textContent }) => textContent.trim())).toEqual([
      'Choose',
      'Germany',
      'Kenya',
    ]);
    await type('accused-nationality', 'KE');
    await click(find('send-accused'));
    const adding = http.expectOne({ method: 'POST', url: '/api/cases/case-1/accused' });
    expect(adding.request.body).toEqual({ nationality: 'KE' });
    adding.flush({ id: 'a2', label: 'A2' });
    await still();
    await answer('/api/cases/case-1', aCase({ accused: [{ ...AN_ACCUSED, nationality: 'KE' }] }));

    expect(text()).toContain('· Kenya');
  });

  it('registers the number of a proceeding at the station of the case', async () => {
    const { find, click, type, http, text } = await open();
    await click(find('add-court-file'));
    await click(find('send-court-file'));
    expect(text()).toContain('Enter the number.');

    await type('court-file-number', 'E103/2021');
    await click(find('send-court-file'));

    expect(http.expectOne({ method: 'POST' }).request.body).toEqual({
      kind: 'trial',
      number: 'E103/2021',
      stationId: 'station-1',
    });
  });

  it('says in words that a number belongs to another case', async () => {
    const { find, click, type, http, still, text } = await open();
    await click(find('add-court-file'));
    await type('court-file-number', 'E103/2021');
    await click(find('send-court-file'));
    http
      .expectOne({ method: 'POST' })
      .flush(
        { status: 409, code: 'court-file.number-taken', title: '', requestId: '' },
        { status: 409, statusText: 'Conflict' },
      );
    await still();

    expect(text()).toContain('Another case has this number already.');
  });

  it('sends only the numbers that were changed, against the version on screen', async () => {
    const { find, click, type, http } = await open();
    await click(find('change-numbers'));
    await type('policeFile', 'CR 1/26');
    await click(find('send-numbers'));

    const { request } = http.expectOne({ method: 'PATCH', url: '/api/cases/case-1' });
    expect(request.headers.get('If-Match')).toBe('"v4"');
    expect(request.body).toEqual({ policeFile: 'CR 1/26' });
  });

  it('shows both when somebody else was faster, and sends mine against theirs', async () => {
    const { find, click, type, http, still, answer } = await open();
    await click(find('change-numbers'));
    await type('policeFile', 'CR 1/26');
    await click(find('send-numbers'));
    http.expectOne({ method: 'PATCH' }).flush({ status: 412, code: 'version.stale', title: '', requestId: '' }, stale);
    await still();
    await answer('/api/cases/case-1', aCase({ version: 5, policeFile: 'CR 2/26' }));

    expect(wordsOf(find('conflict'))).toContain('Police file You: CR 1/26 Now there: CR 2/26');
    await click(find('keep-mine'));
    const { request } = http.expectOne({ method: 'PATCH' });
    expect(request.headers.get('If-Match')).toBe('"v5"');
    expect(request.body).toEqual({ policeFile: 'CR 1/26' });
  });

  it('clears a number that was entered by mistake', async () => {
    const { find, click, type, http } = await open();
    await click(find('change-numbers'));
    await type('obNumber', '');
    await click(find('send-numbers'));

    expect(http.expectOne({ method: 'PATCH' }).request.body).toEqual({ obNumber: null });
  });
});
