import type { HttpResourceRef } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ClashView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Note } from '../../shared/note';

/** What those who are needed have elsewhere that day. It warns before saving, and stops nothing. */
@Component({
  selector: 'app-clash-note',
  imports: [Note, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div aria-live="polite">
      @if (clashes().error()) {
        <p class="hk-small" data-testid="clashes-unknown">{{ 'court.clash.unknown' | transloco }}</p>
      } @else if (clashes().isLoading()) {
        <p class="hk-small hk-muted">{{ 'court.clash.looking' | transloco }}</p>
      } @else if (clashes().value()?.length) {
        <hk-note tone="wait" icon="event_busy" data-testid="clashes">
          <p>
            <b>{{ 'court.clash.title' | transloco }}</b> {{ 'court.clash.stopsNothing' | transloco }}
          </p>
          <ul>
            @for (clash of clashes().value(); track $index) {
              <li>
                {{ 'court.clash.' + clash.who | transloco: { person: clash.person } }}
                {{ clash.at ?? ('court.clash.noTime' | transloco) }}, {{ clash.stationName
                }}{{ clash.courtroomName ? ', ' + clash.courtroomName : ''
                }}{{ clash.caseCode ? ' · ' + clash.caseCode : '' }}
              </li>
            }
          </ul>
        </hk-note>
      } @else if (clashes().hasValue()) {
        <p class="hk-small hk-muted" data-testid="no-clashes">{{ 'court.clash.none' | transloco }}</p>
      }
    </div>
  `,
})
export class ClashNote {
  readonly clashes = input.required<HttpResourceRef<readonly ClashView[] | undefined>>();
}
