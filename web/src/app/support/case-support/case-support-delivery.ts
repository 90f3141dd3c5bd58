import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { MeasureDeliveryView, MeasureView, RecordDeliveryRequest } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices } from '../../shared/forms/choices';
import { CaseSupportClient } from './case-support.client';

type Outcome = RecordDeliveryRequest['outcome'];
const OUTCOMES: readonly Outcome[] = ['provided', 'partly-provided', 'not-provided'];

/** Whether a measure was there at one hearing: yes, partly or no, and if not, why. */
@Component({
  selector: 'app-case-support-delivery',
  imports: [Choices, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="hk-small hk-muted">{{ dates.day(delivery().hearingOn) }}</p>
    @if (asks()) {
      <hk-choices
        [label]="'support.case.wasThere' | transloco"
        [options]="outcomes()"
        [value]="outcome()"
        [disabled]="sending.busy()"
        (chosen)="choose($event)"
      />
      @if (outcome() && outcome() !== 'provided') {
        <label class="why">
          <span>{{ 'support.case.whyNot' | transloco }}</span>
          <select
            class="hk-control"
            #why
            [disabled]="sending.busy()"
            data-testid="why-not"
            (change)="because(why.value)"
          >
            <option value="">{{ 'support.case.choose' | transloco }}</option>
            @for (row of pack.pack.value()?.notProvidedReasons; track row.code) {
              <option [value]="row.code" [selected]="row.code === delivery().reason">
                {{ pack.word('notProvidedReasons', row.code) }}
              </option>
            }
          </select>
        </label>
      }
    } @else if (delivery().outcome; as said) {
      <p>
        {{ 'support.case.delivered.' + said | transloco }}
        @if (delivery().reason; as code) {
          <span class="hk-small hk-muted">{{ pack.word('notProvidedReasons', code) }}</span>
        }
      </p>
    } @else {
      <p class="hk-muted">{{ 'support.case.notYet' | transloco }}</p>
    }
    @if (sending.problem(); as failure) {
      <hk-problem [problem]="failure" />
    }
  `,
  styles: `
    .why {
      display: grid;
      gap: 4px;
      margin-top: 8px;
      font: var(--hk-text-label);
    }
  `,
})
export class CaseSupportDelivery {
  private readonly client = inject(CaseSupportClient);
  private readonly words = inject(Words);
  private readonly clock = inject(CourtClock);
  protected readonly pack = inject(PackService);
  protected readonly dates = inject(DatesInWords);

  readonly delivery = input.required<MeasureDeliveryView>();
  readonly measure = input.required<MeasureView>();
  readonly mayRecord = input(false);
  readonly recorded = output<void>();

  private readonly chosen = signal<Outcome | null>(null);
  protected readonly sending = new Sending();
  protected readonly outcome = computed(() => this.chosen() ?? this.delivery().outcome);
  /** Only what was granted can be there, and only when the day has come. */
  protected readonly asks = computed(
    () => this.mayRecord() && this.measure().state === 'granted' && this.delivery().hearingOn <= this.clock.today(),
  );
  protected readonly outcomes = computed(() =>
    OUTCOMES.map((value) => ({ value, label: this.words.of(`support.case.answer.${value}`) })),
  );

  protected choose(outcome: Outcome): void {
    this.chosen.set(outcome);
    if (outcome === 'provided') void this.send({ outcome });
  }

  protected because(reason: string): void {
    const outcome = this.outcome();
    if (reason && outcome) void this.send({ outcome, reason });
  }

  private async send(request: RecordDeliveryRequest): Promise<void> {
    await this.sending.run(async () => {
      await this.client.deliver(this.delivery(), request);
      this.recorded.emit();
    });
  }
}
