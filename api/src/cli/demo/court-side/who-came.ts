import { absenceReasons, type Examination, type Testimony } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import type { BundleMilestone, CaseBundle } from '../../bundles/bundle';
import type { BundleAttendance, BundleHearing, BundleWitnessDay } from '../../bundles/bundle-hearing';
import type { Dice } from '../dice';

const OF_ACCUSED = absenceReasons(kenya, 'accused');
const OF_WITNESS = absenceReasons(kenya, 'witness');
const WHY_AWAY = ['witness-no-fare', 'witness-ill', 'witness-not-reached', 'witness-moved'] as const;

/** Who was in court on every date that was held: each accused, each witness, and who asked for what. */
export function withWhoCame(bundle: CaseBundle, dice: Dice): CaseBundle {
  const hearings = bundle.hearings?.map((hearing, index): BundleHearing => {
    if (hearing.status !== 'effective' && hearing.status !== 'adjourned') return hearing;
    const throwAgain = dice.for(index);
    return {
      ...hearing,
      ...applicationAt(hearing, throwAgain.for('application')),
      attendance: attendanceAt(bundle, hearing, throwAgain.for('accused')),
      ...(hearing.witnesses && {
        witnesses: hearing.witnesses.map((day) => fuller(day, hearing, throwAgain.for(day.witness))),
      }),
    };
  });
  return { ...bundle, hearings };
}

function attendanceAt({ accused = [], milestones = [] }: CaseBundle, hearing: BundleHearing, dice: Dice) {
  const labels = accused.map(({ label }) => label).filter((label) => isBefore(milestones, label, hearing.on));
  return labels.map((label): BundleAttendance => {
    const fled = milestones.some(
      ({ type, accused: who, occurredOn }) => type === 'absconded' && who === label && occurredOn <= hearing.on,
    );
    if (fled) return { accused: label, how: 'absent', reason: 'accused-absconded' };
    const { reason } = hearing;
    const lostFor = reason !== undefined && OF_ACCUSED.includes(reason) && reason !== 'co-accused-absent';
    if (lostFor) return { accused: label, how: 'absent', reason };
    if (dice.chance(0.02))
      return { accused: label, how: 'absent', reason: dice.pick(['accused-ill', 'transport-failed']) };
    return { accused: label, how: dice.chance(0.07) ? 'video' : 'in-person' };
  });
}

const OUT: readonly string[] = ['no-case-to-answer', 'ended', 'sentenced'];

/** Has come before the court by that day, and is not out of the case. */
function isBefore(milestones: readonly BundleMilestone[], label: string, on: string): boolean {
  const own = milestones.filter(({ accused }) => accused === undefined || accused === label);
  const came = own.some(({ type, occurredOn }) => type === 'arraigned' && occurredOn <= on);
  const left = own.some(({ type, occurredOn, accused }) => OUT.includes(type) && accused === label && occurredOn < on);
  return came && !left;
}

function applicationAt({ status, askedBy, purpose }: BundleHearing, dice: Dice): Partial<BundleHearing> {
  if (status === 'effective') {
    const refused = purpose === 'prosecution-hearing' && dice.chance(0.07);
    return refused ? { askedBy: 'defence', opposed: true, granted: false } : {};
  }
  if ((askedBy !== 'prosecution' && askedBy !== 'defence') || dice.chance(0.25)) return {};
  const final = dice.chance(0.12);
  return {
    opposed: dice.chance(0.3),
    granted: true,
    ...(final && { final }),
    ...(final && dice.chance(0.3) && { costsAgainst: askedBy }),
  };
}

function fuller(day: BundleWitnessDay, { reason }: BundleHearing, dice: Dice): BundleWitnessDay {
  const confirmed = dice.chance(0.5);
  if (day.attended !== false) return { ...day, confirmed: confirmed || day.attended === true, ...spent(day, dice) };
  const known = reason !== undefined && OF_WITNESS.includes(reason) ? reason : dice.pick(WHY_AWAY);
  return { ...day, confirmed, ...(dice.chance(0.9) && { absentReason: known }) };
}

const HEARD: Readonly<Record<Testimony, readonly Examination[]>> = {
  no: [],
  part: ['in-chief'],
  complete: ['in-chief', 'cross', 're-examined'],
};

/** How the day was spent by whoever came. */
function spent({ sentHome, kind, testified = 'no' }: BundleWitnessDay, dice: Dice): Partial<BundleWitnessDay> {
  // Whoever is needed no longer is told so; a survivor who came is just sent home.
  const stoodDown = sentHome === true && kind !== 'survivor' && dice.chance(0.25);
  return {
    ...(stoodDown && { stoodDown, sentHome: false }),
    ...(testified !== 'no' && { heard: HEARD[testified] }),
    ...(dice.chance(0.6) && { waitedHours: dice.whole(1, 7), kilometres: dice.whole(4, 140) }),
  };
}
