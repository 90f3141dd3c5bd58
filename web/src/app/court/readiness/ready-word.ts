import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { READINESS_REASON_MAX, type HearingReadinessView, type SayReadinessRequest } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { Note } from '../../shared/note';

/** Whether the whole hearing was called ready: by one tap when nothing is open, else with the reason. */
@Component({
  selector: 'app-ready-word',
  imports: [Control, Field, FormField, FormRoot, MatButton, Note, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (view().ready; as ready) {
      <hk-note tone="plain" icon="check">
        <p>
          <b>{{ 'court.readiness.isReady' | transloco: { by: ready.by, at: dates.moment(ready.at) } }}</b>
        </p>
        @if (ready.reason; as reason) {
          <p>{{ 'court.readiness.because' | transloco: { reason } }}</p>
        }
        @if (view().maySayReady) {
          <button type="button" class="hk-link" data-testid="not-ready" [disabled]="busy()" (click)="takeBack()">
            {{ 'court.readiness.takeBack' | transloco }}
          </button>
        }
      </hk-note>
    } @else if (view().maySayReady) {
      @if (asking()) {
        <form class="hk-form" [formRoot]="form">
          <hk-field [label]="'court.readiness.why' | transloco: { count: view().open.length }">
            <textarea hkControl rows="2" [formField]="form.reason" data-testid="ready-reason"></textarea>
          </hk-field>
          <div class="hk-buttons">
            <button matButton="filled" type="submit" data-testid="send-ready" [disabled]="busy()">
              {{ 'court.readiness.markAnyway' | transloco }}
            </button>
            <button matButton="outlined" type="button" (click)="asking.set(false)">
              {{ 'shared.cancel' | transloco }}
            </button>
          </div>
        </form>
      } @else {
        <button matButton="outlined" type="button" data-testid="mark-ready" [disabled]="busy()" (click)="mark()">
          {{ 'court.readiness.mark' | transloco }}
        </button>
      }
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--hk-3);
    }
  `,
})
export class ReadyWord {
  protected readonly dates = inject(DatesInWords);

  readonly view = input.required<HearingReadinessView>();
  readonly busy = input(false);
  readonly said = output<SayReadinessRequest>();

  protected readonly asking = signal(false);
  private readonly draft = signal({ reason: '' });
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.reason, { message: 'court.readiness.whyMissing' });
      maxLength(path.reason, READINESS_REASON_MAX, { message: 'court.readiness.whyLong' });
    },
    { submission: { action: () => this.send() } },
  );
  private readonly open = computed(() => this.view().open.length);

  protected mark(): void {
    if (this.open() > 0) this.asking.set(true);
    else this.said.emit({ subject: 'hearing', word: 'ready' });
  }

  protected takeBack(): void {
    this.said.emit({ subject: 'hearing', word: 'not-ready' });
  }

  private send(): Promise<undefined> {
    this.said.emit({ subject: 'hearing', word: 'ready', reason: this.draft().reason });
    this.asking.set(false);
    return Promise.resolve(undefined);
  }
}
