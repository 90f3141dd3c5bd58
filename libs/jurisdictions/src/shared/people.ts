import type { HtcdsTerm, Term } from '@hakika/domain';
import { OWN_LIST, term, terms } from '../terms';

const HTCDS = 'Human Trafficking Case Data Standard 2.0';

type Row = readonly [code: string, htcds: string | null, en: string, sw: string];

const crosswalk = (rows: readonly Row[]): readonly HtcdsTerm[] =>
  rows.map(([code, htcds, en, sw]) => ({ ...term([code, en, sw], HTCDS, true), htcds }));

/** What an accused did in the trafficking; of the list's words only those that a person accused can be. */
export const rolesInProcess: readonly HtcdsTerm[] = crosswalk([
  ['recruiter', 'RecruiterOrIntermediary', 'Recruiter or go-between', 'Mwandikishaji au dalali'],
  ['travel-agent', 'BrokerTravelAgent', 'Broker or travel agent', 'Wakala wa usafiri'],
  ['transporter', 'Transporter', 'Transporter', 'Msafirishaji'],
  ['travelling-partner', 'TravellingPartner', 'Travelled with the survivor', 'Alisafiri pamoja na manusura'],
  ['transferrer', 'TransferredIndividual', 'Handed the survivor on', 'Alimkabidhi manusura kwa mwingine'],
  ['harbourer', 'HarbouredIndividual', 'Housed or hid the survivor', 'Alimhifadhi au kumficha manusura'],
  ['seller', 'SoldIndividual', 'Sold the survivor', 'Alimuuza manusura'],
  ['buyer', 'BoughtIndividual', 'Bought the survivor', 'Alimnunua manusura'],
  ['receiver', 'ReceivedIndividual', 'Received the survivor', 'Alimpokea manusura'],
  ['controller', 'ControlledIndividual', 'Controlled the survivor', 'Alimdhibiti manusura'],
  ['smuggler', 'Smuggler', 'Smuggler', 'Mvushaji haramu'],
  ['abuser', 'Abuser', 'Abuser', 'Mnyanyasaji'],
  ['kidnapper', 'Kidnapper', 'Kidnapper', 'Mtekaji nyara'],
  ['exploiter', 'Exploiter', 'Exploiter', 'Mnyonyaji'],
  ['premises-owner', 'Other', 'Owner of the premises', 'Mmiliki wa jengo'],
  ['other', 'Other', 'Other', 'Nyingine'],
  ['not-yet-known', null, 'Not yet known', 'Haijajulikana bado'],
]);

/** Of the accused to the survivor; the standard knows three kinds. A parent or guardian cannot consent for the survivor then. */
export const relationships: readonly HtcdsTerm[] = crosswalk([
  ['parent', 'Familial', 'Parent', 'Mzazi'],
  ['guardian', 'Familial', 'Guardian or step-parent', 'Mlezi au mzazi wa kambo'],
  ['sibling', 'Familial', 'Brother or sister', 'Ndugu'],
  ['relative', 'Familial', 'Other relative', 'Jamaa mwingine'],
  ['spouse', 'Familial', 'Husband, wife or partner', 'Mume, mke au mpenzi'],
  ['friend', 'Acquainted', 'Friend', 'Rafiki'],
  ['neighbour', 'Acquainted', 'Neighbour or community member', 'Jirani au mwanajamii'],
  ['employer', 'Acquainted', 'Employer', 'Mwajiri'],
  ['teacher', 'Acquainted', 'Teacher', 'Mwalimu'],
  ['religious-leader', 'Acquainted', 'Religious leader', 'Kiongozi wa dini'],
  ['person-in-authority', 'Acquainted', 'Other person in authority', 'Mwenye mamlaka mwingine'],
  ['online-contact', 'Acquainted', 'Met online', 'Walikutana mtandaoni'],
  ['tourist', 'Unaquainted', 'Tourist', 'Mtalii'],
  ['stranger', 'Unaquainted', 'Stranger', 'Mgeni asiyejulikana'],
  ['not-yet-known', null, 'Not yet known', 'Haijajulikana bado'],
  ['withheld', null, 'Withheld by the survivor', 'Manusura hakutaka kusema'],
]);

/** Not known and not asked are different answers. */
export const sexes: readonly HtcdsTerm[] = crosswalk([
  ['female', 'Feminine', 'Female', 'Mwanamke'],
  ['male', 'Masculine', 'Male', 'Mwanaume'],
  ['intersex', 'NonConforming', 'Intersex', 'Huntha'],
  ['unknown', 'NonSpecifiedUnknown', 'Not known', 'Haijulikani'],
  ['not-asked', 'NonSpecifiedUnknown', 'Not asked', 'Haikuulizwa'],
]);

/** Languages that more than one of the countries interprets in; a pack adds its own. */
export const regionalLanguages: readonly Term[] = terms('ISO 639-3', true, [
  ['swa', 'Swahili', 'Kiswahili'],
  ['eng', 'English', 'Kiingereza'],
  ['ara', 'Arabic', 'Kiarabu'],
  ['som', 'Somali', 'Kisomali'],
  ['orm', 'Oromo', 'Kioromo'],
  ['amh', 'Amharic', 'Kiamhari'],
  ['lug', 'Ganda', 'Kiganda'],
  ['fra', 'French', 'Kifaransa'],
  ['deu', 'German', 'Kijerumani'],
  ['ita', 'Italian', 'Kiitaliano'],
  ['zho', 'Chinese', 'Kichina'],
  ['hin', 'Hindi', 'Kihindi'],
  ['nep', 'Nepali', 'Kinepali'],
]);

export const otherLanguage: readonly Term[] = terms(OWN_LIST, true, [['mis', 'Another language', 'Lugha nyingine']]);
