import type { County, CourtLevel, NumberType, Station, SubCounty, Term, Ward } from '@hakika/domain';
import { term, terms } from '../terms';

const HIERARCHY = 'Constitution, chapter 8; Magistrates Courts Act (Cap. 16)';

type LevelRow = readonly [code: string, rank: number, to: string | null, en: string, sw: string];

const LEVELS: readonly LevelRow[] = [
  ['supreme-court', 1, null, 'Supreme Court', 'Mahakama ya Juu'],
  ['court-of-appeal', 2, 'supreme-court', 'Court of Appeal', 'Mahakama ya Rufaa'],
  ['high-court', 3, 'court-of-appeal', 'High Court', 'Mahakama Kuu'],
  ['chief-magistrates', 4, 'high-court', 'Chief Magistrate’s court', 'Mahakama ya Hakimu Mkuu'],
  ['grade-one', 5, 'chief-magistrates', 'Magistrate Grade One', 'Hakimu Daraja la Kwanza'],
  ['family-and-children', 5, 'chief-magistrates', 'Family and Children Court', 'Mahakama ya Familia na Watoto'],
];

export const courtLevels: readonly CourtLevel[] = LEVELS.map(([code, rank, appealsTo, en, sw]) => ({
  ...term([code, en, sw], HIERARCHY),
  rank,
  criminal: true,
  appealsTo,
}));

export const magistrateRanks: readonly Term[] = terms(HIERARCHY, false, [
  ['CM', 'Chief Magistrate', 'Hakimu Mkuu'],
  ['G1', 'Magistrate Grade One', 'Hakimu Daraja la Kwanza'],
  ['G2', 'Magistrate Grade Two', 'Hakimu Daraja la Pili'],
]);

const DISTRICTS = 'Constitution, First Schedule';

export const counties: readonly County[] = [
  { ...term(['UG-319', 'Napak', 'Napak'], DISTRICTS), pilot: true },
  { ...term(['UG-311', 'Moroto', 'Moroto'], DISTRICTS), pilot: false },
  { ...term(['UG-102', 'Kampala', 'Kampala'], DISTRICTS), pilot: false },
];

export const subCounties: readonly SubCounty[] = [
  { ...term(['lokopo', 'Lokopo', 'Lokopo'], DISTRICTS), county: 'UG-319' },
  { ...term(['lopeei', 'Lopeei', 'Lopeei'], DISTRICTS), county: 'UG-319' },
];

export const wards: readonly Ward[] = [];

type StationRow = readonly [code: string, county: string, name: string, levels: readonly string[]];

const STATIONS: readonly StationRow[] = [
  ['MOROTO', 'UG-311', 'Moroto', ['high-court', 'chief-magistrates', 'family-and-children']],
  ['NAPAK', 'UG-319', 'Napak', ['grade-one']],
  ['KAMPALA', 'UG-102', 'Kampala', ['supreme-court', 'court-of-appeal', 'high-court']],
];

export const stations: readonly Station[] = STATIONS.map(([code, county, name, levels]) => ({
  ...term([code, `${name} court`, `Mahakama ya ${name}`], 'Judiciary of Uganda, list of courts'),
  county,
  levels,
  note: null,
}));

type NumberRow = readonly [string, string, NumberType['about'], string, string, readonly string[]];

const NUMBERS: readonly NumberRow[] = [
  ['CO', 'chief-magistrates', 'trial', 'Criminal case', 'Kesi ya jinai', ['criminal case', 'cr case', 'co']],
  [
    'HCT-CR-SC',
    'high-court',
    'trial',
    'Criminal session case',
    'Kesi ya kikao cha jinai',
    ['criminal session case', 'hct cr sc'],
  ],
  ['HCT-CR-CN', 'high-court', 'appeal', 'Criminal appeal', 'Rufaa ya jinai', ['criminal appeal', 'hct cr cn']],
];

export const numberTypes: readonly NumberType[] = NUMBERS.map(([code, level, about, en, sw, writtenAs]) => ({
  ...term([code, en, sw], 'Published judgments'),
  level,
  about,
  writtenAs,
}));
