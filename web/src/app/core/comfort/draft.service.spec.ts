import { HttpTestingController } from '@angular/common/http/testing';
import { Injector, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideApi } from '../../../testing/http';
import { aSession } from '../../../testing/session';
import { SessionService } from '../session/session.service';
import { DraftService } from './draft.service';

describe('drafts of a form', () => {
  let drafts: DraftService;
  let session: SessionService;
  const note = signal({ note: '' });

  beforeEach(async () => {
    jest.useFakeTimers();
    sessionStorage.clear();
    note.set({ note: '' });
    TestBed.configureTestingModule({ providers: provideApi() });
    session = TestBed.inject(SessionService);
    const loading = session.load();
    TestBed.inject(HttpTestingController).expectOne('/api/session').flush(aSession());
    await loading;
    drafts = TestBed.inject(DraftService);
    drafts.keep('hearing-1', note, TestBed.inject(Injector));
    TestBed.tick();
  });

  afterEach(() => jest.useRealTimers());

  function write(text: string): void {
    note.set({ note: text });
    TestBed.tick();
    jest.advanceTimersByTime(2000);
  }

  it('come back after the page was left', () => {
    write('Police file not in court');
    const form = signal({ note: '', other: 'kept' });

    drafts.restore('hearing-1', form);

    expect(form()).toEqual({ note: 'Police file not in court', other: 'kept' });
  });

  it('are not made of an untouched form', () => {
    jest.advanceTimersByTime(10_000);

    expect(drafts.find('hearing-1')).toBeNull();
  });

  it('go when they are sent or discarded, and when the person signs out', async () => {
    write('one');
    drafts.discard('hearing-1');
    expect(drafts.find('hearing-1')).toBeNull();

    write('two');
    const signingOut = session.signOut();
    TestBed.inject(HttpTestingController).expectOne('/api/session').flush(null);
    await signingOut;
    TestBed.tick();
    expect(Object.keys(sessionStorage)).toEqual([]);
  });
});
