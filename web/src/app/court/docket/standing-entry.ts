import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseView, MilestoneView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayOf, timeOf } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { Note } from '../../shared/note';
import { MilestoneWords } from './milestone-words';

/** The entry that is being corrected; or what somebody else has made of it: who, when, why, and what it says now. */
@Component({
  selector: 'app-standing-entry',
  imports: [Note, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (entry().id === firstId()) {
      <div class="hk-sheet first">
        <p class="hk-small hk-muted">{{ 'court.correction.first' | transloco }}</p>
        <p>
          <b>{{ words.title(entry()) }}</b> {{ words.whom(courtCase(), entry()) }}
        </p>
        <p>{{ words.more(courtCase(), entry()) }}</p>
        <p>{{ dates.dayWithYear(entry().occurredOn) }}</p>
      </div>
    } @else {
      <hk-note tone="wait" icon="edit" role="status" data-testid="newer-entry">
        <p>
          <b>{{ (gone() ? 'court.correction.newerTaken' : 'court.correction.newer') | transloco: said() }}</b>
        </p>
        @if (!gone()) {
          <p>{{ words.title(entry()) }} {{ words.whom(courtCase(), entry()) }}</p>
          @if (words.more(courtCase(), entry()); as more) {
            <p>{{ more }}</p>
          }
          <p>{{ dates.dayWithYear(entry().occurredOn) }}</p>
        }
        <p>{{ 'court.correction.newerReason' | transloco: { reason: entry().reason ?? '' } }}</p>
        <p class="hk-small">
          {{ (gone() ? 'court.correction.newerTakenHint' : 'court.correction.newerHint') | transloco: said() }}
          @if (gone()) {
            <a [routerLink]="['/cases', courtCase().id, 'timeline', 'new']">{{
              'court.correction.again' | transloco
            }}</a>
          }
        </p>
      </hk-note>
    }
  `,
  styles: `
    .first {
      padding: 12px 16px;
    }
    hk-note p + p {
      margin-top: 4px;
    }
  `,
})
export class StandingEntry {
  protected readonly words = inject(MilestoneWords);
  protected readonly dates = inject(DatesInWords);

  readonly courtCase = input.required<CaseView>();
  /** What stands now. */
  readonly entry = input.required<MilestoneView>();
  /** Which entry was to be corrected. */
  readonly firstId = input.required<string>();

  protected readonly gone = computed(() => this.entry().type === 'retracted');
  protected readonly said = computed(() => {
    const { recordedBy: who, recordedAt } = this.entry();
    return { who, when: `${this.dates.dayWithYear(dayOf(recordedAt))}, ${timeOf(recordedAt)}` };
  });
}
