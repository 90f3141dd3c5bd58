import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ReadinessLineView } from '@hakika/contracts';
import type { ReadinessWord } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { When } from '../../core/page/when';
import { Tag } from '../../shared/tag';
import { READINESS_LOOKS, ReadinessWords } from './readiness-words';

/** One thing that has to be there: how it stands, who sees to it, until when, and a tick where no fact says it. */
@Component({
  selector: 'app-readiness-line',
  imports: [Tag, TranslocoPipe, When],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="what">{{ 'court.readiness.subject.' + line().subject | transloco }}</p>
    <hk-tag [tone]="looks()[0]" [icon]="looks()[1]">{{ 'court.readiness.state.' + line().state | transloco }}</hk-tag>
    <p class="words hk-small hk-muted">{{ words.say(line()) }}</p>
    @if (line().state !== 'done') {
      <p class="words hk-small">
        {{ 'court.readiness.by' | transloco: { role: 'court.readiness.role.' + line().role | transloco } }}
        <hk-when [date]="line().dueOn" [due]="true" [inLine]="true" />
      </p>
    }
    @if (line().said; as said) {
      <p class="words hk-small hk-muted">
        {{ 'court.readiness.said.' + said.word | transloco: { by: said.by, at: dates.moment(said.at) } }}
      </p>
    }
    @if (line().mayTick) {
      <p class="words hk-acts">
        @for (word of choices(); track word) {
          <button
            type="button"
            class="hk-link hk-small"
            [disabled]="busy()"
            [attr.data-testid]="'tick-' + line().subject + '-' + word"
            (click)="said.emit(word)"
          >
            {{ 'court.readiness.tick.' + word | transloco
            }}<span class="hk-hidden-text">, {{ 'court.readiness.subject.' + line().subject | transloco }}</span>
          </button>
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 12px;
    }
    .what {
      font-weight: 500;
    }
    .words {
      grid-column: 1 / 3;
    }
  `,
  host: { role: 'listitem' },
})
export class ReadinessLine {
  protected readonly words = inject(ReadinessWords);
  protected readonly dates = inject(DatesInWords);

  readonly line = input.required<ReadinessLineView>();
  readonly busy = input(false);
  readonly said = output<ReadinessWord>();

  protected readonly looks = computed(() => READINESS_LOOKS[this.line().state]);
  /** What has been said last need not be said again. */
  protected readonly choices = computed(() => {
    const { said, state } = this.line();
    const all: readonly ReadinessWord[] = state === 'done' ? ['not-ready'] : ['ready', 'not-needed'];
    return all.filter((word) => word !== said?.word);
  });
}
