import type { CourtFileView, HearingView } from '@hakika/contracts';
import { aCase, openPage } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const FILE = aCase().courtFiles[0]!;
const TRIAL: CourtFileView = { ...FILE, closedOn: '2026-09-01', closedBecause: 'finished', current: false };
const APPEAL: CourtFileView = { ...FILE, id: 'f2', kind: 'appeal', number: 'HCCRA E9/2026', current: true };
const HEARING = {
  id: 'hearing-1',
  stationId: 'station-1',
  on: '2026-12-07',
  at: '09:00',
  purpose: 'mention',
  status: 'scheduled',
} as HearingView;
const PROSECUTOR = ['case:read', 'court-file:record', 'hearing:schedule', 'milestone:record'];

describe('the court files of a case', () => {
  async function open(permissions: readonly string[] = PROSECUTOR, change: Parameters<typeof aCase>[0] = {}) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/court-files', permissions);
    await opened.answer('/api/cases/case-1', aCase({ courtFiles: [TRIAL, APPEAL], ...change }));
    return opened;
  }

  it('stand with the current one first, and say how the others ended', async () => {
    const { page, text } = await open();

    const numbers = [...page.querySelectorAll('[data-file]')].map((row) => row.getAttribute('data-file'));
    expect(numbers).toEqual(['HCCRA E9/2026', 'MCSO E031/2026']);
    expect(text()).toContain('Closed Tue 1 Sep 2026');
    expect(text()).toContain('Read as type MCSO, number E31, year 2026');
  });

  it('offer nothing to those who may only read', async () => {
    const { find } = await open(['case:read']);

    expect(['who-sits', 'close-file', 'add-court-file', 'transfer', 'join'].map((id) => find(id))).toEqual(
      new Array(5).fill(null),
    );
  });

  it('say that there is none yet, which trial this is, and with whom it is heard', async () => {
    const { text } = await open(PROSECUTOR, {
      courtFiles: [],
      trialNumber: 2,
      joined: [{ caseId: 'case-2', code: 'HK-2026-0143' }],
    });

    expect(text()).toContain('No court number yet.');
    expect(text()).toContain('Second trial');
    expect(text()).toContain('Heard together with HK-2026-0143');
  });

  it('take who sits from those who sit there now', async () => {
    const { find, click, type, http, answer } = await open();
    await click(find('who-sits'));
    const person = { id: 'm1', version: 1, fullName: 'Invented Magistrate One', rank: 'PM', stationId: 'station-1' };
    const gone = { ...person, id: 'm2', fullName: 'Invented Magistrate Gone', from: '2024-01-08', to: '2025-01-06' };
    await answer('/api/magistrates?stationId=station-1', [{ ...person, from: '2025-01-06', to: null }, gone]);
    const options = [...find('magistrate').querySelectorAll('option')].map((one) => one.value);
    expect(options).toEqual(['', 'm1']);

    await type('magistrate', 'm1');
    await click(find('send-seat'));

    const sent = http.expectOne({ method: 'PUT', url: '/api/cases/case-1/court-files/f2/magistrate' });
    expect(sent.request.body).toEqual({ magistrateId: 'm1' });
  });

  it('are closed on a day, and a refusal is said in words', async () => {
    const { find, click, type, http, still, text } = await open();
    await click(find('close-file'));
    await type('closed-on', '2026-11-01');
    await click(find('send-closing'));

    const sent = http.expectOne({ method: 'POST', url: '/api/cases/case-1/court-files/f2/closing' });
    expect(sent.request.body).toEqual({ on: '2026-11-01' });
    sent.flush({ status: 409, code: 'court-file.closed-already' }, { status: 409, statusText: 'Conflict' });
    await still();
    expect(text()).toContain('This file is closed already.');
  });

  it('name what falls before a transfer, and what fell after it', async () => {
    const { find, click, type, http, answer, still, text } = await open();
    await click(find('transfer'));
    const elsewhere = { ...HEARING, id: 'h2', stationId: 'station-9' };
    await answer('/api/cases/case-1/hearings', { items: [HEARING, elsewhere], nextCursor: null });
    expect(text()).toContain('1 date falls.');
    const select = find<HTMLSelectElement>('to-station');
    select.add(new Option('Invented Law Courts', 'station-2'));
    await type('to-station', 'station-2');
    await click(find('send-transfer'));

    const sent = http.expectOne({ method: 'POST', url: '/api/cases/case-1/transfers' });
    expect(sent.request.body).toMatchObject({ toStationId: 'station-2', source: 'court-record' });
    const lost = { hearingId: 'hearing-1', on: '2026-12-07', at: '09:00', purpose: 'mention' };
    sent.flush({ milestoneId: 'm', stationId: 'station-2', vacated: [lost], closedFiles: [] });
    await still();
    await answer('/api/cases/case-1', aCase({ stationName: 'Invented Law Courts' }));
    expect(text()).toContain('1 date fell and is to be given again:');
  });

  it('are joined with a case of the same court', async () => {
    const { find, click, type, http, answer } = await open();
    await click(find('join'));
    const row = { id: 'case-2', code: 'HK-2026-0143', stage: 'plea' };
    await answer('/api/cases?stationId=station-1', { items: [row, { ...row, id: 'case-1' }], nextCursor: null });
    await type('join-with', 'case-2');
    await click(find('send-join'));

    const sent = http.expectOne({ method: 'POST', url: '/api/cases/case-1/consolidations' });
    expect(sent.request.body).toMatchObject({ withCaseId: 'case-2', source: 'court-record' });
  });
});
