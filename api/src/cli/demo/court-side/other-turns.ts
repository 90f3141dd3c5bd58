import type { BundleMilestone, CaseBundle } from '../../bundles/bundle';
import { addDays, recordedOn } from '../court-calendar';
import { serialOf } from '../story/after-judgment';
import type { CaseBrief } from '../story/case-brief';
import type { ToldCase } from '../coming-trips';
import { CHANGED_DAYS_AGO } from './bench';

/** Hearings at the court where a transferred case began. */
const HEARD_BEFORE = 2;
const CAME_FROM = 'GARSEN';

/** What turns a case aside: another magistrate, an accused tried apart, another court. */
export function withTurns(bundle: CaseBundle, brief: CaseBrief, today: string): CaseBundle {
  const fact = (type: BundleMilestone['type'], on: string, details?: BundleMilestone['details']): BundleMilestone => ({
    ...{ type, occurredOn: on, source: 'court-record', recordedAt: recordedOn(on, today) },
    ...(details && { details }),
  });
  const facts = (bundle.milestones ?? []).flatMap(({ type, occurredOn }) => {
    if (type === 'absconded') return [fact('severed', occurredOn, { accusedIds: ['A2'] })];
    // Everybody is told of the change before they are asked what is to come of it.
    return type === 'trial-restarted' ? [fact('magistrate-changed', addDays(occurredOn, -6))] : [];
  });
  const changed = brief.marks.includes('new-magistrate')
    ? [fact('magistrate-changed', addDays(today, -CHANGED_DAYS_AGO))]
    : [];
  const turned = { ...bundle, milestones: [...(bundle.milestones ?? []), ...once(facts), ...changed] };
  return brief.marks.includes('transferred') ? transferred(turned, brief, fact) : turned;
}

/** A fact that names each accused stands there once for each of them; a change of magistrate is one. */
function once(facts: readonly BundleMilestone[]): readonly BundleMilestone[] {
  return facts.filter((one, index) => facts.findIndex(({ type }) => type === one.type) === index);
}

function transferred(
  bundle: CaseBundle,
  { station, serial, beganOn }: CaseBrief,
  fact: (type: BundleMilestone['type'], on: string, details: BundleMilestone['details']) => BundleMilestone,
): CaseBundle {
  const { hearings = [], milestones = [], courtFiles = [] } = bundle;
  const on = hearings[HEARD_BEFORE - 1]?.on;
  if (on === undefined) return bundle;
  const [trial, ...others] = courtFiles;
  const number = `Criminal Case E${serialOf(500 + serial)} of ${beganOn.slice(0, 4)}`;
  return {
    ...bundle,
    station: CAME_FROM,
    courtFiles: [
      { kind: 'trial', number, station: CAME_FROM, registeredOn: beganOn, closedOn: on, closedBecause: 'transferred' },
      ...(trial ? [{ ...trial, registeredOn: on }] : []),
      ...others,
    ],
    milestones: [...milestones, fact('transferred', on, { toStation: station })],
    hearings: hearings.map((hearing) => {
      const { courtroom: _courtroom, at: _at, ...there } = hearing;
      return hearing.on <= on ? there : { ...hearing, station };
    }),
  };
}

/** Cases that name one another: two that are heard together, and one that is charged again after a withdrawal. */
export function withLinks(told: readonly ToldCase[], today: string): readonly ToldCase[] {
  const opened = ({ bundle }: ToldCase) => bundle.openedAt ?? '';
  const marked = (mark: CaseBrief['marks'][number]) =>
    told.filter(({ brief }) => brief.marks.includes(mark)).sort((a, b) => (opened(a) < opened(b) ? -1 : 1));
  const [main, joined] = marked('joined');
  const [withdrawn] = marked('withdrawn');
  const [again] = marked('charged-again');
  return told.map((one) => {
    if (one === main) return { ...one, bundle: { ...one.bundle, key: 'demo-main' } };
    if (one === withdrawn) return { ...one, bundle: { ...one.bundle, key: 'demo-withdrawn' } };
    if (one === joined)
      return linked(one, 'arraigned', { type: 'consolidated', details: { withCaseId: 'demo-main' } }, today);
    if (one !== again) return one;
    const details = { earlierCaseId: 'demo-withdrawn' };
    return linked(one, 'charge-sheet-filed', { type: 'charged-again', details }, today);
  });
}

/** The link is recorded on the day of another fact. */
function linked(
  { brief, bundle }: ToldCase,
  dayOf: BundleMilestone['type'],
  link: Pick<BundleMilestone, 'type' | 'details'>,
  today: string,
): ToldCase {
  const { milestones = [] } = bundle;
  const on = milestones.findLast(({ type }) => type === dayOf)?.occurredOn;
  if (on === undefined) return { brief, bundle };
  const fact: BundleMilestone = { ...link, occurredOn: on, source: 'court-record', recordedAt: recordedOn(on, today) };
  return { brief, bundle: { ...bundle, milestones: [...milestones, fact] } };
}
