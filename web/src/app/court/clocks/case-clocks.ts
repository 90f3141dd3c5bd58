import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CaseView } from '@hakika/contracts';
import type { Clock, ClockStatus } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { accusedLabel } from '../case-page/case.store';
import { CaseClock } from './case-clock';

const ORDER: readonly ClockStatus[] = ['overdue', 'running', 'late', 'in-time', 'not-applicable'];

/** Limits before durations; of the limits first what was missed, then what still runs. */
const rankOf = ({ dueOn, status }: Clock) => (dueOn === null ? ORDER.length : ORDER.indexOf(status));
const runs = ({ dueOn, status }: Clock) => dueOn !== null && (status === 'overdue' || status === 'running');

/** Limits of the law and measured durations: what still runs is in view, what is settled recedes behind one line. */
@Component({
  selector: 'app-case-clocks',
  imports: [CaseClock, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (clock of running(); track $index) {
      <app-case-clock [clock]="clock" [accused]="labelOf(clock)" />
    } @empty {
      <p class="none hk-muted">{{ 'court.clock.none' | transloco }}</p>
    }
    @if (settled().length > 0) {
      <details class="settled" data-testid="settled-clocks">
        <summary class="hk-opener">
          {{ 'court.clock.settled' | transloco: { count: settled().length } }}
          @if (late() > 0) {
            <b class="late">{{ 'court.clock.settledLate' | transloco: { count: late() } }}</b>
          }
        </summary>
        @for (clock of settled(); track $index) {
          <app-case-clock [clock]="clock" [accused]="labelOf(clock)" />
        }
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .none {
      padding: 12px 16px;
    }
    app-case-clock + app-case-clock,
    .settled {
      border-top: 1px solid var(--hk-line);
    }
    .settled > summary {
      padding-inline: 16px;
    }
    .settled[open] > summary {
      border-bottom: 1px solid var(--hk-line);
      width: auto;
    }
    .late {
      color: var(--hk-overdue);
      font-weight: 600;
    }
  `,
  host: { class: 'hk-sheet' },
})
export class CaseClocks {
  readonly courtCase = input.required<CaseView>();
  readonly clocks = input.required<readonly Clock[]>();

  private readonly sorted = computed(() => [...this.clocks()].sort((a, b) => rankOf(a) - rankOf(b)));
  protected readonly running = computed(() => this.sorted().filter(runs));
  protected readonly settled = computed(() => this.sorted().filter((clock) => !runs(clock)));
  protected readonly late = computed(() => this.settled().filter(({ status }) => status === 'late').length);

  protected labelOf(clock: Clock): string {
    const label = accusedLabel(this.courtCase(), clock.accusedId);
    return label && `, ${label}`;
  }
}
