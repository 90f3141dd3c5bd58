import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CourtDayMatter, CourtDayView, CoverageOfDayView, HearingView } from '@hakika/contracts';
import { provideApi, settle } from '../../../testing/http';
import { aSession } from '../../../testing/session';
import { provideWords } from '../../../testing/words';
import { SessionService } from '../../core/session/session.service';
import { TodayPage } from './today-page';

const HEARING: HearingView = {
  id: 'hearing-1',
  version: 3,
  caseId: 'case-1',
  stationId: 'station-1',
  stationName: 'Kilifi Law Courts',
  courtroomId: 'room-2',
  courtroomName: 'Court 2',
  on: '2026-11-23',
  at: '09:00',
  purpose: 'prosecution-hearing',
  status: 'scheduled',
  outcome: null,
  reason: null,
  nextHearingId: null,
  nextOn: null,
  adjournedFromId: null,
  overLimitReason: null,
  note: null,
  recordedAt: null,
  recordedBy: null,
};

const MATTER: CourtDayMatter = {
  hearing: HEARING,
  caseCode: 'HK-2026-0142',
  courtFileNumber: 'MCSO E031/2026',
  chargeSections: ['3(1)(d)'],
  countTotal: 1,
  stage: 'prosecution',
  protected: true,
  accusedInCustody: ['A1'],
  witnesses: { expected: 3, confirmed: 2, here: 0 },
  callOrder: 1,
  called: false,
  limit: { latestOn: '2026-12-09', clearDays: 15, inCustody: true, source: 's.205', verified: false },
  proposals: [
    { days: 7, on: '2026-11-30', skipped: [], overLimit: false },
    { days: 30, on: '2026-12-21', skipped: [], overLimit: true },
  ],
  chips: ['adjourned', 'proceeded', 'part-heard'],
  reasons: ['police-file'],
};

const DAY: CourtDayView = {
  day: '2026-11-23',
  strip: [{ day: '2026-11-23', count: 1 }],
  rooms: [
    {
      stationName: 'Kilifi Law Courts',
      courtroomId: 'room-2',
      courtroomName: 'Court 2',
      presided: null,
      matters: [MATTER],
    },
  ],
  next: null,
  due: [],
  overdue: [{ caseId: 'case-9', caseCode: 'HK-2026-0009', code: 'no-outcome', accusedLabel: null, on: '2026-11-19' }],
};

const COVERAGE: CoverageOfDayView = {
  day: '2026-11-23',
  items: [
    { survivorId: 'survivor-2', survivorLabel: 'V2', hearingId: 'hearing-1', hearingOn: '2026-11-23', state: 'none' },
  ],
};

const PACK = {
  details: {},
  adjournmentReasons: [{ code: 'police-file', wording: { en: 'Police file not in court', sw: 'Faili haipo' } }],
};

const adjourned: HearingView = {
  ...HEARING,
  version: 4,
  status: 'adjourned',
  outcome: 'adjourned',
  reason: 'police-file',
  nextHearingId: 'hearing-2',
  nextOn: '2026-11-30',
};

describe('the court day', () => {
  let fixture: ComponentFixture<TodayPage>;
  let http: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const button = (words: string) =>
    [...page().querySelectorAll<HTMLButtonElement>('button')].find((entry) =>
      entry.textContent.trim().startsWith(words),
    )!;
  const stable = async () => {
    // A request in flight keeps the fixture unstable, so whenStable() would wait for the answer that is given below.
    TestBed.tick();
    await settle();
    TestBed.tick();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords(), provideRouter([])] });
    http = TestBed.inject(HttpTestingController);
    const session = TestBed.inject(SessionService);
    const loading = session.load();
    http
      .expectOne('/api/session')
      .flush(aSession({ permissions: ['court-day:read', 'hearing:record', 'coverage:read'] }));
    await loading;
    fixture = TestBed.createComponent(TodayPage);
    await stable();
  });

  const answer = async (view: CourtDayView) => {
    http.expectOne(`/api/court-days/${DAY.day}`).flush(view);
    await stable();
    for (const request of http.match('/api/reference/pack')) request.flush(PACK);
    for (const request of http.match(`/api/court-support/coverage/${DAY.day}`)) request.flush(COVERAGE);
    await stable();
  };

  it('lists the matters of each courtroom in call order, and what is overdue', async () => {
    await answer(DAY);

    expect(page().textContent).toContain('HK-2026-0142');
    expect(page().textContent).toContain('A1 in custody');
    expect(page().textContent).toContain('Witnesses: 2 of 3 confirmed');
    expect(page().textContent).toContain('Overdue 4 days');
    expect(page().textContent).toContain('Hearing without an outcome');
  });

  it('says when a survivor would be alone', async () => {
    await answer(DAY);

    expect(page().querySelector('hk-fact[data-tone="danger"]')?.textContent).toContain('No support officer for V2');
  });

  it('records an adjournment in three taps, without a single typed letter', async () => {
    await answer(DAY);

    button('Adjourned').click();
    await stable();
    button('Police file not in court').click();
    await stable();
    button('Mon 30 Nov').click();
    await stable();

    const request = http.expectOne('/api/hearings/hearing-1/outcome');
    expect(request.request.body).toEqual({
      status: 'adjourned',
      outcome: 'adjourned',
      reason: 'police-file',
      nextOn: '2026-11-30',
    });
    expect(request.request.headers.get('If-Match')).toBe('"v3"');
    request.flush(adjourned);
    await stable();
    await answer({ ...DAY, rooms: [{ ...DAY.rooms[0]!, matters: [{ ...MATTER, hearing: adjourned }] }] });
    expect(page().textContent).toContain('Mon 30 Nov');
    expect(button('Undo')).toBeTruthy();
  });

  it('sends with an adjournment who asked for it and what the court said, where somebody unfolds that', async () => {
    await answer(DAY);
    button('Adjourned').click();
    await stable();
    button('Police file not in court').click();
    await stable();
    const fields = page().querySelector('app-application-fields')!;
    expect(fields.querySelector('details')!.open).toBe(false);
    const inside = (label: string) =>
      [...fields.querySelectorAll('button')].filter((one) => one.textContent?.trim() === label);
    inside('Defence')[0]!.click();
    inside('Yes')[1]!.click();
    await stable();
    button('Mon 30 Nov').click();
    await stable();

    expect(http.expectOne('/api/hearings/hearing-1/outcome').request.body).toEqual({
      ...{ status: 'adjourned', outcome: 'adjourned', reason: 'police-file', nextOn: '2026-11-30' },
      ...{ askedBy: 'defence', final: true },
    });
  });

  it('takes back what was recorded', async () => {
    await answer(DAY);
    button('Proceeded').click();
    await stable();
    button('Court gave none').click();
    await stable();
    http
      .expectOne('/api/hearings/hearing-1/outcome')
      .flush({ ...adjourned, status: 'effective', outcome: 'proceeded' });
    await stable();
    await answer({ ...DAY, rooms: [{ ...DAY.rooms[0]!, matters: [{ ...MATTER, hearing: adjourned }] }] });

    button('Undo').click();
    await stable();

    const request = http.expectOne({ method: 'DELETE', url: '/api/hearings/hearing-1/outcome' });
    expect(request.request.headers.get('If-Match')).toBe('"v4"');
  });

  it('asks for the grounds of a date beyond the limit before it sends anything', async () => {
    await answer(DAY);
    button('Adjourned').click();
    await stable();
    button('Police file not in court').click();
    await stable();
    button('Mon 21 Dec').click();
    await stable();

    http.expectNone('/api/hearings/hearing-1/outcome');
    expect(page().textContent).toContain('beyond the limit of s.205');
    const grounds = page().querySelector('textarea')!;
    grounds.value = 'Invented grounds of the court';
    grounds.dispatchEvent(new Event('input'));
    await stable();
    button('Save with these grounds').click();
    await stable();

    expect(http.expectOne('/api/hearings/hearing-1/outcome').request.body).toMatchObject({
      nextOn: '2026-12-21',
      overLimitReason: 'Invented grounds of the court',
    });
  });

  it('keeps the answers and says what happened when the line is lost', async () => {
    await answer(DAY);
    button('Adjourned').click();
    await stable();
    button('Police file not in court').click();
    await stable();
    button('Mon 30 Nov').click();
    await stable();
    http.expectOne('/api/hearings/hearing-1/outcome').error(new ProgressEvent('error'));
    await stable();

    expect(page().textContent).toContain('What you wrote is still here');
    expect(button('Police file not in court').getAttribute('aria-checked')).toBe('true');
  });

  it('shows what somebody else recorded first, and lets the second choose', async () => {
    await answer(DAY);
    button('Adjourned').click();
    await stable();
    button('Police file not in court').click();
    await stable();
    button('Mon 30 Nov').click();
    await stable();
    const stale = { status: 412, code: 'stale-version', title: '', requestId: '' };
    http.expectOne('/api/hearings/hearing-1/outcome').flush(stale, { status: 412, statusText: 'Precondition Failed' });
    await stable();
    const theirs: HearingView = {
      ...adjourned,
      nextOn: '2026-12-07',
      recordedBy: 'Invented Colleague',
      recordedAt: '2026-11-23T06:41:00.000Z',
    };
    http.expectOne('/api/hearings/hearing-1').flush(theirs);
    await stable();

    expect(page().textContent).toContain('Invented Colleague recorded this hearing at 09:41.');
    expect(page().textContent).toContain('Police file not in court. Next date Mon 7 Dec');
    button('Record mine instead').click();
    await stable();
    const again = http.expectOne('/api/hearings/hearing-1/outcome').request;
    expect(again.body).toMatchObject({ nextOn: '2026-11-30', replaces: true });
    expect(again.headers.get('If-Match')).toBe('"v4"');
  });

  it('says when there is nothing, and what comes next', async () => {
    await answer({ ...DAY, rooms: [], next: { day: '2026-11-26', stationName: 'Malindi', count: 3 } });

    expect(page().textContent).toContain('No matters listed for you on this day.');
    expect(page().textContent).toContain('Thu 26 Nov, Malindi, 3 matters');
  });
});
