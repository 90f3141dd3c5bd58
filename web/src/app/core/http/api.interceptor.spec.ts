import { HttpClient } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { provideApi, settle } from '../../../testing/http';
import { ActiveLanguage } from '../language/active-language';
import { SignInPrompt } from '../session/sign-in-prompt';
import { Connection } from './connection';
import { changing, creating } from './write-options';

describe('every request of the app', () => {
  let http: HttpClient;
  let backend: HttpTestingController;
  let prompt: SignInPrompt;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideApi() });
    http = TestBed.inject(HttpClient);
    backend = TestBed.inject(HttpTestingController);
    prompt = TestBed.inject(SignInPrompt);
  });

  it('says which language the person reads', () => {
    TestBed.inject(ActiveLanguage).value.set('sw');

    http.get('/api/cases').subscribe();

    expect(backend.expectOne('/api/cases').request.headers.get('Accept-Language')).toBe('sw');
  });

  it('turns a refusal into a problem with code, reference and details', async () => {
    const answer = firstValueFrom(http.get('/api/cases'));
    const body = {
      code: 'hearing.too-late',
      title: 'Too late',
      requestId: 'R-4F2A',
      details: { latest: '2026-12-09' },
    };
    backend.expectOne('/api/cases').flush(body, { status: 409, statusText: 'Conflict' });

    await expect(answer).rejects.toMatchObject({ status: 409, passing: false, ...body });
  });

  it('reads a problem from a page that some proxy wrote', async () => {
    const answer = firstValueFrom(http.get('/api/cases'));
    backend.expectOne('/api/cases').flush('<html>', { status: 502, statusText: 'Bad Gateway' });

    await expect(answer).rejects.toMatchObject({ status: 502, code: 'http.502', passing: true });
  });

  it('waits for the person to sign in again, then repeats the request with everything in it', async () => {
    const answer = firstValueFrom(http.post('/api/cases', { note: 'typed for an hour' }, creating('key-1')));
    backend.expectOne('/api/cases').flush({}, { status: 401, statusText: 'no' });
    expect(prompt.open()).toBe(true);

    prompt.answer(true);
    await settle();
    const again = backend.expectOne('/api/cases');
    again.flush({ id: '1' });

    expect(again.request.body).toEqual({ note: 'typed for an hour' });
    expect(again.request.headers.get('Idempotency-Key')).toBe('key-1');
    expect(await answer).toEqual({ id: '1' });
  });

  it('repeats a write with the token of the new session', async () => {
    document.cookie = 'XSRF-TOKEN=old';
    http.post('/api/cases', {}).subscribe();
    const first = backend.expectOne('/api/cases');
    document.cookie = 'XSRF-TOKEN=new';
    first.flush({}, { status: 401, statusText: 'no' });
    prompt.answer(true);
    await settle();

    expect(first.request.headers.get('X-XSRF-TOKEN')).toBe('old');
    expect(backend.expectOne('/api/cases').request.headers.get('X-XSRF-TOKEN')).toBe('new');
  });

  it('fails when the person leaves instead of signing in', async () => {
    const answer = firstValueFrom(http.get('/api/cases'));
    backend.expectOne('/api/cases').flush({}, { status: 401, statusText: 'no' });
    prompt.answer(false);

    await expect(answer).rejects.toMatchObject({ status: 401 });
  });

  it('says saving while a write is under way, and offline once nobody answers', async () => {
    const connection = TestBed.inject(Connection);
    const answer = firstValueFrom(http.put('/api/cases/1', {}, changing(3)));
    const request = backend.expectOne('/api/cases/1');
    expect(connection.saving()).toBe(true);
    expect(request.request.headers.get('If-Match')).toBe('"v3"');

    request.error(new ProgressEvent('error'));

    await expect(answer).rejects.toMatchObject({ status: 0, code: 'network.unreachable' });
    expect(connection.saving()).toBe(false);
    expect(connection.offlineSince()).toBeInstanceOf(Date);
  });
});
