import { addDays, type Docket, type Milestone } from '@hakika/domain';
import { fact, type Said } from './facts';
import { EMPTY } from './legal-dockets';

type Turn = readonly ((occurredOn: string) => Said)[];

const BEFORE: Turn = [
  (occurredOn) => ({ type: 'arrested', occurredOn }),
  (occurredOn) => ({ type: 'charging-decision', occurredOn, details: { decision: 'charge' } }),
  (occurredOn) => ({ type: 'charge-sheet-filed', occurredOn, details: { countIds: ['c1', 'c2', 'c3', 'c4'] } }),
  (occurredOn) => ({ type: 'arraigned', occurredOn }),
  (occurredOn) => ({ type: 'plea-taken', occurredOn, details: { plea: 'not-guilty' } }),
];

const asked = { report: 'laboratory', survivorId: null, due: null } as const;
const terms = { amountKes: 200_000, sureties: 2, cash: false, noContact: true, exclusion: false, passport: true };

/** What can happen again and again while a case waits: bail and flight, reports, pleas changed, survivors told. */
const ROUND: Turn = [
  (occurredOn) => ({ type: 'report-asked', occurredOn, details: asked }),
  (occurredOn) => ({ type: 'bail-applied', occurredOn, accusedId: 'a1' }),
  (occurredOn) => ({ type: 'bail-granted', occurredOn, accusedId: 'a1', details: terms }),
  (occurredOn) => ({ type: 'bail-met', occurredOn, accusedId: 'a1' }),
  (occurredOn) => ({ type: 'bail-varied', occurredOn, accusedId: 'a1', details: { ...terms, reporting: 'weekly' } }),
  (occurredOn) => ({ type: 'plea-changed', occurredOn, countId: 'c1', details: { plea: 'not-guilty' } }),
  (occurredOn) => ({
    type: 'survivor-told',
    occurredOn,
    details: { of: 'bail', by: 'prosecutor', userId: null, survivorId: null },
  }),
  (occurredOn) => ({ type: 'absconded', occurredOn, accusedId: 'a1' }),
  (occurredOn) => ({ type: 'rearrested', occurredOn, accusedId: 'a1' }),
  (occurredOn) => ({ type: 'report-received', occurredOn, details: { report: 'laboratory', survivorId: null } }),
];

/** A lawful docket of so many facts, each on a day of its own for its accused, recorded in no order. */
export function longDocket(size: number): Docket {
  const start = '1960-01-04';
  const turns = Array.from({ length: size }, (_, index) =>
    index < BEFORE.length ? BEFORE[index]! : ROUND[(index - BEFORE.length) % ROUND.length]!,
  );
  const milestones = turns.map((turn, index): Milestone => {
    const occurredOn = addDays(start, index);
    const id = `0197f0a0-0000-7000-8000-${String(index).padStart(12, '0')}`;
    return fact({ ...turn(occurredOn), id, recordedAt: '2029-01-01T09:00:00.000Z' });
  });
  // As a database may give them: by id in one place, by day in another.
  return { ...EMPTY, milestones: milestones.sort((a, b) => (a.id.at(-1)! < b.id.at(-1)! ? -1 : 1)) };
}
