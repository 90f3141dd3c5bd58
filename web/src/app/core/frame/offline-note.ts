import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Note } from '../../shared/note';
import { timeOf } from '../court-clock';
import { Connection } from '../http/connection';

/** Says once, below the bar, that nobody answers and what still works. */
@Component({
  selector: 'app-offline-note',
  imports: [Note, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (since(); as time) {
      <hk-note tone="wait" icon="cloud_off">
        <b>{{ 'core.offline.title' | transloco: { time } }}</b> {{ 'core.offline.words' | transloco }}
      </hk-note>
    }
  `,
  styles: `
    hk-note {
      max-width: calc(1200px - 2 * var(--hk-gutter));
      margin: var(--hk-4) var(--hk-gutter) 0;
    }
  `,
})
export class OfflineNote {
  private readonly connection = inject(Connection);

  protected readonly since = computed(() => {
    const lost = this.connection.offlineSince();
    return lost ? timeOf(lost) : null;
  });
}
