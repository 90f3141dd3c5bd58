import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CaseView, CountView } from '@hakika/contracts';
import type { SheetCount } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { Unverified } from '../../core/pack/unverified';
import { accusedLabel } from '../case-page/case.store';

/** A count of the case as it stands on a sheet. */
export function onSheet({ outcomes, ...count }: CountView): SheetCount {
  return { ...count, accusedIds: outcomes.map(({ accusedId }) => accusedId) };
}

/** A count as a sheet has it: the offence, the section read with that of the penalty, against whom, about whom. */
@Component({
  selector: 'app-sheet-count',
  imports: [TranslocoPipe, Unverified],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      <b>{{ count().number }}.</b> {{ pack.word('offences', count().offenceCode) }}
    </p>
    <p class="hk-small hk-muted">{{ sections() }} <hk-unverified table="offences" [code]="count().offenceCode" /></p>
    <p class="hk-small">
      {{ (count().alternativeToId ? 'court.versions.alternative' : 'court.versions.main') | transloco }} ·
      {{ 'court.versions.against' | transloco: { who: against() } }}
      @if (count().survivors.length > 0) {
        · {{ 'court.versions.about' | transloco: { who: count().survivors.join(', ') } }}
      }
    </p>
  `,
})
export class SheetCountText {
  private readonly words = inject(Words);
  protected readonly pack = inject(PackService);

  readonly courtCase = input.required<CaseView>();
  readonly count = input.required<SheetCount>();

  protected readonly sections = computed(() => {
    const { chargingSection: section, penaltySection: penalty } = this.count();
    return penalty
      ? this.words.of('court.counts.sections', { section, penalty })
      : this.words.of('court.counts.section', { section });
  });
  protected readonly against = computed(() =>
    this.count()
      .accusedIds.map((id) => accusedLabel(this.courtCase(), id))
      .sort()
      .join(', '),
  );
}
