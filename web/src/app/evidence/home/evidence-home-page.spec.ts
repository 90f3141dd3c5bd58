import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ExhibitHomeView, ExhibitListItem } from '@hakika/contracts';
import { anExhibitItem } from '../../../testing/exhibits';
import { provideApi } from '../../../testing/http';
import { buttonOf, signInAs, textOf, turn } from '../../../testing/page';
import { aSession } from '../../../testing/session';
import { provideWords } from '../../../testing/words';
import { EvidenceHomePage } from './evidence-home-page';

const pageOf = <T = ExhibitListItem>(...items: T[]) => ({ items, nextCursor: null });
const NOTHING: ExhibitHomeView = { inMyCustody: pageOf(), onTheirWayToMe: pageOf(), recent: [] };
const offered = anExhibitItem({
  id: 'offered',
  status: 'on-its-way',
  holderName: 'Invented Person Two',
  offerToMe: 'hand-over-1',
});

describe('the home of evidence', () => {
  let fixture: ComponentFixture<EvidenceHomePage>;
  let http: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const press = async (words: string) => {
    buttonOf(page(), words).click();
    await turn();
  };

  async function open(view: ExhibitHomeView, permissions = ['exhibit:read', 'exhibit:record', 'custody:accept']) {
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords(), provideRouter([])] });
    http = TestBed.inject(HttpTestingController);
    await signInAs(aSession({ role: 'investigator', permissions }));
    fixture = TestBed.createComponent(EvidenceHomePage);
    await turn();
    http.expectOne('/api/exhibits').flush(view);
    await turn();
  }

  afterEach(() => fixture.destroy());

  it('shows what is on its way, what is held, and what others logged, each once', async () => {
    const mine = anExhibitItem();
    const others = anExhibitItem({ id: 'other', label: 'E-09' });
    await open({ onTheirWayToMe: pageOf(offered), inMyCustody: pageOf(mine), recent: [offered, mine, others] });

    expect([...page().querySelectorAll('h2')].map(textOf)).toEqual([
      'On its way to me',
      'In my custody',
      'Logged last by others',
    ]);
    expect(textOf(page().querySelectorAll('app-exhibit-table')[1]!)).toContain('E-09');
    expect(page().querySelectorAll('app-exhibit-table tbody tr')).toHaveLength(2);
  });

  it('begins with what the investigator has to do, in words, and closes it', async () => {
    await open(NOTHING, ['exhibit:read', 'exhibit:record', 'custody:accept', 'task:read', 'task:close']);
    const task = { version: 1, caseId: 'case-1', caseCode: 'HK-2026-0142', subjectId: 'x', dueOn: null, madeAt: '' };
    http.expectOne('/api/tasks').flush(pageOf({ ...task, id: 't1', kind: 'readiness.police-file' }));
    await turn();

    expect(textOf(page().querySelector('[data-testid=tasks]'))).toContain('Bring the police file · HK-2026-0142');
    await press('Done');
    http.expectOne('/api/tasks/t1/closing').flush({});
    await turn();
    http.expectOne('/api/tasks').flush(pageOf());
    await turn();
    expect(page().querySelector('hk-open-tasks h2')).toBeNull();
  });

  it('goes on to what else is held, and does not call the first page all there is', async () => {
    const inMyCustody = { ...pageOf(anExhibitItem()), nextCursor: 'more' };
    await open({ ...NOTHING, inMyCustody, recent: [offered] });
    expect(textOf(page())).toContain('Showing 1 to 1');
    expect(textOf(page().querySelector('hk-section-head'))).toBe('In my custody');

    await press('Next');
    http
      .expectOne('/api/exhibits?held=more')
      .flush({ ...NOTHING, inMyCustody: pageOf(anExhibitItem({ id: 'older', label: 'E-02' })), recent: [offered] });
    await turn();

    expect(textOf(page().querySelector('app-exhibit-table'))).toContain('E-02');
    expect(textOf(page())).toContain('Showing 26 to 26');
  });

  it('accepts in two taps, and records nothing at the first', async () => {
    await open({ ...NOTHING, onTheirWayToMe: pageOf(offered) });

    await press('Accept');
    http.expectNone({ method: 'POST' });
    expect(textOf(page())).toContain('Accept only what you have in your hands.');
    await press('I have it now');
    const request = http.expectOne('/api/hand-overs/hand-over-1/answer');
    expect(request.request.body).toEqual({ accept: true });
    request.flush({});
    await turn();
    http.expectOne('/api/exhibits').flush({ ...NOTHING, inMyCustody: pageOf(anExhibitItem()) });
    await turn();

    expect(textOf(page().querySelector('.hk-page > [role=status]'))).toContain(
      'It is recorded as being in your hands.',
    );
  });

  it('declines in two taps, with a reason for whoever wants to give one', async () => {
    await open({ ...NOTHING, onTheirWayToMe: pageOf(offered) });

    await press('Decline');
    const reason = page().querySelector<HTMLInputElement>('app-hand-over-answer input')!;
    reason.value = 'Seal broken';
    reason.dispatchEvent(new Event('input'));
    await press('Decline it');

    expect(http.expectOne('/api/hand-overs/hand-over-1/answer').request.body).toEqual({
      accept: false,
      note: 'Seal broken',
    });
  });

  it('words an answer that somebody else has given meanwhile', async () => {
    await open({ ...NOTHING, onTheirWayToMe: pageOf(offered) });

    await press('Accept');
    await press('I have it now');
    http
      .expectOne('/api/hand-overs/hand-over-1/answer')
      .flush({ code: 'hand-over.already-answered' }, { status: 409, statusText: 'Conflict' });
    await turn();

    expect(textOf(page())).toContain('This has been answered already.');
  });

  it('offers a prosecutor what is on its way, and no capture', async () => {
    await open({ ...NOTHING, onTheirWayToMe: pageOf(offered) }, ['exhibit:read', 'custody:accept']);

    expect(page().querySelector('[href="/evidence/new"]')).toBeNull();
    expect(page().querySelector('[data-testid=accept]')).not.toBeNull();
  });

  it('says so when there is nothing', async () => {
    await open(NOTHING);

    expect(textOf(page())).toContain('No exhibits yet. Add the first.');
  });
});
