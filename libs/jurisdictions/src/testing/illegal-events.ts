import {
  addDays,
  courtDayFrom,
  type AccusedState,
  type CountOutcome,
  type Docket,
  type DocketState,
  type JurisdictionPack,
  type Milestone,
} from '@hakika/domain';
import { fact, THIRTY_YEARS, type Said } from './facts';
import { EMPTY, LAST_DAY } from './legal-dockets';

/** A docket with what it adds up to, and a day after all of it on which the court sits. */
export interface Scene {
  readonly pack: JurisdictionPack;
  readonly docket: Docket;
  readonly state: DocketState;
  readonly next: string;
}

/** What cannot be true here, said from the state alone and without the tables that the rules read. */
type Makes = (scene: Scene) => readonly Said[];

const PLAIN = [
  'arraigned',
  'bail-met',
  'bail-cancelled',
  'absconded',
  'rearrested',
  'prosecution-opened',
  'prosecution-closed',
  'case-to-answer',
  'defence-closed',
  'released',
] as const;

const ofEach =
  (make: (accused: AccusedState, scene: Scene) => readonly Said[]): Makes =>
  (scene) =>
    scene.state.accused.flatMap((accused) =>
      make(accused, scene).map((said): Said => ({ ...said, accusedId: accused.accusedId })),
    );
const ofCounts =
  (make: (count: CountOutcome, scene: Scene) => readonly Said[]): Makes =>
  (scene) =>
    scene.state.counts.flatMap((count) =>
      make(count, scene).map((said): Said => ({ ...said, accusedId: count.accusedId, countId: count.countId })),
    );
const when = (holds: boolean, ...said: readonly Said[]): readonly Said[] => (holds ? said : []);

const MAKERS: Readonly<Record<string, Makes>> = {
  'somebody of another case': ({ next }) =>
    PLAIN.map((type) => ({ type, occurredOn: next, accusedId: 'of another case' })),
  'a count of another case': ({ next }) => [
    { type: 'verdict', occurredOn: next, countId: 'of another case', details: { verdict: 'convicted' } },
    { type: 'plea-taken', occurredOn: next, countId: 'of another case', details: { plea: 'guilty' } },
    { type: 'charge-sheet-filed', occurredOn: next, details: { countIds: ['of another case'] } },
  ],
  'a day that has not come': () => PLAIN.map((type) => ({ type, occurredOn: addDays(LAST_DAY, 1) })),
  'a day that is none': () => PLAIN.map((type) => ({ type, occurredOn: '2021-02-29' })),
  'the same again': ({ docket }) => docket.milestones.map((known) => ({ ...known, id: `${known.id} again` }) as Said),
  'a correction of nothing': ({ next }) => [
    { type: 'retracted', occurredOn: next },
    { type: 'arrested', occurredOn: next, supersedesId: 'nothing' },
  ],
  'a plea before the first appearance': ofEach(({ reached }, { next }) =>
    when(reached.plea === undefined && reached.pretrial === undefined && reached.judgment === undefined, {
      type: 'plea-taken',
      occurredOn: next,
      details: { plea: 'not-guilty' },
    }),
  ),
  'a plea to what was not charged': ofCounts(({ chargedOn }, { next }) =>
    when(chargedOn === null, { type: 'plea-taken', occurredOn: next, details: { plea: 'guilty' } }),
  ),
  'judgment without a plea': ofCounts(({ plea }, { next }) =>
    when(plea === null, { type: 'verdict', occurredOn: next, details: { verdict: 'convicted' } }),
  ),
  'judgment twice': ofCounts(({ verdict }, { next }) =>
    when(verdict !== null, { type: 'verdict', occurredOn: next, details: { verdict: 'acquitted' } }),
  ),
  'judgment while the court does not sit': ({ next }) => {
    const sunday = Array.from({ length: 7 }, (_, index) => addDays(next, index)).find(
      (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0,
    );
    return sunday ? [{ type: 'verdict', occurredOn: sunday, details: { verdict: 'acquitted' } }] : [];
  },
  'a sentence for the innocent': ofCounts(({ standingVerdict }, { next }) =>
    when(standingVerdict !== 'convicted' && standingVerdict !== 'convicted-of-lesser', {
      type: 'sentenced',
      occurredOn: next,
      details: THIRTY_YEARS,
    }),
  ),
  'a sentence twice': ofCounts(({ sentence }, { next }) =>
    when(sentence !== null, { type: 'sentenced', occurredOn: next, details: THIRTY_YEARS }),
  ),
  'a new sentence where there was none': ofCounts(({ sentence }, { next }) =>
    when(sentence === null, { type: 'resentenced', occurredOn: next, details: THIRTY_YEARS }),
  ),
  'bail that nobody granted': ofEach(({ bail }, { next }) =>
    when(
      bail === null,
      { type: 'bail-met', occurredOn: next },
      { type: 'held-in-default', occurredOn: next },
      { type: 'bail-varied', occurredOn: next, details: { amountKes: 1, sureties: 1 } },
    ),
  ),
  'flight of somebody who is held': ofEach(({ custody }, { next }) =>
    when(custody !== 'bail', { type: 'absconded', occurredOn: next }, { type: 'bail-cancelled', occurredOn: next }),
  ),
  'the execution of no warrant': ofEach(({ custody, warrantSince }, { next }) =>
    when(custody !== 'at-large' && warrantSince === null, { type: 'rearrested', occurredOn: next }),
  ),
  'a warrant against somebody who is held': ofEach(({ custody }, { next }) =>
    when(['remand', 'police-custody', 'serving'].includes(custody), { type: 'warrant-issued', occurredOn: next }),
  ),
  'release of somebody who does not serve': ofEach(({ custody }, { next }) =>
    when(custody !== 'serving', { type: 'released', occurredOn: next }),
  ),
  'police custody after it ended': ofEach(({ custody }, { next }) =>
    when(
      custody !== 'police-custody',
      { type: 'rights-read', occurredOn: next },
      { type: 'custodial-order', occurredOn: next, details: { granted: true, days: 7 } },
      { type: 'released-on-police-bail', occurredOn: next, details: { amountKes: 1 } },
    ),
  ),
  'a step of the trial after the end': ofEach(({ stage, ending }, { next }) =>
    when(
      stage === 'closed' && ending?.mayBeRecharged !== true,
      ...PLAIN.slice(0, 9).map((type): Said => ({ type, occurredOn: next })),
    ),
  ),
  'a direction under s.200 that nobody needs': ofEach(({ s200Since }, { next }) =>
    when(s200Since === null, {
      type: 's200-direction',
      occurredOn: next,
      details: { direction: 'de-novo', witnesses: [] },
    }),
  ),
  'the decision of no appeal': ofEach(({ appeals, stage }, { next }) =>
    when(stage !== 'appeal' || (appeals.length > 0 && appeals.every(({ decidedOn }) => decidedOn !== null)), {
      type: 'appeal-decided',
      occurredOn: next,
      details: { outcome: 'dismissed', sentence: null },
    }),
  ),
  'an appeal before judgment': ({ state, next }) =>
    when(
      state.counts.every(({ verdict, ending }) => verdict === null && ending === null),
      { type: 'appeal-filed', occurredOn: next, details: { by: 'accused' } },
      { type: 'appeal-filed', occurredOn: next, details: { by: 'prosecution' } },
    ),
  'an appeal while one is pending': ofEach(({ appeal }, { next }) =>
    when(appeal === 'pending', { type: 'appeal-filed', occurredOn: next, details: { by: 'accused' } }),
  ),
  'the decision of no revision': ofEach(({ revisions }, { next }) =>
    when(
      revisions.every(({ decidedOn }) => decidedOn !== null),
      { type: 'revision-decided', occurredOn: next, details: { outcome: 'upheld', sentence: null } },
    ),
  ),
  'a count charged twice': ({ state, next }) =>
    [...new Set(state.counts.filter(({ chargedOn }) => chargedOn !== null).map(({ countId }) => countId))].map(
      (countId): Said => ({ type: 'charge-sheet-filed', occurredOn: next, details: { countIds: [countId] } }),
    ),
  'more compensation than was ordered': ofEach(({ compensation }, { next }) => [
    {
      type: 'compensation-paid',
      occurredOn: next,
      details: { amountKes: compensation.orderedKes - compensation.paidKes + 1 },
    },
  ]),
  'everybody severed': ({ next }) => [
    { type: 'severed', occurredOn: next, details: { accusedIds: EMPTY.accused.map(({ id }) => id) } },
  ],
  'a case reopened that goes on': ofEach(({ stage }, { next }) =>
    when(stage !== 'closed', { type: 'reopened', occurredOn: next }),
  ),
  'a survivor told of what has not happened': ({ state, next }) => {
    const told = (of: 'sentence' | 'appeal'): Said => ({
      type: 'survivor-told',
      occurredOn: next,
      details: { of, by: 'prosecutor', userId: null, survivorId: null },
    });
    return [
      ...when(
        state.counts.every(({ firstSentence }) => firstSentence === null),
        told('sentence'),
      ),
      ...when(
        state.accused.every(({ appeals, revisions }) => appeals.length + revisions.length === 0),
        told('appeal'),
      ),
    ];
  },
  'an ending of no law': ({ next }) => [{ type: 'ended', occurredOn: next, details: { ending: 'lost' } }],
};

export interface IllegalEvent {
  readonly why: string;
  readonly event: Milestone;
}

export function sceneOf(pack: JurisdictionPack, docket: Docket, state: DocketState): Scene {
  const last = state.facts.at(-1)?.occurredOn ?? '2020-01-06';
  return { pack, docket, state, next: courtDayFrom(pack, addDays(last, 1)).on };
}

/** Everything that cannot be true next in a docket, and why. */
export function illegalEvents(scene: Scene): readonly IllegalEvent[] {
  return Object.entries(MAKERS).flatMap(([why, make]) =>
    make(scene).map((said, index) => ({ why, event: fact({ id: `${why} ${index}`, ...said } as Said) })),
  );
}
