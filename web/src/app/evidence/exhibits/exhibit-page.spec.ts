import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CustodyEventView, ExhibitView } from '@hakika/contracts';
import { anExhibit } from '../../../testing/exhibits';
import { provideApi } from '../../../testing/http';
import { buttonOf, signInAs, textOf, turn, write } from '../../../testing/page';
import { aSession } from '../../../testing/session';
import { provideWords } from '../../../testing/words';
import { ExhibitPage } from './exhibit-page';

const FILE = {
  id: 'file-1',
  sha256: `${'0'.repeat(56)}9c1e04b7`,
  bytes: 2_202_010,
  mediaType: 'image/jpeg',
  storedAt: '2026-11-03T12:30:00.000Z',
};
const COUNTS = [
  { id: 'count-1', number: 1, chargingSection: '3(1)(d)', removedOn: null },
  { id: 'count-2', number: 2, chargingSection: '5(a)', removedOn: '2026-10-01' },
];
const event = (change: Partial<CustodyEventView>): CustodyEventView => ({ ...anExhibit().custody[0]!, ...change });

describe('the page of an exhibit', () => {
  let fixture: ComponentFixture<ExhibitPage>;
  let http: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const press = async (words: string, within: ParentNode = page()) => {
    buttonOf(within, words).click();
    await turn();
  };

  async function open(exhibit: ExhibitView, permissions = ['exhibit:read', 'exhibit:record', 'exhibit:open']) {
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords(), provideRouter([])] });
    http = TestBed.inject(HttpTestingController);
    await signInAs(aSession({ role: 'investigator', permissions }));
    fixture = TestBed.createComponent(ExhibitPage);
    fixture.componentRef.setInput('exhibitId', 'exhibit-1');
    await turn();
    http.expectOne('/api/exhibits/exhibit-1').flush(exhibit);
    await turn();
    for (const request of http.match('/api/cases/case-1')) request.flush({ counts: COUNTS });
    await turn();
  }

  afterEach(() => fixture.destroy());

  it('says what is known of it', async () => {
    await open(anExhibit({ tags: ['images-of-injury'] }));

    expect(textOf(page().querySelector('h1'))).toBe('E-03');
    expect(textOf(page().querySelector('.facts'))).toContain('Tue 3 Nov 2026, 15:20, Mtwapa');
    expect(textOf(page().querySelector('.facts'))).toContain('Contains: images of injury');
    expect(textOf(page().querySelector('.facts'))).toContain('You');
  });

  it('asks once before it opens a file, and says that this is recorded', async () => {
    await open(anExhibit({ files: [FILE], tags: ['images-of-injury'] }));
    expect(textOf(page().querySelector('app-exhibit-files'))).toContain('2.1 MB · hash …9c1e04b7');

    await press('Open');
    http.expectNone('/api/exhibits/exhibit-1/files/file-1');
    expect(textOf(page().querySelector('.asking'))).toContain('Contains: images of injury');
    expect(textOf(page().querySelector('.asking'))).toContain('Your name and the time are recorded');
    await press('Open it');

    http.expectOne('/api/exhibits/exhibit-1/files/file-1');
    expect(page().querySelector('.asking')).toBeNull();
  });

  it('hands out nothing that is not what was stored, and says so', async () => {
    await open(anExhibit({ files: [FILE] }));
    await press('Open');
    await press('Open it');

    http
      .expectOne('/api/exhibits/exhibit-1/files/file-1')
      .flush(new Blob(['{}']), { status: 409, statusText: 'Conflict' });
    await turn();

    expect(textOf(page())).toContain('What is stored is not what was stored.');
  });

  it('never offers an upload for images of abuse', async () => {
    await open(anExhibit({ tags: ['abuse-image'], holdingPlace: 'Forensic laboratory, safe 2' }));

    expect(page().querySelector('[data-testid=file]')).toBeNull();
    expect(textOf(page())).toContain('Images of child abuse are never uploaded here.');
    expect(textOf(page())).toContain('Forensic laboratory, safe 2');
  });

  it('links it to an element of a count that stands, in three taps', async () => {
    await open(anExhibit());

    await press('Link to a count');
    http.expectOne('/api/cases/case-1/exhibits').flush({
      items: [],
      nextCursor: null,
      elements: [
        { countId: 'count-1', element: 'act', required: true, exhibitIds: ['exhibit-1'], labels: ['E-01'] },
        { countId: 'count-1', element: 'means', required: false, exhibitIds: [], labels: [] },
      ],
    });
    await turn();
    expect(textOf(page())).not.toContain('Count 2');
    await press('Count 1, s.3(1)(d)');
    expect(textOf(page())).not.toContain('act');
    await press('means');

    expect(http.expectOne('/api/exhibits/exhibit-1/links').request.body).toEqual({
      caseId: 'case-1',
      countId: 'count-1',
      element: 'means',
    });
  });

  it('gets its case once', async () => {
    await open(anExhibit({ caseId: null, caseCode: null, label: null }));
    http
      .expectOne('/api/cases?view=open&limit=100')
      .flush({ items: [{ id: 'case-9', code: 'HK-2026-0009', stationName: 'Kilifi' }], nextCursor: null, total: 1 });
    await turn();

    write(page(), 'case', 'case-9');
    await press('Put into this case');

    const { request } = http.expectOne('/api/exhibits/exhibit-1/case');
    expect(request.body).toEqual({ caseId: 'case-9' });
    expect(request.headers.get('If-Match')).toBe('"v2"');
  });

  it('shows whose hands it went through, newest first, and the time without hands between them', async () => {
    await open(
      anExhibit({
        custody: [
          event({}),
          event({
            id: 'e2',
            seq: 2,
            kind: 'handed-over',
            fromName: 'One',
            toName: 'Two',
            occurredAt: '2026-11-03T15:00:00.000Z',
          }),
          event({
            id: 'e3',
            seq: 3,
            kind: 'accepted',
            fromName: 'One',
            toName: 'Two',
            occurredAt: '2026-11-04T05:00:00.000Z',
          }),
        ],
        gaps: [{ from: '2026-11-03T15:00:00.000Z', to: '2026-11-04T05:00:00.000Z' }],
      }),
    );

    const chain = [...page().querySelectorAll('app-custody-chain li')].map(textOf);
    expect(chain[0]).toContain('Two accepted it');
    expect(chain[1]).toContain('14 h unaccounted');
    expect(chain[1]).toContain('Tue 3 Nov 2026, 18:00 to Wed 4 Nov 2026, 08:00. Nobody is recorded as holding it.');
    expect(chain[2]).toContain('One handed it to Two');
    expect(chain[3]).toContain('Invented Person One collected it');
  });

  it('is handed to a colleague who may hold it', async () => {
    await open(anExhibit());
    await press('Hand over');
    const sheet = document.querySelector('app-hand-over-sheet')!;
    http.expectOne('/api/colleagues?limit=100').flush({
      items: [{ id: 'p2', displayName: 'Invented Person Two', role: 'prosecutor', agencyName: 'Invented Agency' }],
      nextCursor: 'more',
    });
    await turn();
    http.expectOne('/api/colleagues?limit=100&cursor=more').flush({
      items: [{ id: 'p3', displayName: 'Invented Person Three', role: 'supervisor', agencyName: 'Invented Agency' }],
      nextCursor: null,
    });
    await turn();
    expect(textOf(sheet)).not.toContain('Invented Person Three');

    await press('Offer it', sheet);
    expect(textOf(sheet)).toContain('Choose who receives it.');
    await press('Invented Person Two', sheet);
    await press('Offer it', sheet);

    const { request } = http.expectOne('/api/exhibits/exhibit-1/hand-overs');
    expect(request.body).toEqual({ toUserId: 'p2' });
    expect(request.headers.get('If-Match')).toBe('"v2"');
  });

  it.each([
    ['while it is offered', anExhibit({ offeredToName: 'Two' })],
    ['when somebody else holds it', anExhibit({ holderId: 'somebody' })],
  ])('is not handed over %s', async (_when, exhibit) => {
    await open(exhibit);

    expect(page().querySelector('[data-testid=hand-over]')).toBeNull();
  });
});
