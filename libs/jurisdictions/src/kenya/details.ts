import type { DetailSet, Term } from '@hakika/domain';
import { detailWords } from '../detail-words';
import { OWN_LIST, term, terms } from '../terms';

/** What the reports, directions and orders of a Kenyan court file are called; marked [B] until counsel has read them. */
export const details: Readonly<Record<DetailSet, readonly Term[]>> = {
  ...detailWords,
  report: [
    term(['p3', 'P3 medical form', 'Fomu ya P3'], 'Police medical examination report (P3)'),
    term(['prc', 'Post-rape care form', 'Fomu ya PRC'], 'Post-rape care form (Ministry of Health 363)'),
    term(['age-assessment', 'Age assessment', 'Tathmini ya umri'], 'Sexual Offences Rules of Court 2014 r.4'),
    term(['laboratory', 'Government Chemist', 'Mkemia wa Serikali'], 'Sexual Offences Act s.36'),
    term(['device-extraction', 'Data from a device', 'Taarifa kutoka kifaa'], 'Evidence Act ss.78A, 106B'),
    term(['mental-assessment', 'Mental assessment', 'Tathmini ya akili'], 'Criminal Procedure Code s.162'),
    term(['pre-bail', 'Pre-bail report', 'Ripoti ya kabla ya dhamana'], 'Bail and Bond Policy Guidelines 2015'),
    term(['pre-sentence', 'Pre-sentence report', 'Ripoti ya kabla ya adhabu'], 'Probation of Offenders Act'),
    term(
      ['mutual-legal-assistance', 'Evidence from another country', 'Ushahidi kutoka nchi nyingine'],
      'Mutual Legal Assistance Act 2011',
    ),
  ],
  direction: terms('Guidelines on the Decision to Charge 2019', false, [
    ['more-statements', 'More statements', 'Taarifa zaidi'],
    ['survivor-statement', 'Another statement of the survivor', 'Taarifa nyingine ya manusura'],
    ['medical-evidence', 'Medical evidence', 'Ushahidi wa daktari'],
    ['age-evidence', 'Proof of age', 'Uthibitisho wa umri'],
    ['laboratory', 'Laboratory analysis', 'Uchunguzi wa maabara'],
    ['devices', 'Phones and computers', 'Simu na kompyuta'],
    ['money-trail', 'Money transfers', 'Mtiririko wa fedha'],
    ['travel-records', 'Travel records', 'Kumbukumbu za safari'],
    ['identification', 'Identification of the suspect', 'Utambulisho wa mshukiwa'],
    ['other-suspects', 'Other suspects', 'Washukiwa wengine'],
    ['trafficking-elements', 'Act, means and purpose of trafficking', 'Kitendo, njia na lengo la usafirishaji'],
    ['other', 'Something else', 'Jambo jingine'],
  ]),
  nonCustodial: [
    term(['probation', 'Probation', 'Kifungo cha nje chini ya uangalizi'], 'Probation of Offenders Act'),
    term(['community-service', 'Community service', 'Huduma kwa jamii'], 'Community Service Orders Act 1998'),
    term(['absolute-discharge', 'Discharged absolutely', 'Aliachiliwa bila masharti'], 'Penal Code s.35'),
    term(['conditional-discharge', 'Discharged on conditions', 'Aliachiliwa kwa masharti'], 'Penal Code s.35'),
    term(['suspended-sentence', 'Suspended sentence', 'Kifungo kilichoahirishwa'], 'Criminal Procedure Code s.15'),
    term(['child-disposal', 'Order for a child offender', 'Amri kwa mtoto mkosaji'], 'Children Act 2022 s.239'),
    term(['other', 'Another order', 'Amri nyingine'], OWN_LIST),
  ],
  order: [
    term(['supervision', 'Long-term supervision', 'Uangalizi wa muda mrefu'], 'Sexual Offences Act s.39'),
    term(
      ['offenders-register', 'Register of sexual offenders', 'Rejista ya wakosaji wa kingono'],
      'Sexual Offences Act s.39',
    ),
    term(['treatment', 'Treatment', 'Matibabu'], 'Sexual Offences Act s.37'),
    term(
      ['deportation', 'Deportation after the sentence', 'Kurudishwa kwao baada ya kifungo'],
      'Kenya Citizenship and Immigration Act 2011 s.43',
    ),
    term(['confiscation', 'Proceeds of crime', 'Mapato ya uhalifu'], 'Counter-Trafficking in Persons Act s.17'),
    term(['premises-closed', 'Premises or business closed', 'Jengo au biashara kufungwa'], OWN_LIST),
    term(['property-returned', 'Property given back', 'Mali kurudishwa'], 'Victim Protection Act 2014 s.16'),
    term(['contact-banned', 'No contact with the survivor', 'Asikutane na manusura'], OWN_LIST),
  ],
};
