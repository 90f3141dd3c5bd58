import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureLink } from '../figure-link';
import { monthName } from '../months';
import type { ReportReading } from '../report-reading';

/** Clearance, adjournments, and what fewer of them would gain; unit and basis under each. */
@Component({
  selector: 'app-one-pager-figures',
  imports: [FigureLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './one-pager-figures.html',
  styleUrl: './one-pager-figures.scss',
})
export class OnePagerFigures {
  readonly reading = input.required<ReportReading>();

  protected readonly report = computed(() => this.reading().report);
  protected readonly lastMonth = computed(() =>
    monthName(this.reading().table('clearance').rows[1]?.id ?? '', this.report().language),
  );
  protected readonly rate = computed(() => this.reading().share('clearance', 0, 2));
  protected readonly rateBefore = computed(() => this.reading().share('clearance', 1, 2));
  protected readonly nothingFiled = computed(() => this.reading().value('clearance', 0, 1) === 0);
  protected readonly allHidden = computed(() =>
    [0, 1].every((column) => this.reading().isHidden('clearance', 0, column)),
  );
  protected readonly adjournedShare = computed(() => this.reading().share('adjournments', 0, 2));
  protected readonly adjournedBefore = computed(() => {
    const share = this.reading().share('adjournments', 1, 2);
    return {
      adjourned: this.reading().said('adjournments', 1, 0),
      listed: this.reading().said('adjournments', 1, 1),
      share: share ? `, ${share}` : '',
    };
  });

  protected readonly gain = computed(() => {
    const reading = this.reading();
    const row = (id: string) => reading.row('gain', id);
    const [from, to] = [reading.share('gain', row('clearance-from'), 0), reading.share('gain', row('clearance-to'), 0)];
    return {
      none: reading.value('gain', row('avoided'), 0) === null,
      hidden: reading.isHidden('gain', row('avoided'), 0),
      avoided: reading.value('gain', row('avoided'), 0) ?? 0,
      days: reading.value('gain', row('days-sooner'), 0) ?? 0,
      from,
      to,
      rises: from !== null && to !== null && from !== to,
    };
  });
}
