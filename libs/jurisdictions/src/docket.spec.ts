import {
  fold,
  MILESTONE_TYPES,
  refuseMilestone,
  STAGES,
  type Docket,
  type EndingRule,
  type MilestoneRefusal,
  type DocketState,
  type Milestone,
} from '@hakika/domain';
import fc from 'fast-check';
import { fact, type Said } from './testing/facts';
import { admit, attempts, LAST_DAY, momentOf } from './testing/legal-dockets';
import { packs } from './packs';

const RUNS = { numRuns: 40 };
/** What the law asks of every case, said without the tables that the rules read. */
const LAW: Readonly<Record<string, (state: DocketState) => boolean>> = {
  'nobody pleads to a count that was not charged': ({ counts }) =>
    counts.every((count) => count.pleaOn === null || (count.chargedOn !== null && count.chargedOn <= count.pleaOn)),
  'no verdict without a plea before it': ({ counts }) =>
    counts.every((count) => count.verdict === null || (count.pleaOn !== null && count.pleaOn <= count.verdictOn!)),
  'no sentence without a conviction before it': ({ counts }) =>
    counts.every(
      (count) =>
        count.sentencedOn === null ||
        (count.verdict !== 'acquitted' && count.verdictOn !== null && count.verdictOn <= count.sentencedOn),
    ),
  'nothing is open against somebody who is done': ({ accused, counts }) =>
    accused.every((one) => one.live || counts.every((count) => count.accusedId !== one.accusedId || !count.open)),
  'whoever is done has an end or a conviction': ({ accused, counts }) =>
    accused.every(
      (one) =>
        one.live ||
        one.ending !== null ||
        counts.some((count) => count.accusedId === one.accusedId && count.verdict !== null),
    ),
  'nobody serves without a sentence': ({ accused, counts }) =>
    accused.every(
      (one) =>
        one.custody !== 'serving' ||
        counts.some((count) => count.accusedId === one.accusedId && count.sentence !== null),
    ),
  'nobody is held after the end, unless to serve': ({ accused }) =>
    accused.every((one) => one.stage !== 'closed' || !['remand', 'police-custody', 'bail'].includes(one.custody)),
  'the stages were entered in their order': ({ accused }) =>
    accused.every(({ reached }) => {
      const days = STAGES.filter((stage) => !['report', 'arrest', 'consent', 'appeal'].includes(stage)).flatMap(
        (stage) => reached[stage] ?? [],
      );
      return days.every((day, index) => index === 0 || days[index - 1]! <= day);
    }),
  'the case stands where the least advanced live accused of its first live trial stands': ({
    stage,
    trials,
    accused,
  }) => {
    const trial = trials.find(({ live }) => live);
    const together = accused.filter(({ accusedId, live }) => live && trial?.accusedIds.includes(accusedId));
    return together.every((one) => STAGES.indexOf(stage) <= STAGES.indexOf(one.stage));
  },
  'everybody is tried in one trial': ({ trials, accused }) =>
    trials
      .flatMap(({ accusedIds }) => accusedIds)
      .sort()
      .join() ===
    accused
      .map(({ accusedId }) => accusedId)
      .sort()
      .join(),
  'custody has neither a gap nor an overlap': ({ accused }) =>
    accused.every(({ custodyHistory, custody }) =>
      custodyHistory.every(({ to, custody: kind }, index) => {
        const next = custodyHistory[index + 1];
        return next ? to === next.from && kind !== next.custody : to === null && kind === custody;
      }),
    ),
  'the first verdict outlives every appeal': ({ counts }) =>
    counts.every((count) => count.verdict === null || count.firstVerdict !== null || count.reviews.length > 0),
};

describe.each(Object.values(packs))('by the law of $code', (pack) => {
  const legal = attempts(pack).map((candidates) => admit(pack, candidates));
  const withFacts = (docket: Docket, milestones: readonly Milestone[]): Docket => ({ ...docket, milestones });

  /** A docket and a way to shuffle what is in it. */
  const shuffled = legal.chain((docket) =>
    fc.tuple(fc.constant(docket), fc.shuffledSubarray([...docket.milestones], { minLength: docket.milestones.length })),
  );

  const picked = legal
    .filter((docket) => docket.milestones.length > 0)
    .chain((docket) => fc.tuple(fc.constant(docket), fc.nat({ max: docket.milestones.length - 1 })));

  describe('a docket that the rules let in', () => {
    it('goes all the way', () => {
      const sample = fc.sample(legal, { numRuns: 60, seed: 2019 }).map((docket) => fold(pack, docket));
      const seen = new Set(sample.flatMap((state) => state.facts.map((entry) => entry.type)));

      expect(new Set(sample.map((state) => state.stage)).size).toBeGreaterThan(2);
      expect([...seen]).toEqual(
        expect.arrayContaining(['plea-changed', 'verdict', 'sentenced', 'appeal-decided', 'ended']),
      );
    });

    it('has no fault', () => {
      fc.assert(
        fc.property(legal, (docket) => expect(fold(pack, docket).faults).toEqual([])),
        RUNS,
      );
    });

    it('folds the same in whatever order it was recorded', () => {
      fc.assert(
        fc.property(shuffled, ([docket, order]) => {
          expect(fold(pack, withFacts(docket, order))).toEqual(fold(pack, docket));
        }),
        RUNS,
      );
    });

    it('as known at a moment is what was recorded by then', () => {
      fc.assert(
        fc.property(picked, ([docket, index]) => {
          const moment = docket.milestones[index]!.recordedAt;
          expect(fold(pack, docket, moment)).toEqual(
            fold(pack, withFacts(docket, docket.milestones.slice(0, index + 1))),
          );
        }),
        RUNS,
      );
    });

    it('as known on a day is what was recorded by its end', () => {
      const rewritten = shuffled.map(([docket, order]) => {
        const milestones = order.map((entry, index) => ({
          ...entry,
          recordedAt: `2029-01-0${1 + (index % 9)}T12:00:00Z`,
        }));
        return withFacts(docket, milestones as readonly Milestone[]);
      });

      fc.assert(
        fc.property(rewritten, fc.integer({ min: 1, max: 9 }), (docket, day) => {
          const known = docket.milestones.filter((entry) => entry.recordedAt <= `2029-01-0${day}T12:00:00Z`);
          expect(fold(pack, docket, `2029-01-0${day}`)).toEqual(fold(pack, withFacts(docket, known)));
        }),
        RUNS,
      );
    });

    it('takes a fact late that it would have taken in time', () => {
      fc.assert(
        fc.property(picked, ([docket, index]) => {
          const late = docket.milestones[index]!;
          const rest = withFacts(
            docket,
            docket.milestones.filter((entry) => entry !== late),
          );
          fc.pre(fold(pack, rest).faults.length === 0);
          expect(refuseMilestone(pack, rest, { ...late, recordedAt: momentOf(600) }, LAST_DAY)).toBeNull();
        }),
        RUNS,
      );
    });

    it('forgets a fact that is taken back, or says that another rests on it', () => {
      fc.assert(
        fc.property(picked, ([docket, index]) => {
          const wrong = docket.milestones[index]!;
          const undo = fact({ type: 'retracted', occurredOn: wrong.occurredOn, id: 'undo', supersedesId: wrong.id });
          const without = fold(
            pack,
            withFacts(
              docket,
              docket.milestones.filter((entry) => entry !== wrong),
            ),
          );
          const refusal = refuseMilestone(pack, docket, undo, LAST_DAY);

          expect(refusal).toBe(without.faults.length === 0 ? null : 'milestone.later-fact-depends-on-it');
          expect(fold(pack, withFacts(docket, [...docket.milestones, undo]))).toEqual(without);
        }),
        RUNS,
      );
    });

    it('stands as a correction says, and before it as it was', () => {
      fc.assert(
        fc.property(picked, ([docket, index]) => {
          const wrong = docket.milestones[index]!;
          const right = {
            ...wrong,
            id: `${wrong.id}x`,
            supersedesId: wrong.id,
            recordedAt: '2029-06-01T00:00:00Z',
          } as Milestone;
          const corrected = withFacts(docket, [...docket.milestones, right]);

          expect(refuseMilestone(pack, docket, right, LAST_DAY)).toBeNull();
          expect(fold(pack, corrected).facts).toHaveLength(docket.milestones.length);
          expect(fold(pack, corrected).facts).toContain(right);
          expect(fold(pack, corrected, '2029-05-31')).toEqual(fold(pack, docket));
        }),
        RUNS,
      );
    });
  });

  describe('a fact that the rules refuse', () => {
    it('would have been a fault', () => {
      const MANNERS = [
        'milestone.duplicate',
        'milestone.later-fact-depends-on-it',
        'milestone.before-arrest',
        'milestone.court-not-sitting',
        'milestone.until-before-day',
        'milestone.public-interest-before-evidential',
        'milestone.lesser-offence-without-lesser-verdict',
      ];

      fc.assert(
        fc.property(attempts(pack), (candidates) => {
          const docket = admit(pack, candidates);
          for (const candidate of candidates.filter((entry) => !docket.milestones.includes(entry))) {
            const code = refuseMilestone(pack, docket, candidate, LAST_DAY);
            const faults = fold(pack, withFacts(docket, [...docket.milestones, candidate])).faults;
            if (code !== null && !MANNERS.includes(code)) expect(faults.map((fault) => fault.code)).toContain(code);
          }
        }),
        { numRuns: 15 },
      );
    });
  });

  describe('the law', () => {
    it.each(Object.entries(LAW))('%s', (_sentence, holds) => {
      fc.assert(
        fc.property(legal, (docket) => expect(holds(fold(pack, docket))).toBe(true)),
        { numRuns: 25 },
      );
    });
  });

  describe('every row of the table', () => {
    it('stands for one type of fact', () => {
      expect(pack.milestones.map((rule) => rule.code).sort()).toEqual([...MILESTONE_TYPES].sort());
    });

    const course: readonly Said[] = [
      { type: 'arrested', occurredOn: '2025-01-06' },
      { type: 'charging-decision', occurredOn: '2025-01-07', details: { decision: 'charge' } },
      { type: 'charge-sheet-filed', occurredOn: '2025-01-07', details: { countIds: ['c1'] } },
      { type: 'arraigned', occurredOn: '2025-01-07' },
      { type: 'plea-taken', occurredOn: '2025-02-03', details: { plea: 'not-guilty' } },
      { type: 'prosecution-opened', occurredOn: '2025-03-03' },
      { type: 'prosecution-closed', occurredOn: '2025-04-07' },
      { type: 'case-to-answer', occurredOn: '2025-05-05' },
      { type: 'defence-closed', occurredOn: '2025-06-02' },
      { type: 'verdict', occurredOn: '2025-07-07', details: { verdict: 'convicted' } },
    ];
    const small = (milestones: readonly Said[]): Docket => ({
      accused: [{ id: 'a1', label: 'A1' }],
      counts: [{ id: 'c1', accusedIds: ['a1'], alternativeToId: null }],
      milestones: milestones.map(fact),
    });
    const standing = Array.from({ length: course.length + 1 }, (_, index) => small(course.slice(0, index)));
    it('lets somebody change the plea to guilty and admit the facts on one day (Criminal Procedure Code s.207(2))', () => {
      const that = { occurredOn: '2025-03-03', countId: 'c1', accusedId: 'a1' };
      const changed = fact({ ...that, type: 'plea-changed', details: { plea: 'guilty' } });
      const read = fact({ ...that, type: 'facts-read', details: { admitted: true } });
      const docket = small(course.slice(0, 5));

      const refused = refuseMilestone(pack, withFacts(docket, [...docket.milestones, changed]), read, LAST_DAY);

      expect(refused).toBeNull();
    });

    const own = pack.endings.filter((rule) => rule.recordedAs === 'ended');

    /** What the table lets a case end by; nobody is lost who is held, and nothing is withdrawn that was not charged. */
    const expected = (rule: EndingRule, docket: Docket): MilestoneRefusal | null => {
      const { stage, accused, counts } = fold(pack, docket);
      const held = ['police-custody', 'remand', 'serving'].includes(accused[0]!.custody);
      if (!rule.from.includes(stage)) return 'milestone.ending-not-at-this-stage';
      if (rule.result === 'file-closed' && held) return 'milestone.in-custody-already';
      const needsCharge = ['discharge', 'acquittal', 'conviction'].includes(rule.result);
      return needsCharge && !counts.some(({ open }) => open) ? 'milestone.count-not-charged' : null;
    };

    it.each(own.map((rule) => [rule.section, rule] as const))(
      '%s ends a case where the table says and nowhere else',
      (_section, rule) => {
        for (const docket of standing) {
          const stage = fold(pack, docket).stage;
          const ending = fact({ type: 'ended', occurredOn: '2025-08-04', details: { ending: rule.code } });
          const refusal = refuseMilestone(pack, docket, ending, LAST_DAY);
          expect([stage, refusal]).toEqual([stage, expected(rule, docket)]);
        }
      },
    );

    it.each(own.map((rule) => [rule.section, rule] as const))('%s leaves what the table says', (_section, rule) => {
      const docket = standing.find((entry) => expected(rule, entry) === null)!;
      const ending = fact({ type: 'ended', occurredOn: '2025-08-04', details: { ending: rule.code } });
      const state = fold(pack, withFacts(docket, [...docket.milestones, ending]));

      expect(state.endings.at(-1)).toMatchObject({
        section: rule.section,
        result: rule.result,
        mayBeRecharged: rule.mayBeRecharged,
      });
      expect(state.live).toBe(rule.result === 'conviction');
    });
  });
});
