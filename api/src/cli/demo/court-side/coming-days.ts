import type { CaseBundle } from '../../bundles/bundle';
import type { BundleCall, BundleHearing, BundleReadiness } from '../../bundles/bundle-hearing';
import { addDays } from '../court-calendar';
import { DEMO_STATION, Staff } from '../demo-people';
import type { Dice } from '../dice';
import type { CaseBrief } from '../story/case-brief';

const LOOKS_AHEAD = 14;
const CALLED_NOW = 'Court 1';

/** What was said of being ready, and how far the lists of today have come: one matter is before the court. */
export class ComingDays {
  private calledNow = false;

  constructor(private readonly today: string) {}

  of({ prosecutor, investigator }: CaseBrief, bundle: CaseBundle, dice: Dice): CaseBundle {
    if (prosecutor === null) return bundle;
    const hearings = bundle.hearings?.map((hearing, index): BundleHearing => {
      const calls = this.callsOf(hearing, bundle.station, prosecutor);
      const people = { prosecutor, police: investigator ?? prosecutor };
      const readiness = this.readinessOf(hearing, people, bundle.exhibits?.length ?? 0, dice.for(index));
      return { ...hearing, ...(calls.length > 0 && { calls }), ...(readiness.length > 0 && { readiness }) };
    });
    return { ...bundle, hearings };
  }

  private callsOf(
    { on, status, courtroom }: BundleHearing,
    station: string,
    recordedBy: string,
  ): readonly BundleCall[] {
    if (on !== this.today || status === 'vacated') return [];
    const call = (said: BundleCall['said'], at: string) => ({ said, at: `${on}T${at}:00+03:00`, recordedBy });
    if (status !== 'scheduled') return [call('called', '08:15'), call('finished', '08:40')];
    const first = !this.calledNow && station === DEMO_STATION && courtroom === CALLED_NOW;
    if (!first || recordedBy !== Staff.Prosecutor) return [];
    this.calledNow = true;
    return [call('called', '08:45')];
  }

  private readinessOf(
    { on, status, purpose }: BundleHearing,
    { prosecutor, police }: { readonly prosecutor: string; readonly police: string },
    exhibits: number,
    dice: Dice,
  ): readonly BundleReadiness[] {
    const near = status === 'scheduled' && on >= this.today && on <= addDays(this.today, LOOKS_AHEAD);
    if (!near || purpose !== 'prosecution-hearing') return [];
    const at = `${addDays(this.today, -1)}T15:20:00+03:00`;
    const ready = (subject: BundleReadiness['subject'], recordedBy: string) =>
      ({ subject, word: 'ready', at, recordedBy }) as const;
    return [
      ...(dice.chance(0.5) ? [ready('police-file', police)] : []),
      ...(exhibits > 0 && dice.chance(0.5) ? [ready('exhibits', police)] : []),
      ...(dice.chance(0.25)
        ? [{ ...ready('hearing', prosecutor), reason: 'What is missing comes on the morning' }]
        : []),
    ];
  }
}
