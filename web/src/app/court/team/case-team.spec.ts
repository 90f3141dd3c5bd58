import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { CaseView } from '@hakika/contracts';
import { provideApi, settle } from '../../../testing/http';
import { aSession } from '../../../testing/session';
import { provideWords } from '../../../testing/words';
import { SessionService } from '../../core/session/session.service';
import { CaseTeam } from './case-team';

const COURT_CASE = {
  id: 'case-1',
  team: [{ id: 'officer-1', displayName: 'Invented Officer One', role: 'support-officer' }],
} as unknown as CaseView;

const COLLEAGUES = [
  { id: 'officer-1', displayName: 'Invented Officer One', role: 'support-officer', agencyName: 'Invented Agency' },
  { id: 'officer-2', displayName: 'Invented Officer Two', role: 'support-officer', agencyName: 'Invented Agency' },
  { id: 'other-1', displayName: 'Invented Stranger', role: 'prosecutor', agencyName: 'Another Agency' },
];
const AGENCIES = [
  { id: 'agency-1', name: 'Invented Agency', kind: 'support', onCase: true },
  { id: 'agency-2', name: 'Invented Police', kind: 'police', onCase: false },
];

describe('who works on a case', () => {
  let fixture: ComponentFixture<CaseTeam>;
  let http: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const button = (words: string) =>
    [...page().querySelectorAll<HTMLButtonElement>('button')].find((entry) => entry.textContent.includes(words));
  const turn = async () => {
    TestBed.tick();
    await settle();
    TestBed.tick();
  };

  async function shown(permissions: string[]) {
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords()] });
    http = TestBed.inject(HttpTestingController);
    const loading = TestBed.inject(SessionService).load();
    http.expectOne('/api/session').flush(aSession({ permissions }));
    await loading;
    fixture = TestBed.createComponent(CaseTeam);
    fixture.componentRef.setInput('courtCase', COURT_CASE);
    await turn();
    for (const request of http.match('/api/colleagues?limit=100'))
      request.flush({ items: COLLEAGUES, nextCursor: null });
    for (const request of http.match('/api/cases/case-1/agencies')) request.flush(AGENCIES);
    await turn();
  }

  it('lets a supervisor put on people of the same agency, and nobody else', async () => {
    await shown(['case:assign']);
    button('Put somebody on the case')!.click();
    await turn();

    expect(page().textContent).toContain('Invented Officer Two');
    expect(page().textContent).not.toContain('Invented Stranger');
    button('Invented Officer Two')!.click();
    await turn();
    expect(http.expectOne('/api/cases/case-1/assignments').request.body).toEqual({ userId: 'officer-2' });
  });

  it('lets a supervisor take somebody off', async () => {
    await shown(['case:assign']);
    button('Take off')!.click();
    await turn();

    http.expectOne({ method: 'DELETE', url: '/api/cases/case-1/assignments/officer-1' });
  });

  it('lets a prosecutor bring an agency in', async () => {
    await shown(['case:share']);
    button('Bring in')!.click();
    await turn();

    expect(http.expectOne({ method: 'POST', url: '/api/cases/case-1/agencies' }).request.body).toEqual({
      agencyId: 'agency-2',
    });
  });

  it('says who it is and offers nothing to everybody else', async () => {
    await shown([]);

    expect(page().textContent).toContain('Invented Officer One');
    expect(page().querySelectorAll('button')).toHaveLength(0);
  });
});
