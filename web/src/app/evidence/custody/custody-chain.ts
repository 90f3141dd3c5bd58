import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CustodyEventView, CustodyGap } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { dayOf, timeOf } from '../../core/court-clock';
import { Icon } from '../../shared/icon';

const HOUR = 3_600_000;

interface Link {
  readonly event: CustodyEventView;
  /** The time before this event in which nobody held the item. */
  readonly gap: (CustodyGap & { readonly hours: number }) | null;
}

/** Whose hands it went through, newest first; a time without hands stands between them, dashed and in words. */
@Component({
  selector: 'app-custody-chain',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="hk-sheet">
      @for (link of links(); track link.event.id) {
        <li>
          <p>
            <b>{{
              (link.event.open ? 'evidence.custody.offered' : 'evidence.custody.' + link.event.kind)
                | transloco: { from: link.event.fromName ?? '', to: link.event.toName ?? '' }
            }}</b>
          </p>
          <p class="hk-small hk-muted">
            <time [attr.datetime]="link.event.occurredAt">{{ moment(link.event.occurredAt) }}</time>{{
              link.event.place ? ', ' + link.event.place : ''
            }}{{ link.event.note ? '. ' + link.event.note : '' }}
          </p>
          @if (link.event.recordedBy !== link.event.toName && link.event.recordedBy !== link.event.fromName) {
            <p class="hk-small hk-muted">
              {{ 'evidence.custody.recordedBy' | transloco: { who: link.event.recordedBy } }}
            </p>
          }
        </li>
        @if (link.gap; as gap) {
          <li class="gap">
            <div>
              <p class="unaccounted">
                <b
                  ><hk-icon name="link_off" size="small" />
                  {{ 'evidence.custody.gap' | transloco: { hours: gap.hours } }}</b
                >
              </p>
              <p class="hk-small">
                {{ 'evidence.custody.gapWords' | transloco: { from: moment(gap.from), to: moment(gap.to) } }}
              </p>
            </div>
          </li>
        }
      }
    </ol>
  `,
  styleUrl: './custody-chain.scss',
})
export class CustodyChain {
  private readonly dates = inject(DatesInWords);

  readonly custody = input.required<readonly CustodyEventView[]>();
  readonly gaps = input.required<readonly CustodyGap[]>();

  protected readonly links = computed<Link[]>(() =>
    [...this.custody()].sort((one, other) => other.seq - one.seq).map((event) => ({ event, gap: this.before(event) })),
  );

  protected moment(instant: string): string {
    return `${this.dates.dayWithYear(dayOf(instant))}, ${timeOf(instant)}`;
  }

  private before(event: CustodyEventView): Link['gap'] {
    const gap = this.gaps().find(({ to }) => to === event.occurredAt);
    return gap ? { ...gap, hours: Math.round((Date.parse(gap.to) - Date.parse(gap.from)) / HOUR) } : null;
  }
}
