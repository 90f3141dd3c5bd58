import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Report, ReportResolution } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayAndMonth } from '../../shared/time/dates';
import { ActiveLanguage } from '../../core/language/active-language';

/** What the committee agreed, and where each of it stands: a shape and a word. */
@Component({
  selector: 'app-one-pager-agreed',
  imports: [RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="head">
      <h2>{{ 'committee.report.agreed' | transloco }}</h2>
      <a class="hk-screen-only" routerLink="/reports/resolutions" [queryParams]="{ station: report().station }">{{
        'committee.resolutions.register' | transloco
      }}</a>
    </div>
    @if (report().resolutions.length === 0) {
      <p>{{ 'committee.report.noResolutions' | transloco }}</p>
    } @else {
      <table class="hk-table">
        <caption class="hk-hidden-text">
          {{
            'committee.report.agreed' | transloco
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="number">{{ 'committee.report.number' | transloco }}</th>
            <th scope="col">{{ 'committee.report.issue' | transloco }}</th>
            <th scope="col" class="who">{{ 'committee.report.who' | transloco }}</th>
            <th scope="col" class="due">{{ 'committee.report.due' | transloco }}</th>
            <th scope="col" class="stands">{{ 'committee.report.stands' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (one of report().resolutions; track one.number) {
            <tr>
              <td class="number">{{ one.number }}</td>
              <th scope="row">{{ one.issue }}</th>
              <td>{{ one.agency }}</td>
              <td class="hk-nowrap">{{ one.dueOn ? day(one.dueOn) : '–' }}</td>
              <td>
                <span class="stands" [class.late]="one.overdueDays !== null">
                  <i aria-hidden="true" [class]="shape(one)"></i>
                  @if (one.overdueDays !== null) {
                    {{ 'shared.when.alone.overdue' | transloco: { days: one.overdueDays } }}
                  } @else {
                    {{ 'committee.report.status.' + one.status | transloco }}
                    {{ one.doneOn ? day(one.doneOn) : '' }}
                  }
                </span>
              </td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styleUrl: './one-pager-agreed.scss',
})
export class OnePagerAgreed {
  private readonly language = inject(ActiveLanguage);

  readonly report = input.required<Report>();

  protected day(date: string): string {
    return dayAndMonth(date, this.language.value(), true);
  }

  protected shape({ overdueDays, status }: ReportResolution): string {
    return overdueDays === null ? status : 'overdue';
  }
}
