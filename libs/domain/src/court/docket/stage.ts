/** Where an accused stands, in the order of the procedure; `report` comes before the rail, `closed` after it. */
export const STAGES = [
  'report',
  'arrest',
  'consent',
  'plea',
  'pretrial',
  'prosecution',
  'case-to-answer',
  'defence',
  'judgment',
  'sentence',
  'appeal',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

/** The ten steps that a screen shows for each accused. */
export const RAIL_STAGES = [
  'arrest',
  'consent',
  'plea',
  'pretrial',
  'prosecution',
  'case-to-answer',
  'defence',
  'judgment',
  'sentence',
  'appeal',
] as const satisfies readonly Stage[];
export type RailStage = (typeof RAIL_STAGES)[number];

/** Negative when `a` comes earlier in the procedure. */
export function compareStages(a: Stage, b: Stage): number {
  return STAGES.indexOf(a) - STAGES.indexOf(b);
}
