import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon';
import { timeOf } from '../court-clock';
import { Connection } from '../http/connection';

/** Whether everything has reached the server. It never says saved when something is only on its way. */
@Component({
  selector: 'app-sync-chip',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="chip" role="status" [class.queued]="state().icon !== 'cloud_done'" [class.brief]="brief()">
      <hk-icon [name]="state().icon" /><span class="words">{{ state().key | transloco: { time: state().time } }}</span>
    </span>
  `,
  styles: `
    .chip {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 36px;
      padding: 0 12px 0 10px;
      border: 1px solid var(--hk-line);
      border-radius: var(--hk-radius-pill);
      background: var(--hk-sheet);
      font: var(--hk-text-small);
      font-weight: 500;
      white-space: nowrap;
    }
    .queued {
      border-color: transparent;
      background: var(--hk-wait-tint);
      color: var(--hk-wait);
    }
    @media (max-width: 959px) {
      .brief:not(.queued) {
        padding: 0 8px;
      }
      .brief:not(.queued) .words {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
  `,
})
export class SyncChip {
  private readonly connection = inject(Connection);

  /** Where there is no room for the words on a phone: as long as all is saved, only the cloud is seen. */
  readonly brief = input(false);

  protected readonly state = computed(() => {
    const since = this.connection.offlineSince();
    if (since) return { icon: 'cloud_off' as const, key: 'core.sync.offline', time: timeOf(since) };
    if (this.connection.saving()) return { icon: 'schedule_send' as const, key: 'core.sync.saving', time: '' };
    return { icon: 'cloud_done' as const, key: 'core.sync.saved', time: '' };
  });
}
