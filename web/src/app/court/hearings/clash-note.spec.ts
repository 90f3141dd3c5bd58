import { httpResource } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ClashView } from '@hakika/contracts';
import { provideApi } from '../../../testing/http';
import { textOf, turn } from '../../../testing/page';
import { provideWords } from '../../../testing/words';
import { ClashNote } from './clash-note';

@Component({ selector: 'app-host', imports: [ClashNote], template: '<app-clash-note [clashes]="clashes" />' })
class Host {
  readonly clashes = httpResource<readonly ClashView[]>(() => '/clashes');
}

const CLASH: ClashView = {
  who: 'interpreter',
  person: 'Invented Interpreter',
  at: '09:00',
  stationName: 'Kilifi Law Courts',
  courtroomName: 'Court 2',
  caseCode: 'HK-2026-0142',
  sameTime: true,
};

describe('who has another date that day', () => {
  async function open(answer: (http: HttpTestingController) => void): Promise<HTMLElement> {
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords()] });
    const fixture = TestBed.createComponent(Host);
    await turn();
    answer(TestBed.inject(HttpTestingController));
    await turn();
    return fixture.nativeElement as HTMLElement;
  }
  const said = (clashes: readonly ClashView[]) => open((http) => http.expectOne('/clashes').flush([...clashes]));

  it('is named with place and time, and stops nothing', async () => {
    const note = (await said([CLASH])).querySelector('[data-testid=clashes]');

    expect(textOf(note)).toContain('Somebody has another date that day. You can go on.');
    expect(textOf(note)).toContain(
      'Invented Interpreter, interpreter: 09:00, Kilifi Law Courts, Court 2 · HK-2026-0142',
    );
  });

  it('names no case of others, and says that a time is not known', async () => {
    const hidden = { ...CLASH, who: 'prosecutor', at: null, courtroomName: null, caseCode: null } as const;
    const note = (await said([hidden])).querySelector('[data-testid=clashes] li');

    expect(textOf(note)).toBe('Invented Interpreter, prosecutor: no time given, Kilifi Law Courts');
  });

  it('says so when nobody has', async () => {
    expect((await said([])).querySelector('[data-testid=no-clashes]')).not.toBeNull();
  });

  it('does not pass silence for nobody, while it looks and when it could not look', async () => {
    expect(textOf(await open(() => undefined))).toBe('Looking who else is needed elsewhere…');
    TestBed.resetTestingModule();
    const failed = await open((http) => http.expectOne('/clashes').flush('', { status: 500, statusText: 'No' }));

    expect(failed.querySelector('[data-testid=clashes-unknown]')).not.toBeNull();
    expect(failed.querySelector('[data-testid=no-clashes]')).toBeNull();
  });
});
