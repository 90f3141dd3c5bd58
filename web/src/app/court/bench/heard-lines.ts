import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { HeardWitness } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';

/** What beginning again would ask of each witness; survivors first, by code. */
@Component({
  selector: 'app-heard-lines',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="hk-small">
      @for (heard of witnesses(); track heard.witness) {
        <li [class.survivor]="heard.kind === 'survivor'">
          {{
            'court.bench.heard' | transloco: { witness: heard.witness, days: heard.days, times: heard.timesIfAfresh }
          }}
        </li>
      } @empty {
        <li class="hk-muted">{{ 'court.bench.noneHeard' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    .survivor {
      font-weight: 600;
    }
  `,
})
export class HeardLines {
  readonly witnesses = input.required<readonly HeardWitness[]>();
}
