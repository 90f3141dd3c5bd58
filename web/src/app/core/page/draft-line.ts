import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DraftService } from '../comfort/draft.service';
import { timeOf } from '../court-clock';
import { Note } from '../../shared/note';

/** "You have an unsent draft from 09:58. Continue / Discard" above a form: `<hk-draft-line record="…" (restored)="…" />`. */
@Component({
  selector: 'hk-draft-line',
  imports: [Note, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (time(); as savedAt) {
      <hk-note tone="wait" icon="edit">
        <p>{{ 'shared.draft.found' | transloco: { time: savedAt } }}</p>
        <p class="hk-buttons">
          <button type="button" class="hk-link" (click)="answered.set(true); restored.emit()">
            {{ 'shared.draft.continue' | transloco }}
          </button>
          <button type="button" class="hk-link" (click)="discard()">{{ 'shared.draft.discard' | transloco }}</button>
        </p>
      </hk-note>
    }
  `,
})
export class DraftLine {
  private readonly drafts = inject(DraftService);

  readonly record = input.required<string>();
  readonly restored = output<void>();

  protected readonly answered = signal(false);
  private readonly found = computed(() => this.drafts.find(this.record()));
  protected readonly time = computed(() => {
    const draft = this.found();
    return draft && !this.answered() ? timeOf(draft.savedAt) : null;
  });

  protected discard(): void {
    this.drafts.discard(this.record());
    this.answered.set(true);
  }
}
