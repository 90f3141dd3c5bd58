import type { CalendarDay } from '../shared/days';

/** What whoever opens an item should know before. */
export const ExhibitTag = {
  Injury: 'images-of-injury',
  Intimate: 'intimate-images',
  /** Never uploaded: that it exists and where it is lawfully held is all that is recorded. */
  AbuseImage: 'abuse-image',
} as const;
export type ExhibitTag = (typeof ExhibitTag)[keyof typeof ExhibitTag];

export const ExhibitStatus = {
  Recorded: 'recorded',
  Sealed: 'sealed',
  HeldElsewhere: 'held-elsewhere',
  OnItsWay: 'on-its-way',
  HandedOn: 'handed-on',
} as const;
export type ExhibitStatus = (typeof ExhibitStatus)[keyof typeof ExhibitStatus];

export type LogRefusal =
  'exhibit.found-in-the-future' | 'exhibit.found-on-another-day' | 'exhibit.holding-place-missing';

export interface LogPlan {
  readonly tags: readonly string[];
  readonly foundOn: CalendarDay;
  /** The court day on which `foundAt` falls, and whether it lies ahead; null without a time. */
  readonly foundAt: { readonly day: CalendarDay; readonly ahead: boolean } | null;
  readonly place: string | null;
  readonly today: CalendarDay;
}

export function refuseLog(plan: LogPlan): LogRefusal | null {
  if (plan.foundOn > plan.today || plan.foundAt?.ahead) return 'exhibit.found-in-the-future';
  if (plan.foundAt && plan.foundAt.day !== plan.foundOn) return 'exhibit.found-on-another-day';
  return isNeverUploaded(plan.tags) && !plan.place ? 'exhibit.holding-place-missing' : null;
}

export type UploadRefusal = 'exhibit.never-uploaded';

export function refuseUpload(tags: readonly string[]): UploadRefusal | null {
  return isNeverUploaded(tags) ? 'exhibit.never-uploaded' : null;
}

export type InCaseRefusal = 'exhibit.already-in-a-case' | 'exhibit.not-in-this-case' | 'exhibit.count-withdrawn';

/** Why an item may not be put into a case, or null: its number stays with the first. */
export function refusePutIntoCase(item: { readonly caseId: string | null }): InCaseRefusal | null {
  return item.caseId === null ? null : 'exhibit.already-in-a-case';
}

/** Why an item may not go to prove a count of `caseId`, or null. Nothing is proved of a withdrawn count. */
export function refuseLink(link: {
  readonly exhibitCaseId: string | null;
  readonly caseId: string;
  readonly countWithdrawn: boolean;
}): InCaseRefusal | null {
  if (link.exhibitCaseId !== link.caseId) return 'exhibit.not-in-this-case';
  return link.countWithdrawn ? 'exhibit.count-withdrawn' : null;
}

export function isNeverUploaded(tags: readonly string[]): boolean {
  return tags.includes(ExhibitTag.AbuseImage);
}

/** Computed from what is recorded, never chosen. */
export function exhibitStatus(item: {
  readonly tags: readonly string[];
  readonly sealed: boolean;
  readonly offered: boolean;
  readonly movedOn: boolean;
}): ExhibitStatus {
  if (item.offered) return ExhibitStatus.OnItsWay;
  if (item.movedOn) return ExhibitStatus.HandedOn;
  if (isNeverUploaded(item.tags)) return ExhibitStatus.HeldElsewhere;
  return item.sealed ? ExhibitStatus.Sealed : ExhibitStatus.Recorded;
}

/** As it is called within its case: E-01. */
export function exhibitLabel(number: number): string {
  return `E-${String(number).padStart(2, '0')}`;
}
