import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureLink } from '../figure-link';
import type { ReportReading } from '../report-reading';

const FIGURES = ['sent-home', 'measures', 'accompaniments', 'children-heard'] as const;

/** What the month meant for those who came to court. */
@Component({
  selector: 'app-one-pager-survivors',
  imports: [FigureLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ 'committee.report.survivors' | transloco }}</h2>
    <div class="figures">
      @for (figure of figures(); track figure.id) {
        <div>
          <p class="value">
            <app-figure-link [figure]="figure.id" [report]="reading().report">{{ figure.said }}</app-figure-link>&ngsp;
            @if (figure.whole; as count) {
              <small>{{ 'committee.report.of' | transloco: { count } }}</small>
            }
          </p>
          <p>{{ figure.title }}</p>
          <p class="basis">
            {{ figure.note }}
            @if (figure.hidden) {
              {{ 'committee.report.hiddenNote' | transloco }}
            }
          </p>
        </div>
      }
    </div>
  `,
  styleUrl: './one-pager-survivors.scss',
})
export class OnePagerSurvivors {
  readonly reading = input.required<ReportReading>();

  protected readonly figures = computed(() =>
    FIGURES.map((id) => {
      const { title, note, columns, hidden } = this.reading().table(id);
      return {
        id,
        title,
        note,
        hidden: hidden.length > 0,
        said: this.reading().said(id, 0, 0),
        whole: columns.length > 1 && !this.reading().isHidden(id, 0, 1) ? this.reading().said(id, 0, 1) : null,
      };
    }),
  );
}
