import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FigureList, Report } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionService } from '../core/session/session.service';

/** A figure that opens the list behind it, for whoever may see lists; for everybody else it is only the figure. */
@Component({
  selector: 'app-figure-link',
  imports: [NgTemplateOutlet, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-template #said><ng-content /></ng-template>
    @if (mayOpen()) {
      <a [routerLink]="['/reports/lists', figure()]" [queryParams]="query()"
        ><ng-container [ngTemplateOutlet]="said" /><span class="hk-hidden-text">
          {{ 'committee.list.open' | transloco }}</span
        ></a
      >
    } @else {
      <ng-container [ngTemplateOutlet]="said" />
    }
  `,
  styles: `
    a {
      display: inline-block;
      min-height: 24px;
      color: inherit;
    }
  `,
})
export class FigureLink {
  private readonly session = inject(SessionService);

  readonly figure = input.required<FigureList>();
  readonly report = input.required<Report>();
  readonly reason = input<string>();

  protected readonly mayOpen = computed(() => this.session.may('figure-list:read'));
  protected readonly query = computed(() => {
    const { station, period } = this.report();
    return { station, month: period.from.slice(0, 7), reason: this.reason() };
  });
}
