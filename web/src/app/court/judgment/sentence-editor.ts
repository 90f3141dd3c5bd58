import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { CaseView } from '@hakika/contracts';
import { daysInCustody } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { SentenceFlags } from '../charges/sentence-flags';
import { PickMany } from '../docket/pick-many';
import { Change } from './change';
import { isSaid, sentenceOf, type SentenceDraft, type SentenceKind } from './sentence-draft';

const KINDS: readonly SentenceKind[] = ['prison', 'life', 'other'];

/** What a court imposes for one count: the usual boxes first, the rest behind "More". Outside the statute it is flagged, never refused. */
@Component({
  selector: 'app-sentence-editor',
  imports: [Choices, Control, Field, FormField, PickMany, SentenceFlags, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sentence-editor.html',
  styleUrl: './sentence-editor.scss',
})
export class SentenceEditor {
  private readonly words = inject(Words);
  private readonly change = inject(Change);
  protected readonly pack = inject(PackService);

  readonly courtCase = input.required<CaseView>();
  readonly form = input.required<FieldTree<SentenceDraft>>();
  readonly accusedId = input.required<string>();
  readonly countId = input.required<string>();
  /** The offence of which this accused is convicted: the lesser one, where it is another. */
  readonly offence = input.required<string>();
  readonly on = input.required<string>();
  readonly place = input.required<number>();

  private readonly draft = computed(() => this.form()().value());
  protected readonly accused = computed(() => this.courtCase().accused.find(({ id }) => id === this.accusedId()));
  protected readonly kinds = computed(() =>
    KINDS.map((value) => ({ value, label: this.words.of(`court.judgment.kind.${value}`) })),
  );
  protected readonly custodial = computed(() => this.draft().kind === 'prison');
  /** Other counts after whose term this one may begin. */
  protected readonly others = computed(() =>
    this.courtCase().counts.filter(
      ({ id, outcomes }) => id !== this.countId() && outcomes.some(({ accusedId }) => accusedId === this.accusedId()),
    ),
  );
  /** Nights before the sentence, worked out from the history of custody (Criminal Procedure Code s.333(2)). */
  protected readonly held = computed(() => {
    const state = this.change.accused(this.accusedId());
    return state && this.on() ? daysInCustody(state, this.on()) : 0;
  });
  protected readonly nonCustodial = computed(() => this.codes('nonCustodial'));
  protected readonly orders = computed(() => this.codes('order'));
  /** What is said so far, and of whom; the bounds of the statute are told beside it. */
  protected readonly said = computed(() => (isSaid(this.draft()) ? sentenceOf(this.draft()) : null));

  protected count(): void {
    this.form().credit().value.set(String(this.held()));
  }

  private codes(set: 'nonCustodial' | 'order') {
    const rows = this.pack.pack.value()?.details[set] ?? [];
    return rows.map(({ code }) => ({ value: code, label: this.pack.detail(set, code) }));
  }
}
