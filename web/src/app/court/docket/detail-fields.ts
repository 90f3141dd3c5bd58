import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { CaseView } from '@hakika/contracts';
import type { FieldShape } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { DetailWords } from './detail-words';
import type { Choice } from '../../shared/forms/choices';
import { boxOf, type Question } from './detail-box';
import { moreFields } from './detail-draft';
import type { MilestoneDraft } from './milestone-draft';
import { PickMany } from './pick-many';

/** The questions of a type of fact that have no box of their own, drawn from the table of its fields. */
@Component({
  selector: 'app-detail-fields',
  imports: [PickMany, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (question of questions(); track question.name) {
      @switch (question.box) {
        @case ('many') {
          <app-pick-many
            [label]="question.label"
            [options]="question.options"
            [value]="chosen(question.name)"
            (valueChange)="say(question.name, $event.join(','))"
          />
        }
        @case ('one') {
          <label>
            <span class="label">{{ question.label }}</span>
            <select [attr.data-testid]="'detail-' + question.name" (change)="say(question.name, read($event))">
              <option value="">{{ (question.needed ? 'court.choose' : 'court.optional') | transloco }}</option>
              @for (option of question.options; track option.value) {
                <option [value]="option.value" [selected]="said(question.name) === option.value">
                  {{ option.label }}
                </option>
              }
            </select>
          </label>
        }
        @default {
          <label>
            <span class="label">{{ question.label }}</span>
            <input
              [type]="question.box === 'day' ? 'date' : 'text'"
              [attr.inputmode]="question.box === 'number' ? 'numeric' : null"
              [attr.data-testid]="'detail-' + question.name"
              [value]="said(question.name)"
              (input)="say(question.name, read($event))"
            />
          </label>
        }
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--hk-5);
    }
    .label {
      display: block;
      margin-bottom: 4px;
      font: var(--hk-text-label);
    }
    select,
    input {
      width: 100%;
      min-height: var(--hk-target);
      padding: 8px 12px;
      border: 1px solid var(--hk-edge);
      border-radius: var(--hk-radius);
      background: var(--hk-sheet);
      color: var(--hk-ink);
      font: var(--hk-text-body);
    }
  `,
})
export class DetailFields {
  private readonly words = inject(Words);
  private readonly pack = inject(PackService);
  private readonly named = inject(DetailWords);

  readonly courtCase = input.required<CaseView>();
  readonly form = input.required<FieldTree<MilestoneDraft>>();

  private readonly draft = computed(() => this.form()().value());
  protected readonly questions = computed((): readonly Question[] =>
    moreFields(this.draft().type).map(([name, field]) => ({
      name,
      label: this.named.label(name),
      needed: field.needed,
      box: boxOf(field),
      options: this.optionsOf(field),
    })),
  );

  protected said(name: string): string {
    return this.draft().more[name] ?? '';
  }

  protected chosen(name: string): readonly string[] {
    return this.said(name).split(',').filter(Boolean);
  }

  protected say(name: string, text: string): void {
    const { value } = this.form()();
    value.update((draft) => ({ ...draft, more: { ...draft.more, [name]: text } }));
  }

  protected read(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  private optionsOf(field: FieldShape): readonly Choice<string>[] {
    switch (field.kind) {
      case 'flag':
      case 'yes-or-no':
        return ['yes', 'no'].map((value) => ({ value, label: this.words.of(`court.detail.${value}`) }));
      case 'code':
      case 'codes':
        return this.rows(this.pack.pack.value()?.details[field.set], (code) => this.pack.detail(field.set, code));
      case 'term':
        return this.rows(this.pack.pack.value()?.[field.table], (code) => this.pack.word(field.table, code));
      default:
        return this.ofCase(field);
    }
  }

  private rows(
    rows: readonly { readonly code: string }[] | undefined,
    word: (code: string) => string,
  ): readonly Choice<string>[] {
    return (rows ?? []).map(({ code }) => ({ value: code, label: word(code) }));
  }

  private ofCase({ kind }: FieldShape): readonly Choice<string>[] {
    const { accused, counts, team } = this.courtCase();
    if (kind === 'accused') return accused.map(({ id, label }) => ({ value: id, label }));
    if (kind === 'user') return team.map(({ id, displayName }) => ({ value: id, label: displayName }));
    if (kind !== 'count' && kind !== 'counts') return [];
    return counts.map(({ id, number }) => ({ value: id, label: this.words.of('court.fact.count', { number }) }));
  }
}
