import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { HearingView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { Note } from '../../shared/note';

/** Somebody recorded this hearing first: what they said, beside what is about to be said, and the choice between both. */
@Component({
  selector: 'app-recorded-first',
  imports: [MatButton, Note, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <hk-note role="alert" tone="wait" icon="error" data-testid="recorded-first">
      <p>
        <b>{{ 'court.first.title' | transloco: { who: first().recordedBy ?? '', when: when() } }}</b>
      </p>
      <p>{{ theirs() }}</p>
      <p class="hk-small hk-muted">{{ 'court.first.yours' | transloco }}</p>
      <p class="hk-buttons">
        <button type="button" matButton="filled" data-testid="keep-theirs" (click)="kept.emit()">
          {{ 'court.first.keep' | transloco }}
        </button>
        <button
          type="button"
          matButton="outlined"
          data-testid="record-mine"
          [disabled]="busy()"
          (click)="replaced.emit()"
        >
          {{ 'court.first.replace' | transloco }}
        </button>
      </p>
    </hk-note>
  `,
  styles: `
    p + p {
      margin-top: 6px;
    }
  `,
})
export class RecordedFirst {
  private readonly pack = inject(PackService);
  private readonly dates = inject(DatesInWords);
  private readonly words = inject(Words);

  readonly first = input.required<HearingView>();
  readonly busy = input(false);
  readonly kept = output<void>();
  readonly replaced = output<void>();

  protected readonly when = computed(() => {
    const at = this.first().recordedAt;
    return at ? this.dates.time(at) : '';
  });
  protected readonly theirs = computed(() => {
    const { outcome, status, reason, nextOn } = this.first();
    const reasons = status === 'vacated' ? 'vacationReasons' : 'adjournmentReasons';
    const parts = [
      this.words.of(`court.outcome.${outcome ?? status}`),
      ...(reason ? [this.pack.word(reasons, reason)] : []),
      ...(nextOn ? [this.words.of('court.hearing.next', { date: this.dates.day(nextOn) })] : []),
    ];
    return `${parts.join('. ')}.`;
  });
}
