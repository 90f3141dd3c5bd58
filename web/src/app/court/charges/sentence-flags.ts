import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AccusedView } from '@hakika/contracts';
import { flagSentence, type Offence, type Sentence, type SentenceFlag } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { PackService } from '../../core/pack/pack.service';
import { Fact } from '../../shared/fact';
import { FloorWords } from './floor-words';

/** Says in words, with the section, that a sentence lies outside the bounds of the statute. It is never refused. */
@Component({
  selector: 'app-sentence-flags',
  imports: [Fact, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (flag of flags(); track flag.code) {
      <hk-fact tone="warn" icon="error" data-testid="sentence-flag">{{
        'court.flag.' + flag.code | transloco: flag
      }}</hk-fact>
    }
  `,
})
export class SentenceFlags {
  private readonly pack = inject(PackService);
  private readonly floors = inject(FloorWords);

  readonly offenceCode = input.required<string>();
  readonly sentence = input.required<Sentence>();
  readonly of = input.required<Pick<AccusedView, 'child' | 'juristic'>>();

  protected readonly flags = computed(() => {
    const pack = this.pack.pack.hasValue() ? this.pack.pack.value() : null;
    const offence = pack?.offences.find(({ code }) => code === this.offenceCode());
    if (!offence) return [];
    const { child, juristic } = this.of();
    // Whether somebody was convicted before is not on record: the ordinary floor is the one that is asked about.
    const flags = flagSentence(offence, this.sentence(), { child: child === true, juristic, repeat: false });
    const law = `${offence.act} s.${offence.penaltySection ?? offence.section}`;
    return flags.map((code) => ({ code, law, floor: this.boundOf(offence, code, juristic) }));
  });

  private boundOf(offence: Offence, flag: SentenceFlag, juristic: boolean): string {
    const above = flag === 'sentence.above-ceiling';
    if (!juristic) return this.floors.of(above ? offence.ceiling : offence.floor, offence.fineRule);
    const fine = above ? offence.juristic?.fineCeiling : offence.juristic?.fineFloor;
    return fine ? this.floors.fine(fine) : '';
  }
}
