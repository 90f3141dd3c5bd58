import type { MilestoneView, RecordMilestoneRequest } from '@hakika/contracts';
import {
  instantAt,
  timeOf,
  type JurisdictionPack,
  type Milestone,
  type MilestoneType,
  type Sentence,
} from '@hakika/domain';
import { moreOf, moreSaid } from './detail-draft';
import { asks, EMPTY_DRAFT, saysSentence, type MilestoneDraft } from './milestone-draft';

const number = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** The details in the shape of the domain. */
export function detailsOf(draft: MilestoneDraft): Milestone['details'] {
  const make = MAKERS[draft.type as MilestoneType];
  return { ...make?.(draft), ...moreOf(draft) } as Milestone['details'];
}

const MAKERS: { readonly [Type in MilestoneType]?: (draft: MilestoneDraft) => object } = {
  'released-on-police-bail': ({ amount }) => ({ amountKes: number(amount) }),
  'custodial-order': ({ granted, days }) => ({ granted, days: number(days) ?? 0 }),
  'charging-decision': ({ decision }) => ({ decision }),
  'plea-taken': ({ plea }) => ({ plea }),
  'plea-changed': ({ plea }) => ({ plea }),
  'bail-granted': ({ amount, sureties }) => ({ amountKes: number(amount), sureties: number(sureties) }),
  'defence-opened': ({ election }) => ({ election: election || null }),
  'bail-varied': ({ amount, sureties }) => ({ amountKes: number(amount), sureties: number(sureties) }),
  'judgment-reserved': ({ until }) => ({ until: until || null }),
  'judgment-deferred': ({ until }) => ({ until: until || null }),
  verdict: ({ verdict }) => ({ verdict }),
  sentenced: sentenceOf,
  resentenced: sentenceOf,
  'appeal-filed': ({ by }) => ({ by }),
  'appeal-decided': (draft) => ({
    outcome: draft.outcome,
    sentence: asks(draft, 'sentence') && saysSentence(draft) ? sentenceOf(draft) : null,
  }),
  'revision-decided': (draft) => ({
    sentence: asks(draft, 'sentence') && saysSentence(draft) ? sentenceOf(draft) : null,
  }),
  ended: ({ ending }) => ({ ending }),
  transferred: ({ toStation }) => ({ toStation }),
};

function sentenceOf(draft: MilestoneDraft): Sentence {
  const months = (number(draft.years) ?? 0) * 12 + (number(draft.months) ?? 0);
  return {
    termMonths: draft.life || months === 0 ? null : months,
    life: draft.life,
    fineKes: number(draft.fine),
    defaultMonths: number(draft.defaultMonths),
    // Only a term of years runs beside another.
    concurrent: !draft.life && months > 0 && draft.concurrent,
    from: draft.from || null,
    nonCustodial: draft.nonCustodial,
    compensationKes: number(draft.compensation),
  };
}

/** The draft as a fact that the rules can judge before it is sent. */
export function toFact(
  draft: MilestoneDraft,
  zone: string,
  id: string,
  now: string,
  supersedesId: string | null = null,
): Milestone {
  return {
    id,
    type: draft.type,
    accusedId: draft.accusedId || null,
    countId: draft.countId || null,
    occurredOn: draft.occurredOn,
    occurredAt: draft.time && draft.occurredOn ? instantAt(draft.occurredOn, draft.time, zone) : null,
    recordedAt: now,
    supersedesId,
    details: detailsOf(draft),
    // The details belong to the type because `MAKERS` pairs them; the compiler cannot follow that through an index.
  } as Milestone;
}

/** What leaves: the fact without what the API gives it. */
export function requestOf(fact: Milestone, source: string): RecordMilestoneRequest {
  const { type, accusedId, countId, occurredOn, occurredAt, details } = fact;
  return {
    type,
    occurredOn,
    ...(occurredAt && { occurredAt }),
    ...(accusedId && { accusedId }),
    ...(countId && { countId }),
    details: details as Readonly<Record<string, unknown>>,
    source: source as RecordMilestoneRequest['source'],
  };
}

/** A recorded fact back in the boxes, to be corrected. */
export function draftOf(fact: MilestoneView, pack: JurisdictionPack): MilestoneDraft {
  const given = fact.details as Readonly<Record<string, unknown>>;
  // The sentence of an appeal lies one level down and has the same boxes.
  const details = { ...given, ...((given['sentence'] ?? {}) as object) } as Readonly<Record<string, unknown>>;
  const said = (name: string): string =>
    details[name] === null || details[name] === undefined ? '' : String(details[name]);
  const months = Number(details['termMonths'] ?? 0);
  const saying = ['granted', 'life', 'nonCustodial', ...(months > 0 ? ['concurrent'] : [])];
  const flags = saying.filter((name) => typeof details[name] === 'boolean');
  const texts = ['plea', 'verdict', 'decision', 'days', 'sureties', 'election', 'until', 'by', 'outcome', 'ending'];
  return {
    ...EMPTY_DRAFT,
    ...Object.fromEntries([...texts, 'toStation', 'defaultMonths', 'from'].map((name) => [name, said(name)])),
    ...Object.fromEntries(flags.map((name) => [name, details[name]])),
    more: moreSaid(fact.type, given),
    type: fact.type,
    accusedId: fact.accusedId ?? '',
    countId: fact.countId ?? '',
    occurredOn: fact.occurredOn,
    time: fact.occurredAt ? timeOf(fact.occurredAt, pack.zone) : '',
    source: fact.source,
    amount: said('amountKes'),
    fine: said('fineKes'),
    compensation: said('compensationKes'),
    years: months >= 12 ? String(Math.floor(months / 12)) : '',
    months: months % 12 ? String(months % 12) : '',
  };
}
