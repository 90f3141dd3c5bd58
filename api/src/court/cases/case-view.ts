import type { AccusedView, CaseView, CountOutcomeView, CountView, MilestoneView } from '@hakika/contracts';
import {
  beyondOf,
  caseClocks,
  chargeGap,
  currentFile,
  daysHeld,
  disclosedOn,
  fold,
  openQuestions,
  stageRail,
  trialNumber,
  toTell,
  type AccusedState,
  type CountOutcome,
  type DocketState,
  type JurisdictionPack,
  type Milestone,
  type MilestoneType,
} from '@hakika/domain';
import { labelOf, toDocket } from '../docket/docket-facts';
import { projectionOf } from '../docket/projection';
import type { AccusedRow, CasePage, CountRow, MilestoneRow } from './case-page.query';

const MILESTONES_SHOWN = 20;

/** What the page adds up to on a day. */
export function toCaseView(pack: JurisdictionPack, page: CasePage, today: string): CaseView {
  const docket = toDocket(page);
  const state = fold(pack, docket);
  const { stage, stageSince } = projectionOf(docket, state).courtCase;
  const counts = page.counts.flatMap((count) => toCountView(count, state) ?? []);
  const { accused, counts: _rows, milestones, trafficking, courtFiles, ...kept } = page;
  const current = currentFile(courtFiles);
  const facts = { ...trafficking, childVictim: trafficking.childSurvivor };
  return {
    ...kept,
    courtFiles: courtFiles.map((file) => ({ ...file, current: file.id === current })),
    trialNumber: trialNumber(state.accused),
    trafficking,
    chargeGap: chargeGap(
      pack,
      facts,
      counts.filter(({ removedOn }) => removedOn === null).map(({ offenceCode }) => offenceCode),
    ),
    stage,
    stageSince: stageSince ?? page.reportedOn,
    accused: accused.flatMap((row) => toAccusedView(row, state, today) ?? []),
    counts,
    clocks: caseClocks(pack, state, today, beyondOf(page)),
    benchQuestions: openQuestions(state).length,
    milestones: milestones.slice(0, MILESTONES_SHOWN).map((row) => toMilestoneView(row, milestones)),
    milestoneCount: milestones.length,
    toTell: toTell(state),
  };
}

function toAccusedView(row: AccusedRow, state: DocketState, today: string): AccusedView | null {
  const folded = state.accused.find(({ accusedId }) => accusedId === row.id);
  if (!folded) return null;
  const { recordedAt: _recordedAt, number, ...kept } = row;
  return { ...kept, label: labelOf(number), disclosedOn: disclosedOn(state, folded), ...stateOf(folded, today) };
}

function stateOf(accused: AccusedState, today: string) {
  const { stage, since, custody, custodySince, custodyHistory, live, ending } = accused;
  const { bail, warrantSince, severedOn, representation, interpreter, compensation } = accused;
  return {
    stage,
    since,
    custody,
    custodySince,
    custodyHistory,
    daysHeld: daysHeld(custodyHistory, today),
    bail,
    warrantSince,
    severedOn,
    representation,
    interpreter,
    compensation,
    live,
    ending: ending?.ending ?? null,
    rail: stageRail(accused),
  };
}

/** A count whose sheet was taken back is none. */
function toCountView({ accusedIds: _accused, ...row }: CountRow, state: DocketState): CountView | null {
  const charged = state.counts.filter(({ countId, chargedOn }) => countId === row.id && chargedOn !== null);
  const [first] = charged;
  if (!first) return null;
  return { ...row, removedOn: first.removedOn, outcomes: charged.map(toOutcomeView) };
}

function toOutcomeView(outcome: CountOutcome): CountOutcomeView {
  const { accusedId, plea, pleaOn, verdict, verdictOn, lesserOffence, sentence, sentencedOn, ending } = outcome;
  const { firstVerdict, firstVerdictOn, firstSentence, standingVerdict, reviews, lapsed, open } = outcome;
  const now = { accusedId, plea, pleaOn, verdict, verdictOn, lesserOffence, sentence, sentencedOn };
  const first = { firstVerdict, firstVerdictOn, firstSentence };
  return { ...now, ...first, standingVerdict, reviews, lapsed, open, ending: ending?.ending ?? null };
}

function toMilestoneView(row: MilestoneRow, all: readonly MilestoneRow[]): MilestoneView {
  return {
    ...row,
    type: row.type as MilestoneType,
    details: row.details as Milestone['details'],
    supersededById: all.find(({ supersedesId }) => supersedesId === row.id)?.id ?? null,
  };
}
