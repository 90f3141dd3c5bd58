import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  model,
  output,
  viewChildren,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Icon } from '../icon';

export interface Choice<T> {
  value: T;
  label: string;
  /** A short word after the label, as the `+7` of a date. */
  aside?: string;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One question, answered by tapping a pill. Arrows only move the focus, because a choice may act at once; Enter, Space
 * or the digit of a pill chooses. Works alone with `(chosen)` and in a form with `[formField]`.
 */
@Component({
  selector: 'hk-choices',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './choices.html',
  styleUrl: './choices.scss',
  host: { '(keydown)': 'pressed($event)' },
})
export class Choices<T> implements FormValueControl<T | null> {
  readonly label = input.required<string>();
  readonly options = input.required<readonly Choice<T>[]>();
  /** A word beside the question, such as where the order of the answers comes from. */
  readonly aside = input<string>();
  /** `grid` makes two columns of equal buttons on a phone, for long words. */
  readonly layout = input<'chips' | 'grid'>('chips');
  /** A question that is not reached yet is drawn dashed. */
  readonly later = input(false);
  readonly disabled = input(false);
  readonly value = model<T | null>(null);
  readonly touched = model(false);
  readonly chosen = output<T>();

  private readonly buttons = viewChildren<ElementRef<HTMLButtonElement>>('button');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  choose(value: T): void {
    this.value.set(value);
    this.touched.set(true);
    this.chosen.emit(value);
  }

  focus(): void {
    this.host.nativeElement.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  /** One stop for Tab: the chosen pill, else the first. */
  protected tabIndex(index: number): number {
    const chosen = this.options().findIndex((option) => option.value === this.value());
    return index === Math.max(chosen, 0) ? 0 : -1;
  }

  protected pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.disabled()) return;
    const step = STEPS[event.key];
    const digit = this.options()[Number(event.key) - 1];
    if (step) this.move(step);
    else if (/^[1-9]$/.test(event.key) && digit) this.choose(digit.value);
    else return;
    event.preventDefault();
  }

  private move(step: number): void {
    const buttons = this.buttons().map((button) => button.nativeElement);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  }
}
