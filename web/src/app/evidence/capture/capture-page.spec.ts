import { webcrypto } from 'node:crypto';
import { HttpEventType } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { anExhibit } from '../../../testing/exhibits';
import { provideApi } from '../../../testing/http';
import { buttonOf, signInAs, textOf, turn, write } from '../../../testing/page';
import { aSession } from '../../../testing/session';
import { provideWords } from '../../../testing/words';
import { LanguageService } from '../../core/language/language.service';
import { CapturePage } from './capture-page';

const CONTENT = '/api/exhibits/exhibit-1/content';
/** SHA-256 of `abc`, as FIPS 180-2 prints it. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const stored = (sha256: string) => ({ id: 'f1', sha256, bytes: 3, mediaType: 'image/jpeg', storedAt: '' });

function aFile(): File {
  const file = new File(['abc'], 'a-name-that-stays-here.jpg');
  // jsdom has no way to read a file; a browser has this one.
  Object.assign(file, { arrayBuffer: () => Promise.resolve(new TextEncoder().encode('abc').buffer) });
  return file;
}

// jsdom computes no hash; a browser does, by this very interface.
Object.defineProperty(crypto, 'subtle', { value: webcrypto.subtle, configurable: true });

describe('logging an exhibit', () => {
  let fixture: ComponentFixture<CapturePage>;
  let http: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const kind = (words: string) =>
    [...page().querySelectorAll<HTMLLabelElement>('label.kind')].find((label) => textOf(label) === words)!;

  beforeEach(async () => {
    sessionStorage.clear();
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords(), provideRouter([])] });
    http = TestBed.inject(HttpTestingController);
    await signInAs(aSession({ role: 'investigator', permissions: ['exhibit:record'] }));
    fixture = TestBed.createComponent(CapturePage);
    await turn();
    http
      .expectOne('/api/cases?view=open&limit=100')
      .flush({ items: [{ id: 'case-1', code: 'HK-2026-0142', stationName: 'Kilifi' }], nextCursor: null, total: 1 });
    await turn();
  });

  afterEach(() => fixture.destroy());

  async function fill(): Promise<void> {
    kind('Phone, device').querySelector('input')!.click();
    write(page(), 'seal', 'K 20421');
    write(page(), 'found-on', '2026-11-03');
    write(page(), 'found-time', '15:20');
    write(page(), 'place', 'Mtwapa');
    write(page(), 'description', 'Phone, black, cracked screen');
    await turn();
  }

  async function choose(file: File): Promise<void> {
    const input = page().querySelector<HTMLInputElement>('[data-testid=file]')!;
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change'));
    await turn();
    // The hash is computed off this thread, and nothing tells when.
    for (let wait = 0; wait < 200 && textOf(page()).includes('Computing the hash'); wait++) {
      await new Promise((done) => setTimeout(done, 10));
      await turn();
    }
    await turn();
  }

  async function save(): Promise<void> {
    page()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await turn();
  }

  it('asks for what is missing and sends nothing', async () => {
    await save();

    expect(textOf(page())).toContain('Choose what it is.');
    expect(textOf(page())).toContain('Describe it in a few words.');
    http.expectNone('/api/exhibits');
  });

  it('sends what was typed, in the time of the court, and no empty field', async () => {
    await fill();
    await save();

    expect(http.expectOne('/api/exhibits').request.body).toEqual({
      kind: 'digital',
      description: 'Phone, black, cracked screen',
      sealNumber: 'K 20421',
      foundOn: '2026-11-03',
      foundAt: '2026-11-03T12:20:00.000Z',
      foundPlace: 'Mtwapa',
    });
  });

  it('computes the hash before anything is sent, and keeps the file’s name here', async () => {
    await fill();
    await choose(aFile());
    expect(textOf(page().querySelector('app-files-to-send'))).toContain('hash …f20015ad');
    expect(textOf(page())).not.toContain('a-name-that-stays-here');

    await save();
    http.expectOne('/api/exhibits').flush(anExhibit());
    await turn();

    const upload = http.expectOne({ method: 'PUT', url: CONTENT });
    expect(upload.request.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(upload.request.headers.get('Digest')).toBe('sha-256=ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
    upload.event({ type: HttpEventType.UploadProgress, loaded: 38, total: 100 });
    await turn();
    expect(textOf(page())).toContain('38% sent.');

    upload.flush(stored(ABC));
    await turn();
    expect(textOf(page())).toContain('The server computed the same hash: …f20015ad.');
  });

  it('says so when the server computed another hash', async () => {
    await fill();
    await choose(aFile());
    await save();
    http.expectOne('/api/exhibits').flush(anExhibit());
    await turn();
    http.expectOne(CONTENT).flush(stored('0'.repeat(64)));
    await turn();

    expect(textOf(page())).toContain('The server computed another hash: …00000000.');
  });

  it('sends a file again that did not arrive, and the item only once', async () => {
    await fill();
    await choose(aFile());
    await save();
    http.expectOne('/api/exhibits').flush(anExhibit());
    await turn();
    http.expectOne(CONTENT).error(new ProgressEvent('error'));
    await turn();
    expect(textOf(page())).toContain('1 file has not arrived.');

    buttonOf(page(), 'Send this file again').click();
    await turn();
    http.expectOne(CONTENT).flush(stored(ABC));
    await turn();

    expect(textOf(page())).toContain('Arrived.');
    http.expectNone('/api/exhibits');
  });

  it('loses nothing that was typed when the server does not answer, and repeats under the same key', async () => {
    await fill();
    await save();
    const first = http.expectOne('/api/exhibits');
    first.error(new ProgressEvent('error'));
    await turn();
    expect(page().querySelector<HTMLInputElement>('[data-testid=description]')!.value).toContain('cracked screen');
    expect(textOf(page())).toContain('What you wrote is still here.');

    await save();
    const second = http.expectOne('/api/exhibits');
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
  });

  it('words a seal that is taken', async () => {
    await fill();
    await save();
    http.expectOne('/api/exhibits').flush({ code: 'exhibit.seal-taken' }, { status: 409, statusText: 'Conflict' });
    await turn();

    expect(textOf(page())).toContain('Another exhibit of this case has that seal number.');
  });

  it('takes no image of abuse: no file, but where it is lawfully held', async () => {
    await fill();
    await choose(aFile());
    page().querySelector<HTMLInputElement>('[data-testid=abuse]')!.click();
    await turn();

    expect(page().querySelector('[data-testid=file]')).toBeNull();
    expect(textOf(page())).toContain('Images of child abuse are never uploaded here.');
    await save();
    expect(textOf(page())).toContain('Say where it is lawfully held.');
    write(page(), 'holding', 'Forensic laboratory, safe 2');
    await turn();
    await save();
    const request = http.expectOne('/api/exhibits');
    expect(request.request.body).toMatchObject({ tags: ['abuse-image'], holdingPlace: 'Forensic laboratory, safe 2' });
    request.flush(anExhibit({ tags: ['abuse-image'] }));
    await turn();

    http.expectNone(CONTENT);
  });

  it('begins the next item empty, in the same case', async () => {
    await fill();
    write(page(), 'case', 'case-1');
    await save();
    http.expectOne('/api/exhibits').flush(anExhibit());
    await turn();

    buttonOf(page(), 'Add another').click();
    await turn();

    expect(page().querySelector<HTMLInputElement>('[data-testid=description]')!.value).toBe('');
    expect(page().querySelector<HTMLSelectElement>('[data-testid=case]')!.value).toBe('case-1');
  });

  it('speaks Kiswahili at once, with everything typed still there', async () => {
    await fill();

    await TestBed.inject(LanguageService).choose('sw');
    await turn();

    expect(textOf(page())).toContain('Andika unachoona tu. Usiandike jina la mtu.');
    expect(page().querySelector<HTMLInputElement>('[data-testid=seal]')!.value).toBe('K 20421');
  });
});
