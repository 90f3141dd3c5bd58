import type { Milestone, Sentence } from '@hakika/domain';

/** What a spec says of a fact; everything else follows. */
export type Said<Fact = Milestone> = Fact extends Milestone
  ? Pick<Fact, 'type' | 'occurredOn'> & Partial<Omit<Fact, 'type' | 'occurredOn'>>
  : never;

/** A fact about everybody, of no particular minute, recorded at noon of its day. */
export function fact(said: Said): Milestone {
  // `Said` has checked that the details belong to the type; the compiler loses that in the spread.
  return {
    id: [said.type, said.occurredOn, said.accusedId ?? '', said.countId ?? ''].join(' ').trim(),
    accusedId: null,
    countId: null,
    occurredAt: null,
    recordedAt: `${said.occurredOn}T09:00:00Z`,
    supersedesId: null,
    details: {},
    ...said,
  } as Milestone;
}

export const THIRTY_YEARS: Sentence = {
  termMonths: 360,
  life: false,
  fineKes: null,
  defaultMonths: null,
  concurrent: true,
  from: null,
  nonCustodial: false,
  compensationKes: null,
};
