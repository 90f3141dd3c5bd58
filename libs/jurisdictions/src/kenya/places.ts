import type { County, Station } from '@hakika/domain';
import { term } from '../terms';

const SOURCE = 'Published lists of court stations';

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
  ...term([code, name, name], 'Constitution, First Schedule', true),
  pilot,
}));

type StationRow = readonly [code: string, county: string, name: string, levels: Station['levels']];

/** Courtrooms and mobile courts change too often for a table; they are kept in the database. */
const STATIONS: readonly StationRow[] = [
  ['MOMBASA', 'KE-MSA', 'Mombasa', ['magistrates', 'high-court']],
  ['SHANZU', 'KE-MSA', 'Shanzu', ['magistrates']],
  ['TONONOKA', 'KE-MSA', 'Tononoka', ['childrens-court']],
  ['KWALE', 'KE-KWL', 'Kwale', ['magistrates', 'high-court']],
  ['MSAMBWENI', 'KE-KWL', 'Msambweni', ['magistrates']],
  ['KILIFI', 'KE-KLF', 'Kilifi', ['magistrates']],
  ['MALINDI', 'KE-KLF', 'Malindi', ['magistrates', 'high-court']],
  ['MTWAPA', 'KE-KLF', 'Mtwapa', ['magistrates']],
  ['KALOLENI', 'KE-KLF', 'Kaloleni', ['magistrates']],
  ['MARIAKANI', 'KE-KLF', 'Mariakani', ['magistrates']],
  ['GARSEN', 'KE-TRV', 'Garsen', ['magistrates', 'high-court']],
  ['HOLA', 'KE-TRV', 'Hola', ['magistrates']],
  ['LAMU', 'KE-LAM', 'Lamu', ['magistrates']],
  ['MPEKETONI', 'KE-LAM', 'Mpeketoni', ['magistrates']],
  ['VOI', 'KE-TVT', 'Voi', ['magistrates', 'high-court']],
  ['WUNDANYI', 'KE-TVT', 'Wundanyi', ['magistrates']],
  ['TAVETA', 'KE-TVT', 'Taveta', ['magistrates']],
];

export const stations: readonly Station[] = STATIONS.map(([code, county, name, levels]) => ({
  ...term([code, `${name} Law Courts`, `Mahakama ya ${name}`], SOURCE),
  county,
  levels,
}));
