import fs from 'node:fs';
import path from 'node:path';
import { fold, type DocketState } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import { aKnown } from '../../../test/known';
import type { CaseBundle } from './bundle';
import { checkBundle } from './check/check-bundle';
import { readBundle } from './bundle-schema';

const EXAMPLES = path.resolve(__dirname, '../../../../docs/examples');
/** Long after the last fact of the examples. */
const MOMENT = { today: '2026-11-18', now: '2026-11-18T09:00:00+03:00' };

const readExample = (name: string): unknown =>
  JSON.parse(fs.readFileSync(path.join(EXAMPLES, name), 'utf8')) as unknown;

/** Cases of a file as the loader takes them, one after the other. */
function check(cases: readonly unknown[]) {
  const known = aKnown();
  return cases.map((content) => {
    const { bundle, faults } = readBundle(content);
    return bundle ? checkBundle(kenya, bundle, known, MOMENT) : { sound: null, faults };
  });
}

const [first, second] = check(readExample('two-accused.json') as readonly CaseBundle[]);

describe('a trial of two with everything in it', () => {
  const state = (): DocketState => fold(kenya, second!.sound!.docket);
  const outcomesOf = (label: string) => {
    const { accused, counts } = state();
    const { accusedId } = accused.find((one) => one.label === label)!;
    const numberOf = (id: string) => [...second!.sound!.ids.counts].find(([, countId]) => countId === id)![0];
    return counts
      .filter((count) => count.accusedId === accusedId)
      .map((count) => [numberOf(count.countId), count.firstVerdict, count.standingVerdict]);
  };

  it('is lawful, fact after fact', () => {
    expect([first!.faults, second!.faults]).toEqual([[], []]);
  });

  it('is charged again after a withdrawal that let it be', () => {
    const ended = fold(kenya, first!.sound!.docket);
    expect(ended.endings.map(({ ending, mayBeRecharged }) => [ending, mayBeRecharged])).toEqual([
      ['s87a', true],
      ['s87a', true],
    ]);
    expect(state().earlierCaseIds).toEqual([first!.sound!.ids.caseId]);
  });

  it('ends for each accused on each count in its own way, and the appeal erases nothing', () => {
    expect(outcomesOf('A1')).toEqual([
      [1, 'convicted', 'convicted'],
      [3, 'acquitted', 'acquitted'],
      [4, 'convicted', 'convicted-of-lesser'],
    ]);
    expect(outcomesOf('A2')).toEqual([
      [1, null, null],
      [2, 'convicted', 'convicted'],
    ]);
  });

  it('knows who ran away, who took over and what is still owed', () => {
    const [one] = state().accused;
    expect(one!.custodyHistory.map(({ why }) => why)).toContain('absconded');
    expect(one!.recalls).toHaveLength(1);
    expect(one!.compensation).toMatchObject({ orderedKes: 400_000, paidKes: 200_000 });
  });
});

describe('who was there', () => {
  const hearings = second!.sound!.bundle.hearings!;
  const hearing = (wanted: string) => hearings.find(({ key }) => key === wanted)!;

  it('is told for each accused of every date, by name of who sat', () => {
    const untold = hearings.filter(({ attendance = [], magistrate, key }) => {
      return attendance.length === 0 || (magistrate === undefined && key !== 'appeal');
    });

    expect(untold).toEqual([]);
    expect(second!.sound!.bench.get('M1')!.id).toBe(first!.sound!.bench.get('M1')!.id);
    expect(hearing('lost2').attendance).toContainEqual({ accused: 'A1', how: 'absent', reason: 'accused-absconded' });
  });

  it('has every fate of a witness and of an application', () => {
    const days = hearings.flatMap(({ witnesses = [] }) => witnesses);

    expect(days.some(({ sentHome }) => sentHome)).toBe(true);
    expect(days.some(({ stoodDown }) => stoodDown)).toBe(true);
    expect(days.some(({ absentReason }) => absentReason === 'witness-school')).toBe(true);
    expect(days.some(({ heard = [] }) => heard.length === 3)).toBe(true);
    expect(hearing('lost3')).toMatchObject({ opposed: true, granted: true, final: true, costsAgainst: 'prosecution' });
    expect(hearing('defence')).toMatchObject({ status: 'effective', askedBy: 'defence', granted: false });
  });
});

describe('its twin with five facts that cannot be true', () => {
  it('is refused with all five named', () => {
    const [checked] = check([readExample('impossible.json')]);

    expect(checked!.sound).toBeNull();
    expect(checked!.faults.map(({ problem }) => problem)).toEqual([
      'milestone.plea-before-charge',
      'milestone.bail-not-granted',
      'milestone.facts-without-guilty-plea',
      'milestone.count-not-against-accused',
      'milestone.sentence-before-conviction',
    ]);
  });
});
