import type { ResolutionStatus } from '@hakika/contracts';
import type { IconName } from '../../shared/icons';
import type { TagTone } from '../../shared/tag';

type Look = readonly [tone: TagTone, icon: IconName];

/** A shape and a word; done recedes. */
export const RESOLUTION_LOOKS: Readonly<Record<ResolutionStatus, Look>> = {
  open: ['plain', 'circle'],
  'in-progress': ['wait', 'hourglass_top'],
  done: ['done', 'check'],
  escalated: ['wait', 'error'],
};
