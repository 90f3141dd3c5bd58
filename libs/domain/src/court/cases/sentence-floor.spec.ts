import type { Offence } from '../../reference/offence';
import { aSentence } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import type { Sentence } from '../docket/milestone';
import { flagSentence, type Sentenced } from './sentence-floor';

const ADULT: Sentenced = { repeat: false, juristic: false, child: false };
const THIRTY = { termMonths: 360, life: false, fine: 30_000_000 };
/** Thirty years, or a fine of thirty million, or both; for life when it happens again. */
const trafficking: Offence = {
  ...aPack().offences[0]!,
  floor: THIRTY,
  repeatFloor: { termMonths: null, life: true, fine: null },
  juristic: { fineFloor: 1_000_000, fineCeiling: 50_000_000 },
  fineRule: 'instead-or-beside',
};
/** Not more than five years. */
const minor: Offence = { ...aPack().offences[1]!, ceiling: { termMonths: 60, life: false, fine: 50_000 } };
/** Not less than twenty years, and nothing instead. */
const defilement: Offence = { ...aPack().offences[1]!, floor: { termMonths: 240, life: false, fine: null } };

const term = (termMonths: number): Partial<Sentence> => ({ termMonths });
const fine = (fineKes: number): Partial<Sentence> => ({ termMonths: null, fineKes });

describe('a sentence against the bounds of the statute', () => {
  it.each<[string, Offence, Partial<Sentence>, Partial<Sentenced>, readonly string[]]>([
    ['the floor itself', trafficking, term(360), {}, []],
    ['less than the floor', trafficking, term(144), {}, ['sentence.below-floor']],
    ['life above any floor', trafficking, { termMonths: null, life: true }, {}, []],
    ['a fine that reaches the floor', trafficking, fine(30_000_000), {}, ['sentence.fine-instead-of-prison']],
    [
      'a fine below the floor',
      trafficking,
      fine(200_000),
      {},
      ['sentence.below-floor', 'sentence.fine-instead-of-prison'],
    ],
    ['thirty years for the second time', trafficking, term(360), { repeat: true }, ['sentence.below-floor']],
    ['life for the second time', trafficking, { termMonths: null, life: true }, { repeat: true }, []],
    ['probation', defilement, { termMonths: null, nonCustodial: true }, {}, ['sentence.below-floor']],
    ['a suspended term', defilement, { termMonths: 240, nonCustodial: true }, {}, ['sentence.below-floor']],
    ['a fine where none may stand in place of prison', defilement, fine(1_000_000), {}, ['sentence.below-floor']],
    ['a child offender', defilement, term(36), { child: true }, []],
    ['a company fined enough', trafficking, fine(2_000_000), { juristic: true }, []],
    ['a company fined too little', trafficking, fine(900_000), { juristic: true }, ['sentence.below-floor']],
    ['a company fined too much', trafficking, fine(60_000_000), { juristic: true }, ['sentence.above-ceiling']],
    ['the ceiling itself', minor, term(60), {}, []],
    ['more than the ceiling', minor, term(61), {}, ['sentence.above-ceiling']],
    ['life above a ceiling of years', minor, { termMonths: null, life: true }, {}, ['sentence.above-ceiling']],
    ['a fine above the ceiling', minor, fine(60_000), {}, ['sentence.above-ceiling']],
  ])('flags %s', (_what, offence, sentence, who, flags) => {
    expect(flagSentence(offence, aSentence(sentence), { ...ADULT, ...who })).toEqual(flags);
  });
});
