import { Directive, ElementRef, computed, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';

let counter = 0;

/**
 * A text control drawn as a box: `<input hkControl [formField]="form.x">`, and the same for `textarea` and `select`.
 * Inside `hk-field` it is tied to its label, hint and errors.
 */
@Directive({
  selector: 'input[hkControl], textarea[hkControl], select[hkControl]',
  host: {
    class: 'hk-control',
    '[id]': 'id',
    '[attr.aria-describedby]': 'describedBy()',
    '[attr.aria-invalid]': 'faulty() ? true : null',
  },
})
export class Control {
  private readonly field = inject<FormField<unknown>>(FormField, { self: true, optional: true });
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly id = `hk-control-${++counter}`;
  /** Set by the surrounding `hk-field`. */
  readonly describedBy = signal<string | null>(null);

  readonly errors = computed(() => (this.faulty() ? (this.field?.state().errors() ?? []) : []));
  /** Wrong, and the person has been there: nobody is scolded for what is not yet written. */
  readonly faulty = computed(() => {
    const state = this.field?.state();
    return state ? state.touched() && state.invalid() : false;
  });
}
