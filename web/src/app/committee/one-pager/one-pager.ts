import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { OnePagerQuery, Report } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { Words } from '../../core/language/words';
import { monthAndYear } from '../months';
import { OnePagerAgreed } from './one-pager-agreed';
import { OnePagerFigures } from './one-pager-figures';
import { OnePagerHearings } from './one-pager-hearings';
import { OnePagerSurvivors } from './one-pager-survivors';
import { ReportReading } from '../report-reading';

/** The committee's page on screen: black on white like the printed one, and the one that a screen reader can read. */
@Component({
  selector: 'app-one-pager',
  imports: [OnePagerAgreed, OnePagerFigures, OnePagerHearings, OnePagerSurvivors, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <article data-theme="light">
      <p class="top">
        <span>
          <b>{{ report().stationName }}</b> ·
          {{ (committee() ? 'committee.report.committee' : 'committee.report.published') | transloco }}
        </span>
        <span>{{ month() }}</span>
      </p>
      <p class="headline" role="heading" aria-level="2">{{ reading().finding('headline') }}</p>
      <p class="about">{{ 'committee.report.about' | transloco }}</p>
      <app-one-pager-figures [reading]="reading()" />
      <app-one-pager-hearings [reading]="reading()" [query]="query()" />
      <app-one-pager-survivors [reading]="reading()" />
      @if (committee()) {
        <app-one-pager-agreed [report]="report()" />
      }
      <footer>
        <p>
          {{ 'committee.report.known' | transloco: { date: dates.dayWithYear(report().asKnownOn) } }}
          @if (report().closed) {
            {{ 'committee.report.closed' | transloco }}
          }
          {{ 'committee.report.late' | transloco: { count: report().lateEntries } }}
          {{ 'committee.report.rule' | transloco: { threshold: report().policy.threshold } }}
        </p>
        <p class="hk-nowrap">{{ report().issue }} · {{ 'committee.report.check' | transloco: { code: check() } }}</p>
      </footer>
    </article>
  `,
  styleUrl: './one-pager.scss',
})
export class OnePager {
  private readonly words = inject(Words);
  protected readonly dates = inject(DatesInWords);

  readonly report = input.required<Report>();
  readonly query = input.required<OnePagerQuery>();

  protected readonly reading = computed(
    () => new ReportReading(this.report(), { hidden: this.words.of('committee.report.hiddenWord') }),
  );
  protected readonly committee = computed(() => this.report().audience === 'committee');
  protected readonly month = computed(() =>
    monthAndYear(this.report().period.from.slice(0, 7), this.report().language),
  );
  protected readonly check = computed(() => {
    const code = this.report().hash.slice(0, 8).toUpperCase();
    return `${code.slice(0, 4)} ${code.slice(4)}`;
  });
}
