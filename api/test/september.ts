import type { BundleAccompaniment, BundleDelivery, BundleMilestone, CaseBundle } from '../src/cli/bundles/bundle';
import type { BundleHearing } from '../src/cli/bundles/bundle-hearing';
import { aBundle } from './bundles';

export const STATION = 'KILIFI';
/** Enough for every count, and for what is left of it, to be printed. */
export const CASES = 20;
/** One without an outcome, one whose measure nobody has spoken of, one whose trip is only booked. */
export const [UNHEARD, UNANSWERED, BOOKED] = [19, 17, 15] as const;
const EVENING = '2026-09-14T18:00:00+03:00';

export interface Team {
  readonly prosecutor: string;
  readonly officer: string;
}

const fact = (type: BundleMilestone['type'], occurredOn: string, more: Partial<BundleMilestone> = {}) =>
  ({ type, occurredOn, accused: 'A1', recordedAt: `${occurredOn}T15:00:00+03:00`, ...more }) as BundleMilestone;

/** A case of September with one of everything: in every other one it went well, and eight of those are concluded. */
export function aCaseOfSeptember(at: number, { prosecutor, officer }: Team): CaseBundle {
  const well = at % 2 === 0;
  return aBundle({
    station: STATION,
    openedAt: '2026-09-01T08:00:00+03:00',
    team: [prosecutor, officer],
    accused: [{ label: 'A1' }],
    counts: [{ number: 1, offence: 'ctip-3-1', chargingSection: '3(1)', accused: ['A1'] }],
    milestones: [
      fact('charge-sheet-filed', '2026-09-04', { accused: undefined, details: { counts: [1] } }),
      fact('arraigned', '2026-09-07'),
      fact('plea-taken', '2026-09-07', { details: { plea: 'not-guilty' } }),
      ...(well && at < 16 ? [fact('ended', '2026-09-21', { details: { ending: 's87a' } })] : []),
    ],
    hearings: [hearingOf(at, well)],
    survivors: [{ label: 'V1', child: true }, ...(well ? [{ label: 'V2', child: false }] : [])],
    measures: [
      {
        ...{ survivor: 'V1', code: 'AC01', state: 'granted', orderedOn: '2026-09-10', orderText: 'A screen, invented' },
        deliveries: [{ hearing: 'H1', ...deliveryOf(at, well) }],
      },
    ],
    accompaniments: well || at === BOOKED ? [tripOf(at, officer)] : [],
  });
}

function hearingOf(at: number, well: boolean): BundleHearing {
  const status = at === UNHEARD ? 'scheduled' : 'effective';
  return {
    ...{ key: 'H1', on: '2026-09-14', purpose: 'prosecution-hearing', recordedAt: EVENING },
    ...(well ? { status: 'adjourned', reason: 'witness-not-reached', askedBy: 'prosecution' } : { status }),
    witnesses: [
      { witness: 'V1', kind: 'survivor', attended: true, testified: well ? 'part' : 'no' },
      ...(well ? [{ witness: 'V2', kind: 'survivor', attended: true, testified: 'no', sentHome: true } as const] : []),
    ],
  };
}

function deliveryOf(at: number, well: boolean): Omit<BundleDelivery, 'hearing'> {
  if (at === UNANSWERED) return {};
  return well ? { outcome: 'provided' } : { outcome: 'not-provided', reason: 'NP01' };
}

function tripOf(at: number, officer: string): BundleAccompaniment {
  return {
    ...{ survivor: 'V1', hearing: 'H1', officer, meetingPoint: 'Invented gate' },
    ...{ from: '2026-09-14T07:00:00+03:00', to: '2026-09-14T16:00:00+03:00' },
    status: at === BOOKED ? 'confirmed' : 'done',
  };
}
