import type { Applicant, HearingPurpose } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import type { Dice } from '../dice';

type Weighted = readonly (readonly [reason: string, weight: number])[];

/** Why dates are lost, witnesses first, in about the shares that have been published for magistrates' courts. */
const AT_ANY: Weighted = [
  ['police-file-missing', 24],
  ['advocate-not-ready', 22],
  ['investigator-on-duty-elsewhere', 5],
  ['magistrate-indisposed', 4],
  ['court-not-sitting', 3],
  ['accused-not-produced', 2],
  ['interpreter-missing', 2],
  ['disclosure-not-served', 2],
  ['weather-or-security', 1],
];
const WHERE_WITNESSES_ARE_HEARD: Weighted = [
  ['witness-not-reached', 34],
  ['police-file-missing', 20],
  ['advocate-not-ready', 17],
  ['investigator-on-duty-elsewhere', 6],
  ['magistrate-indisposed', 4],
  ['witness-no-fare', 4],
  ['out-of-time', 4],
  ['witness-not-bonded', 2],
  ['expert-absent', 2],
  ['witness-school', 2],
  ['witness-ill', 1],
  ['protective-facility-missing', 1],
  ['survivor-asked-for-time', 1],
];
const WHERE_THE_COURT_DECIDES: Weighted = [
  ['judgment-not-ready', 26],
  ['advocate-not-ready', 14],
  ['police-file-missing', 8],
  ['magistrate-on-leave', 4],
];
const AT_PLEA: Weighted = [
  ['advocate-not-ready', 18],
  ['advocate-new', 6],
  ['interpreter-missing', 5],
  ['charge-to-be-amended', 5],
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
