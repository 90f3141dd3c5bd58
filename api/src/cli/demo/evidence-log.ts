import { elementsToProve } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import type { BundleCount, BundleCustody, BundleExhibit } from '../bundles/bundle';
import { BEFORE_COURT, Goal, type CaseBrief } from './story/case-brief';
import { Staff } from './demo-people';
import type { Dice } from './dice';
import type { ChargePlan } from './story/invented-charges';

const ITEMS = [
  ['digital', 'Phone, black, screen cracked'],
  ['document', 'Bus ticket and receipt of a lodging'],
  ['document', 'Page of a guest register, copy'],
  ['medical', 'Report of examination, sealed envelope'],
  ['document', 'Birth certificate, certified copy'],
  ['money', 'Mobile money statement, printed'],
  ['statement', 'Statement of a neighbour, signed'],
  ['physical', 'Travel bag, blue'],
  ['photograph', 'Photographs of the premises'],
] as const;

/** Items on their way that nobody has accepted yet: from whom, to whom. */
const ON_THEIR_WAY: readonly (readonly [from: string, to: string])[] = [
  [Staff.Investigator, Staff.Investigator2],
  [Staff.Investigator, Staff.Prosecutor],
  [Staff.Investigator, Staff.Prosecutor],
  [Staff.Investigator2, Staff.Investigator],
  [Staff.Investigator2, Staff.Investigator],
  [Staff.Investigator2, Staff.Prosecutor2],
];

/** The evidence logs of all cases; it knows which items are still to be sent on their way. */
export class EvidenceLogs {
  private readonly toSend = [...ON_THEIR_WAY];

  constructor(private readonly yesterday: string) {}

  of(
    brief: CaseBrief,
    foundOn: string | null,
    { first, trafficking }: ChargePlan,
    dice: Dice,
  ): readonly BundleExhibit[] {
    const collectedBy = brief.investigator;
    const nothing =
      collectedBy === null || foundOn === null || (brief.goal !== Goal.Consent && BEFORE_COURT.includes(brief.goal));
    if (nothing || dice.chance(0.3)) return [];
    return dice.some(ITEMS, dice.whole(1, 4)).map(([kind, description], index) => ({
      label: `E${index + 1}`,
      kind,
      description,
      foundOn,
      foundPlace: 'Invented Lodge, room 4',
      sealNumber: `DEMO-${brief.serial}-${index + 1}`,
      collectedBy,
      custody: this.custodyOf(brief, collectedBy, foundOn, dice),
      links: BEFORE_COURT.includes(brief.goal) ? [] : linksOf(first, trafficking.childSurvivor, dice),
    }));
  }

  private custodyOf(brief: CaseBrief, collectedBy: string, foundOn: string, dice: Dice): readonly BundleCustody[] {
    const sealed: BundleCustody = { kind: 'sealed', at: `${foundOn}T18:30:00+03:00`, place: 'Exhibit store' };
    const examined: BundleCustody[] = dice.chance(0.3)
      ? [{ kind: 'examined', at: `${foundOn}T19:15:00+03:00`, place: 'Exhibit store' }]
      : [];
    return [sealed, ...examined, ...this.handedOn(brief, collectedBy, foundOn, dice)];
  }

  private handedOn(
    { endedOn, prosecutor }: CaseBrief,
    from: string,
    foundOn: string,
    dice: Dice,
  ): readonly BundleCustody[] {
    const at = this.yesterday;
    const takers: readonly (string | null)[] = [prosecutor, Staff.Investigator, Staff.Investigator2];
    const mayGo = endedOn === null && foundOn < at;
    const due = mayGo ? this.toSend.findIndex(([giver, taker]) => giver === from && takers.includes(taker)) : -1;
    const sent = due < 0 ? undefined : this.toSend.splice(due, 1)[0];
    if (sent) return [{ kind: 'handed-over', from, to: sent[1], at: `${at}T15:10:00+03:00`, place: 'Exhibit store' }];
    if (prosecutor === null || foundOn >= at || dice.chance(0.75)) return [];
    return [
      { kind: 'handed-over', from, to: prosecutor, at: `${foundOn}T20:00:00+03:00`, place: 'Court registry' },
      { kind: 'accepted', at: `${foundOn}T20:20:00+03:00`, place: 'Court registry' },
    ];
  }
}

function linksOf(counts: readonly BundleCount[], child: boolean | null, dice: Dice): BundleExhibit['links'] {
  const [count] = counts;
  if (!count || dice.chance(0.35)) return [];
  const elements = elementsToProve(kenya, count.offence, child).map(({ element }) => element);
  return dice.some(elements, dice.whole(1, 2)).map((element) => ({ count: count.number, element }));
}
