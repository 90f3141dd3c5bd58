import type { MilestoneRule, MilestoneType, Stage, Term } from '@hakika/domain';
import { milestones as kenyan } from '../kenya/procedure';
import { terms } from '../terms';

const MCA = 'Magistrates Courts Act (Cap. 16)';
const CPCA = 'Criminal Procedure Code Act (Cap. 116)';

/**
 * The sections on which each fact rests. Both countries try crimes by procedure of one origin, so the course of a
 * trial is the same; where a section stands here it was looked up, elsewhere it is still to be found.
 */
const HOOKS: { readonly [Type in MilestoneType]?: string } = {
  reported: 'Police Act (Cap. 303)',
  arrested: `Constitution art. 23; ${CPCA} s.2`,
  'custodial-order': 'Constitution art. 23(4)(b); Police Act s.25',
  'released-on-police-bail': `Police Act s.25; ${CPCA} s.17`,
  'charging-decision': 'Constitution art. 120(3)',
  'charge-sheet-filed': `${MCA} ss.42, 85-88`,
  'charge-amended': `${MCA} s.132`,
  transferred: `${MCA} s.41`,
  arraigned: 'Constitution art. 23(4)(b)',
  'plea-taken': `${MCA} s.124`,
  'plea-changed': `${MCA} s.124`,
  'bail-granted': `Constitution art. 23(6); ${MCA} s.75`,
  'bail-denied': `${MCA} s.77`,
  'bail-met': `${MCA} s.79`,
  'trial-restarted': `${MCA} s.144`,
  'prosecution-opened': `${MCA} s.126`,
  'no-case-to-answer': `${MCA} s.127`,
  'case-to-answer': `${MCA} s.128`,
  verdict: `${MCA} ss.133, 136; Trial on Indictments Act (Cap. 23) s.82`,
  sentenced: `${MCA} ss.133, 197`,
  'appeal-filed': `${CPCA} s.28; ${MCA} s.204`,
  'appeal-decided': `${CPCA} s.34`,
  ended: `${MCA} ss.119-121; Constitution art. 120(3)(d)`,
};

const TO_BE_FOUND = 'Course of a criminal trial in Uganda; section to be found';

export const milestones: readonly MilestoneRule[] = kenyan.map((rule) => ({
  ...rule,
  source: rule.code === 'retracted' ? rule.source : (HOOKS[rule.code] ?? TO_BE_FOUND),
  verified: false,
}));

export const stages: readonly Term<Stage>[] = terms<Stage>(`${MCA}; ${CPCA}`, false, [
  ['report', 'Report', 'Taarifa'],
  ['arrest', 'Arrest', 'Kukamatwa'],
  ['consent', 'Sanction of the charge', 'Idhini ya kushtaki'],
  ['plea', 'Plea', 'Kujibu shtaka'],
  ['pretrial', 'Pre-trial', 'Kabla ya kesi'],
  ['prosecution', 'Prosecution case', 'Kesi ya mashtaka'],
  ['case-to-answer', 'Case to answer', 'Kesi ya kujibu'],
  ['defence', 'Defence', 'Utetezi'],
  ['judgment', 'Judgment', 'Hukumu'],
  ['sentence', 'Sentence', 'Adhabu'],
  ['appeal', 'Appeal', 'Rufaa'],
  ['closed', 'Closed', 'Imefungwa'],
]);
