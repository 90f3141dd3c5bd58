import type { MilestoneRule } from '../../../reference/pack';
import type { MilestoneRefusal } from '../docket-refusal';
import type { Milestone, MilestoneType, MilestoneWith } from '../milestone';
import { compareStages } from '../stage';
import { amendCharges, fileCharges } from './charges';
import { tellSurvivor } from './told';
import type { Person, Work } from './work';

type Play<Type extends MilestoneType> = (work: Work, fact: MilestoneWith<Type>) => MilestoneRefusal | null | void;

/** Facts about the case as a whole: each is refused with a reason, or written down. */
const PLAYS: { readonly [Type in MilestoneType]?: Play<Type> } = {
  reported: (work, { occurredOn }) => {
    for (const person of work.persons) person.reached.report ??= occurredOn;
  },
  'survivor-identified': (work, fact) => refuseAgain(work, fact, fact.details.survivorId),
  rescued: (work, fact) => refuseAgain(work, fact, fact.details.survivorId),
  'police-file-opened': (work, fact) => refuseAgain(work, fact, 'file'),
  'odpp-file-received': (work, { occurredOn }) => {
    work.file.receivedOn ??= occurredOn;
  },
  'file-allocated': (work, { occurredOn, details }) => {
    Object.assign(work.file, { allocatedTo: details.userId, allocatedOn: occurredOn });
  },
  'file-reviewed': (work, { occurredOn, details }) => {
    const { evidential, publicInterest } = details;
    Object.assign(work.file, { reviewedOn: occurredOn, evidential, publicInterest });
  },
  'report-asked': askReport,
  'report-received': receiveReport,
  'charge-sheet-filed': fileCharges,
  'charge-amended': amendCharges,
  'charged-again': (work, fact) => {
    const refusal = refuseAgain(work, fact, fact.details.earlierCaseId);
    if (!refusal) work.earlierCaseIds.push(fact.details.earlierCaseId);
    return refusal;
  },
  consolidated: (work, fact) => {
    const { withCaseId } = fact.details;
    const refusal = refuseAgain(work, fact, withCaseId);
    if (!refusal && withCaseId !== null) work.joinedCaseIds.push(withCaseId);
    return refusal;
  },
  severed: sever,
  'magistrate-changed': changeMagistrate,
  'vulnerable-witness-declared': (work, fact) => {
    const { survivorId } = fact.details;
    const refusal = refuseAgain(work, fact, survivorId ?? 'all');
    if (!refusal) work.vulnerable.push(survivorId);
    return refusal;
  },
  'intermediary-appointed': (work, fact) => refuseAgain(work, fact, fact.details.survivorId),
  'survivor-told': tellSurvivor,
};

/** Plays a fact about the case; an impossible one changes nothing. */
export function playOnCase(work: Work, rule: MilestoneRule, fact: Milestone): MilestoneRefusal | null {
  const refusal = refuseStageOfCase(work, rule);
  if (refusal) return refusal;
  // The table pairs every type with its own play; the compiler cannot follow that pairing through an index.
  const play = PLAYS[fact.type] as Play<MilestoneType> | undefined;
  return play?.(work, fact) ?? null;
}

/** Somebody must stand where the fact can happen. */
function refuseStageOfCase({ persons }: Work, rule: MilestoneRule): MilestoneRefusal | null {
  if (rule.from.length === 0 || persons.some(({ stage }) => rule.from.includes(stage))) return null;
  if (persons.length > 0 && persons.every(({ stage }) => stage === 'closed')) return 'milestone.case-already-ended';
  const early = persons.every(({ stage }) => rule.from.every((one) => compareStages(stage, one) < 0));
  return early ? rule.early : rule.late;
}

function refuseAgain({ seen }: Work, { type }: Milestone, about: string | null): MilestoneRefusal | null {
  if (about === null) return null;
  const key = `${type} ${about}`;
  if (seen.has(key)) return 'milestone.already-recorded';
  seen.add(key);
  return null;
}

function keyOf({ accusedId, details }: MilestoneWith<'report-asked' | 'report-received'>): string {
  return `${details.report} ${accusedId ?? ''} ${details.survivorId ?? ''}`;
}

function askReport(work: Work, fact: MilestoneWith<'report-asked'>): void {
  const { accusedId, occurredOn, details } = fact;
  const { report, survivorId, due } = details;
  const asked = { report, accusedId, survivorId, askedOn: occurredOn, due, receivedOn: null };
  work.reports.push(asked);
  const key = keyOf(fact);
  const awaited = work.awaited.get(key);
  if (awaited) awaited.push(asked);
  else work.awaited.set(key, [asked]);
}

/** Answers the oldest request for it; a report that nobody asked for on record is there all the same. */
function receiveReport(work: Work, fact: MilestoneWith<'report-received'>): void {
  const { accusedId, occurredOn, details } = fact;
  const asked = work.awaited.get(keyOf(fact))?.shift();
  if (asked) {
    asked.receivedOn = occurredOn;
    return;
  }
  const { report, survivorId } = details;
  work.reports.push({ report, accusedId, survivorId, askedOn: null, due: null, receivedOn: occurredOn });
}

/** Some accused are tried apart (Criminal Procedure Code s.136); somebody must be left for the main trial. */
function sever(work: Work, { id, occurredOn, details }: MilestoneWith<'severed'>): MilestoneRefusal | null {
  const leaving = details.accusedIds.map((id) => work.personOf.get(id));
  if (leaving.length === 0 || !leaving.every((person) => person !== undefined)) return 'milestone.unknown-accused';
  if (leaving.some((person) => person.severedOn !== null)) return 'milestone.already-severed';
  const staying = work.persons.filter((person) => person.severedOn === null && !leaving.includes(person));
  if (staying.length === 0) return 'milestone.severs-everybody';
  for (const person of leaving) Object.assign(person, { severedOn: occurredOn, severedBy: id });
  return null;
}

const PART_HEARD: ReadonlySet<Person['stage']> = new Set(['prosecution', 'case-to-answer', 'defence', 'judgment']);

/** Opens the question of s.200 for every accused whose evidence has been heard in part. */
function changeMagistrate(work: Work, { occurredOn }: Milestone): void {
  work.magistrateChanges.push(occurredOn);
  for (const person of work.persons) {
    const heard = person.reached.prosecution !== undefined && PART_HEARD.has(person.stage);
    if (heard) person.s200Since ??= occurredOn;
  }
}
