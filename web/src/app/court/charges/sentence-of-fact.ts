import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { AccusedView, CaseView } from '@hakika/contracts';
import type { Milestone, Sentence } from '@hakika/domain';
import { SentenceFlags } from './sentence-flags';

interface Passed {
  readonly key: string;
  readonly offenceCode: string;
  readonly sentence: Sentence;
  readonly person: AccusedView;
}

/** While a sentence is being entered: whether it lies outside the bounds of each offence that it is for. */
@Component({
  selector: 'app-sentence-of-fact',
  imports: [SentenceFlags],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (one of passed(); track one.key) {
      <app-sentence-flags [offenceCode]="one.offenceCode" [sentence]="one.sentence" [of]="one.person" />
    }
  `,
})
export class SentenceOfFact {
  readonly courtCase = input.required<CaseView>();
  readonly fact = input.required<Milestone>();

  protected readonly passed = computed((): readonly Passed[] => {
    const fact = this.fact();
    if (fact.type !== 'sentenced' && fact.type !== 'resentenced') return [];
    const { counts, accused } = this.courtCase();
    const open = counts.filter(({ id, removedOn }) => !removedOn && (fact.countId === null || fact.countId === id));
    const all = open.flatMap(({ offenceCode, outcomes }) =>
      outcomes.flatMap(({ accusedId, verdict, plea }): Passed[] => {
        const person = accused.find(({ id }) => id === accusedId);
        const concerned = fact.accusedId === null || fact.accusedId === accusedId;
        const guilty = verdict === 'convicted' || plea === 'guilty';
        if (!person || !concerned || !guilty) return [];
        return [{ key: `${offenceCode} ${person.child}`, offenceCode, sentence: fact.details, person }];
      }),
    );
    return [...new Map(all.map((one) => [one.key, one])).values()];
  });
}
