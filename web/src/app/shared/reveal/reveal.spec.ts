import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideWords } from '../../../testing/words';
import { Reveal } from './reveal';

describe('the door before an identity', () => {
  let fixture: ComponentFixture<Reveal<string>>;
  let closed = 0;
  const page = () => fixture.nativeElement as HTMLElement;

  beforeEach(async () => {
    jest.useFakeTimers();
    closed = 0;
    TestBed.configureTestingModule({ providers: provideWords() });
    fixture = TestBed.createComponent<Reveal<string>>(Reveal);
    fixture.componentRef.setInput('reasons', [{ value: 'transport', label: 'To book transport' }]);
    fixture.componentInstance.closed.subscribe(() => closed++);
    await jest.advanceTimersByTimeAsync(0);
    fixture.detectChanges();
  });

  afterEach(() => jest.useRealTimers());

  it('asks for a reason before it asks for the words', () => {
    const asked: string[] = [];
    fixture.componentInstance.asked.subscribe((reason) => asked.push(reason));
    page().querySelector<HTMLButtonElement>('[data-testid=reveal]')!.click();
    fixture.detectChanges();
    expect(asked).toEqual([]);

    page().querySelector<HTMLButtonElement>('[role=radio]')!.click();
    expect(asked).toEqual(['transport']);
  });

  it('closes after a minute', async () => {
    fixture.componentRef.setInput('revealed', [{ label: 'Name', value: 'Invented Name' }]);
    fixture.detectChanges();
    await jest.advanceTimersByTimeAsync(59_000);
    expect(closed).toBe(0);

    await jest.advanceTimersByTimeAsync(1000);
    expect(closed).toBe(1);
  });

  it('closes when the person leaves the window', () => {
    fixture.componentRef.setInput('revealed', [{ label: 'Name', value: 'Invented Name' }]);
    fixture.detectChanges();
    window.dispatchEvent(new Event('blur'));

    expect(closed).toBe(1);
  });
});
