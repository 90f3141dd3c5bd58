import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CaseView, NextHearingView } from '@hakika/contracts';
import { readiness, type ReadinessLine, type ReadinessState } from '@hakika/domain';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { PackService } from '../../core/pack/pack.service';
import { Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import type { IconName } from '../../shared/icons';
import { SectionHead } from '../../shared/section-head';
import { Tag, type TagTone } from '../../shared/tag';
import { readinessFacts } from './readiness-facts';
import { ReadinessClient } from './readiness.client';

const LOOKS: Readonly<Record<ReadinessState, readonly [TagTone, IconName]>> = {
  alone: ['safety', 'person_alert'],
  'to-do': ['wait', 'error'],
  waiting: ['wait', 'hourglass_top'],
  'not-recorded': ['plain', 'remove'],
  done: ['done', 'check'],
};
const MEASURES: readonly string[] = ['measures-asked', 'measures-granted'];

/** What is ready for the next hearing, what is not, and who sees to it; what nobody here can know is said to be not recorded. */
@Component({
  selector: 'app-readiness-list',
  imports: [Filled, SectionHead, States, Tag, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <hk-section-head [heading]="'court.readiness.title' | transloco">
      @if (lines().length > 0) {
        {{ 'court.readiness.ofAll' | transloco: { done: done(), total: lines().length } }}
      }
    </hk-section-head>
    <hk-states [of]="support"><ng-template [hkFilled]="support" /></hk-states>
    <hk-states [of]="exhibits"><ng-template [hkFilled]="exhibits" /></hk-states>
    <ul class="hk-sheet hk-rows">
      @for (line of lines(); track line.subject) {
        <li class="line">
          <p class="what">{{ 'court.readiness.subject.' + line.subject | transloco }}</p>
          <hk-tag [tone]="looks[line.state][0]" [icon]="looks[line.state][1]">{{
            'court.readiness.state.' + line.state | transloco
          }}</hk-tag>
          <p class="words hk-small hk-muted">{{ words(line) }}</p>
        </li>
      } @empty {
        <li class="hk-muted">{{ 'court.readiness.nothing' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    hk-states:not(:empty) {
      display: contents;
    }
    .line {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 12px;
    }
    .what {
      font-weight: 500;
    }
    .words {
      grid-column: 1 / 3;
    }
  `,
})
export class ReadinessList {
  private readonly client = inject(ReadinessClient);
  private readonly session = inject(SessionService);
  private readonly pack = inject(PackService);
  private readonly transloco = inject(TranslocoService);

  readonly courtCase = input.required<CaseView>();
  readonly next = input.required<NextHearingView>();

  protected readonly looks = LOOKS;
  protected readonly support = this.client.support(() =>
    this.session.may('coverage:read') || this.session.may('measure:read') ? this.courtCase().id : null,
  );
  protected readonly exhibits = this.client.exhibits(() =>
    this.session.may('exhibit:read') ? this.courtCase().id : null,
  );
  protected readonly lines = computed(() => {
    const support = this.support.hasValue() ? this.support.value() : undefined;
    const exhibits = this.exhibits.hasValue() ? this.exhibits.value() : undefined;
    return readiness(readinessFacts(this.courtCase(), this.next(), support, exhibits));
  });
  protected readonly done = computed(() => this.lines().filter(({ state }) => state === 'done').length);

  /** Who must do what, or what is known. */
  protected words({ subject, state, labels, done, total }: ReadinessLine): string {
    const named = MEASURES.includes(subject) ? labels.map((code) => this.pack.word('accommodations', code)) : labels;
    const who = named.join(', ');
    return this.transloco.translate(`court.readiness.${subject}.${state}`, { who, done, total });
  }
}
