import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideApi } from '../../../testing/http';
import { aSession } from '../../../testing/session';
import { SessionService } from './session.service';

describe('the session', () => {
  let session: SessionService;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideApi() });
    session = TestBed.inject(SessionService);
    http = TestBed.inject(HttpTestingController);
  });

  it('knows who is signed in and what they may do', async () => {
    const loading = session.load();
    http.expectOne({ method: 'GET', url: '/api/session' }).flush(aSession({ permissions: ['case:read'] }));
    await loading;

    expect(session.user()?.username).toBe('prosecutor@demo.hakika');
    expect(session.may('case:read')).toBe(true);
    expect(session.may('case:open')).toBe(false);
  });

  it('asks for nothing where nobody has signed in', async () => {
    document.cookie = 'XSRF-TOKEN=; max-age=0';

    await session.load();

    http.expectNone('/api/session');
    expect(session.signedIn()).toBe(false);
  });

  it.each([401, 403, 503, 0])('has nobody signed in when the answer is %s', async (status) => {
    const loading = session.load();
    const request = http.expectOne('/api/session');
    if (status === 0) request.error(new ProgressEvent('error'));
    else request.flush({}, { status, statusText: 'no' });
    await loading;

    expect(session.signedIn()).toBe(false);
  });

  it('hands a refused sign-in to the form and stays signed out', async () => {
    const signingIn = session.signIn({ username: 'a', password: 'b' });
    http
      .expectOne({ method: 'POST', url: '/api/session' })
      .flush({ code: 'session.refused' }, { status: 401, statusText: 'no' });

    await expect(signingIn).rejects.toMatchObject({ status: 401, code: 'session.refused' });
    expect(session.signedIn()).toBe(false);
  });

  it('forgets the person even when the server cannot be told', async () => {
    const loading = session.load();
    http.expectOne('/api/session').flush(aSession());
    await loading;

    const signingOut = session.signOut();
    http.expectOne({ method: 'DELETE', url: '/api/session' }).error(new ProgressEvent('error'));
    await signingOut;

    expect(session.signedIn()).toBe(false);
  });
});
