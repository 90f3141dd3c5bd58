import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { timeOf } from '../court-clock';
import { Connection } from '../http/connection';
import { type Problem, toProblem } from '../http/problem';
import { UndoLineService } from './undo-line.service';
import { Icon } from '../../shared/icon';
import { ProblemNote } from './problem-note';

/** "Saved 10:42. Undo" on the row it belongs to: `<hk-undo-line [on]="hearing.id" />`. */
@Component({
  selector: 'hk-undo-line',
  imports: [Icon, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (thing(); as done) {
      <p class="line" role="status">
        <hk-icon name="check" size="small" />
        <span>{{ 'shared.undo.saved' | transloco: { time: time() } }}</span>
        <button type="button" class="hk-link" data-testid="undo" [disabled]="busy()" (click)="undo()">
          {{ 'shared.undo.undo' | transloco }}
        </button>
      </p>
      @if (problem(); as failure) {
        <hk-problem [problem]="failure" />
      }
    }
  `,
  styles: `
    .line {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 44px;
      font: var(--hk-text-small);
    }
    hk-icon {
      color: var(--hk-done);
    }
    .hk-link {
      padding: 12px 8px;
      font: var(--hk-text-label);
      font-weight: 600;
    }
  `,
})
export class UndoLine {
  private readonly line = inject(UndoLineService);
  private readonly connection = inject(Connection);

  readonly on = input.required<string>();

  protected readonly problem = signal<Problem | null>(null);
  protected readonly thing = computed(() => (this.line.current()?.on === this.on() ? this.line.current() : null));
  protected readonly time = computed(() => timeOf(this.thing()?.at ?? new Date()));
  protected readonly busy = this.connection.saving;

  protected async undo(): Promise<void> {
    this.problem.set(null);
    try {
      await this.thing()?.undo();
      this.line.clear();
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
