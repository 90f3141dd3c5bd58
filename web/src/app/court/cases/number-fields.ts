import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';

export interface NumbersDraft {
  obNumber: string;
  policeFile: string;
  odppFile: string;
}

/** The official numbers. Most cases begin with one; whoever has more asks for their boxes. */
@Component({
  selector: 'app-number-fields',
  imports: [Control, Field, FormField, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <hk-field [label]="'court.case.obNumber' | transloco">
      <input hkControl [formField]="form().obNumber" autocomplete="off" data-testid="ob-number" />
    </hk-field>
    @if (open()) {
      <hk-field [label]="'court.case.policeFile' | transloco">
        <input hkControl [formField]="form().policeFile" autocomplete="off" data-testid="police-file" />
      </hk-field>
      <hk-field [label]="'court.case.odppFile' | transloco">
        <input hkControl [formField]="form().odppFile" autocomplete="off" />
      </hk-field>
    } @else {
      <p>
        <button type="button" class="hk-link" data-testid="more-numbers" (click)="show()">
          {{ 'court.open.moreNumbers' | transloco }}
        </button>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--hk-5);
    }
    .hk-link {
      min-height: 44px;
    }
  `,
})
export class NumberFields {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly wanted = signal(false);

  readonly form = input.required<Pick<FieldTree<NumbersDraft>, keyof NumbersDraft>>();

  protected readonly open = computed(() => {
    const { policeFile, odppFile } = this.form();
    return this.wanted() || policeFile().value() !== '' || odppFile().value() !== '';
  });

  /** The button goes away, so the focus goes on to the first of the new boxes. */
  protected show(): void {
    this.wanted.set(true);
    const first = () => this.element.nativeElement.querySelector<HTMLElement>('[data-testid=police-file]');
    afterNextRender(() => first()?.focus(), { injector: this.injector });
  }
}
