import { httpResource } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideApi } from '../../../testing/http';
import { provideWords } from '../../../testing/words';
import { EmptyState, Filled, States } from './states';

@Component({
  selector: 'app-exhibits-for-test',
  imports: [EmptyState, Filled, States],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <hk-states [of]="exhibits" [empty]="exhibits.hasValue() && exhibits.value().length === 0">
      <ng-template [hkFilled]="exhibits" let-list>{{ list.join(', ') }}</ng-template>
      <ng-template hkEmpty>No exhibits yet.</ng-template>
    </hk-states>
  `,
})
class ExhibitsForTest {
  readonly exhibits = httpResource<string[]>(() => '/api/exhibits');
}

describe('the four states', () => {
  let fixture: ComponentFixture<ExhibitsForTest>;
  let http: HttpTestingController;
  const text = () => (fixture.nativeElement as HTMLElement).textContent!.replace(/\s+/g, ' ').trim();
  const pass = async (ms: number) => {
    await jest.advanceTimersByTimeAsync(ms);
    fixture.detectChanges();
  };

  beforeEach(async () => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords()] });
    fixture = TestBed.createComponent(ExhibitsForTest);
    http = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    await pass(0);
  });

  afterEach(() => jest.useRealTimers());

  it('shows nothing for a moment, then a skeleton, then a word about the network', async () => {
    const states = (fixture.nativeElement as HTMLElement).querySelector('hk-states')!;
    expect(states.getAttribute('aria-busy')).toBe('true');
    expect(states.querySelector('hk-skeleton')).toBeNull();

    await pass(250);
    expect(states.querySelector('hk-skeleton')).not.toBeNull();

    await pass(8000);
    expect(text()).toContain('Slow connection.');
  });

  it('shows what came', async () => {
    http.expectOne('/api/exhibits').flush(['EX-1', 'EX-2']);
    await pass(0);

    expect(text()).toBe('EX-1, EX-2');
  });

  it('says so when there is nothing', async () => {
    http.expectOne('/api/exhibits').flush([]);
    await pass(0);

    expect(text()).toBe('No exhibits yet.');
  });

  it('says what failed and gives a reference and a way on', async () => {
    http.expectOne('/api/exhibits').flush({ requestId: 'R-4F2A' }, { status: 500, statusText: 'no' });
    await pass(0);

    expect(text()).toBe('This could not be loaded. Your work is safe. Try again. Reference R-4F2A Try again');
  });

  it('keeps what was there when a reload finds no network', async () => {
    http.expectOne('/api/exhibits').flush(['EX-1']);
    await pass(0);
    fixture.componentInstance.exhibits.reload();
    await pass(0);
    http.expectOne('/api/exhibits').error(new ProgressEvent('error'));
    await pass(0);

    expect(text()).toContain('No answer from the server.');
    expect(text()).toContain('EX-1');
  });

  it('takes away what is no longer ours to see', async () => {
    http.expectOne('/api/exhibits').flush(['EX-1']);
    await pass(0);
    fixture.componentInstance.exhibits.reload();
    await pass(0);
    http.expectOne('/api/exhibits').flush({ code: 'not-found' }, { status: 404, statusText: 'no' });
    await pass(0);

    expect(text()).toBe('You cannot see this. Ask your supervisor for access.');
  });
});
