import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DueItem } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { SectionHead } from '../../shared/section-head';
import { When } from '../../core/page/when';

const SHOWN = 10;

/** Dates that somebody has to keep, soonest first; each opens its case. */
@Component({
  selector: 'app-due-list',
  imports: [RouterLink, SectionHead, TranslocoPipe, When],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <hk-section-head [heading]="heading()">{{ items().length }}</hk-section-head>
    @if (items().length > 0) {
      <ul class="hk-sheet hk-rows">
        @for (item of shown(); track $index) {
          <li>
            <hk-when [date]="item.on" [due]="true" />
            <p class="hk-line">
              <span>{{ words(item) }}{{ item.accusedLabel ? ', ' + item.accusedLabel : '' }}</span>
              <a class="hk-code" [routerLink]="['/cases', item.caseId]">{{ item.caseCode }}</a>
            </p>
          </li>
        }
      </ul>
    } @else {
      <p class="hk-muted">{{ 'court.day.nothingDue' | transloco }}</p>
    }
  `,
  styles: `
    p {
      margin-top: 4px;
    }
  `,
})
export class DueList {
  private readonly language = inject(Words);
  private readonly pack = inject(PackService);

  readonly heading = input.required<string>();
  readonly items = input.required<readonly DueItem[]>();

  protected readonly shown = computed(() => this.items().slice(0, SHOWN));

  protected words(item: DueItem): string {
    const own = item.code === 'no-outcome' || item.code === 'no-next-date';
    return own ? this.language.of(`court.due.${item.code}`) : this.pack.word('clocks', item.code);
  }
}
