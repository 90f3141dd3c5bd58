import type { CalendarDay } from '../../shared/days';
import type { CodeOf } from './detail-codes';
import type { AppealOutcome, ChargingDecision, Plea, Verdict } from './outcomes';

/** What a court imposes for one count. Fields added since are optional: facts recorded before them are never changed. */
export interface Sentence {
  readonly termMonths: number | null;
  readonly life: boolean;
  readonly fineKes: number | null;
  /** To be served when the fine is not paid. */
  readonly defaultMonths: number | null;
  readonly concurrent: boolean;
  /** The day the term runs from, when the court back-dates it. */
  readonly from: CalendarDay | null;
  readonly nonCustodial: boolean;
  readonly compensationKes: number | null;
  /** The count after whose term this one begins; null when it is not said or the terms run together. */
  readonly consecutiveToCountId?: string | null;
  /** Days already spent in custody that the court counted (Criminal Procedure Code s.333(2)). */
  readonly remandCreditDays?: number | null;
  /** Probation, community service, discharge …; a code of the pack. */
  readonly nonCustodialKind?: string | null;
  readonly restitutionKes?: number | null;
  readonly forfeiture?: boolean;
  /** Supervision, deportation and the like; codes of the pack. */
  readonly orders?: readonly string[];
}

/** A sentence that says nothing yet. */
export const NO_SENTENCE: Required<Sentence> = {
  termMonths: null,
  life: false,
  fineKes: null,
  defaultMonths: null,
  concurrent: false,
  from: null,
  nonCustodial: false,
  compensationKes: null,
  consecutiveToCountId: null,
  remandCreditDays: null,
  nonCustodialKind: null,
  restitutionKes: null,
  forfeiture: false,
  orders: [],
};

/** What the prosecution asks the police for, and by when (Guidelines on the Decision to Charge). */
export interface Direction {
  /** A code of the pack. */
  readonly code: string;
  readonly due: CalendarDay | null;
}

/** On what terms an accused may be at liberty. */
export interface BailTerms {
  readonly amountKes: number | null;
  readonly sureties: number | null;
  /** Paid in cash instead of bound by a bond. */
  readonly cash?: boolean;
  /** Not to come near or speak to the survivor or the witnesses. */
  readonly noContact?: boolean;
  /** Kept away from a place. */
  readonly exclusion?: boolean;
  readonly passport?: boolean;
  readonly reporting?: CodeOf<'reporting'> | null;
}

export type NoDetails = Readonly<Record<string, never>>;

interface OfSurvivor {
  /** Null when it concerns every survivor, or nobody was named. */
  readonly survivorId: string | null;
}

/** What each type of fact says beyond its date; the type decides the shape. */
export interface MilestoneDetails {
  // Report and rescue
  reported: NoDetails;
  'survivor-identified': OfSurvivor;
  rescued: OfSurvivor;
  'placed-in-safety': OfSurvivor;
  'childrens-officer-notified': OfSurvivor;

  // Investigation
  'police-file-opened': { readonly number: string | null };
  'statement-recorded': OfSurvivor & { readonly of: CodeOf<'statementOf'> };
  'report-asked': OfSurvivor & { readonly report: string; readonly due: CalendarDay | null };
  'report-received': OfSurvivor & { readonly report: string };
  'identification-parade': { readonly identified: boolean | null };
  'file-forwarded': NoDetails;

  // Arrest and police custody
  arrested: NoDetails;
  'rights-read': NoDetails;
  'custody-applied': { readonly days: number | null };
  /** Before a court for anything but the charge, as for an order on custody. */
  'produced-in-court': NoDetails;
  'custodial-order': { readonly granted: boolean; readonly days: number };
  'released-on-police-bail': { readonly amountKes: number | null };
  'released-pending-charge': NoDetails;

  // Decision to charge
  'odpp-file-received': { readonly number: string | null };
  'file-allocated': { readonly userId: string };
  'file-reviewed': {
    readonly evidential: CodeOf<'evidential'>;
    readonly publicInterest: CodeOf<'publicInterest'> | null;
  };
  'charging-decision': { readonly decision: ChargingDecision; readonly directions?: readonly Direction[] };
  'direction-answered': { readonly direction: string };
  'decision-approved': NoDetails;
  'decision-review-requested': { readonly by: CodeOf<'reviewAskedBy'> };
  'decision-review-decided': { readonly changed: boolean };

  // Charge
  'charge-sheet-filed': { readonly countIds: readonly string[] };
  'charge-amended': { readonly addedCountIds: readonly string[]; readonly removedCountIds: readonly string[] };
  'charged-again': { readonly earlierCaseId: string };
  consolidated: { readonly withCaseId: string | null };
  severed: { readonly accusedIds: readonly string[] };
  transferred: { readonly toStation: string };

  // First appearance, plea, bail
  arraigned: NoDetails;
  represented: { readonly by: CodeOf<'representation'> };
  'interpreter-needed': { readonly language: string };
  'plea-taken': { readonly plea: Plea };
  'plea-changed': { readonly plea: Plea };
  'facts-read': { readonly admitted: boolean };
  'bail-applied': NoDetails;
  'survivor-views-on-bail': OfSurvivor & { readonly opposed: boolean | null };
  'bail-granted': BailTerms;
  'bail-denied': { readonly ground?: CodeOf<'bailGround'> | null };
  'bail-met': NoDetails;
  'held-in-default': NoDetails;
  'bail-varied': BailTerms;
  'bail-cancelled': NoDetails;
  'surety-discharged': NoDetails;
  absconded: NoDetails;
  'warrant-issued': NoDetails;
  'warrant-lifted': NoDetails;
  rearrested: NoDetails;

  // Preparing the trial
  'disclosure-served': NoDetails;
  'witness-list-filed': { readonly witnesses: number | null };
  'vulnerable-witness-declared': OfSurvivor;
  'intermediary-appointed': OfSurvivor;
  'pretrial-conference': NoDetails;
  'ready-certified': { readonly by: CodeOf<'party'> };

  // Trial
  'prosecution-opened': NoDetails;
  'magistrate-changed': NoDetails;
  's200-direction': { readonly direction: CodeOf<'s200'>; readonly witnesses: readonly string[] };
  'trial-restarted': NoDetails;
  'locus-visit': NoDetails;
  'prosecution-closed': NoDetails;
  'submissions-filed': { readonly on: CodeOf<'submissionsOn'>; readonly by: CodeOf<'party'> };
  'case-to-answer': NoDetails;
  'no-case-to-answer': NoDetails;
  'defence-opened': { readonly election: CodeOf<'election'> | null };
  'defence-closed': NoDetails;

  // Judgment and sentence
  'judgment-reserved': { readonly until: CalendarDay | null };
  'judgment-deferred': { readonly until: CalendarDay | null };
  verdict: { readonly verdict: Verdict; readonly lesserOffence?: string | null };
  mitigation: NoDetails;
  'impact-statement': OfSurvivor & { readonly form: CodeOf<'statementForm'> };
  sentenced: Sentence;
  'compensation-paid': { readonly amountKes: number };
  'survivor-told': OfSurvivor & {
    readonly of: CodeOf<'toldOf'>;
    readonly by: CodeOf<'toldBy'>;
    readonly userId: string | null;
  };

  // Afterwards
  'appeal-filed': {
    readonly by: CodeOf<'appellant'>;
    readonly level?: CodeOf<'appealLevel'>;
    /** The counts appealed against; all of them when left out or empty. */
    readonly countIds?: readonly string[];
  };
  'appeal-decided': {
    readonly outcome: AppealOutcome;
    readonly sentence: Sentence | null;
    /** When another conviction takes the place of the first. */
    readonly lesserOffence?: string | null;
  };
  'revision-opened': { readonly by: CodeOf<'revisionBy'> };
  'revision-decided': { readonly outcome: CodeOf<'revisionOutcome'>; readonly sentence: Sentence | null };
  resentenced: Sentence;
  released: NoDetails;
  ended: { readonly ending: string };
  reopened: NoDetails;
  retracted: NoDetails;
}

export type MilestoneType = keyof MilestoneDetails;
