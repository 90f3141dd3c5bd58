import type { Stage } from '@hakika/domain';

export const BEFORE_COURT: readonly Stage[] = ['report', 'arrest', 'consent'];
export const BEFORE_JUDGMENT: readonly Stage[] = ['plea', 'pretrial', 'prosecution', 'case-to-answer', 'defence'];
export const IN_COURT: readonly Stage[] = [...BEFORE_JUDGMENT, 'judgment', 'sentence'];
export const FROM_COURT_ON: readonly Stage[] = [...IN_COURT, 'appeal'];
export const FROM_CHARGE: readonly Stage[] = ['consent', ...IN_COURT];
/** Evidence has been taken and judgment is still to come. */
export const PART_HEARD: readonly Stage[] = ['prosecution', 'case-to-answer', 'defence', 'judgment'];
