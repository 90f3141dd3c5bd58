import type { JurisdictionPack } from '../../reference/pack';
import { addDays, daysBetween, type CalendarDay } from '../../shared/days';
import { clocksBeyond, type BeyondTheDocket } from './beyond-the-docket';
import type { Clock } from './clock';
import { arraignmentClock, clockStep, clockRule, durationClock, limitClock, limitStatus, type Moment } from './clocks';
import type { AccusedState, DocketState } from '../docket/docket-state';
import type { Milestone, MilestoneType, MilestoneWith } from '../docket/milestone';
import { compareStages } from '../docket/stage';
import { disclosedOn } from '../readiness/readiness';

/** One accused of a case on a given day. */
interface View {
  readonly pack: JurisdictionPack;
  readonly state: DocketState;
  readonly accused: AccusedState;
  readonly today: CalendarDay;
}

/** Every clock and duration of a case, each with its working; those of hearings and of children only where they are known. */
export function caseClocks(
  pack: JurisdictionPack,
  state: DocketState,
  today: CalendarDay,
  beyond?: BeyondTheDocket,
): readonly Clock[] {
  const perAccused = state.accused.flatMap((accused) => accusedClocks({ pack, state, accused, today }));
  const ofTheCase = [
    ...decisionClock(pack, state, today),
    ...amendmentClocks(state, today),
    ...backlogClock(pack, state, today),
  ];
  return [...perAccused, ...ofTheCase, ...(beyond ? clocksBeyond(pack, state, beyond, today) : [])];
}

function accusedClocks(view: View): readonly Clock[] {
  return [
    ...arrestClocks(view),
    ...custodialClocks(view),
    ...disclosureClock(view),
    ...judgmentClock(view),
    ...sentenceClock(view),
    ...sentenceDuration(view),
    ...appealClock(view),
    ...appealDuration(view),
  ];
}

type FactOf<Type extends MilestoneType> = Extract<Milestone, { readonly type: Type }>;

function factsOf<Type extends MilestoneType>(view: View, type: Type): readonly FactOf<Type>[] {
  const own = (fact: Milestone): boolean => fact.accusedId === null || fact.accusedId === view.accused.accusedId;
  return factsOfType(view.state.facts.filter(own), type);
}

function factsOfType<Type extends MilestoneType>(facts: readonly Milestone[], type: Type): readonly FactOf<Type>[] {
  return facts.filter((fact): fact is FactOf<Type> => fact.type === type);
}

function momentOf(fact: Milestone): Moment {
  return { on: fact.occurredOn, at: fact.occurredAt };
}

function firstFrom(facts: readonly Milestone[], day: CalendarDay): Milestone | undefined {
  return facts.find((fact) => fact.occurredOn >= day);
}

/** Being brought before a court for a custodial order counts as being brought before a court. */
function arrestClocks(view: View): readonly Clock[] {
  const produced = [
    ...factsOf(view, 'produced-in-court'),
    ...factsOf(view, 'custodial-order'),
    ...factsOf(view, 'arraigned'),
  ];
  const byDay = produced.sort((a, b) => daysBetween(b.occurredOn, a.occurredOn));
  return factsOf(view, 'arrested').map((arrest) => {
    const met = firstFrom(byDay, arrest.occurredOn);
    const start = { ...momentOf(arrest), accusedId: view.accused.accusedId };
    const clock = arraignmentClock(view.pack, start, met ? momentOf(met) : null, view.today);
    return releasedBefore(view, arrest, clock);
  });
}

function releasedBefore(view: View, held: Milestone, clock: Clock): Clock {
  const releases = [...factsOf(view, 'released-on-police-bail'), ...factsOf(view, 'released-pending-charge')];
  const byDay = releases.sort((a, b) => daysBetween(b.occurredOn, a.occurredOn));
  const release = firstFrom(byDay, held.occurredOn);
  if (!release || clock.dueOn === null || release.occurredOn > clock.dueOn) return clock;
  if (clock.metOn !== null && clock.metOn <= release.occurredOn) return clock;
  const steps = [...clock.steps, clockStep('released-before', release.occurredOn)];
  return { ...clock, status: 'not-applicable', steps };
}

function custodialClocks(view: View): readonly Clock[] {
  const orders = factsOf(view, 'custodial-order').filter((order) => order.details.granted);
  const first = orders[0];
  if (!first) return [];
  const each = orders.map((order, index) => custodialOrderClock(view, order, orders[index + 1]));
  const total = orders.reduce((sum, order) => sum + order.details.days, 0);
  const limit = limitClock(view.pack, 'custodial-total', spanOfOrder(view, first), view.today);
  const over = total > clockRule(view.pack, 'custodial-total').amount;
  const status = over ? 'late' : limit.status;
  return [...each, { ...limit, status, steps: [...limit.steps, clockStep('days-ordered-in-all', total)] }];
}

function spanOfOrder(
  view: View,
  order: Milestone,
): { accusedId: string; startsOn: CalendarDay; metOn: CalendarDay | null } {
  const met = firstFrom(factsOf(view, 'arraigned'), order.occurredOn);
  return { accusedId: view.accused.accusedId, startsOn: order.occurredOn, metOn: met?.occurredOn ?? null };
}

/** An order runs until its own last day, unless the court extends it, takes the plea, or the person is let go before. */
function custodialOrderClock(view: View, order: MilestoneWith<'custodial-order'>, next: Milestone | undefined): Clock {
  const span = spanOfOrder(view, order);
  const metOn = [span.metOn, next?.occurredOn].flatMap((day) => day ?? []).sort()[0] ?? null;
  const cap = limitClock(view.pack, 'custodial-order', { ...span, metOn }, view.today);
  const endsOn = addDays(order.occurredOn, order.details.days);
  const steps = [...cap.steps, clockStep('days-ordered', order.details.days), clockStep('until', endsOn)];
  if (order.details.days > clockRule(view.pack, 'custodial-order').amount) return { ...cap, status: 'late', steps };
  const status = limitStatus(endsOn, metOn, view.today);
  return releasedBefore(view, order, { ...cap, dueOn: endsOn, status, steps });
}

function judgmentClock(view: View): readonly Clock[] {
  const closed = factsOf(view, 'defence-closed').at(-1);
  const restarted = view.accused.restarts.at(-1)?.on ?? '';
  // A trial that began afresh has no closed defence any more.
  if (!closed || closed.occurredOn <= restarted) return [];
  const span = {
    accusedId: view.accused.accusedId,
    startsOn: closed.occurredOn,
    metOn: view.accused.left.judgment ?? null,
  };
  return [limitClock(view.pack, 'judgment', span, view.today)];
}

/** Without advance disclosure nobody can answer the evidence (Constitution art. 50(2)(j)); one to everybody counts for each. */
function disclosureClock(view: View): readonly Clock[] {
  const startsOn = view.accused.left.plea;
  if (!startsOn || view.accused.withoutTrial) return [];
  const metOn = disclosedOn(view.state, view.accused);
  const span = { accusedId: view.accused.accusedId, startsOn, metOn };
  return ifStillWaiting(view, limitClock(view.pack, 'disclosure', span, view.today));
}

function sentenceClock(view: View): readonly Clock[] {
  const own = view.state.counts.filter((count) => count.accusedId === view.accused.accusedId);
  const convicted = own.filter((count) => count.firstVerdict?.startsWith('convicted'));
  const startsOn = convicted
    .flatMap(({ firstVerdictOn }) => firstVerdictOn ?? [])
    .sort()
    .at(-1);
  if (!startsOn) return [];
  const span = { accusedId: view.accused.accusedId, startsOn, metOn: view.accused.left.sentence ?? sentencedOn(view) };
  return ifStillWaiting(view, limitClock(view.pack, 'sentence', span, view.today));
}

/** Nobody waits for a step of an accused whose case is over. */
function ifStillWaiting({ accused }: View, clock: Clock): readonly Clock[] {
  return clock.metOn === null && !accused.live ? [] : [clock];
}

const BRINGS_THE_FILE: ReadonlySet<MilestoneType> = new Set(['arrested', 'file-forwarded', 'odpp-file-received']);
const DECIDES: ReadonlySet<MilestoneType> = new Set(['charging-decision', 'charge-sheet-filed', 'ended']);

/** From the first fact that brought the file after the decision before, to the decision. */
function decisionClock(pack: JurisdictionPack, { facts }: DocketState, today: CalendarDay): readonly Clock[] {
  const about = facts.filter(({ type }) => BRINGS_THE_FILE.has(type) || DECIDES.has(type));
  const lastBrought = about.findLastIndex(({ type }) => BRINGS_THE_FILE.has(type));
  if (lastBrought === -1) return [];
  const before = about.slice(0, lastBrought).findLastIndex(({ type }) => DECIDES.has(type));
  const startsOn = about[before + 1]?.occurredOn;
  if (!startsOn) return [];
  const metOn = about[lastBrought + 1]?.occurredOn ?? null;
  return [limitClock(pack, 'decision', { accusedId: null, startsOn, metOn }, today)];
}

function sentencedOn(view: View): CalendarDay | null {
  const days = view.state.counts
    .filter((count) => count.accusedId === view.accused.accusedId)
    .flatMap((count) => (count.sentencedOn === null ? [] : [count.sentencedOn]));
  return days.sort().at(-1) ?? null;
}

function sentenceDuration(view: View): readonly Clock[] {
  const arraigned = factsOf(view, 'arraigned')[0];
  const metOn = sentencedOn(view);
  const onTrial = view.accused.live && compareStages(view.accused.stage, 'sentence') <= 0;
  if (!arraigned || (metOn === null && !onTrial)) return [];
  const span = { accusedId: view.accused.accusedId, startsOn: arraigned.occurredOn, metOn: onTrial ? null : metOn };
  return [durationClock('arraignment-to-sentence', span, view.today)];
}

/** The right to appeal ends quietly: a period that passed unused is over, not overdue. */
function appealClock(view: View): readonly Clock[] {
  const startsOn = sentencedOn(view);
  if (startsOn === null) return [];
  const filed = firstFrom(factsOf(view, 'appeal-filed'), startsOn);
  const span = { accusedId: view.accused.accusedId, startsOn, metOn: filed?.occurredOn ?? null };
  const clock = limitClock(view.pack, 'appeal', span, view.today);
  if (clock.status !== 'overdue') return [clock];
  return [{ ...clock, status: 'not-applicable', steps: [...clock.steps, clockStep('period-over', clock.dueOn ?? '')] }];
}

function appealDuration(view: View): readonly Clock[] {
  const startsOn = sentencedOn(view);
  if (startsOn === null) return [];
  const decided = firstFrom(factsOf(view, 'appeal-decided'), startsOn);
  if (!decided && view.accused.appeal !== 'pending') return [];
  const span = { accusedId: view.accused.accusedId, startsOn, metOn: decided?.occurredOn ?? null };
  return [durationClock('sentence-to-appeal-decision', span, view.today)];
}

function amendmentClocks(state: DocketState, today: CalendarDay): readonly Clock[] {
  const arraigned = factsOfType(state.facts, 'arraigned')[0];
  if (!arraigned) return [];
  return factsOfType(state.facts, 'charge-amended')
    .filter((fact) => fact.occurredOn >= arraigned.occurredOn)
    .map((fact) => ({ accusedId: null, startsOn: arraigned.occurredOn, metOn: fact.occurredOn }))
    .map((span) => durationClock('arraignment-to-amendment', span, today));
}

/** A case older than the standard is backlog; it runs from the first charge sheet until the trial court is done with everybody. */
function backlogClock(pack: JurisdictionPack, state: DocketState, today: CalendarDay): readonly Clock[] {
  const filed = factsOfType(state.facts, 'charge-sheet-filed')[0];
  if (!filed) return [];
  const concluded = state.accused.map((accused) => accused.concludedOn);
  const metOn = concluded.includes(null)
    ? null
    : (concluded
        .flatMap((day) => day ?? [])
        .sort()
        .at(-1) ?? null);
  return [limitClock(pack, 'backlog', { accusedId: null, startsOn: filed.occurredOn, metOn }, today)];
}
