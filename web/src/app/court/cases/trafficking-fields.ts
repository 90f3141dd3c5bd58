import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../../core/language/words';
import { PackService, type PackTable } from '../../core/pack/pack.service';
import { Choices } from '../../shared/forms/choices';
import { Note } from '../../shared/note';
import { PickMany } from '../docket/pick-many';

export interface TraffickingDraft {
  child: 'yes' | 'no' | 'unknown';
  acts: readonly string[];
  means: readonly string[];
  purposes: readonly string[];
  exploitation: readonly string[];
}

/** Trafficking in fact, apart from what is charged: act, means, purpose, exploitation. For a child the law needs no means; what is known of them is recorded. */
@Component({
  selector: 'app-trafficking-fields',
  imports: [Choices, FormField, Note, PickMany, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <hk-choices [label]="'court.open.child' | transloco" [options]="ages()" [formField]="form().child" />
    <app-pick-many [label]="'court.open.acts' | transloco" [options]="acts()" [formField]="form().acts" />
    @if (draft().child === 'yes') {
      <hk-note icon="check" role="status">{{ 'court.open.meansNotNeeded' | transloco }}</hk-note>
    }
    <app-pick-many [label]="'court.open.means' | transloco" [options]="means()" [formField]="form().means" />
    <app-pick-many [label]="'court.open.purposes' | transloco" [options]="purposes()" [formField]="form().purposes" />
    @if (exploitation().length > 0) {
      <app-pick-many
        [label]="'court.open.exploitation' | transloco"
        [options]="exploitation()"
        [formField]="form().exploitation"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--hk-5);
    }
  `,
})
export class TraffickingFields {
  private readonly words = inject(Words);
  private readonly pack = inject(PackService);

  readonly form = input.required<FieldTree<TraffickingDraft>>();

  protected readonly draft = computed(() => this.form()().value());
  protected readonly ages = computed(() =>
    (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: this.words.of(`court.open.age.${value}`) })),
  );
  protected readonly acts = computed(() => this.all('traffickingActs'));
  protected readonly means = computed(() => this.all('traffickingMeans'));
  protected readonly purposes = computed(() => this.all('traffickingPurposes'));
  /** The forms of the chosen purposes, so that few are shown at once; what is already chosen stays. */
  protected readonly exploitation = computed(() => {
    const { purposes, exploitation } = this.draft();
    const rows = this.pack.pack.hasValue() ? this.pack.pack.value().exploitationForms : [];
    return rows
      .filter(({ code, purpose }) => purposes.includes(purpose) || exploitation.includes(code))
      .map(({ code }) => ({ value: code, label: this.pack.word('exploitationForms', code) }));
  });

  private all(table: PackTable) {
    const rows: readonly { code: string }[] = this.pack.pack.hasValue() ? this.pack.pack.value()[table] : [];
    return rows.map(({ code }) => ({ value: code, label: this.pack.word(table, code) }));
  }
}
