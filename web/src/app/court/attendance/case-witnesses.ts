import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, Filled, States } from '../../core/page/states';
import { SectionHead } from '../../shared/section-head';
import { AttendanceClient } from './attendance.client';
import { AttendanceWords } from './attendance-words';

/** What the case has asked of each witness so far: how often one came, and how often before evidence began. */
@Component({
  selector: 'app-case-witnesses',
  imports: [EmptyState, Filled, SectionHead, States, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <hk-section-head [heading]="'court.attendance.witnesses' | transloco" />
    <hk-states [of]="witnesses" [empty]="nobody()">
      <ng-template [hkFilled]="witnesses" let-view>
        <ul class="hk-sheet hk-rows">
          @for (entry of view.items; track entry.witness) {
            <li>
              <p class="hk-line">
                <b class="hk-code">{{ entry.witness }}</b>
                <span class="hk-muted">{{ words.kind(entry.kind) }}</span>
                @if (entry.sentHome > 0) {
                  <b>{{ 'court.attendance.sentHomeTimes' | transloco: { count: entry.sentHome } }}</b>
                }
              </p>
              <p class="hk-small">{{ words.counts(entry) }}</p>
            </li>
          }
        </ul>
      </ng-template>
      <ng-template hkEmpty>
        <p class="hk-muted">{{ 'court.attendance.noneYet' | transloco }}</p>
      </ng-template>
    </hk-states>
  `,
})
export class CaseWitnesses {
  protected readonly words = inject(AttendanceWords);
  readonly caseId = input.required<string>();
  protected readonly witnesses = inject(AttendanceClient).witnesses(this.caseId);
  protected readonly nobody = computed(() => this.witnesses.hasValue() && this.witnesses.value().items.length === 0);
}
