import { TestBed } from '@angular/core/testing';
import { HideScreenService } from './hide-screen.service';

describe('hiding the screen', () => {
  let screen: HideScreenService;
  const press = (key: string, at: number, repeat = false) => {
    const event = new KeyboardEvent('keydown', { key, repeat });
    Object.defineProperty(event, 'timeStamp', { value: at });
    document.dispatchEvent(event);
  };

  beforeEach(() => {
    sessionStorage.clear();
    screen = TestBed.inject(HideScreenService);
  });

  it('happens on the third Shift within five seconds', () => {
    press('Shift', 1000);
    press('Shift', 3000);
    expect(screen.hidden()).toBe(false);

    press('Shift', 5900);
    expect(screen.hidden()).toBe(true);
  });

  it('does not happen when the presses are spread out, held down, or belong to capital letters', () => {
    [1000, 5000, 9000].forEach((at) => press('Shift', at));
    [20_000, 20_100, 20_200].forEach((at) => press('Shift', at, true));
    [30_000, 30_200, 30_400].forEach((at) => [press('Shift', at), press('A', at + 50)]);

    expect(screen.hidden()).toBe(false);
  });

  it('survives a reload of the page', () => {
    screen.hide();
    TestBed.resetTestingModule();

    expect(TestBed.inject(HideScreenService).hidden()).toBe(true);
  });
});
