import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { PackService } from '../../core/pack/pack.service';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import type { DirectionDraft } from './act-draft';

const DIRECTIONS_MAX = 12;

/** What the police are to find out, each with the day by which. */
@Component({
  selector: 'app-direction-rows',
  imports: [Control, Field, FormField, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (row of rows(); track $index; let index = $index) {
      <div class="row" role="group" [attr.aria-label]="'court.decide.direction' | transloco: { number: index + 1 }">
        <hk-field [label]="'court.decide.direction' | transloco: { number: index + 1 }">
          <select hkControl [formField]="row.code" [attr.data-testid]="'direction-' + index">
            <option value="">{{ 'court.choose' | transloco }}</option>
            @for (code of codes(); track code) {
              <option [value]="code">{{ pack.detail('direction', code) }}</option>
            }
          </select>
        </hk-field>
        <hk-field [label]="'court.decide.due' | transloco">
          <input hkControl type="date" [formField]="row.due" [attr.data-testid]="'due-' + index" />
        </hk-field>
        @if (rows().length > 1) {
          <button type="button" class="hk-link" (click)="drop(index)">
            {{ 'court.decide.drop' | transloco }}<span class="hk-hidden-text">, {{ index + 1 }}</span>
          </button>
        }
      </div>
    }
    @if (rows().length < max) {
      <p>
        <button type="button" class="hk-link" data-testid="add-direction" (click)="add()">
          {{ 'court.decide.add' | transloco }}
        </button>
      </p>
    }
  `,
  styles: `
    :host,
    .row {
      display: grid;
      gap: var(--hk-3);
    }
    @media (min-width: 600px) {
      .row {
        grid-template-columns: minmax(0, 1fr) 160px;
      }
    }
  `,
})
export class DirectionRows {
  protected readonly pack = inject(PackService);
  protected readonly max = DIRECTIONS_MAX;

  readonly rows = input.required<FieldTree<readonly DirectionDraft[]>>();

  protected readonly codes = computed(() => (this.pack.pack.value()?.details.direction ?? []).map(({ code }) => code));

  protected add(): void {
    this.change((rows) => [...rows, { code: '', due: '' }]);
  }

  protected drop(index: number): void {
    this.change((rows) => rows.filter((_row, at) => at !== index));
  }

  private change(make: (rows: readonly DirectionDraft[]) => readonly DirectionDraft[]): void {
    this.rows()().value.update(make);
  }
}
