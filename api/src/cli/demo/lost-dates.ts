import type { Applicant, HearingPurpose } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import type { Dice } from './dice';

type Weighted = readonly (readonly [reason: string, weight: number])[];

/** Why dates are lost, witnesses first, in about the shares that have been published for magistrates' courts. */
const AT_ANY: Weighted = [
  ['advocate-not-ready', 12],
  ['advocate-absent', 5],
  ['police-file-missing', 13],
  ['investigator-on-duty-elsewhere', 7],
  ['magistrate-indisposed', 6],
  ['court-not-sitting', 4],
  ['accused-not-produced', 4],
  ['disclosure-not-served', 3],
  ['interpreter-missing', 3],
  ['magistrate-on-duty-elsewhere', 2],
  ['weather-or-security', 1],
];
const WHERE_WITNESSES_ARE_HEARD: Weighted = [
  ['witness-not-reached', 34],
  ['police-file-missing', 15],
  ['advocate-not-ready', 13],
  ['investigator-on-duty-elsewhere', 7],
  ['magistrate-indisposed', 6],
  ['witness-no-fare', 5],
  ['out-of-time', 5],
  ['court-not-sitting', 3],
  ['accused-not-produced', 3],
  ['witness-not-bonded', 2],
  ['expert-absent', 2],
  ['witness-school', 2],
  ['witness-ill', 1],
  ['protective-facility-missing', 1],
  ['survivor-asked-for-time', 1],
];
const WHERE_THE_COURT_DECIDES: Weighted = [
  ['judgment-not-ready', 30],
  ['court-not-sitting', 10],
  ['magistrate-on-leave', 6],
  ...AT_ANY,
];
const AT_PLEA: Weighted = [
  ['advocate-new', 20],
  ['interpreter-missing', 12],
  ['charge-to-be-amended', 10],
  ['court-not-sitting', 5],
];

const DECISIONS: readonly HearingPurpose[] = ['case-to-answer-ruling', 'judgment', 'sentencing', 'bail'];

const APPLICANT_OF_ACTOR: Readonly<Record<string, Applicant>> = {
  court: 'court',
  prosecution: 'prosecution',
  police: 'prosecution',
  witness: 'prosecution',
  defence: 'defence',
  accused: 'defence',
  other: 'court',
};

export interface LostDate {
  readonly reason: string;
  readonly askedBy: Applicant;
}

export function whyLost(purpose: HearingPurpose, dice: Dice): LostDate {
  const reason = dice.weighted(reasonsAt(purpose));
  return { reason, askedBy: applicantFor(reason) };
}

export function applicantFor(reason: string): Applicant {
  const actor = kenya.adjournmentReasons.find((row) => row.code === reason)?.actor ?? 'other';
  return APPLICANT_OF_ACTOR[actor] ?? 'nobody';
}

export const isOfWitness = (reason: string): boolean => reason.startsWith('witness-');

function reasonsAt(purpose: HearingPurpose): Weighted {
  if (purpose === 'prosecution-hearing') return WHERE_WITNESSES_ARE_HEARD;
  if (purpose === 'plea') return AT_PLEA;
  return DECISIONS.includes(purpose) ? WHERE_THE_COURT_DECIDES : AT_ANY;
}
