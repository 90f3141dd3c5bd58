import type { JurisdictionPack } from '../../reference/pack';
import type { CalendarDay } from '../../shared/days';
import type { DocketState } from '../docket/docket-state';
import type { Clock } from './clock';
import { adjournmentLimit, limitClock } from './clocks';

/** What clocks need and no fact of the docket says: how the last hearing ended, who is a child, what a survivor said when. */
export interface BeyondTheDocket {
  /** The day of the last hearing that was held, when it was adjourned. */
  readonly adjournedOn: CalendarDay | null;
  readonly nextOn: CalendarDay | null;
  readonly childAccusedIds: readonly string[];
  readonly childSurvivor: boolean;
  /** The first day on which a survivor gave evidence. */
  readonly survivorHeardOn: CalendarDay | null;
}

/** The same from what the page of a case says, on the server as on the device. */
export function beyondOf(page: {
  readonly adjournedOn: CalendarDay | null;
  readonly next: { readonly on: CalendarDay } | null;
  readonly accused: readonly { readonly id: string; readonly child: boolean | null }[];
  readonly trafficking: { readonly childSurvivor: boolean | null };
  readonly survivorHeardOn: CalendarDay | null;
}): BeyondTheDocket {
  return {
    adjournedOn: page.adjournedOn,
    nextOn: page.next?.on ?? null,
    childAccusedIds: page.accused.filter(({ child }) => child).map(({ id }) => id),
    childSurvivor: page.trafficking.childSurvivor === true,
    survivorHeardOn: page.survivorHeardOn,
  };
}

const HELD = ['police-custody', 'remand'];

export function clocksBeyond(
  pack: JurisdictionPack,
  state: DocketState,
  beyond: BeyondTheDocket,
  today: CalendarDay,
): readonly Clock[] {
  return [
    ...adjournmentClock(pack, state, beyond, today),
    ...childEvidenceClock(pack, state, beyond, today),
    ...childrensCaseClocks(pack, state, beyond, today),
  ];
}

/** The shorter limit holds while any of those on trial is held. */
function adjournmentClock(
  pack: JurisdictionPack,
  { live, accused }: DocketState,
  { adjournedOn, nextOn }: BeyondTheDocket,
  today: CalendarDay,
): readonly Clock[] {
  if (!live || adjournedOn === null) return [];
  const inCustody = accused.some((person) => person.live && HELD.includes(person.custody));
  const { clock, latestNextDate } = adjournmentLimit(pack, adjournedOn, inCustody, nextOn);
  return [nextOn === null && today > latestNextDate ? { ...clock, status: 'overdue' } : clock];
}

/** A child should not wait to be heard, nor be kept ready for long; the earliest plea counts. */
function childEvidenceClock(
  pack: JurisdictionPack,
  state: DocketState,
  { childSurvivor, survivorHeardOn }: BeyondTheDocket,
  today: CalendarDay,
): readonly Clock[] {
  const onTrial = state.accused.filter(({ withoutTrial }) => !withoutTrial);
  const startsOn = onTrial.flatMap(({ left }) => left.plea ?? []).sort()[0];
  if (!childSurvivor || !startsOn || (survivorHeardOn === null && !state.live)) return [];
  const metOn = survivorHeardOn !== null && survivorHeardOn >= startsOn ? survivorHeardOn : null;
  return [limitClock(pack, 'child-evidence', { accusedId: null, startsOn, metOn }, today)];
}

/** For a child in conflict with the law; the child before the court as a survivor has the clock above. */
function childrensCaseClocks(
  pack: JurisdictionPack,
  { accused, filedOn }: DocketState,
  { childAccusedIds }: BeyondTheDocket,
  today: CalendarDay,
): readonly Clock[] {
  if (filedOn === null) return [];
  return accused
    .filter(({ accusedId }) => childAccusedIds.includes(accusedId))
    .map(({ accusedId, concludedOn }) => ({ accusedId, startsOn: filedOn, metOn: concludedOn }))
    .map((span) => limitClock(pack, 'childrens-case', span, today));
}
