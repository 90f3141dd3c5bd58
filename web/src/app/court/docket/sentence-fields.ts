import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import type { MilestoneDraft } from './milestone-draft';

/** Term, fine and what else a sentence says. */
@Component({
  selector: 'app-sentence-fields',
  imports: [Choices, Control, Field, FormField, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="check">
      <input type="checkbox" [formField]="form().life" /> {{ 'court.sentence.life' | transloco }}
    </label>
    @if (!form()().value().life) {
      <div class="two">
        <hk-field [label]="'court.milestone.years' | transloco">
          <input hkControl inputmode="numeric" [formField]="form().years" />
        </hk-field>
        <hk-field [label]="'court.milestone.months' | transloco">
          <input hkControl inputmode="numeric" [formField]="form().months" />
        </hk-field>
      </div>
      <hk-choices [label]="'court.milestone.terms' | transloco" [options]="terms()" [formField]="form().concurrent" />
      <hk-field [label]="'court.milestone.from' | transloco" [hint]="'court.milestone.fromHint' | transloco">
        <input hkControl type="date" [formField]="form().from" />
      </hk-field>
    }
    <div class="two">
      <hk-field [label]="'court.milestone.fine' | transloco: { currency: pack.currency() }">
        <input hkControl inputmode="numeric" [formField]="form().fine" />
      </hk-field>
      <hk-field [label]="'court.milestone.defaultMonths' | transloco">
        <input hkControl inputmode="numeric" [formField]="form().defaultMonths" />
      </hk-field>
    </div>
    <hk-field [label]="'court.milestone.compensation' | transloco: { currency: pack.currency() }">
      <input hkControl inputmode="numeric" [formField]="form().compensation" />
    </hk-field>
    <label class="check">
      <input type="checkbox" [formField]="form().nonCustodial" /> {{ 'court.sentence.nonCustodial' | transloco }}
    </label>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--hk-4);
      padding-left: var(--hk-3);
      border-left: 3px solid var(--hk-line);
    }
    .two {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--hk-3);
      align-items: end;
    }
    .check {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: var(--hk-target);
      font: var(--hk-text-label);
    }
    input[type='checkbox'] {
      width: 20px;
      height: 20px;
      accent-color: var(--hk-accent);
    }
  `,
})
export class SentenceFields {
  protected readonly pack = inject(PackService);
  private readonly words = inject(Words);

  readonly form = input.required<FieldTree<MilestoneDraft>>();

  protected readonly terms = computed(() => [
    { value: true, label: this.words.of('court.sentence.concurrent') },
    { value: false, label: this.words.of('court.sentence.consecutive') },
  ]);
}
