import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AgendaView } from '@hakika/contracts';
import { provideApi } from '../../../testing/http';
import { buttonOf, signInAs, textOf, turn, write } from '../../../testing/page';
import { aSession } from '../../../testing/session';
import { ME, aFallenPlan, anAccompaniment, anAgenda, anUncoveredHearing } from '../../../testing/support';
import { provideWords } from '../../../testing/words';
import { LanguageService } from '../../core/language/language.service';
import { CourtSupportPage } from './court-support-page';

const AGENDA = '/api/court-support/agenda?from=2026-11-23&to=2026-12-06';
const OFFICERS = [
  { id: 'officer-2', displayName: 'Invented Person Two', role: 'support-officer', agencyName: 'Invented Agency' },
  { id: ME, displayName: 'Invented Person One', role: 'support-officer', agencyName: 'Invented Agency' },
];
const PACK = {
  details: {},
  adjournmentReasons: [{ code: 'police-file', wording: { en: 'Police file not in court', sw: 'Faili haipo' } }],
  accommodations: [
    { code: 'AC02', wording: { en: 'Screen', sw: 'Pazia' } },
    { code: 'AC10', wording: { en: 'Closed court', sw: 'Faragha' } },
  ],
};

describe('court support', () => {
  let fixture: ComponentFixture<CourtSupportPage>;
  let http: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const sheet = () => document.querySelector('app-booking-sheet')!;
  const press = async (within: ParentNode, words: string) => {
    buttonOf(within, words).click();
    await turn();
  };

  async function open(view: AgendaView, role = 'support-officer', tasks: object[] = []): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords(), provideRouter([])] });
    http = TestBed.inject(HttpTestingController);
    await signInAs(aSession({ role, permissions: ['accompaniment:read', 'accompaniment:book'] }));
    fixture = TestBed.createComponent(CourtSupportPage);
    await turn();
    await answer(view, tasks);
  }

  async function answer(view: AgendaView, tasks: object[] = []): Promise<void> {
    for (const request of http.match(AGENDA)) request.flush(view);
    await turn();
    for (const request of http.match('/api/reference/pack')) request.flush(PACK);
    for (const request of http.match('/api/tasks')) request.flush({ items: tasks, nextCursor: null });
    await turn();
  }

  afterEach(() => fixture.destroy());

  it('shows first who would be alone, with a shape and a word', async () => {
    await open(
      anAgenda({
        uncovered: [anUncoveredHearing(), anUncoveredHearing({ survivorId: 's3', survivorLabel: 'V3' })],
      }),
    );

    const alone = page().querySelector('app-uncovered-list')!;
    expect(textOf(alone.querySelector('h2'))).toBe('1 hearing has no officer');
    expect(alone.querySelector('h2 hk-icon')).not.toBeNull();
    expect(textOf(alone)).toContain('Thu 26 Nov, 09:00 · V2');
    expect(textOf(alone)).toContain('HK-2026-0142 · Shanzu Law Courts');
    expect(textOf(alone)).toContain('gives evidence · in 3 days');
  });

  it('books me in two taps, an hour before until the day is over, and takes it back', async () => {
    await open(anAgenda({ uncovered: [anUncoveredHearing()] }));

    await press(page(), 'Book me');
    http.expectOne('/api/colleagues?role=support-officer&limit=100').flush({ items: OFFICERS, nextCursor: null });
    await turn();
    expect(textOf(sheet())).toContain('Not checked: personal calendars.');
    await press(sheet(), 'Book');

    const sent = http.expectOne('/api/accompaniments').request;
    expect(sent.body).toEqual({
      survivorId: 'survivor-2',
      hearingId: 'hearing-2',
      officerId: ME,
      from: '2026-11-26T05:00:00.000Z',
      to: '2026-11-26T14:00:00.000Z',
      meetingPoint: 'Our office',
    });
    expect(sent.headers.has('Idempotency-Key')).toBe(true);
  });

  it('names the places to meet in the language that is spoken now, and sends the name on screen', async () => {
    await open(anAgenda({ uncovered: [anUncoveredHearing()] }));
    await press(page(), 'Book me');
    http.expectOne('/api/colleagues?role=support-officer&limit=100').flush({ items: OFFICERS, nextCursor: null });
    await turn();

    await TestBed.inject(LanguageService).choose('sw');
    await turn();

    expect(textOf(sheet())).toContain('Ofisi yetu');
    expect(textOf(sheet())).not.toContain('Our office');
    await press(sheet(), 'Ofisi ya watoto');
    sheet().querySelector<HTMLElement>('[data-testid=save]')!.click();
    await turn();
    expect(http.expectOne('/api/accompaniments').request.body).toMatchObject({ meetingPoint: 'Ofisi ya watoto' });
  });

  it('says in words that the officer is taken, and keeps what was chosen', async () => {
    await open(anAgenda({ uncovered: [anUncoveredHearing()] }), 'supervisor');

    await press(page(), 'Choose');
    http.expectOne('/api/colleagues?role=support-officer&limit=100').flush({ items: OFFICERS, nextCursor: null });
    await turn();
    await press(sheet(), 'Book');
    expect(textOf(sheet())).toContain('Choose who goes with her.');
    await press(sheet(), 'Invented Person Two');
    write(sheet(), 'to', '07:00');
    await press(sheet(), 'Book');
    expect(textOf(sheet())).toContain('The time to be home must come after the time to meet.');
    write(sheet(), 'to', '16:00');
    await press(sheet(), 'Book');
    http
      .expectOne('/api/accompaniments')
      .flush({ code: 'accompaniment.officer-taken' }, { status: 409, statusText: 'Conflict' });
    await turn();

    expect(textOf(sheet())).toContain('That officer has another booking at that time.');
    expect(sheet().querySelector<HTMLInputElement>('[data-testid=to]')!.value).toBe('16:00');
  });

  it('moves a fallen plan along in one tap, and says what it read out and what nobody checked', async () => {
    await open(anAgenda({ rePlan: [aFallenPlan()] }));
    const card = page().querySelector('app-re-plan-card')!;
    expect(textOf(card)).toContain('WasTue 24 Nov, 09:00');
    expect(textOf(card)).toContain('NowMon 30 Nov, 09:00 · in 7 days');
    expect(textOf(card)).toContain('Police file not in court');
    expect(textOf(card)).toContain('You have no other booking then.');
    expect(textOf(card)).toContain('Carried over: Screen and Closed court.');
    expect(textOf(card.querySelector('[lang=sw]'))).toContain('Jumatatu 30 Nov, 09:00 (saa tatu asubuhi)');
    expect(textOf(card)).toContain('Nothing is sent from here.');

    await press(card, 'Keep me, move the travel');

    const sent = http.expectOne('/api/accompaniments/accompaniment-1/re-plan').request;
    expect(sent.body).toEqual(aFallenPlan().proposal);
    expect(sent.headers.get('If-Match')).toBe('"v4"');
  });

  it('says where the moved plan stands, and tells its task no more, though the server still lists it', async () => {
    await open(anAgenda({ rePlan: [aFallenPlan()] }));
    await press(page(), 'Keep me, move the travel');
    const booked = anAccompaniment({ id: 'accompaniment-2', hearingOn: '2026-11-30' });
    http.expectOne('/api/accompaniments/accompaniment-1/re-plan').flush(booked);
    await turn();

    const task = { id: 't1', version: 1, kind: 'accompaniment.re-plan', subjectId: 'accompaniment-1', dueOn: null };
    await answer(anAgenda({ days: [{ day: '2026-11-30', items: [booked] }] }), [
      { ...task, caseId: 'case-1', caseCode: 'HK-2026-0142', madeAt: '' },
    ]);

    expect(textOf(page().querySelector('app-accompaniment-row'))).toMatch(/Saved \d\d:\d\d\./);
    expect(page().querySelector('hk-open-tasks li')).toBeNull();
  });

  it('offers another plan, and no blind move, when the officer is taken', async () => {
    await open(anAgenda({ rePlan: [aFallenPlan({ officerFree: false })] }));
    const card = page().querySelector('app-re-plan-card')!;

    expect(textOf(card)).toContain('You have another booking then.');
    expect(textOf(card)).not.toContain('Keep me');
    await press(card, 'Change the plan');
    http.expectOne('/api/colleagues?role=support-officer&limit=100').flush({ items: OFFICERS, nextCursor: null });
    await turn();
    await press(sheet(), 'Invented Person Two');
    await press(sheet(), 'Save the new plan');

    const sent = http.expectOne('/api/accompaniments/accompaniment-1/re-plan').request;
    expect(sent.body).toMatchObject({ officerId: 'officer-2', hearingId: 'hearing-2' });
  });

  it('does not move a plan to a date that the court has not given', async () => {
    await open(anAgenda({ rePlan: [aFallenPlan({ next: null, proposal: null, officerFree: null })] }));
    const card = page().querySelector('app-re-plan-card')!;

    expect(textOf(card)).toContain('The court gave no next date.');
    expect(card.querySelectorAll('button')).toHaveLength(0);
    expect(card.querySelector('[lang=sw]')).toBeNull();
  });

  it('confirms a booking where it stands', async () => {
    await open(anAgenda({ days: [{ day: '2026-11-24', items: [anAccompaniment()] }] }));
    expect(textOf(page())).toContain('Not confirmed yet');

    await press(page(), 'Confirm');
    const request = http.expectOne({ method: 'PATCH', url: '/api/accompaniments/accompaniment-1' });
    expect(request.request.headers.get('If-Match')).toBe('"v4"');
    expect(request.request.body).toEqual({ status: 'confirmed' });
    request.flush(anAccompaniment({ status: 'confirmed', version: 5 }));
    await turn();
    await answer(anAgenda({ days: [{ day: '2026-11-24', items: [anAccompaniment({ status: 'confirmed' })] }] }));

    expect(textOf(page().querySelector('app-accompaniment-row'))).toMatch(/Confirmed.*Saved \d\d:\d\d\./);
  });

  it('asks before it leaves her alone', async () => {
    await open(anAgenda({ days: [{ day: '2026-11-24', items: [anAccompaniment()] }] }));

    await press(page(), 'Cancel booking');
    expect(textOf(page())).toContain('V1 will have no officer on that day.');
    http.expectNone({ method: 'PATCH' });
    await press(page(), 'Cancel the booking');

    expect(http.expectOne({ method: 'PATCH' }).request.body).toEqual({ status: 'cancelled' });
  });

  it('records how the day went, and not before it has come', async () => {
    await open(
      anAgenda({
        days: [
          { day: '2026-11-23', items: [anAccompaniment({ id: 'today', hearingOn: '2026-11-23' })] },
          { day: '2026-11-24', items: [anAccompaniment()] },
        ],
      }),
    );
    expect(page().querySelectorAll('[data-testid=done]')).toHaveLength(1);

    await press(page(), 'Record the day');
    await press(page(), 'Yes');
    await press(page(), 'Came and was not called');

    expect(http.expectOne('/api/accompaniments/today').request.body).toEqual({
      status: 'done',
      travelled: true,
      dayOutcome: 'attended-not-called',
    });
  });

  it('lists a task once: as a card or in the list', async () => {
    const task = { version: 1, caseId: 'case-1', caseCode: 'HK-2026-0142', dueOn: '2026-11-23', madeAt: '' };
    await open(anAgenda({ rePlan: [aFallenPlan()] }), 'support-officer', [
      { ...task, id: 't1', kind: 'accompaniment.re-plan', subjectId: 'accompaniment-1' },
      { ...task, id: 't2', kind: 'readiness.support', subjectId: 'x' },
    ]);

    expect(page().querySelectorAll('hk-open-tasks li')).toHaveLength(1);
    expect(textOf(page().querySelector('hk-open-tasks'))).toContain('Book somebody to go with the survivor');
  });

  it('says so when nothing is booked and nobody is alone', async () => {
    await open(anAgenda());

    expect(textOf(page())).toContain('No court support is booked until Sun 6 Dec');
  });

  it('says what failed, and asks again', async () => {
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords(), provideRouter([])] });
    http = TestBed.inject(HttpTestingController);
    await signInAs(aSession({ permissions: ['accompaniment:read'] }));
    fixture = TestBed.createComponent(CourtSupportPage);
    await turn();
    http.expectOne(AGENDA).flush({ requestId: 'R-4F2A' }, { status: 500, statusText: 'no' });
    await turn();
    expect(textOf(page())).toContain('This could not be loaded.');

    await press(page(), 'Try again');
    http.expectOne(AGENDA);
  });

  it('speaks Kiswahili at once', async () => {
    await open(anAgenda({ uncovered: [anUncoveredHearing()] }));

    await TestBed.inject(LanguageService).choose('sw');
    await turn();

    expect(textOf(page())).toContain('Kikao 1 hakina afisa');
    expect(textOf(page())).toContain('atatoa ushahidi');
  });

  it('offers no booking to whoever may only look', async () => {
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords(), provideRouter([])] });
    http = TestBed.inject(HttpTestingController);
    await signInAs(aSession({ role: 'supervisor', permissions: ['accompaniment:read'] }));
    fixture = TestBed.createComponent(CourtSupportPage);
    await turn();
    const days = [{ day: '2026-11-24', items: [anAccompaniment()] }];
    await answer(anAgenda({ uncovered: [anUncoveredHearing()], rePlan: [aFallenPlan()], days }));

    expect(page().querySelectorAll('[data-testid=book], [data-testid=keep], [data-testid=cancel]')).toHaveLength(0);
  });
});
