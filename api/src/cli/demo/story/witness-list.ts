import type { BundleWitnessDay } from '../../bundles/bundle-hearing';
import type { Dice } from '../dice';
import { isOfWitness } from './lost-dates';

type Called = Pick<BundleWitnessDay, 'witness' | 'kind'>;

const KINDS: readonly BundleWitnessDay['kind'][] = ['civilian', 'civilian', 'expert', 'police', 'civilian'];

/** Who is called to give evidence, until each has been heard. The survivors come first or after some of the others. */
export class WitnessList {
  private readonly waiting: Called[];

  constructor(
    survivors: readonly string[],
    private readonly dice: Dice,
  ) {
    const called = Array.from({ length: dice.whole(5, 12) }, (_, index) => ({
      witness: `P${index + 1}`,
      kind: KINDS[index % KINDS.length] ?? 'civilian',
    }));
    const before = dice.weighted([
      [0, 4],
      [1, 2],
      [3, 3],
      [5, 2],
    ] as const);
    this.waiting = [
      ...called.slice(0, before),
      ...survivors.map((witness) => ({ witness, kind: 'survivor' as const })),
      ...called.slice(before),
    ];
  }

  /** A date on which evidence was taken: one is heard out, another may have waited for nothing. */
  heard(): readonly BundleWitnessDay[] {
    const [first, ...rest] = this.called();
    if (!first) return [];
    const part = this.dice.chance(first.kind === 'survivor' ? 0.5 : 0.3);
    if (!part)
      this.waiting.splice(
        this.waiting.findIndex(({ witness }) => witness === first.witness),
        1,
      );
    return [
      { ...this.summoned(first), attended: true, testified: part ? 'part' : 'complete' },
      ...rest.map((other) => this.waitedFor(other, 0.6)),
    ];
  }

  /** A date that was lost: those who came went home unheard. */
  lost(reason: string): readonly BundleWitnessDay[] {
    const [missing, ...rest] = this.called();
    if (!missing) return [];
    if (!isOfWitness(reason)) return [missing, ...rest].map((one) => this.waitedFor(one, 0.85));
    // With two on the list it is mostly the other one who did not come.
    const [survivorFirst, other] = [missing, rest[0]];
    const absent = other && this.dice.chance(0.7) ? other : survivorFirst;
    return [missing, ...rest].map((one) =>
      one === absent ? { ...this.summoned(one), attended: false, testified: 'no' } : this.waitedFor(one, 0.9),
    );
  }

  /** She is called again, to be cross-examined. */
  recall(survivor: string): void {
    const others = this.waiting.filter(({ witness }) => witness !== survivor);
    this.waiting.splice(0, this.waiting.length, { witness: survivor, kind: 'survivor' }, ...others);
  }

  /** A date to come. */
  expected(): readonly BundleWitnessDay[] {
    return this.called().map((one) => ({ ...this.summoned(one), confirmed: this.dice.chance(0.6) }));
  }

  private called(): readonly Called[] {
    return this.waiting.slice(
      0,
      this.dice.weighted([
        [1, 2],
        [2, 5],
        [3, 5],
      ] as const),
    );
  }

  private summoned(one: Called): BundleWitnessDay {
    return { ...one, summoned: true, bonded: this.dice.chance(0.6) };
  }

  private waitedFor(one: Called, came: number): BundleWitnessDay {
    const attended = this.dice.chance(came);
    return { ...this.summoned(one), attended, testified: 'no', sentHome: attended };
  }
}
