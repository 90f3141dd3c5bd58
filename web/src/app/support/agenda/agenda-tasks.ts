import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { When } from '../../core/page/when';
import { SectionHead } from '../../shared/section-head';
import { SupportClient } from '../support.client';

/** Kinds with words of their own; tasks are made from events of many wings. */
const WORDED: readonly string[] = ['accompaniment.re-plan', 'survivor.custody-changed'];

/** What else waits for this person; what the agenda shows as a card is not said twice. */
@Component({
  selector: 'app-agenda-tasks',
  imports: [RouterLink, SectionHead, TranslocoPipe, When],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (shown().length > 0) {
      <hk-section-head [heading]="'support.tasks.title' | transloco">{{ shown().length }}</hk-section-head>
      <ul class="hk-sheet hk-rows">
        @for (task of shown(); track task.id) {
          <li>
            @if (task.dueOn; as due) {
              <hk-when [date]="due" [due]="true" />
            }
            <p>
              {{ keyOf(task.kind) | transloco }} ·
              <a class="hk-code" [routerLink]="['/cases', task.caseId]">{{ task.caseCode }}</a>
            </p>
          </li>
        }
      </ul>
    }
  `,
})
export class AgendaTasks {
  private readonly tasks = inject(SupportClient).tasks();

  /** What already stands on the page as a card: the fallen plans. */
  readonly asCards = input<readonly string[]>([]);

  protected readonly shown = computed(() => {
    const tasks = this.tasks.hasValue() ? this.tasks.value().items : [];
    return tasks.filter(({ subjectId }) => !this.asCards().includes(subjectId));
  });

  reload(): void {
    this.tasks.reload();
  }

  protected keyOf(kind: string): string {
    return `support.tasks.kind.${WORDED.includes(kind) ? kind : 'other'}`;
  }
}
