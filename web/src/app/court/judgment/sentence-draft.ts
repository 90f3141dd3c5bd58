import type { Sentence } from '@hakika/domain';

export type SentenceKind = 'prison' | 'life' | 'other';

/** A sentence as it is typed: text, so that an empty box is not a nought. */
export interface SentenceDraft {
  kind: SentenceKind;
  years: string;
  months: string;
  nonCustodialKind: string;
  fine: string;
  defaultMonths: string;
  /** Empty when the terms run together, else the count after whose term this one begins. */
  after: string;
  from: string;
  credit: string;
  compensation: string;
  restitution: string;
  forfeiture: boolean;
  orders: readonly string[];
}

export const EMPTY_SENTENCE: SentenceDraft = {
  kind: 'prison',
  years: '',
  months: '',
  nonCustodialKind: '',
  fine: '',
  defaultMonths: '',
  after: '',
  from: '',
  credit: '',
  compensation: '',
  restitution: '',
  forfeiture: false,
  orders: [],
};

const number = (text: string): number | null => {
  const digits = text.replace(/[\s,]/g, '');
  return digits === '' ? null : Number(digits);
};

export function sentenceOf(draft: SentenceDraft): Sentence {
  return {
    ...termOf(draft),
    life: draft.kind === 'life',
    fineKes: number(draft.fine),
    defaultMonths: number(draft.defaultMonths),
    from: draft.from || null,
    remandCreditDays: number(draft.credit),
    nonCustodial: draft.kind === 'other',
    nonCustodialKind: draft.kind === 'other' && draft.nonCustodialKind ? draft.nonCustodialKind : null,
    compensationKes: number(draft.compensation),
    restitutionKes: number(draft.restitution),
    forfeiture: draft.forfeiture,
    orders: draft.orders,
  };
}

/** Only a term of years runs beside another, or after it. */
function termOf({ kind, years, months, after }: SentenceDraft) {
  const whole = kind === 'prison' ? (number(years) ?? 0) * 12 + (number(months) ?? 0) : 0;
  if (whole === 0) return { termMonths: null, concurrent: false, consecutiveToCountId: null };
  return { termMonths: whole, concurrent: after === '', consecutiveToCountId: after || null };
}

/** Whether anything was imposed at all. */
export function isSaid(draft: SentenceDraft): boolean {
  const { termMonths, life, fineKes, nonCustodial, compensationKes, restitutionKes, forfeiture } = sentenceOf(draft);
  const imposed = [termMonths, fineKes, compensationKes, restitutionKes].some((amount) => amount !== null);
  return life || nonCustodial || imposed || forfeiture === true || draft.orders.length > 0;
}

const NUMBERS = ['years', 'months', 'fine', 'defaultMonths', 'credit', 'compensation', 'restitution'] as const;

/** The boxes that hold something other than a whole number. */
export function faultyBoxes(draft: SentenceDraft): readonly (keyof SentenceDraft)[] {
  return NUMBERS.filter((box) => !/^[\d\s,]*$/.test(draft[box]));
}
