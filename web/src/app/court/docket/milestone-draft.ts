import { MILESTONE_TYPES, type MilestoneType } from '@hakika/domain';
import type { MoreDetails } from './detail-draft';

/** What the form holds: text as typed, so that an empty box is not a nought. */
export interface MilestoneDraft {
  type: MilestoneType | '';
  accusedId: string;
  countId: string;
  occurredOn: string;
  time: string;
  source: string;
  plea: string;
  verdict: string;
  decision: string;
  granted: boolean;
  days: string;
  amount: string;
  sureties: string;
  election: string;
  until: string;
  by: string;
  outcome: string;
  ending: string;
  toStation: string;
  years: string;
  months: string;
  life: boolean;
  fine: string;
  defaultMonths: string;
  concurrent: boolean;
  from: string;
  nonCustodial: boolean;
  compensation: string;
  /** Answers to questions that have no box of their own, by the name of the field. */
  more: MoreDetails;
}

export const EMPTY_DRAFT: MilestoneDraft = {
  type: '',
  accusedId: '',
  countId: '',
  occurredOn: '',
  time: '',
  source: 'court-record',
  plea: 'not-guilty',
  verdict: '',
  decision: 'charge',
  granted: true,
  days: '',
  amount: '',
  sureties: '',
  election: '',
  until: '',
  by: 'accused',
  outcome: '',
  ending: '',
  toStation: '',
  years: '',
  months: '',
  life: false,
  fine: '',
  defaultMonths: '',
  concurrent: true,
  from: '',
  nonCustodial: false,
  compensation: '',
  more: {},
};

/** Forms of their own have a charge sheet and the approval by a supervisor; what is taken back is taken back as a correction. */
const BY_OTHER_MEANS: readonly MilestoneType[] = [
  'charge-sheet-filed',
  'charge-amended',
  'decision-approved',
  'retracted',
];
export const RECORDABLE: readonly MilestoneType[] = MILESTONE_TYPES.filter((type) => !BY_OTHER_MEANS.includes(type));

export type DetailField = keyof MilestoneDraft | 'sentence';

/** What each type asks beyond whom and when. */
export const FIELDS: { readonly [Type in MilestoneType]?: readonly DetailField[] } = {
  'released-on-police-bail': ['amount'],
  'custodial-order': ['granted', 'days'],
  'charging-decision': ['decision'],
  'plea-taken': ['plea'],
  'plea-changed': ['plea'],
  'bail-granted': ['amount', 'sureties'],
  'bail-varied': ['amount', 'sureties'],
  'defence-opened': ['election'],
  'judgment-reserved': ['until'],
  'judgment-deferred': ['until'],
  verdict: ['verdict'],
  sentenced: ['sentence'],
  resentenced: ['sentence'],
  'appeal-filed': ['by'],
  'appeal-decided': ['outcome', 'sentence'],
  'revision-decided': ['sentence'],
  ended: ['ending'],
  transferred: ['toStation'],
};

/** What decides a case is read once more before it is recorded. */
export const SERIOUS: ReadonlySet<MilestoneType> = new Set([
  'verdict',
  'sentenced',
  'ended',
  'no-case-to-answer',
  'appeal-decided',
  'revision-decided',
  'resentenced',
]);

/** After these outcomes of an appeal there is another sentence. */
const NEW_SENTENCE: ReadonlySet<string> = new Set(['substituted', 'sentence-varied', 'conviction-entered']);

export function asks(draft: MilestoneDraft, field: DetailField): boolean {
  if (!draft.type) return false;
  if (field === 'sentence' && draft.type === 'appeal-decided') return NEW_SENTENCE.has(draft.outcome);
  if (field === 'sentence' && draft.type === 'revision-decided') return NEW_SENTENCE.has(draft.more['outcome'] ?? '');
  return FIELDS[draft.type]?.includes(field) ?? false;
}

/** A court of appeal may say that the sentence changes and leave it to another to say how. */
const ALWAYS_A_SENTENCE: ReadonlySet<string> = new Set(['sentenced', 'resentenced']);

/** A box that must not stay empty, or null when all is there. */
export function missingField(draft: MilestoneDraft): DetailField | null {
  const needed: readonly DetailField[] = ['verdict', 'outcome', 'ending', 'toStation', 'days'];
  const empty = needed.find((field) => asks(draft, field) && !draft[field as keyof MilestoneDraft]);
  if (empty) return empty;
  if (!asks(draft, 'sentence') || !ALWAYS_A_SENTENCE.has(draft.type)) return null;
  return saysSentence(draft) ? null : 'sentence';
}

export function saysSentence(draft: MilestoneDraft): boolean {
  const { life, nonCustodial, years, months, fine, compensation } = draft;
  return life || nonCustodial || [years, months, fine, compensation].some((text) => text.trim() !== '');
}
