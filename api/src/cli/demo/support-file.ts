import type { DayOutcome } from '@hakika/domain';
import type { BundleAccompaniment, BundleDelivery, BundleMeasure, BundleSurvivor } from '../bundles/bundle';
import type { BundleHearing, BundleWitnessDay } from '../bundles/bundle-hearing';
import type { CaseBrief } from './story/case-brief';
import { Staff } from './demo-people';
import type { Dice } from './dice';
import { tripTo } from './trips';

export function survivorsOf(brief: CaseBrief, today: string, dice: Dice): readonly BundleSurvivor[] {
  const { serial, child, officer } = brief;
  const several = dice.weighted([
    [0, 1],
    [1, 7],
    [2, 2],
  ] as const);
  // One officer cannot go with two.
  const many = officer === null ? several : 1;
  return Array.from({ length: many }, (_, index) => {
    const birthYear = Number(today.slice(0, 4)) - (child ? dice.whole(12, 17) : dice.whole(19, 34));
    return {
      label: `V${index + 1}`,
      child,
      sex: dice.chance(0.85) ? 'female' : 'male',
      language: dice.weighted([
        ['sw', 7],
        ['en', 1],
        ['nyf', 2],
      ] as const),
      identity: {
        fullName: `Invented Survivor ${serial}-${index + 1}`,
        birthDate: `${birthYear}-${dice.pick(['02-11', '05-23', '08-04', '11-30'])}`,
        phone: `+254 000 000 ${String(serial).padStart(3, '0')}`,
      },
    };
  });
}

const FOR_CHILDREN = ['AC01', 'AC10', 'AC33', 'AC38'];
const FOR_ADULTS = ['AC02', 'AC10', 'AC18', 'AC33'];
const ORDERS: Readonly<Record<string, string>> = {
  AC01: 'Witness protection box whenever she gives evidence',
  AC02: 'Screen between witness and accused',
  AC10: 'Public out of the courtroom while she gives evidence',
  AC18: 'Interpreter in the language she asked for',
  AC33: 'Support person beside her',
  AC38: 'Her evidence first on the list',
};

/** What was asked for her, what the court ordered, and whether it was there whenever she was called. */
export function measuresOf(
  survivors: readonly BundleSurvivor[],
  hearings: readonly BundleHearing[],
  today: string,
  dice: Dice,
): readonly BundleMeasure[] {
  const days = hearings.filter(({ on, status }) => status === 'effective' && on < today).map(({ on }) => on);
  const [requestedOn, orderedOn = requestedOn] = days;
  if (requestedOn === undefined) return [];
  return survivors.flatMap(({ label, child }) =>
    dice.some(child ? FOR_CHILDREN : FOR_ADULTS, dice.whole(2, 3)).map((code): BundleMeasure => {
      const about = { survivor: label, code };
      const state = dice.weighted([
        ['granted', 13],
        ['requested', 3],
        ['denied', 2],
        ['identified', 1],
        ['declined-by-survivor', 1],
      ] as const);
      if (state === 'identified') return { ...about, state };
      if (state === 'denied')
        return { ...about, state, requestedOn, orderedOn, denial: dice.pick(['DN03', 'DN04', 'DN02']) };
      if (state !== 'granted') return { ...about, state, requestedOn };
      const deliveries = deliveriesOf(label, hearings, orderedOn ?? requestedOn, dice);
      return { ...about, state, requestedOn, orderedOn, orderText: ORDERS[code], deliveries };
    }),
  );
}

function deliveriesOf(
  label: string,
  hearings: readonly BundleHearing[],
  orderedOn: string,
  dice: Dice,
): readonly BundleDelivery[] {
  return hearings.flatMap(({ key: hearing, on, status, purpose, witnesses = [] }): BundleDelivery[] => {
    const listed = witnesses.find(({ witness }) => witness === label);
    if (on <= orderedOn) return [];
    if (status === 'scheduled') return purpose === 'prosecution-hearing' ? [{ hearing }] : [];
    if (!listed?.attended) return [];
    if (status === 'adjourned') return dice.chance(0.5) ? [{ hearing, outcome: 'not-provided', reason: 'NP10' }] : [];
    const outcome = dice.weighted([
      ['provided', 15],
      ['partly-provided', 2],
      ['not-provided', 4],
    ] as const);
    return [
      {
        hearing,
        outcome,
        ...(outcome !== 'provided' && { reason: dice.pick(['NP01', 'NP02', 'NP03', 'NP07', 'NP12']) }),
      },
    ];
  });
}

/** Purposes for which a survivor is expected even when nobody has listed her. */
export const EXPECTED_AT: readonly string[] = ['plea', 'prosecution-hearing', 'judgment', 'sentencing'];

/** Who went with her, of the dates that are over. */
export function pastAccompaniments(
  brief: CaseBrief,
  survivors: readonly BundleSurvivor[],
  hearings: readonly BundleHearing[],
  dice: Dice,
): readonly BundleAccompaniment[] {
  const officer = brief.officer ?? dice.pick([Staff.Officer, Staff.Officer2]);
  const over = hearings.filter(
    ({ status, purpose }) => ['effective', 'adjourned'].includes(status) && EXPECTED_AT.includes(purpose),
  );
  // The plan for a date that fell through is told with those to come.
  return over.slice(0, brief.fellThrough ? -1 : undefined).flatMap((hearing) =>
    survivors.flatMap(({ label }): BundleAccompaniment[] => {
      if (!dice.chance(0.72)) return [];
      const listed = (hearing.witnesses ?? []).find(({ witness }) => witness === label);
      const dayOutcome = dayOutcomeOf(hearing, listed);
      return [
        {
          survivor: label,
          hearing: hearing.key,
          officer,
          ...tripTo(hearing),
          meetingPoint: dice.pick(MEETING_POINTS),
          status: 'done',
          travelled: true,
          dayOutcome,
        },
      ];
    }),
  );
}

export const MEETING_POINTS = [
  'Point A, north gate',
  'Point B, bus stage',
  'Point C, clinic',
  'Point D, school office',
] as const;

function dayOutcomeOf({ status }: BundleHearing, listed: BundleWitnessDay | undefined): DayOutcome {
  if (listed?.testified === 'complete') return 'testified-complete';
  if (listed?.testified === 'part') return 'testified-part-heard';
  if (listed?.attended === false) return 'did-not-attend-otherwise';
  return status === 'adjourned' ? 'adjourned-on-arrival' : 'attended-not-called';
}
