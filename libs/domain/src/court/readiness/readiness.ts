import type { CalendarDay } from '../../shared/days';
import { ATTENDED_PURPOSES, EVIDENCE_PURPOSES } from '../../support/accompaniment-rules';
import type { AccusedState, DocketState } from '../docket/docket-state';
import type { HearingPurpose } from '../hearings/hearing';
import type { ReadinessSubject } from './readiness-subjects';

/** In the order of their weight: `alone` is a person, `not-recorded` is what nobody here can know. */
export const READINESS_STATES = ['alone', 'to-do', 'waiting', 'not-recorded', 'done'] as const;
export type ReadinessState = (typeof READINESS_STATES)[number];

/** One thing that has to be there at the hearing. */
export interface ReadinessLine {
  readonly subject: ReadinessSubject;
  readonly state: ReadinessState;
  /** What is still missing, or everything when nothing is: A1, V2, E-03, or the code of a measure. */
  readonly labels: readonly string[];
  readonly done: number;
  readonly total: number;
}

/** What is known of the next hearing. A part that the reader may not see is null, and is not spoken of. */
export interface ReadinessFacts {
  readonly purpose: HearingPurpose;
  readonly charged: boolean;
  /** Those whose case still runs. */
  readonly accused: readonly { readonly label: string; readonly disclosedOn: CalendarDay | null }[];
  readonly witnesses: readonly { readonly label: string; readonly summoned: boolean; readonly confirmed: boolean }[];
  readonly support: readonly { readonly label: string; readonly state: string }[] | null;
  /** `provided` when it is recorded that it is there. */
  readonly measures: readonly { readonly code: string; readonly state: string; readonly provided: boolean }[] | null;
  /** `offered` while a hand-over waits for its answer. */
  readonly exhibits: readonly { readonly label: string; readonly offered: boolean }[] | null;
  /** Reports that were asked for or came, by their codes. */
  readonly reports: readonly { readonly code: string; readonly received: boolean }[];
  /** Accused who need an interpreter. */
  readonly interpreters: readonly { readonly label: string }[];
}

/** Dates before which the defence must have had the evidence (Constitution art. 50(2)(j)). */
const AFTER_DISCLOSURE: readonly HearingPurpose[] = [
  'pretrial-conference',
  'prosecution-hearing',
  'case-to-answer-ruling',
  'defence-hearing',
];

/** What is ready for the next hearing and what is not, the weightiest first. */
export function readiness(facts: ReadinessFacts): readonly ReadinessLine[] {
  const lines = [
    chargeSheet(facts),
    support(facts),
    summons(facts),
    witnesses(facts),
    disclosure(facts),
    reports(facts),
    measuresAsked(facts),
    measuresGranted(facts),
    handOvers(facts),
    exhibits(facts),
    interpreter(facts),
    policeFile(facts),
  ];
  return lines
    .filter((line) => line !== null)
    .sort((a, b) => READINESS_STATES.indexOf(a.state) - READINESS_STATES.indexOf(b.state));
}

/** The day of the last disclosure to an accused. One to nobody in particular was to all who had come into the case by then. */
export function disclosedOn({ facts }: DocketState, accused: AccusedState): CalendarDay | null {
  const here = (day: CalendarDay): boolean => Object.values(accused.reached).some((reached) => reached <= day);
  const days = facts
    .filter(({ type }) => type === 'disclosure-served')
    .filter(({ accusedId, occurredOn }) => accusedId === accused.accusedId || (accusedId === null && here(occurredOn)))
    .map(({ occurredOn }) => occurredOn);
  return days.at(-1) ?? null;
}

const isEvidenceHeard = ({ purpose }: ReadinessFacts): boolean => EVIDENCE_PURPOSES.includes(purpose);

function line(
  subject: ReadinessSubject,
  all: readonly string[],
  missing: readonly string[],
  otherwise: ReadinessState,
): ReadinessLine {
  const [done, total] = [all.length - missing.length, all.length];
  return missing.length === 0
    ? { subject, state: 'done', labels: all, done, total }
    : { subject, state: otherwise, labels: missing, done, total };
}

const unknown = (subject: ReadinessSubject): ReadinessLine => ({
  subject,
  state: 'not-recorded',
  labels: [],
  done: 0,
  total: 0,
});

function chargeSheet({ charged }: ReadinessFacts): ReadinessLine | null {
  return charged ? null : { ...unknown('charge-sheet'), state: 'to-do', total: 1 };
}

function support({ support: people, purpose }: ReadinessFacts): ReadinessLine | null {
  if (people === null || people.length === 0) return null;
  const labels = people.map(({ label }) => label);
  const inState = (...states: string[]) =>
    people.filter(({ state }) => states.includes(state)).map(({ label }) => label);
  const alone = inState('none', 'needs-new-plan');
  if (alone.length > 0 || !ATTENDED_PURPOSES.includes(purpose)) return line('support', labels, alone, 'alone');
  return line('support', labels, inState('proposed'), 'waiting');
}

function summons({ witnesses: people }: ReadinessFacts): ReadinessLine | null {
  if (people.length === 0) return null;
  const labels = people.map(({ label }) => label);
  const unsummoned = people.filter(({ summoned }) => !summoned).map(({ label }) => label);
  return line('summons', labels, unsummoned, 'to-do');
}

function witnesses(facts: ReadinessFacts): ReadinessLine | null {
  const { witnesses: people } = facts;
  if (people.length === 0) return isEvidenceHeard(facts) ? unknown('witnesses') : null;
  const labels = people.map(({ label }) => label);
  const silent = people.filter(({ confirmed }) => !confirmed).map(({ label }) => label);
  return line('witnesses', labels, silent, 'waiting');
}

/** Which reports a case needs, nobody but those who run it can say; what was asked for has to come. */
function reports(facts: ReadinessFacts): ReadinessLine | null {
  if (!isEvidenceHeard(facts)) return null;
  if (facts.reports.length === 0) return unknown('reports');
  const codes = [...new Set(facts.reports.map(({ code }) => code))];
  const missing = facts.reports.filter(({ received }) => !received).map(({ code }) => code);
  return line('reports', codes, [...new Set(missing)], 'waiting');
}

/** That one is needed stands on the docket; that one comes, only the court knows. */
function interpreter({ interpreters }: ReadinessFacts): ReadinessLine | null {
  const labels = interpreters.map(({ label }) => label);
  return labels.length > 0 ? line('interpreter', labels, labels, 'not-recorded') : null;
}

function policeFile(facts: ReadinessFacts): ReadinessLine | null {
  return isEvidenceHeard(facts) ? unknown('police-file') : null;
}

/** That nothing is on the docket does not say that nothing was served. */
function disclosure({ purpose, accused, charged }: ReadinessFacts): ReadinessLine | null {
  if (!charged || accused.length === 0 || !AFTER_DISCLOSURE.includes(purpose)) return null;
  const without = accused.filter((person) => person.disclosedOn === null).map(({ label }) => label);
  return line(
    'disclosure',
    accused.map(({ label }) => label),
    without,
    'not-recorded',
  );
}

function measuresAsked(facts: ReadinessFacts): ReadinessLine | null {
  const asked = facts.measures?.filter(({ state }) => state === 'identified' || state === 'requested') ?? [];
  const codes = unique(asked);
  return codes.length > 0 && isEvidenceHeard(facts) ? line('measures-asked', codes, codes, 'to-do') : null;
}

/** An order of the court says what shall be there; whether it is, only the day shows. */
function measuresGranted(facts: ReadinessFacts): ReadinessLine | null {
  const granted = facts.measures?.filter(({ state }) => state === 'granted') ?? [];
  if (granted.length === 0 || !isEvidenceHeard(facts)) return null;
  const open = granted.filter(({ provided }) => !provided);
  return line('measures-granted', unique(granted), unique(open), 'not-recorded');
}

function handOvers({ exhibits: items }: ReadinessFacts): ReadinessLine | null {
  const offered = (items ?? []).filter((item) => item.offered).map(({ label }) => label);
  return offered.length > 0 ? line('hand-overs', offered, offered, 'waiting') : null;
}

/** Where an exhibit is, the chain of custody says; that it is brought to court, somebody has to. */
function exhibits(facts: ReadinessFacts): ReadinessLine | null {
  if (facts.exhibits === null || !isEvidenceHeard(facts)) return null;
  const labels = facts.exhibits.map(({ label }) => label);
  return labels.length > 0 ? line('exhibits', labels, labels, 'not-recorded') : unknown('exhibits');
}

const unique = (measures: readonly { readonly code: string }[]): readonly string[] => [
  ...new Set(measures.map(({ code }) => code)),
];
