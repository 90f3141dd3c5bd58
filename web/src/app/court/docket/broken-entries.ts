import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseView, MilestoneView } from '@hakika/contracts';
import type { BrokenFact } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { MilestoneWords } from './milestone-words';

/** Later entries that a change would make impossible: what each says, of whom, on which day, and why not. */
@Component({
  selector: 'app-broken-entries',
  imports: [RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul data-testid="broken-entries">
      @for (entry of entries(); track entry.milestoneId) {
        <li>
          <p>
            <b>{{ entry.title }}</b> {{ entry.whom }}
            <span class="hk-muted">{{ dates.dayWithYear(entry.occurredOn) }}</span>
          </p>
          <p class="hk-small">
            {{ 'refusal.' + entry.code | transloco }}
            @if (links()) {
              <a [routerLink]="['/cases', courtCase().id, 'timeline', entry.milestoneId, 'correct']"
                >{{ 'court.correction.correctIt' | transloco
                }}<span class="hk-hidden-text">: {{ entry.title }}, {{ dates.dayWithYear(entry.occurredOn) }}</span></a
              >
            }
          </p>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--hk-3);
      margin: var(--hk-3) 0 0;
      padding: 0;
      list-style: none;
    }
    a {
      white-space: nowrap;
    }
  `,
})
export class BrokenEntries {
  private readonly words = inject(MilestoneWords);
  protected readonly dates = inject(DatesInWords);

  readonly courtCase = input.required<CaseView>();
  readonly facts = input.required<readonly MilestoneView[]>();
  readonly broken = input.required<readonly BrokenFact[]>();
  /** Whether each can be corrected from here. */
  readonly links = input(false);

  protected readonly entries = computed(() =>
    this.broken().map((one) => {
      const fact = this.facts().find(({ id }) => id === one.milestoneId);
      const title = fact ? this.words.title(fact) : this.words.type(one.type);
      return { ...one, title, whom: fact ? this.words.whom(this.courtCase(), fact) : '' };
    }),
  );
}
