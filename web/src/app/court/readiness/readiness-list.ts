import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { HearingReadinessView, ReadinessLineView, SayReadinessRequest } from '@hakika/contracts';
import type { ReadinessSayable, ReadinessWord } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
import { ProblemNote } from '../../core/page/problem-note';
import { PackService } from '../../core/pack/pack.service';
import { Filled, States } from '../../core/page/states';
import { When } from '../../core/page/when';
import { SectionHead } from '../../shared/section-head';
import { ReadinessClient } from './readiness.client';
import { ReadinessLine } from './readiness-line';
import { ReadyWord } from './ready-word';

/** What is ready for a hearing, what is not, and who sees to it; what nobody here can know is said to be not recorded. */
@Component({
  selector: 'app-readiness-list',
  imports: [Filled, ProblemNote, ReadinessLine, ReadyWord, SectionHead, States, TranslocoPipe, When],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <hk-section-head [heading]="'court.readiness.title' | transloco">
      @if (total() > 0) {
        {{ 'court.readiness.ofAll' | transloco: { done: done(), total: total() } }}
      }
    </hk-section-head>
    <hk-states [of]="view">
      <ng-template [hkFilled]="view" let-shown>
        @if (named()) {
          <p class="which hk-line">
            <hk-when [date]="shown.on" [time]="shown.at" [inLine]="true" />
            <span class="hk-muted">{{ pack.word('hearingPurposes', shown.purpose) }} · {{ shown.stationName }}</span>
          </p>
        }
        <div class="hk-sheet hk-rows" role="list">
          @for (line of shown.lines; track line.subject) {
            <app-readiness-line [line]="line" [busy]="sending.busy()" (said)="tick(line, $event)" />
          } @empty {
            <p class="hk-muted" role="listitem">{{ 'court.readiness.nothing' | transloco }}</p>
          }
        </div>
        @if (sending.problem(); as failure) {
          <hk-problem [problem]="failure" />
        }
        <app-ready-word [view]="shown" [busy]="sending.busy()" (said)="say($event)" />
      </ng-template>
    </hk-states>
  `,
  styles: `
    .which {
      margin-bottom: var(--hk-3);
    }
  `,
})
export class ReadinessList {
  private readonly client = inject(ReadinessClient);
  protected readonly pack = inject(PackService);

  readonly hearingId = input.required<string>();
  /** Says which date it is; under the card of the next date nobody has to be told. */
  readonly named = input(false);

  protected readonly sending = new Sending();
  protected readonly view = this.client.ofHearing(this.hearingId);
  private readonly lines = computed<HearingReadinessView['lines']>(() =>
    this.view.hasValue() ? this.view.value().lines : [],
  );
  protected readonly total = computed(() => this.lines().length);
  protected readonly done = computed(() => this.lines().filter(({ state }) => state === 'done').length);

  protected tick({ subject }: ReadinessLineView, word: ReadinessWord): Promise<void> {
    return this.say({ subject: subject as ReadinessSayable, word });
  }

  /** What comes back is how the hearing stands now; after a refusal it is read anew, because somebody may have been first. */
  protected async say(request: SayReadinessRequest): Promise<void> {
    const problem = await this.sending.run(async (key) => {
      this.view.set(await this.client.say(this.hearingId(), request, key));
    });
    if (problem && !problem.passing) this.view.reload();
  }
}
