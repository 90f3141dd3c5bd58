import type { CaseBundle } from '../../bundles/bundle';
import type { Dice } from '../dice';
import type { CaseBrief } from '../story/case-brief';
import { withCompensation, withNewsBrought } from './after-sentence';
import type { Bench } from './bench';
import type { ComingDays } from './coming-days';
import { withKnownOfAccused } from './known-of-accused';
import { withTurns } from './other-turns';
import { withWayToCharge } from './way-to-charge';
import { withWhoCame } from './who-came';

export interface CourtWorld {
  readonly today: string;
  readonly bench: Bench;
  readonly coming: ComingDays;
}

/** Everything that the court side records besides the course of a case; each part throws dice of its own. */
export function withCourtSide(bundle: CaseBundle, brief: CaseBrief, world: CourtWorld, dice: Dice): CaseBundle {
  const { today, bench, coming } = world;
  const charged = withWayToCharge(bundle, brief, today, dice.for('charge'));
  const known = withKnownOfAccused(charged, brief.serial, dice.for('known'));
  const paid = withCompensation(known, brief, today, dice.for('compensation'));
  const told = withNewsBrought(withTurns(paid, brief, today), today, dice.for('news'));
  const seated = bench.seat(brief, withWhoCame(told, dice.for('came')));
  return coming.of(brief, seated, dice.for('coming'));
}
