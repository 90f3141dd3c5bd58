import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ExhibitListItem } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { Tag } from '../../shared/tag';
import { statusLook } from '../exhibits/exhibit-looks';

/** Items of any case, one below the other: no thumbnails, and nothing that says more than the label. */
@Component({
  selector: 'app-exhibit-table',
  imports: [RouterLink, Tag, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="hk-sheet">
      <table class="hk-table">
        <caption class="hk-hidden-text">
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="number">{{ 'evidence.home.number' | transloco }}</th>
            <th scope="col">{{ 'evidence.home.what' | transloco }}</th>
            <th scope="col" class="case">{{ 'evidence.home.case' | transloco }}</th>
            <th scope="col" class="status">{{ 'evidence.home.status' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (item of items(); track item.id) {
            <tr>
              <th scope="row">
                <a class="hk-code" [routerLink]="['/evidence', item.id]">{{
                  item.label ?? ('evidence.home.noNumber' | transloco)
                }}</a>
              </th>
              <td>
                {{ item.description }}
                <span class="by">
                  {{ 'evidence.kind.' + item.kind | transloco }}
                  @if (item.sealNumber) {
                    · <span class="hk-nowrap">{{ 'evidence.home.seal' | transloco: { seal: item.sealNumber } }}</span>
                  }
                </span>
              </td>
              <td>
                @if (item.caseCode) {
                  <a class="hk-code" [routerLink]="['/cases', item.caseId]">{{ item.caseCode }}</a>
                } @else {
                  <span class="hk-muted">{{ 'evidence.home.noCase' | transloco }}</span>
                }
                <span class="by">{{ dates.day(item.foundOn) }}</span>
              </td>
              <td>
                @let look = statusLook(item.status);
                <hk-tag [icon]="look.icon" [tone]="look.tone">{{
                  'evidence.status.' + item.status | transloco
                }}</hk-tag>
                @if (item.offeredToName) {
                  <span class="by">{{ 'evidence.home.offeredTo' | transloco: { who: item.offeredToName } }}</span>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .hk-sheet {
      overflow: hidden;
    }
    a {
      display: inline-block;
      min-height: 24px;
    }
    .by {
      display: block;
      color: var(--hk-ink-2);
      font: var(--hk-text-small);
    }
    .number {
      width: 88px;
    }
    .case {
      width: 150px;
    }
    .status {
      width: 168px;
    }
    /* Which item and where it stands; below it what it is, then everything else in small. */
    @media (max-width: 959px) {
      .hk-table tbody tr {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 12px;
        padding: 10px 16px;
      }
      .hk-table tbody td {
        grid-column: 1 / -1;
        overflow-wrap: anywhere;
      }
      .hk-table tbody td:last-child {
        grid-area: 1 / 2;
        text-align: right;
      }
      td:not(:last-child) .by {
        display: inline;
      }
      td:not(:last-child) .by::before {
        content: ' · ';
      }
    }
  `,
})
export class ExhibitTable {
  protected readonly dates = inject(DatesInWords);
  protected readonly statusLook = statusLook;

  readonly items = input.required<readonly ExhibitListItem[]>();
  readonly caption = input.required<string>();
}
