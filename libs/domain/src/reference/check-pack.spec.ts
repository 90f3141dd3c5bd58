import { aPack } from '../testing/test-pack';
import { checkPack, reachableStages } from './check-pack';
import type { Jurisdiction } from './pack';
import type { Term } from './term';

const sound = aPack();
const silent: Term = { code: 'silent', wording: { en: 'Silent', sw: ' ' }, source: 'Laws', verified: false };
const rule = (code: string, changes: object): Jurisdiction['milestones'] =>
  sound.milestones.map((row) => (row.code === code ? { ...row, ...changes } : row));
const none = { termMonths: null, life: false, fine: null };

const FAULTS: readonly (readonly [string, Partial<Jurisdiction>])[] = [
  ['vacationReasons: silent has no wording in sw', { vacationReasons: [silent] }],
  [
    'vacationReasons: silent has no source',
    { vacationReasons: [{ ...silent, wording: { en: 'a', sw: 'b' }, source: '' }] },
  ],
  ['denialReasons: DN01 stands twice', { denialReasons: [...sound.denialReasons, ...sound.denialReasons] }],
  ['details.s200: recall is missing', { details: { ...sound.details, s200: sound.details.s200.slice(0, 1) } }],
  ['details.report: is empty', { details: { ...sound.details, report: [] } }],
  ['pleas: guilty is missing', { pleas: sound.pleas.filter((row) => row.code !== 'guilty') }],
  ['stages: limbo is unknown', { stages: [...sound.stages, { ...silent, code: 'limbo' as 'plea' }] }],
  ['milestones: arrested names the unknown stage limbo', { milestones: rule('arrested', { to: 'limbo' }) }],
  [
    'milestones: arrested refuses with the unknown milestone.never',
    { milestones: rule('arrested', { early: 'milestone.never' }) },
  ],
  ['stages: prosecution is never reached', { milestones: rule('prosecution-opened', { to: null }) }],
  [
    'endings: exactly one acquittal must be recorded as verdict',
    { endings: sound.endings.filter((row) => row.recordedAs !== 'verdict') },
  ],
  [
    'endings: stray is no charging decision',
    { endings: [...sound.endings, { ...sound.endings.at(-1)!, code: 'stray' }] },
  ],
  [
    'endings: died fits no stage',
    { endings: sound.endings.map((row) => (row.code === 'died' ? { ...row, from: [] } : row)) },
  ],
  [
    'adjournmentReasons: not-sitting names the unknown actor court',
    { adjournmentActors: [sound.adjournmentActors[1]!] },
  ],
  ['adjournmentActors: silent has no reason', { adjournmentActors: [...sound.adjournmentActors, silent] }],
  ['stations: harbour names the unknown county north', { counties: [] }],
  ['exploitationForms: tourism names the unknown purpose sexual-exploitation', { traffickingPurposes: [] }],
  [
    'hearingPurposes: bail offers too few, too many or unknown outcomes',
    { hearingPurposes: sound.hearingPurposes.map((row) => ({ ...row, chips: [] })) },
  ],
  [
    'hearingPurposes: bail fits no stage',
    { hearingPurposes: sound.hearingPurposes.map((row) => ({ ...row, from: [] })) },
  ],
  ['holidays: 2026-02-30 is no day', { holidays: [{ on: '2026-02-30', code: 'harvest', verified: true }] }],
  ['holidays: 2026-11-16 stands twice', { holidays: [...sound.holidays, ...sound.holidays] }],
  [
    'holidays: 2026-11-15 is out of order',
    { holidays: [...sound.holidays, { on: '2026-11-15', code: 'harvest', verified: true }] },
  ],
  ['holidays: 2026-11-16 has the unknown name harvest', { holidayNames: sound.holidayNames.slice(0, 1) }],
  ['holidayNames: weekend is missing', { holidayNames: sound.holidayNames.slice(1) }],
  ['courtHours: the weekdays are wrong', { courtHours: { ...sound.courtHours, weekdays: [0] } }],
  ['courtHours: the court closes before it opens', { courtHours: { ...sound.courtHours, closesAt: '07:00' } }],
  ['clocks: appeal allows no time', { clocks: sound.clocks.map((row) => ({ ...row, amount: 0 })) }],
  [
    'offences: defilement has a floor above its ceiling',
    {
      offences: sound.offences.map((row) => ({
        ...row,
        floor: { ...none, termMonths: 20 },
        ceiling: { ...none, termMonths: 10 },
      })),
    },
  ],
  [
    'offences: defilement ends before it begins',
    { offences: sound.offences.map((row) => ({ ...row, from: '2012-10-01', until: '2012-09-30' })) },
  ],
];

describe('checking a pack', () => {
  it('finds nothing in a sound one', () => {
    expect(checkPack(sound)).toEqual([]);
  });

  it.each(FAULTS)('says %s', (fault, changes) => {
    expect(checkPack(aPack(changes))).toContain(fault);
  });

  it('follows the table from report to the end', () => {
    expect(reachableStages(sound).size).toBe(12);
  });
});
