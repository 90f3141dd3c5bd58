import type { CalendarDay } from '../../shared/days';

export const HearingPurpose = {
  CustodialApplication: 'custodial-application',
  PleaTaking: 'plea',
  Bail: 'bail',
  Mention: 'mention',
  PretrialConference: 'pretrial-conference',
  ProsecutionHearing: 'prosecution-hearing',
  CaseToAnswerRuling: 'case-to-answer-ruling',
  DefenceHearing: 'defence-hearing',
  Submissions: 'submissions',
  Judgment: 'judgment',
  Sentencing: 'sentencing',
  Ruling: 'ruling',
  Appeal: 'appeal',
} as const;
export type HearingPurpose = (typeof HearingPurpose)[keyof typeof HearingPurpose];

export const HearingStatus = {
  Scheduled: 'scheduled',
  Effective: 'effective',
  Adjourned: 'adjourned',
  Vacated: 'vacated',
} as const;
export type HearingStatus = (typeof HearingStatus)[keyof typeof HearingStatus];

/** The answers offered first when a hearing is over. */
export const OutcomeChip = {
  Adjourned: 'adjourned',
  Proceeded: 'proceeded',
  PartHeard: 'part-heard',
  PleaTaken: 'plea-taken',
  RulingGiven: 'ruling-given',
  JudgmentGiven: 'judgment-given',
  Sentenced: 'sentenced',
  Warrant: 'warrant',
  Withdrawn: 'withdrawn',
  Vacated: 'vacated',
} as const;
export type OutcomeChip = (typeof OutcomeChip)[keyof typeof OutcomeChip];

/** Who asked for an adjournment. */
export const Applicant = {
  Prosecution: 'prosecution',
  Defence: 'defence',
  Court: 'court',
  Victim: 'victim',
  Nobody: 'nobody',
} as const;
export type Applicant = (typeof Applicant)[keyof typeof Applicant];

export interface HearingPlan {
  readonly purpose: HearingPurpose;
  readonly on: CalendarDay;
}

/** What happened at a hearing. */
export type HearingOutcome =
  | { readonly status: 'effective'; readonly chip: OutcomeChip; readonly next: NextDate }
  | {
      readonly status: 'adjourned';
      readonly actor: string | null;
      readonly reason: string | null;
      readonly applicant: Applicant | null;
      readonly next: NextDate;
      /** Why the next date lies beyond the limit of the law. */
      readonly overLimitReason: string | null;
    }
  | { readonly status: 'vacated'; readonly reason: string | null; readonly next: NextDate };

/** `none-given` is an answer; `not-applicable` ends the case or the purpose. */
export type NextDate =
  | { readonly kind: 'on'; readonly on: CalendarDay }
  | { readonly kind: 'none-given' }
  | { readonly kind: 'not-applicable' };
