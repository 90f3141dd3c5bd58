import type { ExploitationForm, MeansOfTrafficking, Term } from '@hakika/domain';
import { term, terms } from '../terms';

const CTIP = 'Counter-Trafficking in Persons Act, No. 8 of 2010, s.3';

export const traffickingActs: readonly Term[] = terms(CTIP, false, [
  ['recruitment', 'Recruitment', 'Kuandikisha'],
  ['transportation', 'Transportation', 'Kusafirisha'],
  ['transfer', 'Transfer', 'Kuhamisha'],
  ['harbouring', 'Harbouring', 'Kuhifadhi au kuficha'],
  ['receipt', 'Receipt', 'Kupokea'],
]);

type MeansRow = readonly [code: string, htcds: string | null, en: string, sw: string];

/** HTCDS has no word for some of them; an export then leaves the field out and says so. */
const MEANS: readonly MeansRow[] = [
  ['threat', 'PhysicalThreats', 'Threat', 'Vitisho'],
  ['force', 'PhysicalAbuse', 'Force', 'Nguvu'],
  ['other-coercion', 'PsychologicalAbuse', 'Other coercion', 'Shurutisho jingine'],
  ['abduction', null, 'Abduction', 'Utekaji'],
  ['fraud', 'FalsePromises', 'Fraud', 'Ulaghai'],
  ['deception', 'FalsePromises', 'Deception', 'Udanganyifu'],
  ['abuse-of-power', 'PsychologicalAbuse', 'Abuse of power', 'Matumizi mabaya ya mamlaka'],
  ['abuse-of-vulnerability', null, 'Abuse of a position of vulnerability', 'Kutumia udhaifu wa mtu'],
  [
    'payment-for-consent',
    null,
    'Payment to a person in control of another',
    'Malipo kwa mwenye mamlaka juu ya mwingine',
  ],
  ['debt-bondage', 'DebtBondage', 'Debt bondage', 'Utumwa wa deni'],
  ['documents-withheld', 'WithholdsDocuments', 'Documents withheld', 'Kuzuiliwa kwa hati'],
  ['substances', 'PsychoactiveSubstance', 'Drugs or alcohol', 'Dawa za kulevya au pombe'],
];

export const traffickingMeans: readonly MeansOfTrafficking[] = MEANS.map(([code, htcds, en, sw]) => ({
  ...term([code, en, sw], CTIP),
  htcds,
}));

export const traffickingPurposes: readonly Term[] = terms(CTIP, false, [
  ['sexual-exploitation', 'Sexual exploitation', 'Unyonyaji wa kingono'],
  ['forced-labour', 'Forced labour or services', 'Kazi au huduma za kulazimishwa'],
  ['slavery', 'Slavery or servitude', 'Utumwa'],
  ['organ-removal', 'Removal of organs', 'Kuondoa viungo vya mwili'],
  ['other', 'Other exploitation', 'Unyonyaji mwingine'],
]);

type FormRow = readonly [code: string, purpose: string, iccs: string, htcds: string, en: string, sw: string];

/** Forms within each purpose, with the codes of ICCS and HTCDS. */
const FORMS: readonly FormRow[] = [
  [
    'prostitution',
    'sexual-exploitation',
    '02041',
    'SexualExploitation',
    'Prostitution of others',
    'Ukahaba wa wengine',
  ],
  [
    'travel-and-tourism',
    'sexual-exploitation',
    '02041',
    'SexualExploitation',
    'In travel and tourism',
    'Katika usafiri na utalii',
  ],
  [
    'sexual-images',
    'sexual-exploitation',
    '02041',
    'SexualExploitation',
    'Images of sexual abuse',
    'Picha za unyanyasaji wa kingono',
  ],
  [
    'live-streaming',
    'sexual-exploitation',
    '02041',
    'SexualExploitation',
    'Live streaming',
    'Matangazo ya moja kwa moja mtandaoni',
  ],
  [
    'private-sexual-services',
    'sexual-exploitation',
    '02041',
    'SexualExploitation',
    'Private sexual services',
    'Huduma binafsi za kingono',
  ],
  ['domestic-work', 'forced-labour', '02042', 'ForcedLabour', 'Domestic work', 'Kazi za nyumbani'],
  ['farm-or-fishing', 'forced-labour', '02042', 'ForcedLabour', 'Farm, fishing or quarry', 'Shamba, uvuvi au machimbo'],
  ['entertainment', 'forced-labour', '02042', 'ForcedLabour', 'Bars and entertainment', 'Baa na burudani'],
  ['child-labour', 'forced-labour', '02042', 'ChildLabour', 'Child labour', 'Ajira ya watoto'],
  ['begging', 'forced-labour', '02042', 'ForcedBegging', 'Begging', 'Kuombaomba'],
  ['forced-crime', 'other', '02049', 'Other', 'Forced crime', 'Uhalifu wa kulazimishwa'],
  ['servitude', 'slavery', '02042', 'Servitude', 'Slavery or servitude', 'Utumwa'],
  ['organs', 'organ-removal', '02043', 'OrganRemoval', 'Removal of organs', 'Kuondoa viungo vya mwili'],
  [
    'forced-marriage',
    'other',
    '02049',
    'ForcedMarriage',
    'Forced or child marriage',
    'Ndoa ya kulazimishwa au ya utotoni',
  ],
  ['adoption', 'other', '02049', 'ForcedAdoption', 'Unlawful adoption', 'Uasili haramu'],
  ['armed-conflict', 'other', '02049', 'ForcedMilitaryByNonStateActors', 'Armed conflict', 'Mapigano ya silaha'],
  ['not-yet-known', 'other', '02049', 'Other', 'Not yet known', 'Haijajulikana bado'],
];

export const exploitationForms: readonly ExploitationForm[] = FORMS.map(([code, purpose, iccs, htcds, en, sw]) => ({
  ...term([code, en, sw], 'ICCS 0204; HTCDS 2.0'),
  purpose,
  iccs,
  htcds,
}));
