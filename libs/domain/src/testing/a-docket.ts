import type { Docket, Milestone, Sentence } from '../court/docket/milestone';

/** What a spec says of a fact; the rest is filled in. */
export type Said<Fact = Milestone> = Fact extends Milestone
  ? Pick<Fact, 'type' | 'occurredOn'> & Partial<Omit<Fact, 'type' | 'occurredOn'>>
  : never;

/** A fact, by default about everybody, of no particular minute, and recorded at noon of its day. */
export function aFact(said: Said): Milestone {
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

/** Two accused: A1 faces counts 1 and 2, A2 faces count 1; count 3 is A1's alternative to count 2. */
export function aDocket(...facts: readonly Said[]): Docket {
  return {
    accused: [
      { id: 'a1', label: 'A1' },
      { id: 'a2', label: 'A2' },
    ],
    counts: [
      { id: 'c1', accusedIds: ['a1', 'a2'], alternativeToId: null },
      { id: 'c2', accusedIds: ['a1'], alternativeToId: null },
      { id: 'c3', accusedIds: ['a1'], alternativeToId: 'c2' },
    ],
    milestones: facts.map(aFact),
  };
}

/** One accused, one count. */
export function aSmallDocket(...facts: readonly Said[]): Docket {
  return {
    accused: [{ id: 'a1', label: 'A1' }],
    counts: [
      { id: 'c1', accusedIds: ['a1'], alternativeToId: null },
      { id: 'c2', accusedIds: ['a1'], alternativeToId: null },
    ],
    milestones: facts.map(aFact),
  };
}

export function aSentence(changes: Partial<Sentence> = {}): Sentence {
  return {
    termMonths: 360,
    life: false,
    fineKes: null,
    defaultMonths: null,
    concurrent: true,
    from: null,
    nonCustodial: false,
    compensationKes: null,
    ...changes,
  };
}

/** The ordinary course of one accused on one count, a step a month from January 2025. */
export const COURSE = [
  { type: 'arrested', occurredOn: '2025-01-06' },
  { type: 'charging-decision', occurredOn: '2025-01-07', details: { decision: 'charge' } },
  { type: 'charge-sheet-filed', occurredOn: '2025-01-07', details: { countIds: ['c1'] } },
  { type: 'arraigned', occurredOn: '2025-01-07' },
  { type: 'plea-taken', occurredOn: '2025-02-03', details: { plea: 'not-guilty' } },
  { type: 'prosecution-opened', occurredOn: '2025-03-03' },
  { type: 'prosecution-closed', occurredOn: '2025-04-07' },
  { type: 'case-to-answer', occurredOn: '2025-05-05' },
  { type: 'defence-opened', occurredOn: '2025-06-02', details: { election: 'sworn' } },
  { type: 'defence-closed', occurredOn: '2025-07-07' },
  { type: 'verdict', occurredOn: '2025-08-04', details: { verdict: 'convicted' } },
  { type: 'sentenced', occurredOn: '2025-09-01', details: aSentence() },
  { type: 'appeal-filed', occurredOn: '2025-09-08', details: { by: 'accused' } },
  { type: 'appeal-decided', occurredOn: '2025-12-01', details: { outcome: 'dismissed', sentence: null } },
] as const satisfies readonly Said[];

/** The ordinary course up to and including a type of fact. */
export function courseUntil(type: (typeof COURSE)[number]['type']): readonly Said[] {
  return COURSE.slice(0, COURSE.findIndex((fact) => fact.type === type) + 1);
}
