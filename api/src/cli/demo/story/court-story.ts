import { adjournmentLimit, type HearingPurpose } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import type { BundleMilestone } from '../../bundles/bundle';
import type { BundleHearing } from '../../bundles/bundle-hearing';
import type { CaseTeller } from './case-teller';
import { addDays, recordedOn } from '../court-calendar';
import { DEMO_STATION } from '../demo-people';
import type { CourtDates } from './court-dates';
import { applicantFor, whyLost } from './lost-dates';
import { placeBeats, type Beat, type Placed } from './path-to-judgment';
import { STEPS } from './steps';
import { withTwists } from './twists';

type Happened = Partial<
  Pick<BundleHearing, 'outcome' | 'reason' | 'askedBy' | 'witnesses' | 'overLimitReason' | 'note'>
> &
  Pick<BundleHearing, 'purpose' | 'status'>;

/** Days that no rule calls too many. */
const SURELY_WITHIN = 15;
const UNEXPLAINED_ONE_IN = 11;

/** Tells a case date by date: a step of the procedure, or a date on which none was taken. */
export function tellCourtDates(teller: CaseTeller, { past, next }: CourtDates): void {
  const { brief, dice, charges } = teller;
  const placed = placeBeats(brief.goal, past.length, dice);
  const steps = withTwists(placed.beats, brief, charges, past.length, dice);
  const days = next === null ? past : [...past, next];
  past.forEach((on, index) => {
    const happened = atDate(teller, { ...placed, beats: steps }, index, past, next);
    enter(teller, on, days[index + 1] ?? null, happened, !steps.has(index));
  });
  if (next !== null) enter(teller, next, null, coming(teller, placed.towards(past.length)), false);
}

function atDate(
  teller: CaseTeller,
  placed: Placed,
  index: number,
  past: readonly string[],
  next: string | null,
): Happened {
  const beat = placed.beats.get(index);
  const on = past[index]!;
  if (beat) return step(teller, beat, on, past[index + 1] ?? next);
  const last = index === past.length - 1;
  const towards = placed.towards(index);
  const { brief } = teller;
  if (last && brief.next.kind === 'no-outcome') return coming(teller, towards);
  if (last && brief.fellThrough) {
    teller.witnesses.recall('V1');
    return lost(teller, STEPS[towards].purpose, 'witness-not-reached');
  }
  if (last && brief.next.kind === 'on' && brief.next.heardToday) return evidence(teller);
  return between(teller, towards);
}

function step(teller: CaseTeller, beat: Beat, on: string, nextOn: string | null): Happened {
  const { purpose, chip, tell } = STEPS[beat];
  tell(teller, on, nextOn);
  if (chip === 'adjourned') return lost(teller, purpose);
  const heard = beat === 'open' || beat === 'close' ? { witnesses: teller.witnesses.heard() } : {};
  return { purpose, status: 'effective', outcome: chip, ...heard };
}

/** A date between two steps. In the trial evidence is heard on most of them; elsewhere there is little to be done. */
function between(teller: CaseTeller, towards: Beat): Happened {
  const { dice } = teller;
  const { purpose } = STEPS[towards];
  const inTrial = towards === 'close' || towards === 'end';
  if (dice.chance(0.04)) {
    const reason = dice.pick(['moved-by-court', 'listed-by-mistake', 'brought-forward'] as const);
    return { purpose: 'mention', status: 'vacated', outcome: 'vacated', reason };
  }
  if (inTrial) return dice.chance(0.55) ? lost(teller, purpose) : evidence(teller);
  if (purpose === 'plea' || dice.chance(0.6)) return unexplained(teller, lost(teller, purpose));
  return { purpose: 'mention', status: 'effective', outcome: 'proceeded' };
}

function evidence({ witnesses, dice }: CaseTeller): Happened {
  const outcome = dice.pick(['proceeded', 'part-heard'] as const);
  return { purpose: 'prosecution-hearing', status: 'effective', outcome, witnesses: witnesses.heard() };
}

function lost({ dice, witnesses }: CaseTeller, purpose: HearingPurpose, because?: string): Happened {
  const why = because ? { reason: because, askedBy: applicantFor(because) } : whyLost(purpose, dice);
  const called = purpose === 'prosecution-hearing' ? { witnesses: witnesses.lost(why.reason) } : {};
  return { purpose, status: 'adjourned', outcome: 'adjourned', ...why, ...called };
}

/** Now and then nobody writes down why; never where the committee looks, whose page would hide so few. */
function unexplained({ brief, hearings }: CaseTeller, { reason, askedBy, ...happened }: Happened): Happened {
  const unsaid = brief.station !== DEMO_STATION && (brief.serial + hearings.length) % UNEXPLAINED_ONE_IN === 0;
  return unsaid ? happened : { ...happened, reason, askedBy };
}

function coming({ witnesses, docket, brief }: CaseTeller, towards: Beat): Happened {
  const { purpose } = STEPS[towards];
  // Before a plea was taken from everybody no evidence is heard.
  const arrived = docket.milestones.some(({ type }) => type === 'arraigned');
  if (!arrived) return { purpose: 'plea', status: 'scheduled' };
  const called = purpose === 'prosecution-hearing' ? { witnesses: witnesses.expected() } : {};
  return { purpose: brief.goal === 'plea' ? 'plea' : purpose, status: 'scheduled', ...called };
}

function enter(teller: CaseTeller, on: string, nextOn: string | null, happened: Happened, mayBeLate: boolean): void {
  const { brief, hearings, lists } = teller;
  const { station, courtroom } = brief;
  const key = `h${hearings.length + 1}`;
  const given = happened.status !== 'scheduled' && nextOn !== null;
  hearings.push({
    key,
    on,
    courtroom,
    ...lists.place(station, courtroom, on),
    ...happened,
    ...(given && { next: `h${hearings.length + 2}` }),
    ...(given && happened.status === 'adjourned' && overLimit(teller, on, nextOn)),
    ...(happened.status !== 'scheduled' && recording(teller, on, mayBeLate)),
  });
}

function overLimit({ brief }: CaseTeller, on: string, nextOn: string): { overLimitReason?: string } {
  if (nextOn <= addDays(on, SURELY_WITHIN)) return {};
  const { latestNextDate } = adjournmentLimit(kenya, on, brief.inCustody);
  return nextOn > latestNextDate ? { overLimitReason: 'The court is in recess' } : {};
}

/** One outcome in twelve is written down days later. */
function recording(
  { dice, today, brief }: CaseTeller,
  on: string,
  mayBeLate: boolean,
): Pick<BundleHearing, 'recordedAt' | 'recordedBy'> {
  const recordedBy = brief.prosecutor === null ? {} : { recordedBy: brief.prosecutor };
  const late = addDays(on, dice.whole(3, 12));
  const day = mayBeLate && late < today && dice.chance(1 / 12) ? late : on;
  return { recordedAt: recordedOn(day, today), ...recordedBy };
}

/** Ties each fact to the hearing of its day. */
export function withHearings(
  milestones: readonly BundleMilestone[],
  hearings: readonly BundleHearing[],
): readonly BundleMilestone[] {
  const keyOn = new Map(hearings.filter(({ status }) => status !== 'vacated').map(({ on, key }) => [on, key]));
  return milestones.map((fact) => {
    const hearing = fact.source === 'court-record' ? keyOn.get(fact.occurredOn) : undefined;
    return hearing === undefined ? fact : { ...fact, hearing };
  });
}
