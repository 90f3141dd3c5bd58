import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideApi } from '../../../testing/http';
import { aSession } from '../../../testing/session';
import { Kept } from '../comfort/kept';
import { SessionService } from './session.service';
import { SharedComputer } from './shared-computer';

const MINUTE = 60_000;

describe('a shared computer', () => {
  let http: HttpTestingController;

  beforeEach(async () => {
    jest.useFakeTimers();
    localStorage.clear();
    sessionStorage.clear();
    TestBed.configureTestingModule({ providers: provideApi() });
    http = TestBed.inject(HttpTestingController);
    const loading = TestBed.inject(SessionService).load();
    http.expectOne('/api/session').flush(aSession());
    await loading;
  });

  afterEach(() => jest.useRealTimers());

  function watch(shared: boolean): void {
    TestBed.inject(SharedComputer).set(shared);
    TestBed.inject(SharedComputer).watch();
    TestBed.tick();
  }

  it('signs out after ten minutes without a sign of life', () => {
    watch(true);
    jest.advanceTimersByTime(9 * MINUTE);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    jest.advanceTimersByTime(9 * MINUTE);
    http.expectNone('/api/session');

    jest.advanceTimersByTime(MINUTE);
    expect(http.expectOne('/api/session').request.method).toBe('DELETE');
  });

  it('leaves a computer of one person alone', () => {
    watch(false);
    jest.advanceTimersByTime(60 * MINUTE);

    expect(http.match('/api/session')).toEqual([]);
  });

  it('keeps nothing for the next person', () => {
    watch(true);
    TestBed.inject(Kept).write('language', 'sw');

    expect(localStorage).toHaveLength(0);
  });
});
