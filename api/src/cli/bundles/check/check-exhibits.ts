import {
  dayOf,
  elementsToProve,
  refuseHandOver,
  refuseLog,
  type HandOverRefusal,
  type JurisdictionPack,
} from '@hakika/domain';
import type { BundleExhibit, CaseBundle } from '../bundle';
import type { Moment } from './check-docket';
import { fault, type Fault } from './fault';

export function checkExhibits(pack: JurisdictionPack, bundle: CaseBundle, moment: Moment): readonly Fault[] {
  return (bundle.exhibits ?? []).flatMap((exhibit, index) => {
    const at = `/exhibits/${index}`;
    return [
      ...logFaults(pack, exhibit, moment).map(({ path, problem }) => fault(at + path, problem)),
      ...custodyFaults(exhibit, moment).map(({ path, problem }) => fault(at + path, problem)),
      ...linkFaults(pack, bundle, exhibit).map(({ path, problem }) => fault(at + path, problem)),
    ];
  });
}

function logFaults(pack: JurisdictionPack, exhibit: BundleExhibit, { today, now }: Moment): readonly Fault[] {
  const { tags = [], foundOn, foundAt, foundPlace: place = null } = exhibit;
  const found = foundAt ? { day: dayOf(foundAt, pack.zone), ahead: Date.parse(foundAt) > Date.parse(now) } : null;
  const refusal = refuseLog({ tags, foundOn, foundAt: found, place, today });
  return refusal ? [fault('/foundOn', refusal)] : [];
}

/** Who gives has it; who accepts was offered it; nothing happens before what went before. */
function custodyFaults({ collectedBy, custody = [], foundOn }: BundleExhibit, { now }: Moment): readonly Fault[] {
  let [holder, offered, last] = [collectedBy, undefined as string | undefined, foundOn];
  return custody.flatMap(({ kind, from = holder, to, at }, index) => {
    const here = `/custody/${index}`;
    const faults: Fault[] = [];
    if (Date.parse(at) < Date.parse(last)) faults.push(fault(`${here}/at`, 'lies before the event before it'));
    if (Date.parse(at) > Date.parse(now)) faults.push(fault(`${here}/at`, 'lies in the future'));
    faults.push(...handFaults({ kind, from, to, holder, offered }, here));
    last = at;
    if (kind === 'handed-over') offered = to;
    if (kind === 'accepted' && offered !== undefined) holder = offered;
    if (kind === 'accepted' || kind === 'declined') offered = undefined;
    return faults;
  });
}

/** Which field of an event the rule speaks of. */
const REFUSED_FIELD: Readonly<Record<HandOverRefusal, string>> = {
  'exhibit.not-in-your-hands': 'from',
  'exhibit.already-offered': 'kind',
  'exhibit.receiver-is-giver': 'to',
  'exhibit.receiver-may-not-hold': 'to',
};

interface Hands {
  readonly kind: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly holder: string;
  readonly offered: string | undefined;
}

function handFaults({ kind, from, to, holder, offered }: Hands, at: string): readonly Fault[] {
  if (kind === 'accepted' || kind === 'declined')
    return offered === undefined ? [fault(`${at}/kind`, 'nothing is on offer')] : [];
  if (kind !== 'handed-over') return [];
  const refusal = refuseHandOver({
    giverId: from,
    receiverId: to ?? '',
    receiverMayHold: true,
    holderId: holder,
    offeredTo: offered ?? null,
  });
  return refusal ? [fault(`${at}/${REFUSED_FIELD[refusal]}`, refusal)] : [];
}

function linkFaults(
  pack: JurisdictionPack,
  { counts = [], trafficking }: CaseBundle,
  { links = [] }: BundleExhibit,
): readonly Fault[] {
  return links.flatMap(({ count, element }, index) => {
    const offence = counts.find(({ number }) => number === count)?.offence;
    if (offence === undefined) return [];
    const elements = elementsToProve(pack, offence, trafficking.childSurvivor);
    const fits = elements.some((entry) => entry.element === element);
    return fits ? [] : [fault(`/links/${index}/element`, `is no element of ${offence}`)];
  });
}
