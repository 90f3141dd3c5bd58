import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type Routes, provideRouter } from '@angular/router';
import { provideApi } from '../../../testing/http';
import { aSession } from '../../../testing/session';
import { provideWords } from '../../../testing/words';
import { SessionService } from '../session/session.service';
import { Frame } from './frame';
import { Navigation } from './navigation';

const place = (label: string, needs: string, at: number) => ({ nav: { label, icon: 'today', needs, place: at } });

const ROUTES: Routes = [
  {
    path: '',
    children: [
      { path: 'cases', data: place('core.language', 'case:read', 2), children: [] },
      { path: 'today', data: place('core.signOut', 'court-day:read', 1), children: [] },
    ],
  },
];

describe('the frame', () => {
  async function open(permissions: string[], role = 'prosecutor') {
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords(), provideRouter(ROUTES)] });
    const loading = TestBed.inject(SessionService).load();
    TestBed.inject(HttpTestingController).expectOne('/api/session').flush(aSession({ permissions, role }));
    await loading;
    const fixture = TestBed.createComponent(Frame);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }
  const places = (page: HTMLElement) =>
    [...page.querySelectorAll('.rail > a')].map((link) => link.getAttribute('href'));

  it('shows the pages a person may use, in their order, and no others', async () => {
    expect(places(await open(['case:read', 'court-day:read']))).toEqual(['/today', '/cases']);
  });

  it('leaves out what the role cannot use', async () => {
    expect(places(await open(['case:read']))).toEqual(['/cases']);
  });

  it('always says when everything is invented', async () => {
    const page = await open([]);

    expect(page.querySelector('[data-testid=demo-band]')!.textContent).toBe(
      'Demo. Every person and case here is invented.',
    );
  });

  it.each([
    ['prosecutor', ['court-day:read'], '/today'],
    ['clerk', ['case:read'], '/cases'],
    ['prosecutor', ['case:read'], '/your-work'],
    ['auditor', ['audit:read'], '/your-work'],
  ])('lands a %s with %s on %s', async (role, permissions, goal) => {
    await open(permissions, role);

    expect(TestBed.inject(Navigation).landing()).toBe(goal);
  });
});
