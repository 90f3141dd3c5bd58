import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JudgedRow, ListedRow } from './batch-rows';
import { BatchWords } from './batch-words';

/** Rows that want nothing more: what they say, and the case behind each. */
@Component({
  selector: 'app-batch-table',
  imports: [RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table class="hk-table">
      <caption class="hk-hidden-text">
        {{
          heading()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ words.field('matter') }}</th>
          <th scope="col">{{ words.field('on') }}</th>
          <th scope="col">{{ words.field('purpose') }}</th>
          <th scope="col">{{ words.field('station') }}</th>
          <th scope="col">{{ 'court.hearingBatch.rowHead' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.id) {
          <tr>
            <th scope="row">
              @if (judged().get(row.id)?.view; as view) {
                <a class="hk-code" [routerLink]="['/cases', view.caseId]">{{ view.caseCode }}</a>
              }
            </th>
            <td>{{ row.on }} {{ row.at }}</td>
            <td>{{ row.purpose }}</td>
            <td>{{ row.station }} {{ row.courtroom }}</td>
            <td class="hk-muted">{{ 'court.hearingBatch.row' | transloco: { number: row.line } }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class BatchTableView {
  protected readonly words = inject(BatchWords);

  readonly heading = input.required<string>();
  readonly rows = input.required<readonly ListedRow[]>();
  readonly judged = input.required<ReadonlyMap<string, JudgedRow>>();
}
