import type { Offence } from '@hakika/domain';
import { LIFE, offencesOf, years } from '../offence-rows';

const PTIP = 'Prevention of Trafficking in Persons Act 2009';

/** A currency point is UGX 20,000. */
const points = (number: number): number => number * 20_000;

export const offences: readonly Offence[] = [
  ...offencesOf(PTIP, { trafficking: true, iccs: '0204', from: '2009-10-23' }, [
    {
      code: 'ptip-3',
      section: '3(1)',
      penaltySection: '3(4)',
      ceiling: years(15),
      en: 'Trafficking in persons',
      sw: 'Usafirishaji haramu wa binadamu',
    },
    {
      code: 'ptip-4',
      section: '4',
      ceiling: LIFE,
      en: 'Aggravated trafficking',
      sw: 'Usafirishaji haramu uliokithiri',
    },
    {
      code: 'ptip-5',
      section: '5',
      ceiling: LIFE,
      en: 'Trafficking of children',
      sw: 'Usafirishaji haramu wa watoto',
      note: 'The Act names a heavier penalty for some forms; to be read.',
    },
    {
      code: 'ptip-7',
      section: '7',
      ceiling: years(5, points(120)),
      fineRule: 'instead-or-beside',
      en: 'Promoting trafficking in persons',
      sw: 'Kuendeleza usafirishaji haramu wa binadamu',
    },
    {
      code: 'ptip-8',
      section: '8',
      ceiling: years(10),
      en: 'Offences related to trafficking in persons',
      sw: 'Makosa yanayohusiana na usafirishaji haramu',
    },
  ]),
  ...offencesOf('Penal Code Act (Cap. 120)', { sexualOffence: true, iccs: '03011' }, [
    { code: 'pca-123', section: '123', penaltySection: '124', ceiling: LIFE, en: 'Rape', sw: 'Ubakaji' },
    { code: 'pca-129', section: '129(1)', ceiling: LIFE, en: 'Defilement', sw: 'Unajisi' },
    {
      code: 'pca-129-3',
      section: '129(3)',
      ceiling: LIFE,
      en: 'Aggravated defilement',
      sw: 'Unajisi uliokithiri',
      note: 'The Act names a heavier penalty; to be read.',
    },
  ]),
  ...offencesOf('Computer Misuse Act 2011', {}, [
    {
      code: 'cma-23',
      section: '23',
      iccs: '030221',
      ceiling: years(15, points(360)),
      fineRule: 'instead-or-beside',
      en: 'Child pornography',
      sw: 'Ponografia ya watoto',
    },
  ]),
];
