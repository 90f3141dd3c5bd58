import { caseClocks, clockDays, fold } from '@hakika/domain';
import { aCase, FACTS } from '../../../testing/case';
import { aPack } from '../../../testing/pack';
import { docketOf } from '../docket/docket-preview';
import { derivedClocks } from './derived-clocks';

const TODAY = '2026-11-23';

describe('clocks on the device', () => {
  const whole = aCase({ milestones: FACTS, milestoneCount: FACTS.length, clocks: [] });

  it('come from the rules of the server when every fact is there', () => {
    const derived = derivedClocks(aPack(), { ...whole, adjournedOn: '2026-11-20' }, TODAY);
    const ofTheDocket = caseClocks(aPack(), fold(aPack(), docketOf(whole, FACTS)), TODAY);

    expect(derived).toEqual(expect.arrayContaining([...ofTheDocket]));
    expect(derived.map(({ code }) => code)).toEqual(expect.arrayContaining(['decision', 'backlog', 'child-evidence']));
    expect(derived.some(({ code }) => code.startsWith('adjournment'))).toBe(true);
  });

  it('go on with the day in court', () => {
    const on = (today: string) => derivedClocks(aPack(), whole, today).find(({ code }) => code === 'disclosure');

    expect(on('2026-03-11')?.status).toBe('running');
    expect(on('2026-11-23')?.status).toBe('overdue');
    expect(clockDays(aPack(), on(TODAY)!)).toHaveLength(15);
  });

  it('are those of the server while facts or the pack are missing', () => {
    const known = caseClocks(aPack(), fold(aPack(), docketOf(whole, FACTS)), TODAY);

    expect(derivedClocks(aPack(), { ...whole, milestoneCount: 40, clocks: known }, TODAY)).toBe(known);
    expect(derivedClocks(undefined, { ...whole, clocks: known }, TODAY)).toBe(known);
  });
});
