import { aPack } from '../testing/test-pack';
import { checkPack } from './check-pack';
import { shapeFaults } from './check-shape';
import type { ClockRule } from './clock-rule';
import type { Offence, Penalty } from './offence';
import type { Jurisdiction } from './pack';

const sound = aPack();
const NONE: Penalty = { termMonths: null, life: false, fine: null };
const TEN: Penalty = { ...NONE, termMonths: 120 };
const LIFE: Penalty = { ...NONE, life: true };
const FINED: Penalty = { ...NONE, fine: 500 };

const offence = (changes: Partial<Offence>): Partial<Jurisdiction> => ({
  offences: [{ ...sound.offences[0]!, ...changes }],
});
const clock = (changes: object): Partial<Jurisdiction> => ({
  clocks: sound.clocks.map((rule): ClockRule => (rule.code === 'appeal' ? { ...rule, ...changes } : rule)),
});

const FAULTS: readonly (readonly [string, Partial<Jurisdiction>])[] = [
  ['offences: trafficking has a penalty that makes no sense', offence({ floor: NONE })],
  ['offences: trafficking has a penalty that makes no sense', offence({ floor: { ...LIFE, termMonths: 12 } })],
  ['offences: trafficking has a penalty that makes no sense', offence({ ceiling: { ...NONE, termMonths: 1201 } })],
  ['offences: trafficking has a penalty that makes no sense', offence({ ceiling: { ...NONE, termMonths: 0 } })],
  ['offences: trafficking has a floor above its ceiling', offence({ floor: LIFE, ceiling: TEN })],
  [
    'offences: trafficking has a floor above its ceiling',
    offence({ fineRule: 'instead', floor: FINED, ceiling: { ...FINED, fine: 499 } }),
  ],
  ['offences: trafficking is punished less when repeated', offence({ floor: LIFE, repeatFloor: TEN })],
  ['offences: trafficking names a fine but does not say how it stands to prison', offence({ ceiling: FINED })],
  ['offences: trafficking allows a fine but names none', offence({ floor: TEN, fineRule: 'instead' })],
  ['offences: trafficking fines a company more than at most', offence({ juristic: { fineFloor: 2, fineCeiling: 1 } })],
  ['offences: trafficking begins or ends on no day', offence({ from: '2012-02-30' })],
  ['offences: trafficking names an empty section', offence({ section: ' ' })],
  ['offences: trafficking has an ICCS code that is no number', offence({ iccs: '02O4' })],
  ['clocks: appeal names the unknown fact handshake', clock({ startsWith: ['handshake'] })],
  ['clocks: appeal is started by nothing', clock({ startsWith: [] })],
  ['clocks: appeal is stopped by nothing', clock({ stopsWith: [] })],
  ['clocks: appeal counts court days in months', clock({ days: 'court', unit: 'months' })],
  [
    'courtLevels: magistrates appeals to no higher court',
    { courtLevels: sound.courtLevels.map((level) => ({ ...level, rank: 1 })) },
  ],
  ['stations: harbour names the unknown level magistrates', { courtLevels: sound.courtLevels.slice(0, 1) }],
  ['stations: harbour has no court', { stations: sound.stations.map((station) => ({ ...station, levels: [] })) }],
  ['numberTypes: XC names the unknown level magistrates', { courtLevels: sound.courtLevels.slice(0, 1) }],
  [
    'numberTypes: xc is written for two types',
    { numberTypes: [...sound.numberTypes, { ...sound.numberTypes[0]!, code: 'XD', writtenAs: ['xc'] }] },
  ],
  [
    'numberTypes: X.C must be in lower case and without dots',
    { numberTypes: sound.numberTypes.map((type) => ({ ...type, writtenAs: ['X.C'] })) },
  ],
  ['subCounties: north-bay lies in the unknown north', { counties: [] }],
  ['wards: pier lies in the unknown north-bay', { subCounties: [] }],
  ['hotspotTowns: old-pier lies in the unknown north-bay', { subCounties: [] }],
  [
    'hotspotTowns: old-pier lies in no ward that is flagged',
    { wards: sound.wards.map((ward) => ({ ...ward, hotspot: false })) },
  ],
  ['adjournmentReasons: not-sitting adds up to no line of its group', { publishedReasons: [] }],
  [
    'adjournmentReasons: not-reached adds up to no line of its group',
    { publishedReasons: sound.publishedReasons.map((line) => ({ ...line, group: 'internal' })) },
  ],
  ['countries: Kenya is no such code', { countries: [{ ...sound.countries[0]!, code: 'Kenya' }] }],
  ['spokenLanguages: en is no such code', { spokenLanguages: [{ ...sound.spokenLanguages[0]!, code: 'en' }] }],
];

describe('checking what a lawyer wrote', () => {
  it.each(FAULTS)('says %s', (fault, changes) => {
    expect(checkPack(aPack(changes))).toContain(fault);
  });
});

describe('checking that something is a pack at all', () => {
  it('finds nothing in one that is', () => {
    expect(shapeFaults(JSON.parse(JSON.stringify(sound)))).toEqual([]);
  });

  it.each([
    [null, 'pack: is no object'],
    [[], 'pack: is no object'],
    [{ ...sound, zone: '' }, 'zone: is missing'],
    [{ ...sound, courtHours: undefined }, 'courtHours: is missing'],
    [{ ...sound, clocks: undefined }, 'clocks: is missing'],
    [{ ...sound, wards: {} }, 'wards: is missing'],
    [{ ...sound, pleas: [{ code: 'guilty' }] }, 'pleas: row 1 lacks a code, its words or its source'],
    [{ ...sound, holidays: [7] }, 'holidays: row 1 lacks a code, its words or its source'],
  ])('of %# says %s', (value, fault) => {
    expect(shapeFaults(value)).toContain(fault);
  });
});
