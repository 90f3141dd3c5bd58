import type { BundleDetails } from '../../bundles/bundle';
import type { BundleHearing } from '../../bundles/bundle-hearing';
import { Goal } from './case-brief';
import type { CaseTeller } from './case-teller';
import type { DayOfDemo } from '../caseload';
import { addDays, recordedOn } from '../court-calendar';

const BY_POLICE = { source: 'police-record' } as const;
const BY_PROSECUTOR = { source: 'prosecutor-note' } as const;

/** From arrest to the charge sheet; gives the day of the arrest. */
export function tellCharge(teller: CaseTeller, { calendar }: DayOfDemo): string {
  const { brief, dice, docket, charges } = teller;
  const filedOn = brief.beganOn;
  const held = dice.chance(0.12) ? calendar.onOrBefore(addDays(filedOn, -dice.whole(6, 14))) : null;
  const arrestedOn = calendar.earliestArrest(held ?? filedOn);
  arrest(teller, arrestedOn);
  if (held) orderCustody(teller, held);
  if (brief.twist === 'absconded')
    docket.of('A2', 'released-on-police-bail', arrestedOn, { ...BY_POLICE, details: { amountKes: 50_000 } });
  docket.ofMain('charging-decision', filedOn, {
    ...BY_PROSECUTOR,
    details: { decision: dice.chance(0.9) ? 'charge' : 'charge-on-threshold-test' },
  });
  docket.ofCase('charge-sheet-filed', filedOn, { details: { counts: charges.first.map(({ number }) => number) } });
  return arrestedOn;
}

/** A case that has not come to court, or never will; gives the day of the arrest, if there was one. */
export function tellInvestigation(teller: CaseTeller, { today, calendar }: DayOfDemo): string | null {
  const { brief, docket } = teller;
  if (brief.goal === Goal.Report) return null;
  const arrestedOn = brief.beganOn;
  arrest(teller, arrestedOn);
  const produced = calendar.onOrAfter(addDays(arrestedOn, 1));
  if (brief.goal === Goal.Arrest) {
    if (produced <= today) orderCustody(teller, produced);
    return arrestedOn;
  }
  docket.ofMain('released-on-police-bail', addDays(arrestedOn, 1), { ...BY_POLICE, details: { amountKes: 30_000 } });
  if (brief.goal === Goal.Directed) {
    docket.ofMain('charging-decision', addDays(arrestedOn, 4), { ...BY_PROSECUTOR, details: directionsOn(today) });
    return arrestedOn;
  }
  const decidedOn = brief.endedOn ?? calendar.onOrBefore(addDays(today, -1));
  const decision = brief.goal === Goal.NoCharge ? 'no-charge-evidential' : 'charge';
  docket.ofMain('charging-decision', decidedOn, { ...BY_PROSECUTOR, details: { decision } });
  return arrestedOn;
}

/** What the police are to find out: one thing late, one that still has time, and one that they have answered. */
function directionsOn(today: string): BundleDetails {
  const directions = [
    { code: 'more-statements', due: addDays(today, -9) },
    { code: 'devices', due: addDays(today, -3) },
    { code: 'money-trail', due: addDays(today, 11) },
  ];
  return { decision: 'further-investigation', directions };
}

function arrest({ docket, dice }: CaseTeller, on: string): void {
  const at = `${on}T${dice.pick(['06:40', '10:15', '14:20', '15:45'])}:00+03:00`;
  docket.ofMain('arrested', on, { ...BY_POLICE, ...(dice.chance(0.7) && { occurredAt: at }) });
}

/** The police bring the accused and ask for more time (Criminal Procedure Code s.36A). */
function orderCustody({ brief, docket, hearings, lists, today, dice }: CaseTeller, on: string): void {
  docket.ofMain('custodial-order', on, { details: { granted: true, days: dice.pick([7, 10, 14]) } });
  const { station, courtroom } = brief;
  const hearing: BundleHearing = {
    key: 'h1',
    on,
    courtroom,
    ...lists.place(station, courtroom, on),
    purpose: 'custodial-application',
    status: 'effective',
    outcome: 'ruling-given',
    recordedAt: recordedOn(on, today),
  };
  hearings.push(hearing);
}
