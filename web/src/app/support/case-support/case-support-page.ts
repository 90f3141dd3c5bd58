import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CaseSupportView, CoverageView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { EmptyState, Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { Empty } from '../../shared/empty';
import type { IconName } from '../../shared/icons';
import { SectionHead } from '../../shared/section-head';
import { Tag, type TagTone } from '../../shared/tag';
import { CaseSupportMeasures } from './case-support-measures';
import { CaseSupportRecord } from './case-support-record';
import { CaseSupportSurvivor } from './case-support-survivor';
import { CaseSupportClient } from './case-support.client';

const LOOKS: Readonly<Record<CoverageView['state'], readonly [TagTone, IconName]>> = {
  none: ['safety', 'person_alert'],
  proposed: ['wait', 'hourglass_top'],
  confirmed: ['done', 'check'],
  'needs-new-plan': ['safety', 'person_alert'],
  done: ['done', 'check'],
};

/** Survivors by label, what protects them in court, and whether somebody goes with them. */
@Component({
  selector: 'app-case-support-page',
  imports: [
    CaseSupportMeasures,
    CaseSupportRecord,
    CaseSupportSurvivor,
    Empty,
    EmptyState,
    Filled,
    MatButton,
    RouterLink,
    SectionHead,
    States,
    Tag,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-support-page.html',
  styles: `
    .form {
      display: block;
      margin-bottom: var(--hk-6);
    }
    .state {
      display: block;
      margin-top: 4px;
    }
  `,
})
export class CaseSupportPage {
  private readonly session = inject(SessionService);
  protected readonly dates = inject(DatesInWords);

  /** From the address. */
  readonly caseId = input.required<string>();

  protected readonly looks = LOOKS;
  protected readonly recording = signal(false);
  protected readonly support = inject(CaseSupportClient).ofCase(this.caseId);
  protected readonly mayRecord = computed(() => this.session.may('survivor:record'));
  protected readonly mayBook = computed(() => this.session.may('accompaniment:book'));
  protected readonly nothing = computed(() => this.support.hasValue() && isEmpty(this.support.value()));

  protected changed(): void {
    this.recording.set(false);
    this.support.reload();
  }
}

function isEmpty({ survivors = [], measures = [] }: CaseSupportView): boolean {
  return survivors.length + measures.length === 0;
}
