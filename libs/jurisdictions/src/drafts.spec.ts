import { MILESTONE_TYPES, refuseMilestone, type Docket, type Milestone } from '@hakika/domain';
import { packs } from './index';

const TODAY = '2026-11-18';
const DOCKET: Docket = { accused: [{ id: 'a1', label: 'A1' }], counts: [], milestones: [] };

// These have forms of their own, which ask only when they are filled in.
const OF_OTHER_FORMS: readonly Milestone['type'][] = ['charge-sheet-filed', 'charge-amended', 'retracted'];
const TYPES = MILESTONE_TYPES.filter((type) => !OF_OTHER_FORMS.includes(type));

/** A fact as a form has it before anything but its type was chosen. */
function aDraft(type: Milestone['type'], accusedId: string | null): Milestone {
  const said = { id: 'draft', type, accusedId, countId: null, occurredOn: TODAY, occurredAt: null, details: {} };
  return { ...said, recordedAt: `${TODAY}T06:00:00Z`, supersedesId: null } as unknown as Milestone;
}

describe.each(Object.entries(packs))('a form that is only begun, in %s', (_code, pack) => {
  it.each(TYPES)('can ask of %s whether it can be', (type) => {
    for (const accusedId of [null, 'a1']) {
      expect(() => refuseMilestone(pack, DOCKET, aDraft(type, accusedId), TODAY)).not.toThrow();
    }
  });
});
