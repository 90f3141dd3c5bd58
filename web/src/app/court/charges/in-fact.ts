import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CaseView } from '@hakika/contracts';
import { assessTrafficking } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { PackService, type PackTable } from '../../core/pack/pack.service';

/** What is known of the facts, beside what is charged: act, means and purpose. */
@Component({
  selector: 'app-in-fact',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl class="hk-sheet">
      @for (element of elements(); track element.name) {
        <div>
          <dt>{{ 'court.versions.' + element.name | transloco }}</dt>
          <dd>{{ element.said || ('court.versions.' + element.absent | transloco) }}</dd>
        </div>
      }
      <div>
        <dt>{{ 'court.versions.chargedAs' | transloco }}</dt>
        <dd>
          <b>{{ (underStatute() ? 'court.versions.underStatute' : 'court.versions.notUnderStatute') | transloco }}</b>
        </dd>
      </div>
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: 10px;
      padding: 14px 16px;
    }
    dt {
      color: var(--hk-ink-2);
      font: var(--hk-text-small);
    }
  `,
})
export class InFact {
  private readonly pack = inject(PackService);

  readonly courtCase = input.required<CaseView>();

  protected readonly elements = computed(() => {
    const { acts, means, purposes, childSurvivor: childVictim } = this.courtCase().trafficking;
    const { meansRequired } = assessTrafficking({ acts, means, purposes, childVictim });
    const absent = meansRequired === false ? 'notNeeded' : 'unknown';
    return [
      { name: 'act', said: this.say('traffickingActs', acts), absent: 'unknown' },
      { name: 'means', said: this.say('traffickingMeans', means), absent },
      { name: 'purpose', said: this.say('traffickingPurposes', purposes), absent: 'unknown' },
    ];
  });
  protected readonly underStatute = computed(() => {
    const offences = this.pack.pack.hasValue() ? this.pack.pack.value().offences : [];
    const trafficking = new Set(offences.flatMap((row) => (row.trafficking ? [row.code] : [])));
    return this.courtCase().counts.some(({ removedOn, offenceCode }) => !removedOn && trafficking.has(offenceCode));
  });

  private say(table: PackTable, codes: readonly string[]): string {
    return codes.map((code) => this.pack.word(table, code)).join(', ');
  }
}
