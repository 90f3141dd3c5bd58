import type { Offence } from '@hakika/domain';
import { companyPaysUpTo, MILLION, offencesOf, years } from '../../offence-rows';

/** Statutes under which trafficking is often charged instead, or beside the trafficking Act. */
const children = offencesOf('Children Act, No. 29 of 2022', { iccs: '030229', from: '2022-07-26' }, [
  {
    code: 'ca-22',
    section: '22(3)(c)',
    ceiling: years(10, 2 * MILLION),
    fineRule: 'instead-or-beside',
    en: 'Abuse of a child online',
    sw: 'Unyanyasaji wa mtoto mtandaoni',
  },
  {
    code: 'ca-22-1',
    section: '22(1)',
    penaltySection: '22(3)',
    en: 'Abuse of a child, sexual exploitation included',
    sw: 'Unyanyasaji wa mtoto, ikiwemo unyonyaji wa kingono',
    note: 'Penalty to be checked.',
  },
]);

const computers = offencesOf('Computer Misuse and Cybercrimes Act, No. 5 of 2018', { from: '2018-05-30' }, [
  {
    code: 'cmca-24',
    section: '24',
    iccs: '030221',
    ceiling: years(25, 20 * MILLION),
    fineRule: 'instead-or-beside',
    en: 'Child pornography by computer',
    sw: 'Ponografia ya watoto kwa kompyuta',
  },
  {
    code: 'cmca-27',
    section: '27',
    iccs: '0209',
    ceiling: years(10, 20 * MILLION),
    fineRule: 'instead-or-beside',
    en: 'Cyber harassment',
    sw: 'Unyanyasaji wa mtandaoni',
  },
  {
    code: 'cmca-37',
    section: '37',
    iccs: '0209',
    ceiling: years(2, 200_000),
    fineRule: 'instead-or-beside',
    en: 'Distribution of intimate images',
    sw: 'Kusambaza picha za faragha',
    note: 'The Act was amended in 2025; text to be checked.',
  },
]);

const penalCode = offencesOf('Penal Code (Cap. 63)', {}, [
  {
    code: 'pc-20',
    section: '20',
    en: 'Principal offender: aiding, abetting, counselling or procuring',
    sw: 'Mshiriki mkuu: kusaidia, kuchochea au kushawishi',
    note: 'A way of taking part; read with the offence itself.',
  },
  {
    code: 'pc-21',
    section: '21',
    en: 'Common intention',
    sw: 'Nia ya pamoja',
    note: 'A way of taking part; read with the offence itself.',
  },
  {
    code: 'pc-153',
    section: '153',
    iccs: '03021',
    en: 'Living on the earnings of prostitution',
    sw: 'Kuishi kwa mapato ya ukahaba',
  },
  {
    code: 'pc-154',
    section: '154',
    iccs: '03021',
    en: 'Living on or directing the prostitution of another',
    sw: 'Kuishi kwa ukahaba wa mwingine au kuuongoza',
  },
  { code: 'pc-155', section: '155', iccs: '03021', en: 'Premises used for prostitution', sw: 'Jengo la ukahaba' },
  { code: 'pc-156', section: '156', iccs: '03021', en: 'Keeping a brothel', sw: 'Kuendesha danguro' },
  {
    code: 'pc-254',
    section: '254',
    penaltySection: '257',
    iccs: '0202',
    ceiling: years(7),
    en: 'Kidnapping',
    sw: 'Utekaji nyara',
  },
  {
    code: 'pc-255',
    section: '255',
    penaltySection: '257',
    iccs: '0202',
    ceiling: years(7),
    en: 'Kidnapping from lawful guardianship',
    sw: 'Utekaji nyara kutoka kwa mlezi halali',
  },
  { code: 'pc-256', section: '256', iccs: '0202', en: 'Abduction', sw: 'Utoroshaji' },
  {
    code: 'pc-258',
    section: '258',
    iccs: '0202',
    ceiling: years(10),
    en: 'Kidnapping or abduction to murder',
    sw: 'Utekaji nyara kwa nia ya kuua',
  },
  {
    code: 'pc-259',
    section: '259',
    iccs: '0202',
    ceiling: years(7),
    en: 'Kidnapping or abduction to confine secretly',
    sw: 'Utekaji nyara kwa nia ya kufungia kwa siri',
  },
  {
    code: 'pc-260',
    section: '260',
    iccs: '0202',
    ceiling: years(10),
    en: 'Kidnapping or abduction to subject to slavery',
    sw: 'Utekaji nyara kwa utumwa',
  },
  {
    code: 'pc-261',
    section: '261',
    iccs: '0202',
    en: 'Concealing or confining a kidnapped person',
    sw: 'Kumficha au kumfungia mtu aliyetekwa',
  },
  { code: 'pc-262', section: '262', iccs: '0202', ceiling: years(7), en: 'Child stealing', sw: 'Wizi wa mtoto' },
  {
    code: 'pc-393',
    section: '393',
    iccs: '0903',
    ceiling: years(7),
    en: 'Conspiracy to commit a felony',
    sw: 'Njama ya kutenda kosa kubwa',
  },
]);

const work = offencesOf('Employment Act, No. 11 of 2007', { iccs: '0203', from: '2008-06-02' }, [
  {
    code: 'ea-4',
    section: '4',
    ceiling: years(3, 500_000),
    fineRule: 'instead-or-beside',
    en: 'Forced labour',
    sw: 'Kazi ya kulazimishwa',
  },
  {
    code: 'ea-53',
    section: '53',
    penaltySection: '64',
    ceiling: years(1, 200_000),
    fineRule: 'instead-or-beside',
    en: 'Worst forms of child labour',
    sw: 'Aina mbaya zaidi za ajira ya watoto',
  },
]);

const borders = offencesOf('Kenya Citizenship and Immigration Act, No. 12 of 2011', { from: '2011-08-30' }, [
  {
    code: 'kcia-53',
    section: '53',
    iccs: '0805',
    ceiling: years(3, 500_000),
    fineRule: 'instead-or-beside',
    en: 'Immigration offence',
    sw: 'Kosa la uhamiaji',
  },
]);

const money = offencesOf(
  'Proceeds of Crime and Anti-Money Laundering Act, No. 9 of 2009',
  {
    penaltySection: '16',
    iccs: '0704',
    from: '2010-06-28',
    ceiling: years(14, 5 * MILLION),
    fineRule: 'instead-or-beside',
    juristic: companyPaysUpTo(25 * MILLION),
  },
  [
    { code: 'pocamla-3', section: '3', en: 'Money laundering', sw: 'Utakatishaji wa fedha' },
    {
      code: 'pocamla-4',
      section: '4',
      en: 'Acquiring, holding or using proceeds of crime',
      sw: 'Kupata, kumiliki au kutumia mapato ya uhalifu',
    },
    {
      code: 'pocamla-5',
      section: '5',
      en: 'Failing to report a suspicious transaction',
      sw: 'Kutoripoti muamala wa kutiliwa shaka',
      note: 'Penalty to be checked.',
    },
    {
      code: 'pocamla-7',
      section: '7',
      en: 'Carrying money to promote an offence',
      sw: 'Kusafirisha fedha kwa ajili ya kosa',
    },
  ],
);

const gangs = offencesOf('Prevention of Organised Crimes Act, No. 6 of 2010', { from: '2010-09-23' }, [
  {
    code: 'poca-3',
    section: '3',
    penaltySection: '4',
    iccs: '0903',
    ceiling: years(15, 5 * MILLION),
    fineRule: 'instead-or-beside',
    en: 'Organised criminal activity',
    sw: 'Uhalifu wa genge',
  },
]);

const bodies = [
  ...offencesOf('Prohibition of Female Genital Mutilation Act, No. 32 of 2011', { from: '2011-10-04' }, [
    {
      code: 'fgm-19',
      section: '19',
      penaltySection: '29',
      iccs: '0201',
      floor: years(3, 200_000),
      fineRule: 'instead-or-beside',
      en: 'Female genital mutilation',
      sw: 'Ukeketaji',
      note: 'Where death follows: life.',
    },
    {
      code: 'fgm-21',
      section: '21',
      penaltySection: '29',
      iccs: '0201',
      floor: years(3, 200_000),
      fineRule: 'instead-or-beside',
      en: 'Taking a person abroad for female genital mutilation',
      sw: 'Kumpeleka mtu nchi nyingine kukeketwa',
    },
  ]),
  ...offencesOf('HIV and AIDS Prevention and Control Act, No. 14 of 2006', {}, [
    {
      code: 'hiv-24',
      section: '24',
      iccs: '03019',
      until: '2015-03-17',
      en: 'Knowingly exposing another to HIV',
      sw: 'Kumweka mwingine katika hatari ya VVU kwa kujua',
      note: 'For older facts only; the section was struck down in 2015. To be checked.',
    },
  ]),
];

export const besideTrafficking: readonly Offence[] = [
  ...children,
  ...computers,
  ...penalCode,
  ...work,
  ...borders,
  ...money,
  ...gangs,
  ...bodies,
];
