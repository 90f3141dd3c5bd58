import type { Stage, Term } from '@hakika/domain';
import { terms } from '../terms';

export const stages: readonly Term<Stage>[] = terms<Stage>('Criminal Procedure Code (Cap. 75)', false, [
  ['report', 'Report', 'Taarifa'],
  ['arrest', 'Arrest', 'Kukamatwa'],
  ['consent', 'Consent to charge', 'Idhini ya kushtaki'],
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
