import { TestBed } from '@angular/core/testing';
import type { HearingBatchFault, HearingBatchRequest, HearingBatchRowView } from '@hakika/contracts';
import { openPage } from '../../../testing/case';
import { courtRoutes } from '../court.routes';

const PLACE = '/court-list/enter';
const ENTER = '/api/hearing-batches';
const DRAFT_AFTER_MS = 2000;

/** 200 hearings as a registry keeps them, with a column that is nobody's business here; three lines are faulty. */
function aList(separator = '\t'): string {
  const headings = ['Case number', 'Accused', 'Hearing date', 'Coming up for', 'Room'];
  const rows = Array.from({ length: 200 }, (_, index) => [
    `HK-2026-${String(index + 1).padStart(4, '0')}`,
    'Invented Person',
    '2026-12-01',
    'Mention',
    'Court 1',
  ]);
  rows[3]![2] = '2026-12-05';
  rows[50]![0] = 'HK-2026-9999';
  rows[120]![3] = 'tea';
  return [headings, ...rows].map((cells) => cells.join(separator)).join('\r\n');
}

const FAULTS: Readonly<Record<string, HearingBatchFault>> = {
  '2026-12-05': { field: null, code: 'hearing.not-a-court-day' },
  'HK-2026-9999': { field: 'matter', code: 'batch.case-unknown' },
  tea: { field: 'purpose', code: 'batch.purpose-unknown' },
};

/** As the API answers: a row with one of the three faults is faulty, all others are good, or saved. */
function judge({ mode, rows }: HearingBatchRequest) {
  const views = rows.map(({ id, on, matter, purpose }): HearingBatchRowView => {
    const fault = FAULTS[on] ?? FAULTS[matter] ?? FAULTS[purpose];
    if (fault) return { id, state: 'faulty', faults: [fault], caseId: null, caseCode: null };
    return { id, state: mode === 'save' ? 'saved' : 'good', faults: [], caseId: `case ${matter}`, caseCode: matter };
  });
  return { mode, good: 0, faulty: 0, saved: 0, rows: views };
}

describe('a list of hearings', () => {
  beforeEach(() => sessionStorage.clear());

  async function open() {
    const opened = await openPage(courtRoutes, PLACE, ['court-day:read', 'hearing:schedule']);
    const answer = async (mode: 'check' | 'save') => {
      const sent = opened.http.expectOne(ENTER);
      const body = sent.request.body as HearingBatchRequest;
      expect(body.mode).toBe(mode);
      sent.flush(judge(body));
      await opened.still();
      return body;
    };
    const paste = async (text: string) => {
      await opened.type('list', text);
      await opened.press('Check the list');
    };
    const box = (line: number, field: string) =>
      opened.page.querySelector<HTMLInputElement>(`[data-row="${line}"] [data-box="${field}"]`)!;
    const mend = async (line: number, field: string, value: string) => {
      box(line, field).value = value;
      box(line, field).dispatchEvent(new Event('input'));
      await opened.still();
    };
    const enter = (line: number, field: string) =>
      box(line, field).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    return { ...opened, answer, paste, box, mend, enter };
  }

  it('of 200 rows with three faulty ones shows the three first with their reasons, and saves the others', async () => {
    const { paste, answer, find, page, text, click, box } = await open();
    await paste(aList());
    const checked = await answer('check');

    expect(checked.rows).toHaveLength(200);
    expect(checked.rows[0]).toMatchObject({ matter: 'HK-2026-0001', on: '2026-12-01', at: '', courtroom: 'Court 1' });
    expect(JSON.stringify(checked)).not.toContain('Invented Person');
    expect(find('outcome').textContent).toContain('200 rows: 3 to mend, 197 good, 0 saved.');
    expect([...page.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row'))).toEqual([
      '5',
      '52',
      '122',
    ]);
    expect(text()).toContain('Line 5 The court does not sit on that day.');
    expect(text()).toContain('No case of yours has this code or number.');
    expect(box(122, 'purpose').getAttribute('aria-invalid')).toBe('true');

    await click(find('save'));
    await answer('save');
    expect(find('outcome').textContent).toContain('3 to mend, 0 good, 197 saved.');
  });

  it('is mended in place by keyboard: Enter checks, and the next faulty box has the focus', async () => {
    const { paste, answer, mend, enter, box, find, page } = await open();
    await paste(aList(','));
    await answer('check');
    expect(document.activeElement).toBe(box(52, 'matter'));

    await mend(52, 'matter', 'HK-2026-0051');
    expect(box(52, 'matter').getAttribute('aria-invalid')).toBeNull();
    enter(52, 'matter');
    const sent = await answer('check');

    expect(sent.rows[50]?.matter).toBe('HK-2026-0051');
    expect(page.querySelectorAll('[data-row]')).toHaveLength(2);
    expect(document.activeElement).toBe(box(122, 'purpose'));
    expect(find('save').textContent).toContain('Save 198 good rows');
  });

  it('saves nothing twice when the answer was lost: the rows go again with the ids that they had', async () => {
    const { paste, answer, click, find, http, still, text } = await open();
    await paste(aList());
    const checked = await answer('check');
    await click(find('save'));
    http.expectOne(ENTER).error(new ProgressEvent('error'));
    await still();
    expect(text()).toContain('200 rows: 3 to mend, 197 good, 0 saved.');

    await click(find('save'));
    const again = await answer('save');
    expect(again.rows.map(({ id }) => id)).toEqual(checked.rows.map(({ id }) => id));

    await click(find('check'));
    expect((await answer('check')).rows).toHaveLength(3);
  });

  it('is there again after a reload, with what was mended and the ids of its rows, and without the rest', async () => {
    const first = await open();
    await first.paste(aList());
    await first.answer('check');
    await first.mend(122, 'purpose', 'Plea');
    await new Promise((resolve) => setTimeout(resolve, DRAFT_AFTER_MS + 50));
    const kept = JSON.stringify({ ...sessionStorage });
    expect(kept).toContain('HK-2026-9999');
    expect(kept).not.toContain('Invented Person');
    TestBed.resetTestingModule();

    const second = await open();
    await second.press('Continue');
    const sent = await second.answer('check');
    expect(sent.rows[120]?.purpose).toBe('Plea');
    expect(second.find('outcome').textContent).toContain('2 to mend, 198 good');
  });

  it('is read from a file as well', async () => {
    const { find, answer, still } = await open();
    const file = { text: () => Promise.resolve('\uFEFFTarehe;Kesi;Kikao cha\n2026-12-01;HK-2026-0001;Kutajwa\n') };
    Object.defineProperty(find('file'), 'files', { value: [file] });
    find('file').dispatchEvent(new Event('change'));
    await still();

    expect((await answer('check')).rows).toMatchObject([{ matter: 'HK-2026-0001', on: '2026-12-01' }]);
  });

  it('asks which column is which where the headings do not say so, and keeps what was mended meanwhile', async () => {
    const { paste, find, type, answer, http, mend } = await open();
    await paste('Matter\tDate\tWhat the registry says\tOther\nHK-2026-0002\t2026-12-01\ttea\tPlea');
    http.expectNone(ENTER);
    expect(find('missing').textContent).toContain('Say which column holds: Purpose.');

    await type('column-purpose', '2');
    expect((await answer('check')).rows[0]?.purpose).toBe('tea');
    await mend(2, 'matter', 'HK-2026-0007');
    await type('column-purpose', '3');

    expect((await answer('check')).rows[0]).toMatchObject({ matter: 'HK-2026-0007', purpose: 'Plea' });
  });

  it('takes a list without headings in the order of the template, and says so', async () => {
    const { paste, answer, text } = await open();
    await paste('HK-2026-0001;2026-12-01;09:00;Mention\n\nHK-2026-0002;2026-12-02;;"Plea"');
    const { rows } = await answer('check');

    expect(rows.map(({ matter, on, at, purpose }) => [matter, on, at, purpose])).toEqual([
      ['HK-2026-0001', '2026-12-01', '09:00', 'Mention'],
      ['HK-2026-0002', '2026-12-02', '', 'Plea'],
    ]);
    expect(text()).toContain('The first line names no columns');
    expect(text()).toContain('Line 3');
  });

  it('says why it does not take a list: empty, no text, too long', async () => {
    const { paste, find, http } = await open();
    await paste('Case\tDate\tPurpose');
    expect(find('list-fault').textContent).toContain('There is no row in this list.');
    await paste('PK\u0000\u0001');
    expect(find('list-fault').textContent).toContain('This file cannot be read.');
    await paste(`${aList()}\nHK-2026-0001\t\t2026-12-02\tMention\t`);
    expect(find('list-fault').textContent).toContain('This list has 201 rows; 200 go at once.');
    expect(find<HTMLTextAreaElement>('list').value).toContain('HK-2026-0001');
    http.expectNone(ENTER);
  });

  it('keeps a box that is too long from refusing the whole list', async () => {
    const { paste, answer, text } = await open();
    await paste(`Case\tDate\tPurpose\n${'H'.repeat(121)}\t2026-12-01\tMention\nHK-2026-0002\t2026-12-01\tMention`);

    expect((await answer('check')).rows).toHaveLength(1);
    expect(text()).toContain('This is too long. Shorten it to 120 letters.');
  });

  it('lets nothing go unasked, and gives the rows that are left with their reasons', async () => {
    const { paste, answer, click, find, page } = await open();
    await paste('Kesi\tTarehe\tKikao cha\n=HK-2026-9999\t2026-12-01\ttea');
    await answer('check');
    await click(find('another'));

    const file = decodeURIComponent(find('left').getAttribute('href')!);
    expect(find('leaving').textContent).toContain('1 row is not saved');
    expect(file).toContain(`"'=HK-2026-9999",2026-12-01,,tea`);
    expect(file).toContain('No hearing has this purpose.');
    await click(find('forget'));
    expect(page.querySelector('[data-row]')).toBeNull();
    expect(find('list')).toBeTruthy();
  });

  it('gives an empty list to fill in, whose headings it knows again', async () => {
    const { find, paste, answer } = await open();
    const [, template] = decodeURIComponent(find('template').getAttribute('href')!).split('\uFEFF');
    await paste(`${template}HK-2026-0001,2026-12-01,09:00,Mention,,`);

    expect((await answer('check')).rows).toMatchObject([{ matter: 'HK-2026-0001', at: '09:00', station: '' }]);
  });
});
