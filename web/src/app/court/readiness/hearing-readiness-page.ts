import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CaseStore } from '../case-page/case.store';
import { ReadinessList } from './readiness-list';

/** The readiness of one date, under the bar of its case. */
@Component({
  selector: 'app-hearing-readiness-page',
  imports: [ReadinessList, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="hk-page">
      <p>
        <a [routerLink]="['/cases', store.caseId(), 'hearings']">{{ 'court.attendance.back' | transloco }}</a>
      </p>
      <app-readiness-list class="hk-section" [hearingId]="hearingId()" [named]="true" />
    </div>
  `,
  styles: `
    app-readiness-list {
      display: block;
      max-width: 720px;
    }
  `,
})
export class HearingReadinessPage {
  protected readonly store = inject(CaseStore);

  /** From the address. */
  readonly hearingId = input.required<string>();
}
