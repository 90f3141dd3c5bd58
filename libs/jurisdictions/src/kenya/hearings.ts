import type { HearingPurpose, OutcomeChip, PurposeRule, Stage } from '@hakika/domain';
import { term } from '../terms';

const IN_COURT: readonly Stage[] = [
  'plea',
  'pretrial',
  'prosecution',
  'case-to-answer',
  'defence',
  'judgment',
  'sentence',
];

type Row = readonly [code: HearingPurpose, en: string, sw: string, at: readonly Stage[], chips: readonly OutcomeChip[]];

/** What a date in court is for, the stages it fits, and what most often happens, likeliest first. */
const ROWS: readonly Row[] = [
  [
    'custodial-application',
    'Application for custody',
    'Ombi la kuzuilia',
    ['arrest', 'consent'],
    ['ruling-given', 'adjourned', 'proceeded', 'vacated'],
  ],
  [
    'plea',
    'Plea',
    'Kujibu shtaka',
    ['arrest', 'consent', 'plea', 'pretrial', 'prosecution', 'case-to-answer', 'defence'],
    ['plea-taken', 'adjourned', 'warrant', 'withdrawn', 'vacated'],
  ],
  ['bail', 'Bail', 'Dhamana', [...IN_COURT, 'appeal'], ['ruling-given', 'adjourned', 'proceeded', 'vacated']],
  [
    'mention',
    'Mention',
    'Kutajwa',
    [...IN_COURT, 'arrest', 'consent', 'appeal'],
    ['proceeded', 'adjourned', 'warrant', 'withdrawn', 'vacated'],
  ],
  [
    'pretrial-conference',
    'Pre-trial conference',
    'Kikao cha kabla ya kesi',
    ['plea', 'pretrial', 'prosecution'],
    ['proceeded', 'adjourned', 'withdrawn', 'vacated'],
  ],
  [
    'prosecution-hearing',
    'Hearing, prosecution case',
    'Kikao cha kesi ya mashtaka',
    ['pretrial', 'prosecution'],
    ['adjourned', 'proceeded', 'part-heard', 'warrant', 'withdrawn', 'vacated'],
  ],
  [
    'case-to-answer-ruling',
    'Ruling, case to answer',
    'Uamuzi, kesi ya kujibu',
    ['prosecution', 'case-to-answer'],
    ['ruling-given', 'adjourned', 'vacated'],
  ],
  [
    'defence-hearing',
    'Hearing, defence',
    'Kikao cha utetezi',
    ['case-to-answer', 'defence'],
    ['proceeded', 'adjourned', 'part-heard', 'warrant', 'vacated'],
  ],
  [
    'submissions',
    'Submissions',
    'Mawasilisho',
    ['prosecution', 'case-to-answer', 'defence', 'judgment'],
    ['proceeded', 'adjourned', 'vacated'],
  ],
  [
    'judgment',
    'Judgment',
    'Hukumu',
    ['plea', 'pretrial', 'prosecution', 'case-to-answer', 'defence', 'judgment'],
    ['judgment-given', 'adjourned', 'vacated'],
  ],
  ['sentencing', 'Sentence', 'Adhabu', ['judgment', 'sentence'], ['sentenced', 'adjourned', 'vacated']],
  [
    'ruling',
    'Ruling',
    'Uamuzi',
    [...IN_COURT, 'arrest', 'consent', 'appeal'],
    ['ruling-given', 'adjourned', 'vacated'],
  ],
  ['appeal', 'Appeal', 'Rufaa', ['appeal'], ['proceeded', 'ruling-given', 'adjourned', 'withdrawn', 'vacated']],
];

export const hearingPurposes: readonly PurposeRule[] = ROWS.map(([code, en, sw, from, chips]) => ({
  ...term([code, en, sw], 'Daily Court Returns Template; practice of the coast stations'),
  from,
  chips,
}));
