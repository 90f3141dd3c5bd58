import type { CourtLevel, NumberType, Station, Term } from '@hakika/domain';
import { term, terms } from '../terms';

const HIERARCHY = 'Constitution, chapter 10; Magistrates’ Courts Act 2015';

type LevelRow = readonly [code: string, rank: number, criminal: boolean, to: string | null, en: string, sw: string];

const LEVELS: readonly LevelRow[] = [
  ['supreme-court', 1, true, null, 'Supreme Court', 'Mahakama ya Juu'],
  ['court-of-appeal', 2, true, 'supreme-court', 'Court of Appeal', 'Mahakama ya Rufaa'],
  ['high-court', 3, true, 'court-of-appeal', 'High Court', 'Mahakama Kuu'],
  ['magistrates', 4, true, 'high-court', 'Magistrates’ court', 'Mahakama ya Hakimu'],
  ['childrens-court', 4, true, 'high-court', 'Children’s court', 'Mahakama ya Watoto'],
  ['kadhis', 4, false, 'high-court', 'Kadhi’s court', 'Mahakama ya Kadhi'],
];

export const courtLevels: readonly CourtLevel[] = LEVELS.map(([code, rank, criminal, appealsTo, en, sw]) => ({
  ...term([code, en, sw], HIERARCHY),
  rank,
  criminal,
  appealsTo,
}));

/** The most senior first. */
export const magistrateRanks: readonly Term[] = terms(HIERARCHY, false, [
  ['CM', 'Chief Magistrate', 'Hakimu Mkuu'],
  ['SPM', 'Senior Principal Magistrate', 'Hakimu Mkazi Mwandamizi Mkuu'],
  ['PM', 'Principal Magistrate', 'Hakimu Mkazi Mkuu'],
  ['SRM', 'Senior Resident Magistrate', 'Hakimu Mkazi Mwandamizi'],
  ['RM', 'Resident Magistrate', 'Hakimu Mkazi'],
]);

type StationRow = readonly [code: string, county: string, name: string, levels: Station['levels'], note?: string];

/** Courtrooms and mobile courts change too often for a table; they are kept in the database. */
const STATIONS: readonly StationRow[] = [
  ['MOMBASA', 'KE-MSA', 'Mombasa', ['magistrates', 'high-court', 'court-of-appeal', 'kadhis']],
  [
    'SHANZU',
    'KE-MSA',
    'Shanzu',
    ['magistrates'],
    'The first special court for sexual and gender-based violence opened here on 10 March 2022; a move to Mtwapa was announced in January 2023.',
  ],
  ['TONONOKA', 'KE-MSA', 'Tononoka', ['childrens-court']],
  ['KWALE', 'KE-KWL', 'Kwale', ['magistrates', 'high-court']],
  ['MSAMBWENI', 'KE-KWL', 'Msambweni', ['magistrates']],
  ['KILIFI', 'KE-KLF', 'Kilifi', ['magistrates']],
  ['MALINDI', 'KE-KLF', 'Malindi', ['magistrates', 'high-court', 'court-of-appeal']],
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

export const stations: readonly Station[] = STATIONS.map(([code, county, name, levels, note = null]) => ({
  ...term([code, `${name} Law Courts`, `Mahakama ya ${name}`], 'Published lists of court stations'),
  county,
  levels,
  note,
}));

type NumberRow = readonly [
  code: string,
  level: string,
  about: NumberType['about'],
  en: string,
  sw: string,
  writtenAs: readonly string[],
];

/** Registries differ and change; a number that fits no row is taken as it is written. */
const NUMBERS: readonly NumberRow[] = [
  ['MCCR', 'magistrates', 'trial', 'Criminal case', 'Kesi ya jinai', ['criminal case', 'cr case', 'mccr', 'crc']],
  [
    'MCSO',
    'magistrates',
    'trial',
    'Sexual offence case',
    'Kesi ya kosa la kingono',
    ['sexual offence case', 'sexual offences case', 'so case', 's o case', 'mcso'],
  ],
  [
    'MCCRMISC',
    'magistrates',
    'application',
    'Miscellaneous criminal application',
    'Ombi dogo la jinai',
    ['miscellaneous criminal application', 'misc criminal application', 'misc cr appl', 'mccrmisc'],
  ],
  [
    'CHCR',
    'childrens-court',
    'trial',
    'Children’s court criminal case',
    'Kesi ya jinai ya mahakama ya watoto',
    ['childrens criminal case', 'children’s criminal case', 'chcr'],
  ],
  ['HCCR', 'high-court', 'trial', 'High Court criminal case', 'Kesi ya jinai ya Mahakama Kuu', ['hccr', 'h c cr c']],
  [
    'HCCRA',
    'high-court',
    'appeal',
    'Criminal appeal',
    'Rufaa ya jinai',
    ['criminal appeal', 'cr appeal', 'cr a', 'h c cr a', 'hc cr a', 'hccra'],
  ],
  [
    'HCCRREV',
    'high-court',
    'revision',
    'Criminal revision',
    'Mapitio ya jinai',
    [
      'criminal revision',
      'criminal revision case',
      'miscellaneous criminal revision',
      'miscellaneous criminal revision case',
      'cr rev',
      'hccrrev',
    ],
  ],
  [
    'HCCRMISC',
    'high-court',
    'application',
    'High Court miscellaneous criminal application',
    'Ombi dogo la jinai la Mahakama Kuu',
    ['hccrmisc', 'h c misc cr appl'],
  ],
  [
    'COACRA',
    'court-of-appeal',
    'second-appeal',
    'Second criminal appeal',
    'Rufaa ya pili ya jinai',
    ['coacra', 'coa cr a'],
  ],
  ['KEHC', 'high-court', 'citation', 'High Court judgment', 'Hukumu ya Mahakama Kuu', ['kehc']],
  ['KECA', 'court-of-appeal', 'citation', 'Court of Appeal judgment', 'Hukumu ya Mahakama ya Rufaa', ['keca']],
];

export const numberTypes: readonly NumberType[] = NUMBERS.map(([code, level, about, en, sw, writtenAs]) => ({
  ...term([code, en, sw], 'Published judgments; codes of the Case Tracking System'),
  level,
  about,
  writtenAs,
}));
