import type { Offence } from '@hakika/domain';
import { LIFE, MILLION, offencesOf, years } from '../../offence-rows';

export const CTIP = 'Counter-Trafficking in Persons Act, No. 8 of 2010';

const THIRTY_OR_FINE = { floor: years(30, 30 * MILLION), fineRule: 'instead-or-beside' } as const;
const TWENTY_OR_FINE = { floor: years(20, 20 * MILLION), fineRule: 'instead-or-beside' } as const;
const TEN_OR_FINE = { floor: years(10, 10 * MILLION), fineRule: 'instead-or-beside' } as const;

/** In force since 1 October 2012; amended by Act No. 19 of 2023, 11 December 2023. */
export const counterTrafficking: readonly Offence[] = offencesOf(
  CTIP,
  { trafficking: true, iccs: '0204', from: '2012-10-01' },
  [
    {
      code: 'ctip-3-1',
      section: '3(1)',
      penaltySection: '3(5)',
      ...THIRTY_OR_FINE,
      repeatFloor: LIFE,
      en: 'Trafficking in persons',
      sw: 'Usafirishaji haramu wa binadamu',
      note: 'A repeated offence: life. A report of 2013 gave the floor as 15 years.',
    },
    {
      code: 'ctip-3-3',
      section: '3(3)',
      penaltySection: '3(5)',
      ...THIRTY_OR_FINE,
      repeatFloor: LIFE,
      en: 'Trafficking of a child',
      sw: 'Usafirishaji haramu wa mtoto',
      note: 'For a child the means need not be proved.',
    },
    {
      code: 'ctip-3-6',
      section: '3(6)',
      penaltySection: '3(5)',
      ...THIRTY_OR_FINE,
      en: 'Financing, controlling, aiding or abetting trafficking',
      sw: 'Kufadhili, kuongoza au kusaidia usafirishaji haramu',
    },
    {
      code: 'ctip-4',
      section: '4(1)',
      penaltySection: '4(3)',
      ...TWENTY_OR_FINE,
      en: 'Promoting child trafficking through adoption, fostering or guardianship',
      sw: 'Kuendeleza usafirishaji wa watoto kupitia uasili au ulezi',
      note: 'Charged as 4(1)(b) read with 4(3). 12 years have been imposed.',
    },
    {
      code: 'ctip-5',
      section: '5',
      ...TWENTY_OR_FINE,
      en: 'Promoting trafficking (premises, publishing, documents)',
      sw: 'Kuendeleza usafirishaji haramu (majengo, matangazo, hati)',
      note: '5(a) has been used against the owner of a bar.',
    },
    {
      code: 'ctip-6',
      section: '6',
      ...TEN_OR_FINE,
      en: 'Getting travel documents by fraud',
      sw: 'Kupata hati za kusafiria kwa udanganyifu',
      note: 'The text at hand is incomplete.',
    },
    {
      code: 'ctip-7',
      section: '7',
      trafficking: false,
      iccs: '0805',
      en: 'Facilitating entry or exit',
      sw: 'Kuwezesha kuingia au kutoka nchini',
      note: 'Close to smuggling and the largest group in the yearly returns; not counted as trafficking. Penalty to be checked.',
    },
    {
      code: 'ctip-8',
      section: '8',
      ...TEN_OR_FINE,
      en: 'Interfering with travel documents or personal effects',
      sw: 'Kuingilia hati za kusafiria au mali binafsi',
    },
    {
      code: 'ctip-9',
      section: '9',
      floor: LIFE,
      ceiling: LIFE,
      en: 'Trafficking that endangers life or causes death',
      sw: 'Usafirishaji haramu unaohatarisha maisha au kusababisha kifo',
    },
    {
      code: 'ctip-10',
      section: '10',
      floor: LIFE,
      ceiling: LIFE,
      en: 'Trafficking as organised crime',
      sw: 'Usafirishaji haramu wa genge',
      note: 'Three persons or more.',
    },
    {
      code: 'ctip-11',
      section: '11',
      trafficking: false,
      iccs: null,
      en: 'Disclosing the identity of a victim of trafficking',
      sw: 'Kufichua utambulisho wa mwathiriwa wa usafirishaji haramu',
      note: 'Penalty to be checked.',
    },
  ],
);
