import { exhibitStatus, foldCustody, instantAt, isNeverUploaded } from '@hakika/domain';
import { chainStart, link, type CustodyEntry, type CustodyLink } from '../../../evidence/custody/custody-chain';
import { nextId } from '../../../platform/database/next-id';
import type { BundleCustody, BundleExhibit } from '../bundle';
import { userId, type RowContext } from './court-rows';
import { bytes, type BulkRow } from './insert-rows';

export interface ExhibitRows {
  readonly exhibits: readonly BulkRow[];
  readonly custody: readonly BulkRow[];
  readonly links: readonly BulkRow[];
}

export function exhibitRows(context: RowContext): ExhibitRows {
  const each = (context.bundle.exhibits ?? []).map((exhibit, index) => rowsOf(context, exhibit, index + 1));
  return {
    exhibits: each.map(({ exhibit }) => exhibit),
    custody: each.flatMap(({ custody }) => custody),
    links: each.flatMap(({ links }) => links),
  };
}

function rowsOf(context: RowContext, item: BundleExhibit, number: number) {
  const { ids, importerId, moment } = context;
  const id = nextId();
  const chain = chainOf(context, item, id);
  const by = { recorded_at: moment.openedAt, recorded_by: userId(context, item.collectedBy) };
  return {
    exhibit: { ...factsOf(item), id, case_id: ids.caseId, number, ...handsOf(item, chain), ...by },
    custody: chain.map(toRow),
    links: (item.links ?? []).map(({ count, element }) => ({
      exhibit_id: id,
      case_id: ids.caseId,
      count_id: ids.counts.get(count),
      element,
      linked_by: importerId,
      linked_at: moment.openedAt,
    })),
  };
}

function factsOf(item: BundleExhibit): BulkRow {
  const { kind, description, sealNumber, foundOn, foundAt, foundPlace, tags = [] } = item;
  return {
    kind,
    description,
    seal_number: sealNumber,
    found_on: foundOn,
    found_at: foundAt,
    found_place: foundPlace,
    holding_place: isNeverUploaded(tags) ? foundPlace : null,
    tags,
  };
}

/** Holder, offer and status are what the events add up to. */
function handsOf({ tags = [], sealNumber }: BundleExhibit, chain: readonly CustodyLink[]): BulkRow {
  const state = foldCustody(chain.map((event) => ({ ...event, occurredAt: event.occurredAt.toISOString() })));
  const { holderId, offeredTo, movedOn } = state;
  const status = exhibitStatus({ tags, sealed: sealNumber !== undefined, offered: offeredTo !== null, movedOn });
  return { holder_id: holderId, offered_to: offeredTo, status };
}

function chainOf(context: RowContext, item: BundleExhibit, exhibitId: string): readonly CustodyLink[] {
  const collector = userId(context, item.collectedBy);
  const collectedAt = item.foundAt ?? instantAt(item.foundOn, '00:00', context.zone);
  const collected = { kind: 'collected', at: collectedAt, place: item.foundPlace } as const;
  return [collected, ...(item.custody ?? [])].reduce<CustodyLink[]>((chain, event) => {
    const hands = handsIn(context, event, chain, collector);
    return [...chain, link({ ...entryOf(context, exhibitId, event, chain), ...hands })];
  }, []);
}

type Event = Omit<BundleCustody, 'kind'> & { readonly kind: CustodyEntry['kind'] };
type Hands = Pick<CustodyEntry, 'fromId' | 'toId' | 'answers' | 'recordedBy'>;

/** An answer goes to the open offer, and is the receiver's to give; everything else is the holder's. */
function handsIn(context: RowContext, event: Event, chain: readonly CustodyLink[], collector: string): Hands {
  const state = foldCustody(chain.map((before) => ({ ...before, occurredAt: before.occurredAt.toISOString() })));
  const holder = state.holderId ?? collector;
  if (event.kind === 'collected') return { fromId: null, toId: collector, answers: null, recordedBy: collector };
  if (event.kind === 'handed-over')
    return { fromId: holder, toId: userId(context, event.to), answers: null, recordedBy: holder };
  if (event.kind !== 'accepted' && event.kind !== 'declined') {
    return { fromId: holder, toId: null, answers: null, recordedBy: holder };
  }
  return { fromId: holder, toId: state.offeredTo, answers: state.openOffer, recordedBy: state.offeredTo ?? holder };
}

function entryOf({ ids }: RowContext, exhibitId: string, event: Event, chain: readonly CustodyLink[]) {
  const at = new Date(event.at);
  return {
    id: nextId(),
    exhibitId,
    caseId: ids.caseId,
    seq: chain.length + 1,
    kind: event.kind,
    occurredAt: at,
    place: event.place ?? null,
    note: event.note ?? null,
    recordedAt: at,
    prevHash: chain.at(-1)?.hash ?? chainStart(exhibitId),
  };
}

function toRow(event: CustodyLink): BulkRow {
  return {
    id: event.id,
    exhibit_id: event.exhibitId,
    case_id: event.caseId,
    seq: event.seq,
    kind: event.kind,
    from_id: event.fromId,
    to_id: event.toId,
    answers: event.answers,
    occurred_at: event.occurredAt,
    place: event.place,
    note: event.note,
    recorded_by: event.recordedBy,
    recorded_at: event.recordedAt,
    prev_hash: bytes(event.prevHash),
    body: event.body,
    hash: bytes(event.hash),
  };
}
