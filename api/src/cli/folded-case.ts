import {
  beyondOf,
  caseClocks,
  chargeGap,
  fold,
  stageRail,
  type AppealState,
  type Clock,
  type DocketState,
  type EndingState,
  type JurisdictionPack,
  type Milestone,
} from '@hakika/domain';
import type { CasePage } from '../court/cases/case-page.query';
import { labelOf, toDocket } from '../court/docket/docket-facts';
import { projectionOf } from '../court/docket/projection';

export interface FoldOptions {
  readonly today: string;
  /** Only what was recorded by the end of this day; all of it when absent. */
  readonly asKnownOn?: string;
}

/** What a case adds up to, by labels and without ids, so that the same facts give the same text wherever they are kept. */
export function foldedCase(pack: JurisdictionPack, page: CasePage, { today, asKnownOn }: FoldOptions) {
  const docket = toDocket(page);
  const state = fold(pack, docket, asKnownOn);
  const names = namesOf(page);
  const { stage, stageSince, filedOn, concludedOn } = projectionOf(docket, state).courtCase;
  return {
    code: page.code,
    station: page.stationName,
    asKnownOn: asKnownOn ?? null,
    reportedOn: page.reportedOn,
    courtFiles: page.courtFiles.map(({ kind, number, courtName, registeredOn }) => ({
      kind,
      number,
      courtName,
      registeredOn,
    })),
    stage,
    stageSince,
    filedOn,
    concludedOn,
    live: state.live,
    trafficking: page.trafficking,
    chargeGap: gapOf(pack, page, state),
    accused: state.accused.map((accused) => {
      const { accusedId: _id, ending, appeals, ...kept } = accused;
      const ended = ending && endingOf(ending, names);
      return { ...kept, appeals: appeals.map((one) => appealOf(one, names)), ending: ended, rail: stageRail(accused) };
    }),
    counts: countsOf(page, state, names),
    endings: state.endings.map((ending) => endingOf(ending, names)),
    // What was known of hearings on an earlier day is not read here; then only the docket's own clocks are told.
    clocks: caseClocks(pack, state, asKnownOn ?? today, asKnownOn ? undefined : beyondOf(page)).map((clock) =>
      clockOf(clock, names),
    ),
    facts: state.facts.map((fact) => factOf(fact, names)),
    faults: state.faults.map(({ code }) => code),
  };
}

type Names = ReadonlyMap<string, string | number>;

function namesOf({ accused, counts }: CasePage): Names {
  return new Map<string, string | number>([
    ...accused.map(({ id, number }) => [id, labelOf(number)] as const),
    ...counts.map(({ id, number }) => [id, number] as const),
  ]);
}

function gapOf(pack: JurisdictionPack, { counts, trafficking }: CasePage, state: DocketState) {
  const inForce = state.counts.filter(({ chargedOn, removedOn }) => chargedOn !== null && removedOn === null);
  const charged = counts.filter(({ id }) => inForce.some(({ countId }) => countId === id));
  const facts = { ...trafficking, childVictim: trafficking.childSurvivor };
  return chargeGap(
    pack,
    facts,
    charged.map(({ offenceCode }) => offenceCode),
  );
}

function countsOf({ counts }: CasePage, state: DocketState, names: Names) {
  const charged = counts.filter(({ id }) => state.counts.some((count) => count.countId === id && count.chargedOn));
  return charged.map(({ id, number, offenceCode, chargingSection, penaltySection, alternativeToId }) => {
    const alternativeTo = alternativeToId && names.get(alternativeToId);
    return {
      number,
      offenceCode,
      chargingSection,
      penaltySection,
      alternativeTo,
      outcomes: outcomesOf(state, id, names),
    };
  });
}

function factOf({ type, accusedId, countId, occurredOn, occurredAt }: Milestone, names: Names) {
  return {
    type,
    accused: accusedId && names.get(accusedId),
    count: countId && names.get(countId),
    occurredOn,
    occurredAt,
  };
}

function outcomesOf(state: DocketState, id: string, names: Names) {
  const outcomes = state.counts.filter(({ countId, chargedOn }) => countId === id && chargedOn !== null);
  return outcomes.map(({ countId: _countId, accusedId, ending, ...kept }) => {
    return { accused: names.get(accusedId), ...kept, ending: ending && endingOf(ending, names) };
  });
}

function appealOf({ countIds, ...kept }: AppealState, names: Names) {
  return { ...kept, counts: countIds.map((id) => names.get(id)) };
}

function endingOf({ accusedId, countId, ...kept }: EndingState, names: Names) {
  return { accused: names.get(accusedId), count: countId && names.get(countId), ...kept };
}

/** `why` reads the working out, in the order in which it was done. */
function clockOf({ accusedId, ...clock }: Clock, names: Names) {
  const why = clock.steps.map(({ label, value }) => `${label.replaceAll('-', ' ')} ${value}`).join('; ');
  // A duration has no limit to be in time for.
  const verdict = clock.dueOn === null ? '' : `: ${clock.status.replace('-', ' ')}`;
  return { accused: accusedId && names.get(accusedId), ...clock, why: why + verdict };
}
