import { Injectable } from '@nestjs/common';
import type { ReadinessFacts } from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';

export interface AskedHearing {
  readonly hearingId: string;
  readonly caseId: string;
}

type Part = 'support' | 'measures' | 'exhibits';
export type PartOf<Name extends Part> = NonNullable<ReadinessFacts[Name]>;

/** Answers for several hearings at once; null when the reader may not know. A hearing without an answer has nothing. */
export type Answers<Name extends Part> = ReadonlyMap<string, PartOf<Name>> | null;
type Ask<Name extends Part> = (tx: Tx, hearings: readonly AskedHearing[]) => Promise<Answers<Name>>;

export interface PartsElsewhere {
  readonly support: Answers<'support'>;
  readonly measures: Answers<'measures'>;
  readonly exhibits: Answers<'exhibits'>;
}

/** What a hearing needs that wings keep which court does not know; they say here how to ask, and answer with labels and states alone. */
@Injectable()
export class KnownElsewhere {
  private readonly asks: { [Name in Part]?: Ask<Name> } = {};

  askFor<Name extends Part>(part: Name, ask: Ask<Name>): void {
    Object.assign(this.asks, { [part]: ask });
  }

  async of(tx: Tx, hearings: readonly AskedHearing[]): Promise<PartsElsewhere> {
    return {
      support: (await this.asks.support?.(tx, hearings)) ?? null,
      measures: (await this.asks.measures?.(tx, hearings)) ?? null,
      exhibits: (await this.asks.exhibits?.(tx, hearings)) ?? null,
    };
  }
}
