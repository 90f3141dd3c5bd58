import type { Offence } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import type { BundleCount, BundleTrafficking } from '../../bundles/bundle';
import type { CaseBrief } from './case-brief';
import type { Dice } from '../dice';

/** What happened, and what is charged for it; the two often differ. */
export interface ChargePlan {
  readonly trafficking: BundleTrafficking;
  /** On the first sheet. */
  readonly first: readonly BundleCount[];
  /** Brought by an amendment; none when the sheet stays as it is. */
  readonly added: readonly BundleCount[];
  /** Against whoever was arrested later. */
  readonly late: readonly BundleCount[];
}

type Kind = 'trafficking' | 'charged-as-less' | 'no-trafficking' | 'not-yet-known';

const KINDS = [
  ['trafficking', 34],
  ['charged-as-less', 44],
  ['no-trafficking', 14],
  ['not-yet-known', 8],
] as const satisfies readonly (readonly [Kind, number])[];

const FORMS = [
  ['prostitution', 'sexual-exploitation', 26],
  ['travel-and-tourism', 'sexual-exploitation', 24],
  ['live-streaming', 'sexual-exploitation', 8],
  ['domestic-work', 'forced-labour', 16],
  ['entertainment', 'forced-labour', 10],
  ['begging', 'other', 8],
  ['forced-marriage', 'other', 8],
] as const;

const OFFENCES: Readonly<Record<Kind, (child: boolean) => readonly string[]>> = {
  trafficking: (child) => [child ? 'ctip-3-3' : 'ctip-3-1', child ? 'soa-15' : 'soa-17', 'ctip-5', 'ctip-8'],
  'charged-as-less': (child) => (child ? ['soa-8-3', 'soa-15', 'ca-22'] : ['kcia-53', 'pc-153', 'ea-4']),
  'no-trafficking': (child) => (child ? ['soa-8-4', 'soa-11'] : ['soa-11a', 'pc-153']),
  'not-yet-known': (child) => (child ? ['soa-8-2', 'ca-22'] : ['pc-254', 'pc-393']),
};
/** Amendments mostly find the trafficking that was there from the start. */
const ADDED: readonly string[] = ['ctip-3-1', 'ctip-5', 'ctip-10', 'pc-393'];
/** Main counts that are charged with a lesser one in the alternative. */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  'soa-8-3': 'soa-11',
  'soa-8-2': 'soa-11',
  'soa-8-4': 'soa-11',
};

export function chargesOf(
  brief: CaseBrief,
  labels: { readonly main: readonly string[]; readonly late: readonly string[] },
  dice: Dice,
): ChargePlan {
  const kind = dice.weighted(KINDS);
  const codes = OFFENCES[kind](brief.child).slice(0, dice.whole(1, 3));
  const first = numbered(codes.flatMap(withAlternative), labels.main, 0);
  const amended = dice.chance(0.3) ? dice.some(ADDED, dice.whole(1, 4)) : [];
  const tried = brief.twist === 'co-accused-guilty' ? labels.main.slice(0, 1) : labels.main;
  const added = numbered(amended, tried, first.length);
  const late = labels.late.length > 0 ? numbered(codes.slice(0, 1), labels.late, first.length + added.length) : [];
  return { trafficking: traffickingOf(kind, brief.child, dice), first, added, late };
}

interface Charge {
  readonly code: string;
  readonly alternative: boolean;
}

function withAlternative(code: string): readonly Charge[] {
  const alternative = ALTERNATIVES[code];
  return [{ code, alternative: false }, ...(alternative ? [{ code: alternative, alternative: true }] : [])];
}

function numbered(
  charges: readonly (Charge | string)[],
  accused: readonly string[],
  after: number,
): readonly BundleCount[] {
  return charges.map((charge, index) => {
    const { code, alternative } = typeof charge === 'string' ? { code: charge, alternative: false } : charge;
    const number = after + index + 1;
    const { section, penaltySection } = offence(code);
    return {
      number,
      offence: code,
      chargingSection: section,
      ...(penaltySection && { penaltySection }),
      accused,
      ...(alternative && { alternativeTo: number - 1 }),
    };
  });
}

function offence(code: string): Offence {
  const found = kenya.offences.find((row) => row.code === code);
  if (!found) throw new Error(`The pack has no offence ${code}`);
  return found;
}

function traffickingOf(kind: Kind, child: boolean, dice: Dice): BundleTrafficking {
  if (kind === 'no-trafficking') return { acts: [], means: [], purposes: [], exploitation: [], childSurvivor: child };
  const [form, purpose] = dice.weighted(FORMS.map((row) => [row, row[2]] as const));
  const acts = dice.some(['recruitment', 'transportation', 'harbouring', 'receipt'], dice.whole(1, 3));
  if (kind === 'not-yet-known')
    return { acts, means: [], purposes: [], exploitation: ['not-yet-known'], childSurvivor: null };
  const means = dice.some(['deception', 'abuse-of-vulnerability', 'debt-bondage', 'threat'], dice.whole(1, 2));
  return { acts, means, purposes: [purpose], exploitation: [form], childSurvivor: child };
}
