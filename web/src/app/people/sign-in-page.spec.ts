import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { provideApi, settle } from '../../testing/http';
import { aSession } from '../../testing/session';
import { provideWords } from '../../testing/words';
import { SignInPage } from './sign-in-page';

describe('the sign-in page', () => {
  let fixture: ComponentFixture<SignInPage>;
  let http: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const text = () => page().textContent!.replace(/\s+/g, ' ');

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords(), provideRouter([])] });
    fixture = TestBed.createComponent(SignInPage);
    http = TestBed.inject(HttpTestingController);
    await fixture.whenStable();
  });

  async function write(testId: string, value: string): Promise<void> {
    const input = page().querySelector<HTMLInputElement>(`[data-testid=${testId}]`)!;
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }

  async function send(): Promise<void> {
    page()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    fixture.detectChanges();
  }

  async function signIn(): Promise<void> {
    await write('username', 'prosecutor@demo.hakika');
    await write('password', 'not-a-real-password');
    await send();
  }

  async function answer(status: number, body: object, headers: Record<string, string> = {}): Promise<void> {
    http.expectOne({ method: 'POST', url: '/api/session' }).flush(body, { status, statusText: 'x', headers });
    await settle();
    await fixture.whenStable();
  }

  it('asks for what is missing and sends nothing', async () => {
    await send();
    await fixture.whenStable();

    expect(text()).toContain('Enter your user name.');
    expect(text()).toContain('Enter your password.');
    http.expectNone('/api/session');
  });

  it('has one message for a wrong user name or password, and empties the password', async () => {
    await signIn();
    await answer(401, { code: 'session.refused' });

    expect(text()).toContain('The user name or the password is not right.');
    expect(page().querySelector<HTMLInputElement>('[data-testid=password]')!.value).toBe('');
    expect(text()).not.toContain('Enter your password.');
  });

  it('says how long to wait after too many tries', async () => {
    await signIn();
    await answer(429, { code: 'too-many-attempts' }, { 'retry-after': '130' });

    expect(text()).toContain('Too many tries. Wait 3 minutes');
  });

  it('switches its language before anybody signs in', async () => {
    page().querySelector<HTMLButtonElement>('[data-testid=language-sw]')!.click();
    await fixture.whenStable();

    expect(text()).toContain('Jina la mtumiaji');
    expect(document.documentElement.lang).toBe('sw');
  });

  it.each([
    ['/cases/1', '/cases/1'],
    ['//elsewhere.example', '/your-work'],
    ['/\\elsewhere.example', '/your-work'],
    [undefined, '/your-work'],
  ])('goes on from %s to %s', async (to, goal) => {
    const go = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    fixture.componentRef.setInput('to', to);
    await signIn();
    await answer(201, aSession());

    expect(go).toHaveBeenCalledWith(goal, { replaceUrl: true });
  });
});
