import { closureOn } from '@hakika/domain';
import Holidays from 'date-holidays';
import { holidays } from './holidays';
import { kenya } from './kenya';

const YEARS = Array.from({ length: 14 }, (_, index) => 2017 + index);

/** Days of the moon and of the Gazette, and the holiday of October, are our own; the rest of the table must agree. */
const OWN = new Set([
  'idd-ul-fitr',
  'idd-ul-azha',
  'tenth-of-october',
  'utamaduni-day',
  'mazingira-day',
  'election',
  'inauguration',
  'mourning',
  'tree-planting',
]);
const FOREIGN = /Idd|^Pasaka$/;
const TENTH_OF_OCTOBER = /-10-1[01]/;

describe('the holidays of Kenya', () => {
  const others = new Holidays('KE');

  it.each(YEARS)('of %i agree with the published calendar', (year) => {
    const ours = holidays.filter((row) => row.on.startsWith(`${year}`) && !OWN.has(row.code)).map((row) => row.on);
    const theirs = others
      .getHolidays(year, 'sw')
      .filter((row) => row.type === 'public' && !FOREIGN.test(row.name) && !TENTH_OF_OCTOBER.test(row.date))
      .map((row) => row.date.slice(0, 10));

    expect([...new Set(ours)].sort()).toEqual([...new Set(theirs)].sort());
  });

  it.each([
    ['2019-10-21', 'mashujaa-day'],
    ['2022-12-27', 'christmas'],
    ['2026-10-10', 'mazingira-day'],
    ['2019-04-14', 'weekend'],
    ['2019-04-15', null],
  ])('close the court on %s: %p', (day, reason) => {
    expect(closureOn(kenya, day)).toBe(reason);
  });

  it('leave what follows the moon or the Gazette unverified', () => {
    expect(holidays.filter((row) => OWN.has(row.code) && row.verified)).toEqual([]);
  });

  it('have two Idds in every year', () => {
    for (const year of YEARS) {
      const idds = holidays.filter((row) => row.on.startsWith(`${year}`) && row.code.startsWith('idd'));
      expect(idds.map((row) => row.code).sort()).toEqual(['idd-ul-azha', 'idd-ul-fitr']);
    }
  });
});
