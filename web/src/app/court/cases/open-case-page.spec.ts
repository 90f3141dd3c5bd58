import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { aCase, openPage } from '../../../testing/case';
import { casePageRoutes, caseListRoutes } from './cases.routes';

/** The goal of the minimum set: two minutes and twelve questions. */
const QUESTIONS_AT_MOST = 12;

describe('opening a case', () => {
  const open = () => openPage([...caseListRoutes, ...casePageRoutes([])], '/cases/new', ['case:read', 'case:open']);
  async function fill({ type }: Awaited<ReturnType<typeof open>>) {
    await type('station', 'station-1');
    await type('report-source', 'chief');
    await type('reported-on', '2026-11-02');
  }
  const posted = (http: Awaited<ReturnType<typeof open>>['http']) =>
    http.expectOne({ method: 'POST', url: '/api/cases' });

  it('asks for no more than it needs, at the field', async () => {
    const { find, click, text, http } = await open();

    await click(find('send-case'));

    expect(text()).toContain('Choose the station.');
    expect(text()).toContain('Choose who reported it.');
    http.expectNone({ method: 'POST' });
  });

  it('asks at most twelve questions when everything is answered, none of them twice', async () => {
    const opened = await open();
    const questions = () => opened.page.querySelectorAll('hk-field, hk-choices, app-pick-many').length;
    expect(questions()).toBe(10);

    await fill(opened);
    await opened.press('Forced labour');
    await opened.type('offence-from', '2026-10-01');

    expect(opened.text()).toContain('Exploitation: which form');
    expect(questions()).toBe(QUESTIONS_AT_MOST);
  });

  it('asks for more numbers on demand, and puts the focus there', async () => {
    const opened = await open();
    expect(opened.find('police-file')).toBeNull();
    document.body.append(opened.page);

    await opened.click(opened.find('more-numbers'));

    expect(opened.text()).toContain('ODPP file');
    expect(document.activeElement).toBe(opened.find('police-file'));
    opened.page.remove();
  });

  it('sends what is known and leaves the rest out', async () => {
    const opened = await open();
    await fill(opened);
    await opened.press('Recruitment');
    await opened.press('Deception');
    await opened.press('Forced labour');
    await opened.press('Begging');
    await opened.click(opened.find('send-case'));

    const asked = posted(opened.http);
    expect(asked.request.body).toEqual({
      stationId: 'station-1',
      reportSource: 'chief',
      reportedOn: '2026-11-02',
      acts: ['recruitment'],
      means: ['deception'],
      purposes: ['forced-labour'],
      exploitation: ['begging'],
      childSurvivor: null,
    });
    asked.flush(aCase());
    await opened.still();
    expect(TestBed.inject(Router).url).toBe('/cases/case-1');
  });

  it('says that for a child the means are not needed, and records what is known of them', async () => {
    const opened = await open();
    await fill(opened);
    await opened.press('Deception');
    await opened.press('Yes');

    expect(opened.text()).toContain('For a child the means are not needed');
    await opened.click(opened.find('send-case'));
    expect(posted(opened.http).request.body).toMatchObject({ means: ['deception'], childSurvivor: true });
  });

  it('shows at the field what the server did not take', async () => {
    const opened = await open();
    await fill(opened);
    await opened.type('ob-number', 'OB');
    await opened.click(opened.find('send-case'));
    const errors = [{ pointer: '/obNumber', code: 'invalid' }];
    posted(opened.http).flush(
      { status: 400, code: 'input.invalid', title: '', requestId: '', errors },
      { status: 400, statusText: 'Bad Request' },
    );
    await opened.still();

    const field = opened.find('ob-number').closest('hk-field')!;
    expect(field.textContent).toContain('Look at this field again');
    expect(opened.find('ob-number').getAttribute('aria-invalid')).toBe('true');
  });

  it('repeats with the same key when nobody answered', async () => {
    const opened = await open();
    await fill(opened);
    await opened.click(opened.find('send-case'));
    const first = posted(opened.http);
    const key = first.request.headers.get('Idempotency-Key');
    first.error(new ProgressEvent('error'));
    await opened.still();
    expect(opened.text()).toContain('No answer from the server. What you wrote is still here.');

    await opened.click(opened.find('send-case'));

    expect(posted(opened.http).request.headers.get('Idempotency-Key')).toBe(key);
  });

  it('refuses dates that cross and a report that lies ahead', async () => {
    const opened = await open();
    await fill(opened);
    await opened.type('reported-on', '2026-12-01');
    await opened.click(opened.find('send-case'));

    expect(opened.text()).toContain('That day has not come yet.');
  });
});
