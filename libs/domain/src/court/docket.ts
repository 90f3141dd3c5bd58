import type { JurisdictionPack } from '../reference/pack';
import type { CalendarDay, Instant } from '../shared/days';
import type { MilestoneRefusal } from './docket-refusal';
import type { AccusedState, DocketState, RailStep } from './docket-state';
import type { Docket, Milestone } from './milestone';

/** Adds up a docket. With `asKnownOn`, only what was recorded by that moment, or by the end of that day in the zone of the court. */
export function fold(pack: JurisdictionPack, docket: Docket, asKnownOn?: CalendarDay | Instant): DocketState {
  throw new Error(`${pack.code} ${docket.milestones.length} ${asKnownOn}`);
}

/** Why a fact may not be recorded, or null. Legality is judged in order of occurrence, so a late entry is as good as a prompt one. */
export function refuseMilestone(
  pack: JurisdictionPack,
  docket: Docket,
  candidate: Milestone,
  today: CalendarDay,
): MilestoneRefusal | null {
  throw new Error(`${pack.code} ${docket.milestones.length} ${candidate.id} ${today}`);
}

/** The ten steps for one accused. */
export function stageRail(accused: AccusedState): readonly RailStep[] {
  throw new Error(accused.accusedId);
}
