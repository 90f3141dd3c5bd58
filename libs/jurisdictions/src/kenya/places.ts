import type { County, HotspotTown, SubCounty, Ward } from '@hakika/domain';
import { term } from '../terms';

const CONSTITUTION = 'Constitution, First Schedule';
const UNITS = 'Seed of places of the children’s services; wards of the electoral boundaries';

type CountyRow = readonly [code: string, pilot: boolean, name: string];

const COUNTIES: readonly CountyRow[] = [
  ['KE-MSA', true, 'Mombasa'],
  ['KE-KWL', true, 'Kwale'],
  ['KE-KLF', true, 'Kilifi'],
  ['KE-TRV', false, 'Tana River'],
  ['KE-LAM', false, 'Lamu'],
  ['KE-TVT', false, 'Taita Taveta'],
];

export const counties: readonly County[] = COUNTIES.map(([code, pilot, name]) => ({
  ...term([code, name, name], CONSTITUTION, true),
  pilot,
}));

type SubCountyRow = readonly [county: string, name: string, wards: readonly string[]];

/** An asterisk marks a ward with a town where the exploitation of children is known to gather. */
const SUB_COUNTIES: readonly SubCountyRow[] = [
  ['KE-KWL', 'Msambweni', ['Gombatobongwe', '*Ukunda', 'Kinondo', 'Ramisi']],
  ['KE-KWL', 'Lungalunga', ['Pongwekikoneni', 'Dzombo', 'Mwereni', '*Vanga']],
  ['KE-KWL', 'Matuga', ['Tsimba Golini', 'Waa', 'Tiwi', 'Kubo South', 'Mkongani']],
  ['KE-KWL', 'Kinango', ['Nadavaya', 'Puma', 'Kinango', 'Mackinnon Road', 'Chengoni/Samburu', 'Mwavumbo', 'Kasemeni']],
  ['KE-KLF', 'Kilifi North', ['Tezo', 'Sokoni', 'Kibarani', 'Dabaso', 'Matsangoni', '*Watamu', 'Mnarani']],
  ['KE-KLF', 'Kilifi South', ['Junju', 'Mwarakaya', '*Shimo La Tewa', 'Chasimba', 'Mtepeni']],
  ['KE-KLF', 'Kaloleni', ['Mariakani', 'Kayafungo', 'Kaloleni', 'Mwanamwinga']],
  ['KE-KLF', 'Rabai', ['Mwawesa', 'Ruruma', 'Kambe/Ribe', 'Rabai/Kisurutini']],
  ['KE-KLF', 'Ganze', ['Ganze', 'Bamba', 'Jaribuni', 'Sokoke']],
  ['KE-KLF', 'Malindi', ['Jilore', 'Kakuyuni', 'Ganda', '*Malindi Town', 'Shella']],
  ['KE-KLF', 'Magarini', ['Marafa', 'Magarini', 'Gongoni', 'Adu', 'Garashi', 'Sabaki']],
  ['KE-MSA', 'Changamwe', []],
  ['KE-MSA', 'Jomvu', []],
  ['KE-MSA', 'Kisauni', ['Shanzu']],
  ['KE-MSA', 'Nyali', []],
  ['KE-MSA', 'Likoni', []],
  ['KE-MSA', 'Mvita', []],
];

const MARK = '*';
const codeOf = (...names: readonly string[]): string =>
  names.map((name) => name.toLowerCase().replaceAll(/[^a-z]+/g, '-')).join('.');

export const subCounties: readonly SubCounty[] = SUB_COUNTIES.map(([county, name]) => ({
  ...term([codeOf(name), name, name], UNITS),
  county,
}));

export const wards: readonly Ward[] = SUB_COUNTIES.flatMap(([, subCounty, names]) =>
  names.map((marked) => {
    const name = marked.replace(MARK, '');
    const hotspot = marked.startsWith(MARK);
    return { ...term([codeOf(subCounty, name), name, name], UNITS), subCounty: codeOf(subCounty), hotspot };
  }),
);

type TownRow = readonly [name: string, subCounty: string, ward: string];

/** Lunga Lunga town is put in the ward of Vanga and Mtwapa in Shimo La Tewa; both to be checked on the ground. */
const TOWNS: readonly TownRow[] = [
  ['Ukunda', 'Msambweni', 'Ukunda'],
  ['Lunga Lunga', 'Lungalunga', 'Vanga'],
  ['Mtwapa', 'Kilifi South', 'Shimo La Tewa'],
  ['Watamu', 'Kilifi North', 'Watamu'],
  ['Malindi', 'Malindi', 'Malindi Town'],
];

export const hotspotTowns: readonly HotspotTown[] = TOWNS.map(([name, subCounty, ward]) => ({
  ...term([codeOf(name), name, name], 'Programme documents of the coast'),
  subCounty: codeOf(subCounty),
  ward: codeOf(subCounty, ward),
}));
