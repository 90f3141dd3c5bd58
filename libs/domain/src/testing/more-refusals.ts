import type { MilestoneRefusal } from '../court/docket/docket-refusal';
import { aSentence, courseUntil, type Said } from './a-docket';

export type RefusalCase = readonly [code: MilestoneRefusal, known: readonly Said[], candidate: Said];

const on = (occurredOn: string) => ({ occurredOn });
const told = (of: 'outcome' | 'bail' | 'release' | 'sentence' | 'appeal' | 'withdrawal' | 'escape'): RefusalCase => [
  'milestone.nothing-to-tell',
  [],
  { type: 'survivor-told', ...on('2025-01-02'), details: { of, by: 'prosecutor', userId: null, survivorId: null } },
];
const arrested = courseUntil('arrested');
const decided = courseUntil('charging-decision');
const arraigned = courseUntil('arraigned');
const pleaded = courseUntil('plea-taken');
const opened = courseUntil('prosecution-opened');
const judged = courseUntil('verdict');
const sentenced = courseUntil('sentenced');
const appealed = courseUntil('appeal-filed');
const everything = courseUntil('appeal-decided');
const onBail: readonly Said[] = [
  ...arraigned,
  { type: 'bail-granted', ...on('2025-01-07'), details: { amountKes: 100_000, sureties: 1 } },
  { type: 'bail-met', ...on('2025-01-08') },
];
const fled: readonly Said[] = [...onBail, { type: 'absconded', ...on('2025-01-20') }];
const paid = (amountKes: number, day = '2025-09-10'): Said => ({
  type: 'compensation-paid',
  ...on(day),
  details: { amountKes },
});
const compensated: readonly Said[] = [
  ...judged,
  { type: 'sentenced', ...on('2025-09-01'), details: aSentence({ compensationKes: 50_000 }) },
  paid(30_000),
];
const twice = (fact: Said, known: readonly Said[] = []): RefusalCase => [
  'milestone.already-recorded',
  [...known, fact],
  { ...fact, occurredOn: '2025-01-08', id: 'again' },
];

/** What the whole procedure refuses beyond the narrow path from arrest to appeal. */
export const MORE_REFUSALS: readonly RefusalCase[] = [
  twice({ type: 'police-file-opened', ...on('2025-01-07'), details: { number: 'A 1/2025' } }),
  twice({ type: 'survivor-identified', ...on('2025-01-07'), details: { survivorId: 's1' } }),
  twice({ type: 'rescued', ...on('2025-01-07'), details: { survivorId: 's1' } }),
  twice({ type: 'charged-again', ...on('2025-01-07'), details: { earlierCaseId: 'k1' } }),
  twice({ type: 'rights-read', ...on('2025-01-07') }, arrested),
  twice({ type: 'decision-approved', ...on('2025-01-07') }, decided),
  twice({ type: 'decision-review-requested', ...on('2025-01-07'), details: { by: 'survivor' } }, decided),
  [
    'milestone.already-recorded',
    [...onBail, { type: 'surety-discharged', ...on('2025-01-09') }],
    { type: 'surety-discharged', ...on('2025-01-10') },
  ],
  // The fourth of January 2025 was a Saturday.
  [
    'milestone.court-not-sitting',
    courseUntil('arraigned').map((fact): Said => ({ ...fact, occurredOn: '2025-01-03' })),
    { type: 'plea-taken', ...on('2025-01-04'), details: { plea: 'not-guilty' } },
  ],
  ['milestone.before-arrest', arrested, { type: 'rights-read', ...on('2025-01-05') }],
  ['milestone.before-arrest', pleaded, { type: 'plea-taken', ...on('2025-01-03'), details: { plea: 'guilty' } }],
  [
    'milestone.before-arrest',
    [{ type: 'charge-sheet-filed', ...on('2025-01-01'), details: { countIds: ['c1'] } }, ...arrested],
    { type: 'arraigned', ...on('2025-01-02') },
  ],
  ['milestone.case-already-ended', everything, { type: 'magistrate-changed', ...on('2025-12-02') }],
  [
    'milestone.case-already-ended',
    everything,
    { type: 'witness-list-filed', ...on('2025-12-02'), details: { witnesses: 3 } },
  ],
  [
    'milestone.direction-not-given',
    decided,
    { type: 'direction-answered', ...on('2025-01-08'), details: { direction: 'any-direction' } },
  ],
  ['milestone.no-decision-yet', arrested, { type: 'decision-approved', ...on('2025-01-08') }],
  [
    'milestone.no-decision-yet',
    arrested,
    { type: 'decision-review-requested', ...on('2025-01-08'), details: { by: 'survivor' } },
  ],
  [
    'milestone.review-not-asked',
    decided,
    { type: 'decision-review-decided', ...on('2025-01-08'), details: { changed: true } },
  ],
  ['milestone.unknown-accused', opened, { type: 'severed', ...on('2025-03-04'), details: { accusedIds: ['a9'] } }],
  ['milestone.severs-everybody', opened, { type: 'severed', ...on('2025-03-04'), details: { accusedIds: ['a1'] } }],
  ['milestone.not-yet', [], { type: 'severed', ...on('2025-03-04'), details: { accusedIds: ['a1'] } }],
  [
    'milestone.facts-without-guilty-plea',
    pleaded,
    { type: 'facts-read', ...on('2025-02-04'), details: { admitted: true } },
  ],
  [
    'milestone.bail-not-granted',
    arraigned,
    { type: 'bail-varied', ...on('2025-01-08'), details: { amountKes: 5, sureties: null } },
  ],
  ['milestone.bail-not-granted', arraigned, { type: 'held-in-default', ...on('2025-01-08') }],
  [
    'milestone.bail-not-granted',
    [...fled, { type: 'rearrested', ...on('2025-01-21') }],
    { type: 'bail-met', ...on('2025-01-22') },
  ],
  ['milestone.bail-already-met', onBail, { type: 'held-in-default', ...on('2025-01-09') }],
  ['milestone.not-on-bail', arraigned, { type: 'surety-discharged', ...on('2025-01-09') }],
  ['milestone.warrant-already-out', fled, { type: 'warrant-issued', ...on('2025-01-21') }],
  ['milestone.no-warrant-out', onBail, { type: 'warrant-lifted', ...on('2025-01-21') }],
  ['milestone.in-custody-already', arraigned, { type: 'warrant-issued', ...on('2025-01-21') }],
  [
    'milestone.no-change-of-magistrate',
    opened,
    { type: 's200-direction', ...on('2025-03-04'), details: { direction: 'de-novo', witnesses: [] } },
  ],
  ['milestone.prosecution-not-opened', pleaded, { type: 'locus-visit', ...on('2025-02-04') }],
  ['milestone.sentence-before-conviction', opened, { type: 'mitigation', ...on('2025-03-04') }],
  [
    'milestone.second-appeal-before-first',
    sentenced,
    { type: 'appeal-filed', ...on('2025-09-08'), details: { by: 'accused', level: 'second' } },
  ],
  [
    'milestone.count-not-charged',
    sentenced,
    { type: 'appeal-filed', ...on('2025-09-08'), details: { by: 'accused', countIds: ['c2'] } },
  ],
  [
    'milestone.count-not-appealed',
    appealed,
    { type: 'appeal-decided', ...on('2025-12-01'), countId: 'c2', details: { outcome: 'dismissed', sentence: null } },
  ],
  [
    'milestone.revision-already-pending',
    [...sentenced, { type: 'revision-opened', ...on('2025-09-02'), details: { by: 'court' } }],
    { type: 'revision-opened', ...on('2025-09-03'), details: { by: 'accused' } },
  ],
  [
    'milestone.revision-not-pending',
    sentenced,
    { type: 'revision-decided', ...on('2025-09-03'), details: { outcome: 'upheld', sentence: null } },
  ],
  [
    'milestone.appeal-outcome-needs-conviction',
    [...opened, { type: 'revision-opened', ...on('2025-03-04'), details: { by: 'court' } }],
    { type: 'revision-decided', ...on('2025-03-05'), details: { outcome: 'quashed', sentence: null } },
  ],
  [
    'milestone.resentence-before-sentence',
    [...judged, { type: 'sentenced', ...on('2025-09-01'), countId: 'c1', details: aSentence() }],
    { type: 'resentenced', ...on('2025-09-03'), countId: 'c2', details: aSentence() },
  ],
  ['milestone.no-compensation-ordered', sentenced, paid(1)],
  ['milestone.paid-more-than-ordered', compensated, paid(20_001, '2025-09-11')],
  ['milestone.not-ended', opened, { type: 'reopened', ...on('2025-03-04') }],
  ['milestone.accused-already-convicted', everything, { type: 'reopened', ...on('2025-12-02') }],
  [
    'milestone.count-not-charged',
    arrested,
    { type: 'ended', ...on('2025-01-08'), details: { ending: 'withdrawn-unpleaded' } },
  ],
  [
    'milestone.in-custody-already',
    arrested,
    { type: 'ended', ...on('2025-01-08'), details: { ending: 'never-found' } },
  ],
  [
    'milestone.until-before-day',
    courseUntil('defence-closed'),
    { type: 'judgment-reserved', ...on('2025-07-08'), details: { until: '2025-07-07' } },
  ],
  [
    'milestone.until-before-day',
    [],
    {
      type: 'report-asked',
      ...on('2025-07-08'),
      details: { report: 'any-report', due: '2025-07-07', survivorId: null },
    },
  ],
  [
    'milestone.until-before-day',
    arrested,
    {
      type: 'charging-decision',
      ...on('2025-01-07'),
      details: { decision: 'further-investigation', directions: [{ code: 'any-direction', due: '2025-01-06' }] },
    },
  ],
  [
    'milestone.public-interest-before-evidential',
    arrested,
    { type: 'file-reviewed', ...on('2025-01-07'), details: { evidential: 'not-met', publicInterest: 'met' } },
  ],
  [
    'milestone.lesser-offence-without-lesser-verdict',
    courseUntil('defence-closed'),
    { type: 'verdict', ...on('2025-08-04'), details: { verdict: 'acquitted', lesserOffence: 'defilement' } },
  ],
  ['milestone.not-in-police-custody', [], { type: 'produced-in-court', ...on('2025-01-07') }],
  told('outcome'),
  told('bail'),
  told('release'),
  told('sentence'),
  told('appeal'),
  told('withdrawal'),
  told('escape'),
];
