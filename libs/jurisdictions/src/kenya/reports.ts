import type { ReportSource, Term } from '@hakika/domain';
import { otherLanguage, regionalLanguages } from '../shared/people';
import { OWN_LIST, term, terms } from '../terms';

type Row = readonly [
  code: string,
  channel: ReportSource['channel'],
  reference: ReportSource['reference'],
  en: string,
  sw: string,
];

/** How a case came to notice. A helpline gives a call reference, a referral form a form number, the police an occurrence-book number. */
const ROWS: readonly Row[] = [
  ['survivor', 'survivor', 'none', 'Survivor', 'Manusura'],
  ['family', 'community', 'none', 'Family', 'Familia'],
  ['community-member', 'community', 'none', 'Community member', 'Mwanajamii'],
  ['teacher', 'community', 'none', 'Teacher or school', 'Mwalimu au shule'],
  ['boda-boda', 'community', 'none', 'Boda boda rider', 'Mwendesha bodaboda'],
  ['child-protection-committee', 'community', 'form', 'Child protection committee', 'Kamati ya ulinzi wa watoto'],
  ['hotel-or-tourism', 'community', 'none', 'Hotel or tourism worker', 'Mfanyakazi wa hoteli au utalii'],
  ['religious-leader', 'community', 'none', 'Religious leader', 'Kiongozi wa dini'],
  ['child-helpline-116', 'helpline', 'call', 'Child helpline 116', 'Simu ya msaada ya watoto 116'],
  ['helpline-1195', 'helpline', 'call', 'Helpline 1195', 'Simu ya msaada 1195'],
  ['police', 'state', 'police', 'Police station', 'Kituo cha polisi'],
  ['police-operation', 'state', 'police', 'Police operation', 'Operesheni ya polisi'],
  ['childrens-officer', 'state', 'form', 'Children’s officer', 'Afisa wa watoto'],
  ['chief', 'state', 'none', 'Chief or village elder', 'Chifu au mzee wa kijiji'],
  ['health-worker', 'state', 'form', 'Health worker', 'Mhudumu wa afya'],
  ['immigration', 'state', 'none', 'Immigration or labour officer', 'Afisa wa uhamiaji au kazi'],
  ['referral-form', 'state', 'form', 'Referral form of the national mechanism', 'Fomu ya rufaa ya mfumo wa kitaifa'],
  ['ngo', 'civil-society', 'form', 'Civil society organisation', 'Shirika la kiraia'],
  ['social-justice-centre', 'civil-society', 'none', 'Social justice centre', 'Kituo cha haki za kijamii'],
  ['foreign-authority', 'abroad', 'form', 'Foreign authority', 'Mamlaka ya nchi nyingine'],
  ['online-report', 'abroad', 'form', 'Report about online content', 'Taarifa kuhusu maudhui ya mtandaoni'],
  ['anonymous', 'unknown', 'none', 'Anonymous', 'Asiyejulikana'],
  ['other', 'unknown', 'none', 'Other', 'Nyingine'],
];

export const reportSources: readonly ReportSource[] = ROWS.map(([code, channel, reference, en, sw]) => ({
  ...term([code, en, sw], OWN_LIST, true),
  channel,
  reference,
}));

export const spokenLanguages: readonly Term[] = [
  ...terms('ISO 639-3', true, [
    ['nyf', 'Giriama', 'Kigiriama'],
    ['dig', 'Digo', 'Kidigo'],
    ['dug', 'Duruma', 'Kiduruma'],
    ['coh', 'Chonyi', 'Kichonyi'],
    ['pkb', 'Pokomo', 'Kipokomo'],
    ['dav', 'Taita', 'Kitaita'],
    ['kam', 'Kamba', 'Kikamba'],
    ['kik', 'Kikuyu', 'Kikuyu'],
    ['luo', 'Luo', 'Kijaluo'],
    ['xki', 'Kenyan Sign Language', 'Lugha ya ishara ya Kenya'],
  ]),
  ...regionalLanguages,
  ...otherLanguage,
];
