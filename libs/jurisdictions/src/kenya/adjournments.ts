import type { AdjournmentReason, DcrtGroup, PublishedReason, Term } from '@hakika/domain';
import { OWN_LIST, term, terms } from '../terms';

/** The Judiciary's own drop-down list is not public; this one is rebuilt from published analyses of its returns. */
const SOURCE = 'Rebuilt from published analyses of the Daily Court Returns Template';

export const adjournmentActors: readonly Term[] = terms(SOURCE, false, [
  ['court', 'Court', 'Mahakama'],
  ['prosecution', 'Prosecution', 'Upande wa mashtaka'],
  ['police', 'Police', 'Polisi'],
  ['witness', 'Witness', 'Shahidi'],
  ['defence', 'Defence', 'Upande wa utetezi'],
  ['accused', 'Accused and prison', 'Mshtakiwa na gereza'],
  ['other', 'Other', 'Nyingine'],
]);

type Row = readonly [actor: string, code: string, group: DcrtGroup, avoidable: boolean, en: string, sw: string];

/** Who, what, the Judiciary's group, whether somebody on the committee could have prevented it, words. */
const ROWS: readonly Row[] = [
  ['court', 'court-not-sitting', 'internal', true, 'Court not sitting', 'Mahakama haikuketi'],
  [
    'court',
    'magistrate-on-duty-elsewhere',
    'internal',
    true,
    'Magistrate on official duty',
    'Hakimu yuko kazini kwingine',
  ],
  [
    'court',
    'magistrate-on-leave',
    'internal',
    true,
    'Magistrate on leave or training',
    'Hakimu yuko likizoni au mafunzoni',
  ],
  ['court', 'magistrate-transferred', 'internal', true, 'Magistrate transferred', 'Hakimu amehamishwa'],
  ['court', 'magistrate-indisposed', 'internal', false, 'Court indisposed', 'Hakimu hajisikii vizuri'],
  ['court', 'out-of-time', 'internal', true, 'Court ran out of time', 'Muda wa mahakama uliisha'],
  ['court', 'judgment-not-ready', 'internal', true, 'Judgment or ruling not ready', 'Hukumu au uamuzi haujawa tayari'],
  ['court', 'proceedings-not-typed', 'internal', true, 'Typed proceedings not ready', 'Mwenendo wa kesi haujachapwa'],
  ['court', 'court-file-missing', 'internal', true, 'Court file missing', 'Faili ya mahakama haipatikani'],
  ['court', 'no-courtroom', 'internal', true, 'No courtroom', 'Hakuna chumba cha mahakama'],
  [
    'court',
    'equipment-or-power',
    'internal',
    true,
    'Equipment, power or e-filing down',
    'Vifaa, umeme au mfumo umekatika',
  ],
  ['court', 'interpreter-missing', 'internal', true, 'Interpreter not available', 'Mkalimani hayupo'],
  ['court', 'intermediary-missing', 'internal', true, 'Intermediary not available', 'Msaidizi wa mawasiliano hayupo'],
  [
    'court',
    'protective-facility-missing',
    'internal',
    true,
    'Box, screen or room not available',
    'Kizuizi au chumba cha ulinzi hakipo',
  ],
  ['prosecution', 'prosecutor-absent', 'external', true, 'Prosecutor absent', 'Mwendesha mashtaka hayupo'],
  ['prosecution', 'prosecutor-not-ready', 'external', true, 'Prosecutor not ready', 'Mwendesha mashtaka hajajiandaa'],
  [
    'prosecution',
    'police-file-missing',
    'external',
    true,
    'Police file not in court',
    'Faili ya polisi haiko mahakamani',
  ],
  ['prosecution', 'disclosure-not-served', 'external', true, 'Disclosure not served', 'Ushahidi haujakabidhiwa'],
  [
    'prosecution',
    'charge-to-be-amended',
    'external',
    true,
    'Charge sheet to be amended',
    'Hati ya mashtaka itarekebishwa',
  ],
  ['prosecution', 'expert-report-pending', 'external', true, 'Expert report pending', 'Ripoti ya mtaalamu inasubiriwa'],
  ['prosecution', 'further-investigation', 'external', true, 'Further investigation', 'Uchunguzi zaidi unahitajika'],
  ['police', 'investigator-absent', 'external', true, 'Investigator absent', 'Mpelelezi hayupo'],
  [
    'police',
    'investigator-on-duty-elsewhere',
    'external',
    true,
    'Officer on official duty',
    'Afisa yuko kazini kwingine',
  ],
  ['police', 'witness-not-bonded', 'external', true, 'Witness not bonded or summoned', 'Shahidi hakuitwa rasmi'],
  ['police', 'exhibit-not-brought', 'external', true, 'Exhibit not brought', 'Kielelezo hakikuletwa'],
  ['witness', 'witness-not-reached', 'external', true, 'Witness not reached', 'Shahidi hakupatikana'],
  ['witness', 'witness-no-fare', 'external', true, 'Witness had no fare', 'Shahidi hakuwa na nauli'],
  ['witness', 'witness-ill', 'external', false, 'Witness ill', 'Shahidi ni mgonjwa'],
  ['witness', 'witness-afraid', 'external', true, 'Witness afraid', 'Shahidi ana hofu'],
  ['witness', 'witness-interfered-with', 'external', true, 'Witness interfered with', 'Shahidi aliingiliwa'],
  ['witness', 'witness-moved', 'external', false, 'Witness moved away', 'Shahidi alihama'],
  ['witness', 'witness-school', 'external', true, 'School or exam', 'Shule au mtihani'],
  ['witness', 'expert-absent', 'external', true, 'Doctor or expert absent', 'Daktari au mtaalamu hayupo'],
  [
    'witness',
    'survivor-not-fit',
    'external',
    false,
    'Survivor not fit to testify',
    'Manusura hayuko tayari kutoa ushahidi',
  ],
  ['witness', 'survivor-asked-for-time', 'external', false, 'Survivor asked for time', 'Manusura aliomba muda'],
  ['defence', 'advocate-absent', 'external', true, 'Advocate absent', 'Wakili hayupo'],
  ['defence', 'advocate-not-ready', 'external', true, 'Advocate not ready', 'Wakili hajajiandaa'],
  ['defence', 'advocate-new', 'external', false, 'Advocate newly instructed', 'Wakili ni mpya katika kesi'],
  ['defence', 'advocate-withdrew', 'external', false, 'Advocate withdrew', 'Wakili alijiondoa'],
  [
    'defence',
    'statements-not-supplied',
    'external',
    true,
    'Statements not supplied to the defence',
    'Utetezi haujapewa taarifa za mashahidi',
  ],
  ['defence', 'defence-wants-reports', 'external', false, 'Defence asks for reports', 'Utetezi unaomba ripoti'],
  ['accused', 'accused-ill', 'external', false, 'Accused ill', 'Mshtakiwa ni mgonjwa'],
  [
    'accused',
    'accused-not-produced',
    'external',
    true,
    'Accused not produced by the prison',
    'Mshtakiwa hakuletwa kutoka gerezani',
  ],
  ['accused', 'accused-absconded', 'external', false, 'Accused absconded', 'Mshtakiwa alitoroka'],
  ['accused', 'co-accused-absent', 'external', false, 'Co-accused absent', 'Mshtakiwa mwenza hayupo'],
  ['accused', 'transport-failed', 'external', true, 'Transport failed', 'Usafiri ulikosekana'],
  ['other', 'holiday-declared', 'external', false, 'Public holiday declared', 'Sikukuu ilitangazwa'],
  ['other', 'weather-or-security', 'external', false, 'Weather or security', 'Hali ya hewa au usalama'],
  [
    'other',
    'application-or-stay',
    'external',
    false,
    'Application, appeal or stay',
    'Ombi, rufaa au amri ya kusimamisha',
  ],
  ['other', 'plea-talks', 'external', false, 'Plea talks', 'Mazungumzo ya kukiri'],
  [
    'other',
    'settlement-sought',
    'external',
    true,
    'Settlement out of court sought',
    'Suluhu nje ya mahakama inatafutwa',
  ],
  ['other', 'by-consent', 'external', true, 'By consent', 'Kwa makubaliano'],
];

type PublishedRow = readonly [code: string, group: DcrtGroup, en: string, sw: string, reasons: readonly string[]];

/** The lines of the published table, and which of the reasons above add up to each. */
const PUBLISHED: readonly PublishedRow[] = [
  ['court-indisposed', 'internal', 'Court indisposed', 'Hakimu hajisikii vizuri', ['magistrate-indisposed']],
  [
    'judgment-not-ready',
    'internal',
    'Judgment or ruling not ready',
    'Hukumu au uamuzi haujawa tayari',
    ['judgment-not-ready', 'proceedings-not-typed'],
  ],
  [
    'court-not-sitting',
    'internal',
    'Court not sitting',
    'Mahakama haikuketi',
    [
      'court-not-sitting',
      'magistrate-on-duty-elsewhere',
      'magistrate-on-leave',
      'magistrate-transferred',
      'out-of-time',
    ],
  ],
  [
    'other-internal',
    'internal',
    'Other reasons within the court',
    'Sababu nyingine za mahakama',
    [
      'court-file-missing',
      'no-courtroom',
      'equipment-or-power',
      'interpreter-missing',
      'intermediary-missing',
      'protective-facility-missing',
    ],
  ],
  [
    'parties-not-ready',
    'external',
    'Parties not present or not ready',
    'Wahusika hawapo au hawajajiandaa',
    [
      'accused-ill',
      'accused-not-produced',
      'accused-absconded',
      'co-accused-absent',
      'transport-failed',
      'statements-not-supplied',
      'defence-wants-reports',
      'plea-talks',
      'settlement-sought',
      'by-consent',
    ],
  ],
  [
    'witness-or-report-not-ready',
    'external',
    'Witness or expert report not ready',
    'Shahidi au ripoti ya mtaalamu haiko tayari',
    [
      'witness-not-bonded',
      'exhibit-not-brought',
      'expert-report-pending',
      'witness-not-reached',
      'witness-no-fare',
      'witness-ill',
      'witness-afraid',
      'witness-interfered-with',
      'witness-moved',
      'witness-school',
      'expert-absent',
      'survivor-not-fit',
      'survivor-asked-for-time',
    ],
  ],
  [
    'advocate-not-ready',
    'external',
    'Advocate not present or not ready',
    'Wakili hayupo au hajajiandaa',
    ['advocate-absent', 'advocate-not-ready', 'advocate-new', 'advocate-withdrew'],
  ],
  [
    'prosecution-not-ready',
    'external',
    'Prosecution not present or not ready',
    'Upande wa mashtaka haupo au haujajiandaa',
    [
      'prosecutor-absent',
      'prosecutor-not-ready',
      'police-file-missing',
      'disclosure-not-served',
      'charge-to-be-amended',
      'further-investigation',
      'investigator-absent',
    ],
  ],
  [
    'officer-on-duty',
    'external',
    'Officer on official duty',
    'Afisa yuko kazini kwingine',
    ['investigator-on-duty-elsewhere'],
  ],
  [
    'other-external',
    'external',
    'Other reasons outside the court',
    'Sababu nyingine nje ya mahakama',
    ['holiday-declared', 'weather-or-security', 'application-or-stay'],
  ],
];

export const publishedReasons: readonly PublishedReason[] = PUBLISHED.map(([code, group, en, sw]) => ({
  ...term([code, en, sw], 'State of the Judiciary reports; analyses of their tables'),
  group,
}));

/** Settlement out of court has no place in a case of a sexual offence or of trafficking. */
const BARRED: ReadonlySet<string> = new Set(['settlement-sought']);
const lineOf = (reason: string): string => PUBLISHED.find(([, , , , reasons]) => reasons.includes(reason))?.[0] ?? '';

export const adjournmentReasons: readonly AdjournmentReason[] = ROWS.map(
  ([actor, code, dcrtGroup, avoidable, en, sw]) => ({
    ...term([code, en, sw], SOURCE),
    actor,
    dcrtGroup,
    publishedAs: lineOf(code),
    barred: BARRED.has(code),
    avoidable,
  }),
);

export const vacationReasons: readonly Term[] = terms(OWN_LIST, true, [
  ['listed-by-mistake', 'Listed by mistake', 'Ilipangwa kimakosa'],
  ['brought-forward', 'Heard earlier', 'Ilisikilizwa mapema'],
  ['case-ended', 'Case ended before the date', 'Kesi iliisha kabla ya tarehe'],
  ['moved-by-court', 'Moved by the court before the day', 'Ilisogezwa na mahakama kabla ya siku'],
  ['case-transferred', 'Case transferred to another court', 'Kesi imehamishiwa mahakama nyingine'],
  ['court-closed', 'Court closed on that day', 'Mahakama ilifungwa siku hiyo'],
]);
