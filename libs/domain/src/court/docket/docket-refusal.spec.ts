import { aDocket, aFact, aSentence, aSmallDocket, courseUntil, type Said } from '../../testing/a-docket';
import { LAW_OF_REFUSALS } from '../../testing/law-of-refusals';
import { MORE_REFUSALS, type RefusalCase } from '../../testing/more-refusals';
import { aPack } from '../../testing/test-pack';
import { refuseMilestone } from './docket-guard';
import { MILESTONE_REFUSALS } from './docket-refusal';

const TODAY = '2026-06-01';

const on = (occurredOn: string) => ({ occurredOn });
const plea = { plea: 'not-guilty' } as const;
const convicted = { verdict: 'convicted' } as const;
const acquitted = { verdict: 'acquitted' } as const;
const ended = (ending: string, occurredOn: string): Said => ({ type: 'ended', occurredOn, details: { ending } });
const charged = courseUntil('charge-sheet-filed');
const arraigned = courseUntil('arraigned');
const pleaded = courseUntil('plea-taken');
const opened = courseUntil('prosecution-opened');
const defended = courseUntil('defence-closed');
const judged = courseUntil('verdict');
const sentenced = courseUntil('sentenced');
const appealed = courseUntil('appeal-filed');
const everything = courseUntil('appeal-decided');
const released: readonly Said[] = [...defended, { type: 'verdict', ...on('2025-08-04'), details: acquitted }];
const onBail: readonly Said[] = [
  ...arraigned,
  { type: 'bail-granted', ...on('2025-01-07'), details: { amountKes: 100_000, sureties: 1 } },
  { type: 'bail-met', ...on('2025-01-08') },
];

const CASES: readonly RefusalCase[] = [
  ['milestone.not-a-day', [], { type: 'arrested', ...on('2025-02-30') }],
  ['milestone.not-an-instant', [], { type: 'arrested', ...on('2025-01-06'), occurredAt: 'at dawn' }],
  ['milestone.not-an-instant', [], { type: 'arrested', ...on('2025-01-06'), recordedAt: 'later' }],
  ['milestone.time-not-on-day', [], { type: 'arrested', ...on('2025-01-06'), occurredAt: '2025-01-06T22:00:00Z' }],
  ['milestone.in-the-future', [], { type: 'arrested', ...on('2026-06-02') }],
  ['milestone.unknown-accused', [], { type: 'arrested', ...on('2025-01-06'), accusedId: 'a9' }],
  ['milestone.unknown-count', arraigned, { type: 'plea-taken', ...on('2025-02-03'), countId: 'c9', details: plea }],
  ['milestone.unknown-count', [], { type: 'charge-sheet-filed', ...on('2025-01-07'), details: { countIds: ['c9'] } }],
  ['milestone.concerns-no-count', [], { type: 'arrested', ...on('2025-01-06'), countId: 'c1' }],
  ['milestone.concerns-whole-case', [], { type: 'reported', ...on('2025-01-06'), accusedId: 'a1' }],
  [
    'milestone.duplicate',
    [{ type: 'reported', ...on('2025-01-02') }],
    { type: 'reported', ...on('2025-01-02'), id: 'b' },
  ],
  [
    'milestone.duplicate',
    [{ type: 'reported', ...on('2025-01-02'), id: 'b' }],
    { type: 'reported', ...on('2025-01-03'), id: 'b' },
  ],
  ['milestone.supersedes-unknown', [], { type: 'arrested', ...on('2025-01-06'), supersedesId: 'nothing' }],
  [
    'milestone.already-superseded',
    [
      { type: 'arrested', ...on('2025-01-06'), id: 'first' },
      { type: 'arrested', ...on('2025-01-07'), id: 'second', supersedesId: 'first' },
    ],
    { type: 'arrested', ...on('2025-01-05'), supersedesId: 'first' },
  ],
  [
    'milestone.already-superseded',
    [
      { type: 'arrested', ...on('2025-01-06'), id: 'first' },
      { type: 'retracted', ...on('2025-01-06'), id: 'undo', supersedesId: 'first' },
    ],
    { type: 'retracted', ...on('2025-01-06'), id: 'redo', supersedesId: 'undo' },
  ],
  [
    'milestone.correction-of-another-type',
    [{ type: 'arrested', ...on('2025-01-06'), id: 'first' }],
    { type: 'reported', ...on('2025-01-06'), supersedesId: 'first' },
  ],
  ['milestone.retracts-nothing', [], { type: 'retracted', ...on('2025-01-06') }],
  [
    'milestone.later-fact-depends-on-it',
    pleaded,
    { type: 'retracted', ...on('2025-01-07'), supersedesId: 'arraigned 2025-01-07' },
  ],
  ['milestone.later-fact-depends-on-it', opened, { ...ended('withdrawn-early', '2025-02-10') }],
  ['milestone.too-late', opened, { type: 'prosecution-opened', ...on('2025-03-04') }],
  ['milestone.already-arrested', courseUntil('arrested'), { type: 'arrested', ...on('2025-01-07') }],
  ['milestone.arrest-after-charge', arraigned.slice(1), { type: 'arrested', ...on('2025-01-08') }],
  [
    'milestone.not-in-police-custody',
    [],
    { type: 'released-on-police-bail', ...on('2025-01-06'), details: { amountKes: null } },
  ],
  [
    'milestone.not-in-police-custody',
    [],
    { type: 'custodial-order', ...on('2025-01-06'), details: { granted: true, days: 7 } },
  ],
  [
    'milestone.not-in-custody',
    [
      ...judged,
      { type: 'sentenced', ...on('2025-09-01'), details: aSentence({ termMonths: null, nonCustodial: true }) },
    ],
    { type: 'bail-granted', ...on('2025-09-02'), details: { amountKes: null, sureties: null } },
  ],
  [
    'milestone.decision-after-charge',
    arraigned,
    { type: 'charging-decision', ...on('2025-01-08'), details: { decision: 'charge' } },
  ],
  [
    'milestone.decision-after-charge',
    charged,
    { type: 'charging-decision', ...on('2025-01-08'), details: { decision: 'no-charge-evidential' } },
  ],
  [
    'milestone.count-already-charged',
    charged,
    { type: 'charge-sheet-filed', ...on('2025-01-08'), details: { countIds: ['c1'] } },
  ],
  [
    'milestone.count-not-charged',
    charged,
    { type: 'charge-amended', ...on('2025-01-08'), details: { addedCountIds: [], removedCountIds: ['c2'] } },
  ],
  [
    'milestone.unknown-count',
    charged,
    { type: 'charge-amended', ...on('2025-01-08'), details: { addedCountIds: [], removedCountIds: ['c9'] } },
  ],
  ['milestone.count-not-charged', opened, { type: 'no-case-to-answer', ...on('2025-03-04'), countId: 'c2' }],
  [
    'milestone.charge-without-counts',
    [],
    { type: 'charge-sheet-filed', ...on('2025-01-07'), details: { countIds: [] } },
  ],
  [
    'milestone.charge-after-judgment',
    judged,
    { type: 'charge-sheet-filed', ...on('2025-08-05'), details: { countIds: ['c2'] } },
  ],
  [
    'milestone.amendment-before-charge',
    [],
    { type: 'charge-amended', ...on('2025-01-07'), details: { addedCountIds: ['c1'], removedCountIds: [] } },
  ],
  ['milestone.arraignment-before-charge', courseUntil('arrested'), { type: 'arraigned', ...on('2025-01-07') }],
  ['milestone.already-arraigned', arraigned, { type: 'arraigned', ...on('2025-01-09') }],
  ['milestone.already-arraigned', arraigned, { type: 'arraigned', ...on('2025-01-07'), id: 'again' }],
  ['milestone.plea-before-charge', courseUntil('arrested'), { type: 'plea-taken', ...on('2025-01-07'), details: plea }],
  [
    'milestone.plea-before-charge',
    arraigned,
    { type: 'plea-taken', ...on('2025-01-07'), countId: 'c2', details: plea },
  ],
  ['milestone.plea-before-arraignment', charged, { type: 'plea-taken', ...on('2025-01-07'), details: plea }],
  ['milestone.plea-already-taken', pleaded, { type: 'plea-taken', ...on('2025-02-04'), details: plea }],
  ['milestone.plea-not-yet-taken', arraigned, { type: 'plea-changed', ...on('2025-02-04'), details: plea }],
  ['milestone.plea-after-verdict', judged, { type: 'plea-changed', ...on('2025-08-05'), details: plea }],
  [
    'milestone.bail-before-arraignment',
    charged,
    { type: 'bail-granted', ...on('2025-01-07'), details: { amountKes: null, sureties: null } },
  ],
  ['milestone.bail-not-granted', arraigned, { type: 'bail-met', ...on('2025-01-08') }],
  ['milestone.bail-already-met', onBail, { type: 'bail-met', ...on('2025-01-09') }],
  ['milestone.not-on-bail', arraigned, { type: 'bail-cancelled', ...on('2025-01-09') }],
  ['milestone.not-on-bail', arraigned, { type: 'absconded', ...on('2025-01-09') }],
  ['milestone.not-at-large', onBail, { type: 'rearrested', ...on('2025-01-09') }],
  ['milestone.trial-before-plea', arraigned, { type: 'prosecution-opened', ...on('2025-01-09') }],
  ['milestone.prosecution-not-opened', pleaded, { type: 'prosecution-closed', ...on('2025-02-09') }],
  ['milestone.ruling-before-prosecution', pleaded, { type: 'case-to-answer', ...on('2025-02-09') }],
  [
    'milestone.defence-before-case-to-answer',
    opened,
    { type: 'defence-opened', ...on('2025-03-09'), details: { election: null } },
  ],
  [
    'milestone.judgment-before-trial',
    pleaded,
    { type: 'judgment-reserved', ...on('2025-02-09'), details: { until: null } },
  ],
  ['milestone.verdict-before-plea', arraigned, { type: 'verdict', ...on('2025-02-09'), details: convicted }],
  ['milestone.verdict-already-given', judged, { type: 'verdict', ...on('2025-08-09'), details: acquitted }],
  ['milestone.sentence-before-conviction', defended, { type: 'sentenced', ...on('2025-08-01'), details: aSentence() }],
  ['milestone.already-sentenced', sentenced, { type: 'sentenced', ...on('2025-09-02'), details: aSentence() }],
  [
    'milestone.appeal-before-judgment',
    defended,
    { type: 'appeal-filed', ...on('2025-07-09'), details: { by: 'accused' } },
  ],
  [
    'milestone.appeal-before-judgment',
    defended,
    { type: 'appeal-decided', ...on('2025-07-09'), details: { outcome: 'dismissed', sentence: null } },
  ],
  [
    'milestone.appeal-already-pending',
    appealed,
    { type: 'appeal-filed', ...on('2025-09-09'), details: { by: 'accused' } },
  ],
  [
    'milestone.appeal-not-pending',
    everything,
    { type: 'appeal-decided', ...on('2025-12-02'), details: { outcome: 'dismissed', sentence: null } },
  ],
  [
    'milestone.appeal-outcome-needs-conviction',
    [...released, { type: 'appeal-filed', ...on('2025-08-11'), details: { by: 'prosecution' } }],
    { type: 'appeal-decided', ...on('2025-12-01'), details: { outcome: 'quashed', sentence: null } },
  ],
  [
    'milestone.appeal-outcome-needs-acquittal',
    appealed,
    { type: 'appeal-decided', ...on('2025-12-01'), details: { outcome: 'conviction-entered', sentence: null } },
  ],
  ['milestone.release-not-serving', defended, { type: 'released', ...on('2025-07-08') }],
  ['milestone.accused-already-acquitted', released, { type: 'prosecution-opened', ...on('2025-08-05') }],
  ['milestone.accused-already-acquitted', released, { type: 'arrested', ...on('2025-08-05') }],
  [
    'milestone.accused-already-acquitted',
    released,
    { type: 'charge-sheet-filed', ...on('2025-08-05'), details: { countIds: ['c2'] } },
  ],
  [
    'milestone.accused-already-acquitted',
    released,
    { type: 'appeal-filed', ...on('2025-08-05'), details: { by: 'accused' } },
  ],
  ['milestone.accused-already-convicted', everything, { type: 'prosecution-opened', ...on('2025-12-02') }],
  [
    'milestone.accused-already-ended',
    [...pleaded, ended('withdrawn-early', '2025-02-10')],
    { type: 'prosecution-opened', ...on('2025-02-11') },
  ],
  ['milestone.unknown-ending', pleaded, ended('vanished', '2025-02-10')],
  ['milestone.ending-recorded-otherwise', opened, ended('no-case', '2025-03-10')],
  ['milestone.ending-not-at-this-stage', pleaded, ended('withdrawn-late', '2025-02-10')],
];

const ALL = [...CASES, ...MORE_REFUSALS].map(
  ([code, known, candidate]) => [code, LAW_OF_REFUSALS[code], known, candidate] as const,
);

describe('refusing a fact', () => {
  it.each(ALL)('says %s (%s, %#)', (code, _law, known, candidate) => {
    expect(refuseMilestone(aPack(), aSmallDocket(...known), aFact(candidate), TODAY)).toBe(code);
  });

  it('refuses a count of somebody else', () => {
    const docket = aDocket(...arraigned);
    const candidate = aFact({ type: 'plea-taken', ...on('2025-02-03'), accusedId: 'a2', countId: 'c2', details: plea });

    expect(refuseMilestone(aPack(), docket, candidate, TODAY)).toBe('milestone.count-not-against-accused');
  });

  it('refuses a survivor of another case, where the survivors are known', () => {
    const docket = { ...aSmallDocket(), survivorIds: ['s1'] };
    const rescued = (survivorId: string) =>
      refuseMilestone(aPack(), docket, aFact({ type: 'rescued', ...on('2025-01-02'), details: { survivorId } }), TODAY);

    expect([rescued('s1'), rescued('s2')]).toEqual([null, 'milestone.unknown-survivor']);
  });

  it('refuses to sever twice, and a payment of several accused at once', () => {
    const severed: Said = { type: 'severed', ...on('2025-02-04'), details: { accusedIds: ['a2'] } };
    const docket = aDocket(...courseUntil('plea-taken'), severed);
    const paid = aFact({ type: 'compensation-paid', ...on('2025-02-05'), details: { amountKes: 5 } });
    const again = aFact({ ...severed, ...on('2025-02-05') });

    expect(refuseMilestone(aPack(), docket, again, TODAY)).toBe('milestone.already-severed');
    expect(refuseMilestone(aPack(), docket, paid, TODAY)).toBe('milestone.names-no-accused');
  });

  it('refuses a type that the country does not know', () => {
    const pack = aPack({ milestones: aPack().milestones.filter((rule) => rule.code !== 'reported') });

    expect(refuseMilestone(pack, aSmallDocket(), aFact({ type: 'reported', ...on('2025-01-02') }), TODAY)).toBe(
      'milestone.unknown-type',
    );
  });

  it('takes the stages of a fact from the pack', () => {
    const milestones = aPack().milestones.map((rule) =>
      rule.code === 'arrested' ? { ...rule, from: ['consent'] as const } : rule,
    );

    expect(
      refuseMilestone(aPack({ milestones }), aSmallDocket(), aFact({ type: 'arrested', ...on('2025-01-06') }), TODAY),
    ).toBe('milestone.not-yet');
  });

  it('has a case for every refusal', () => {
    const elsewhere = [
      'milestone.count-not-against-accused',
      'milestone.unknown-type',
      'milestone.unknown-survivor',
      'milestone.already-severed',
      'milestone.names-no-accused',
    ];

    expect([...new Set([...ALL.map(([code]) => code), ...elsewhere])].sort()).toEqual([...MILESTONE_REFUSALS].sort());
  });
});
