import type { ClosedSet, Term } from '@hakika/domain';
import { OWN_LIST, terms } from './terms';

/** Words of the closed sets in the details of facts; a country changes those that its law calls otherwise. */
export const detailWords: Readonly<Record<ClosedSet, readonly Term[]>> = {
  statementOf: terms(OWN_LIST, false, [
    ['survivor', 'Survivor', 'Manusura'],
    ['witness', 'Witness', 'Shahidi'],
    ['accused', 'Accused', 'Mshtakiwa'],
    ['expert', 'Expert', 'Mtaalamu'],
  ]),
  evidential: terms('Evidential test', false, [
    ['met', 'Enough evidence', 'Ushahidi unatosha'],
    ['not-met', 'Not enough evidence', 'Ushahidi hautoshi'],
    ['threshold', 'Enough for the threshold test', 'Unatosha kwa kipimo cha awali'],
  ]),
  publicInterest: terms('Public interest test', false, [
    ['met', 'In the public interest', 'Ni kwa maslahi ya umma'],
    ['not-met', 'Not in the public interest', 'Si kwa maslahi ya umma'],
  ]),
  reviewAskedBy: terms(OWN_LIST, false, [
    ['survivor', 'Survivor', 'Manusura'],
    ['complainant', 'Complainant', 'Mlalamikaji'],
    ['accused', 'Accused', 'Mshtakiwa'],
    ['police', 'Police', 'Polisi'],
    ['prosecution', 'Prosecution', 'Upande wa mashtaka'],
  ]),
  representation: terms(OWN_LIST, false, [
    ['advocate', 'Advocate', 'Wakili'],
    ['pauper-brief', 'Advocate paid by the court', 'Wakili anayelipwa na mahakama'],
    ['legal-aid', 'Legal aid', 'Msaada wa kisheria'],
    ['self', 'Nobody, speaks for themself', 'Anajitetea mwenyewe'],
  ]),
  reporting: terms(OWN_LIST, false, [
    ['daily', 'Every day', 'Kila siku'],
    ['weekly', 'Every week', 'Kila wiki'],
    ['fortnightly', 'Every two weeks', 'Kila wiki mbili'],
    ['monthly', 'Every month', 'Kila mwezi'],
  ]),
  bailGround: terms('Compelling reasons', false, [
    ['flight', 'Might not come back', 'Anaweza kutoroka'],
    ['interference', 'Might interfere with witnesses', 'Anaweza kuingilia mashahidi'],
    ['survivor-safety', 'Safety of the survivor', 'Usalama wa manusura'],
    ['accused-safety', 'Safety of the accused', 'Usalama wa mshtakiwa'],
    ['further-offence', 'Might offend again', 'Anaweza kutenda kosa tena'],
    ['public-order', 'Public order', 'Amani ya umma'],
    ['other', 'Another reason', 'Sababu nyingine'],
  ]),
  party: terms(OWN_LIST, false, [
    ['prosecution', 'Prosecution', 'Upande wa mashtaka'],
    ['defence', 'Defence', 'Upande wa utetezi'],
    ['survivor', 'For the survivor', 'Kwa niaba ya manusura'],
    ['court', 'Court', 'Mahakama'],
  ]),
  s200: terms('Change of magistrate', false, [
    ['continue', 'Go on from where it stopped', 'Endelea kutoka ilipofika'],
    ['recall', 'Call some witnesses again', 'Ita tena baadhi ya mashahidi'],
    ['de-novo', 'Begin afresh', 'Anza upya'],
  ]),
  submissionsOn: terms(OWN_LIST, false, [
    ['bail', 'On bail', 'Kuhusu dhamana'],
    ['case-to-answer', 'On whether there is a case to answer', 'Kuhusu kama ana kesi ya kujibu'],
    ['judgment', 'Before judgment', 'Kabla ya hukumu'],
    ['sentence', 'On sentence', 'Kuhusu adhabu'],
    ['appeal', 'On appeal', 'Katika rufaa'],
    ['other', 'On something else', 'Kuhusu jambo jingine'],
  ]),
  election: terms(OWN_LIST, false, [
    ['sworn', 'Sworn evidence', 'Ushahidi wa kiapo'],
    ['unsworn', 'Unsworn statement', 'Maelezo bila kiapo'],
    ['silent', 'Stays silent', 'Ananyamaza'],
  ]),
  statementForm: terms(OWN_LIST, false, [
    ['written', 'In writing', 'Kwa maandishi'],
    ['oral', 'Spoken in court', 'Kwa mdomo mahakamani'],
    ['through-another', 'Through somebody else', 'Kupitia mtu mwingine'],
  ]),
  toldOf: terms('Right to information', false, [
    ['outcome', 'The judgment or the end of the case', 'Hukumu au mwisho wa kesi'],
    ['bail', 'Bail', 'Dhamana'],
    ['release', 'Release', 'Kuachiliwa'],
    ['sentence', 'The sentence', 'Adhabu'],
    ['appeal', 'An appeal', 'Rufaa'],
    ['hearing', 'A date in court', 'Tarehe ya mahakama'],
    ['withdrawal', 'A withdrawal', 'Kuondolewa kwa kesi'],
    ['escape', 'Flight or escape', 'Kutoroka'],
  ]),
  toldBy: terms(OWN_LIST, false, [
    ['prosecutor', 'Prosecutor', 'Mwendesha mashtaka'],
    ['support-officer', 'Support officer', 'Afisa wa msaada'],
    ['investigator', 'Investigator', 'Mpelelezi'],
    ['childrens-officer', 'Children’s officer', 'Afisa wa watoto'],
    ['court', 'Court', 'Mahakama'],
    ['prison', 'Prison', 'Magereza'],
  ]),
  appellant: terms(OWN_LIST, false, [
    ['accused', 'The accused', 'Mshtakiwa'],
    ['prosecution', 'The prosecution', 'Upande wa mashtaka'],
  ]),
  appealLevel: terms(OWN_LIST, false, [
    ['first', 'First appeal', 'Rufaa ya kwanza'],
    ['second', 'Second appeal, on law only', 'Rufaa ya pili, kwa sheria pekee'],
  ]),
  revisionBy: terms(OWN_LIST, false, [
    ['court', 'The court itself', 'Mahakama yenyewe'],
    ['accused', 'The accused', 'Mshtakiwa'],
    ['prosecution', 'The prosecution', 'Upande wa mashtaka'],
    ['survivor', 'The survivor', 'Manusura'],
  ]),
  revisionOutcome: terms('Revision', false, [
    ['upheld', 'Left as it was', 'Iliachwa ilivyokuwa'],
    ['quashed', 'Conviction set aside', 'Hatia ilifutwa'],
    ['sentence-varied', 'Sentence changed', 'Adhabu ilibadilishwa'],
    ['order-changed', 'Another order changed', 'Amri nyingine ilibadilishwa'],
    ['retrial-ordered', 'Retrial ordered', 'Kesi kusikilizwa upya'],
  ]),
};
