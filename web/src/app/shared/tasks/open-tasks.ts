import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TaskView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Filled, States } from '../../core/page/states';
import { When } from '../../core/page/when';
import { SessionService } from '../../core/session/session.service';
import { SectionHead } from '../section-head';
import { TaskWords } from './task-words';
import { TasksClient } from './tasks.client';

/** What waits for this person: made from events of many wings, and closed by hand or by what follows. */
@Component({
  selector: 'hk-open-tasks',
  imports: [Filled, RouterLink, SectionHead, States, TranslocoPipe, When],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (shown().length > 0 || !quiet()) {
      <hk-section-head [heading]="'shared.tasks.title' | transloco">{{ shown().length || '' }}</hk-section-head>
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
                    {{ words.of(task.kind) }} ·
                    <a class="hk-code" [routerLink]="['/cases', task.caseId]">{{ task.caseCode }}</a>
                  </p>
                  @if (mayClose()) {
                    <button type="button" class="hk-link" data-testid="close-task" (click)="close(task.id)">
                      {{ 'shared.tasks.done' | transloco }}<span class="hk-hidden-text">: {{ task.caseCode }}</span>
                    </button>
                  }
                </li>
              }
            </ul>
          } @else {
            <p class="hk-small hk-muted">{{ 'shared.tasks.none' | transloco }}</p>
          }
        </ng-template>
      </hk-states>
    }
  `,
})
export class OpenTasks {
  private readonly client = inject(TasksClient);
  private readonly session = inject(SessionService);
  protected readonly words = inject(TaskWords);

  /** Says nothing where nothing waits. */
  readonly quiet = input(false, { transform: booleanAttribute });
  /** What the page shows in another place. */
  readonly leaveOut = input<(task: TaskView) => boolean>(() => false);

  protected readonly tasks = this.client.open();
  protected readonly mayClose = computed(() => this.session.may('task:close'));
  protected readonly shown = computed(() => {
    const leftOut = this.leaveOut();
    return (this.tasks.hasValue() ? this.tasks.value().items : []).filter((task) => !leftOut(task));
  });

  reload(): void {
    this.tasks.reload();
  }

  protected async close(taskId: string): Promise<void> {
    await this.client.close(taskId);
    this.reload();
  }
}
