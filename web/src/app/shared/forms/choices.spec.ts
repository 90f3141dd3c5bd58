import { ComponentRef } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Choices } from './choices';

describe('a question answered by tapping', () => {
  let fixture: ComponentFixture<Choices<string>>;
  let component: ComponentRef<Choices<string>>;
  const chosen: string[] = [];
  const pills = () => [...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLButtonElement>('[role=radio]')];
  const press = (key: string) =>
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

  beforeEach(async () => {
    chosen.length = 0;
    fixture = TestBed.createComponent<Choices<string>>(Choices);
    document.body.append(fixture.nativeElement as HTMLElement);
    component = fixture.componentRef;
    component.setInput('label', 'What happened?');
    component.setInput('options', [
      { value: 'adjourned', label: 'Adjourned' },
      { value: 'proceeded', label: 'Proceeded' },
    ]);
    component.instance.chosen.subscribe((value) => chosen.push(value));
    await fixture.whenStable();
    pills()[0]!.focus();
  });

  it('is a radio group with one stop for Tab', () => {
    expect(pills().map((pill) => pill.tabIndex)).toEqual([0, -1]);
    expect((fixture.nativeElement as HTMLElement).querySelector('[role=radiogroup]')!.getAttribute('aria-label')).toBe(
      'What happened?',
    );
  });

  it('moves with the arrows and chooses nothing by it', () => {
    press('ArrowRight');
    expect(document.activeElement).toBe(pills()[1]);

    press('ArrowRight');
    expect(document.activeElement).toBe(pills()[0]);
    expect(chosen).toEqual([]);
  });

  it('chooses by digit and by tap', async () => {
    press('2');
    await fixture.whenStable();
    expect(pills()[1]!.getAttribute('aria-checked')).toBe('true');

    pills()[0]!.click();
    expect(chosen).toEqual(['proceeded', 'adjourned']);
  });

  it('does not answer a digit without a pill, or when it is not to be answered', () => {
    press('9');
    component.setInput('disabled', true);
    press('1');

    expect(chosen).toEqual([]);
  });
});
