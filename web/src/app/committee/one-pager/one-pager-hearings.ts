import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { OnePagerQuery } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureLink } from '../figure-link';
import type { ReportReading } from '../report-reading';
import { ReportsClient } from '../reports.client';

const NOT_A_LINE = 'without-reason';
const OTHERS = 'others';

/** The year in bars, and beside it the reasons with those who can act. */
@Component({
  selector: 'app-one-pager-hearings',
  imports: [FigureLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './one-pager-hearings.html',
  styleUrl: './one-pager-hearings.scss',
})
export class OnePagerHearings {
  private readonly reports = inject(ReportsClient);

  readonly reading = input.required<ReportReading>();
  readonly query = input.required<OnePagerQuery>();

  protected readonly chart = computed(() => this.reports.address(this.query(), 'chart.svg'));
  protected readonly finding = computed(() => this.reading().finding('adjournments-by-month'));
  protected readonly byMonth = computed(() => this.reading().table('adjournments-by-month'));
  protected readonly nothing = computed(() => this.reading().value('adjournments', 0, 0) === 0);

  protected readonly reasons = computed(() => {
    const reading = this.reading();
    const rows = reading.table('reasons').rows.filter(({ id }) => id !== NOT_A_LINE);
    const values = rows.map((_, at) => reading.value('reasons', at, 0));
    const most = Math.max(1, ...values.map((value) => value ?? 0));
    return rows.map((row, at) => ({
      ...row,
      named: row.id !== OTHERS,
      said: reading.said('reasons', at, 0),
      /** Per cent of the longest bar; a hidden count has no bar, because its length would tell. */
      length: values[at] === null ? null : (100 * values[at]!) / most,
    }));
  });
}
