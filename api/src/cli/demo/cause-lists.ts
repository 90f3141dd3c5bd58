import type { Dice } from './dice';

export interface PlaceOnList {
  readonly at?: string;
  readonly callOrder: number;
}

const FIRST_MINUTE = 9 * 60;
const LAST_MINUTE = 16 * 60;
const MINUTES_EACH = 20;

/** The lists of all courtrooms: nobody is called at the minute of somebody else, and some are given no time at all. */
export class CauseLists {
  private readonly listed = new Map<string, number>();

  constructor(private readonly dice: Dice) {}

  place(station: string, courtroom: string, on: string): PlaceOnList {
    const list = `${station} ${courtroom} ${on}`;
    const before = this.listed.get(list) ?? 0;
    this.listed.set(list, before + 1);
    const callOrder = before + 1;
    const minute = FIRST_MINUTE + before * MINUTES_EACH;
    if (minute > LAST_MINUTE || this.dice.chance(0.12)) return { callOrder };
    const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
    return { at: `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`, callOrder };
  }
}
