import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Filled, States } from '../../core/page/states';
import { When } from '../../core/page/when';
import { SessionService } from '../../core/session/session.service';
import { SectionHead } from '../../shared/section-head';
import { TasksClient } from './tasks.client';

/** Kinds with words of their own; tasks are made from events of many wings. */
const WORDED: readonly string[] = ['case.bench-changed', 'case.dates-to-give'];
/** What the support side has to do stands on its own agenda. */
const OF_SUPPORT = /^(accompaniment|survivor)\./;

/** What waits for whoever works in court: made from events, and closed by hand or by what follows. */
@Component({
  selector: 'app-day-tasks',
  imports: [Filled, RouterLink, SectionHead, States, TranslocoPipe, When],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <hk-section-head [heading]="'court.tasks.title' | transloco">{{ shown().length || '' }}</hk-section-head>
    <hk-states [of]="tasks">
      <ng-template [hkFilled]="tasks">
        @if (shown().length > 0) {
          <ul class="hk-sheet hk-rows" data-testid="tasks">
            @for (task of shown(); track task.id) {
              <li>
                @if (task.dueOn; as due) {
                  <hk-when [date]="due" [due]="true" />
                }
                <p>
                  {{ keyOf(task.kind) | transloco }} ·
                  <a class="hk-code" [routerLink]="['/cases', task.caseId]">{{ task.caseCode }}</a>
                </p>
                @if (mayClose()) {
                  <button type="button" class="hk-link" data-testid="close-task" (click)="close(task.id)">
                    {{ 'court.tasks.done' | transloco }}<span class="hk-hidden-text">: {{ task.caseCode }}</span>
                  </button>
                }
              </li>
            }
          </ul>
        } @else {
          <p class="hk-small hk-muted">{{ 'court.tasks.none' | transloco }}</p>
        }
      </ng-template>
    </hk-states>
  `,
})
export class DayTasks {
  private readonly client = inject(TasksClient);
  private readonly session = inject(SessionService);

  protected readonly tasks = this.client.open();
  protected readonly mayClose = computed(() => this.session.may('task:close'));
  protected readonly shown = computed(() =>
    (this.tasks.hasValue() ? this.tasks.value().items : []).filter(({ kind }) => !OF_SUPPORT.test(kind)),
  );

  protected keyOf(kind: string): string {
    return `court.tasks.kind.${WORDED.includes(kind) ? kind : 'other'}`;
  }

  protected async close(taskId: string): Promise<void> {
    await this.client.close(taskId);
    this.tasks.reload();
  }
}
