import type { ExhibitKind, MilestoneSource, RegisterCourtFileRequest } from '@hakika/contracts';
import type {
  AccompanimentStatus,
  CustodyKind,
  DayOutcome,
  DeliveryOutcome,
  FileClosedBecause,
  MeasureState,
  MilestoneType,
} from '@hakika/domain';
import type { BundleHearing } from './bundle-hearing';

/** One case, whole, as `docs/case-bundle.schema.json` describes it. References are labels of the bundle itself. */
export interface CaseBundle {
  readonly $schema?: string;
  readonly format: 'hakika-case-bundle';
  readonly formatVersion: 1;
  /** What cases loaded after it may call it; it is not kept. */
  readonly key?: string;
  /** A station code of the pack: where the case begins. */
  readonly station: string;
  /** For whoever reads the file. */
  readonly note?: string;
  /** When the case came into this system; now when absent. */
  readonly openedAt?: string;
  /** Usernames of the people who work on it. */
  readonly team?: readonly string[];
  readonly officialNumbers?: { readonly ob?: string; readonly policeFile?: string; readonly odppFile?: string };
  readonly reported: { readonly on: string; readonly source: string };
  readonly offence?: { readonly from?: string; readonly to?: string; readonly place?: string };
  readonly trafficking: BundleTrafficking;
  readonly magistrates?: readonly BundleMagistrate[];
  readonly courtFiles?: readonly BundleCourtFile[];
  readonly accused?: readonly BundleAccused[];
  readonly counts?: readonly BundleCount[];
  readonly milestones?: readonly BundleMilestone[];
  readonly hearings?: readonly BundleHearing[];
  readonly survivors?: readonly BundleSurvivor[];
  readonly measures?: readonly BundleMeasure[];
  readonly accompaniments?: readonly BundleAccompaniment[];
  readonly exhibits?: readonly BundleExhibit[];
}

export interface BundleTrafficking {
  readonly acts: readonly string[];
  readonly means: readonly string[];
  readonly purposes: readonly string[];
  readonly exploitation: readonly string[];
  readonly childSurvivor: boolean | null;
}

/** Somebody who sits or sat in this case; the same everywhere by name, station and first day. */
export interface BundleMagistrate {
  readonly key: string;
  readonly fullName: string;
  /** A code of the pack. */
  readonly rank: string;
  /** The case's own station when absent. */
  readonly station?: string;
  readonly from: string;
  readonly to?: string;
}

export interface BundleCourtFile {
  readonly kind: RegisterCourtFileRequest['kind'];
  readonly number: string;
  readonly station?: string;
  readonly courtName?: string;
  readonly registeredOn?: string;
  readonly closedOn?: string;
  /** Finished when absent. */
  readonly closedBecause?: FileClosedBecause;
  /** The key of the magistrate before whom it is now. */
  readonly magistrate?: string;
}

export interface BundleAccused {
  /** A1, A2 … without a gap. */
  readonly label: string;
  readonly fullName?: string;
  readonly sex?: 'female' | 'male' | 'other';
  readonly ageAtOffence?: number;
  readonly nationality?: string;
  readonly juristic?: boolean;
  readonly aliases?: readonly string[];
  readonly identityNumber?: string;
  readonly roleInProcess?: string;
  readonly relationship?: string;
  readonly advocate?: string;
  readonly registrationNumber?: string;
  readonly representative?: string;
  readonly recordedAt?: string;
}

export interface BundleCount {
  readonly number: number;
  readonly offence: string;
  readonly chargingSection: string;
  readonly penaltySection?: string;
  readonly accused: readonly string[];
  readonly alternativeTo?: number;
  readonly replaces?: number;
  readonly survivors?: readonly string[];
}

/** Details by type (`MILESTONE_SHAPES`): counts by number, accused and survivors by label, people by username, cases by code. */
export type BundleDetails = Readonly<Record<string, unknown>> & {
  readonly userId?: string | null;
  readonly survivorId?: string | null;
  readonly accusedIds?: readonly string[];
  readonly countIds?: readonly number[];
  readonly earlierCaseId?: string;
  readonly withCaseId?: string | null;
  /** Of a sheet. */
  readonly counts?: readonly number[];
  readonly added?: readonly number[];
  readonly removed?: readonly number[];
};

export interface BundleMilestone {
  /** Needed only where a correction or nothing else refers to it. */
  readonly key?: string;
  readonly type: Exclude<MilestoneType, 'reported'>;
  readonly occurredOn: string;
  readonly occurredAt?: string;
  readonly accused?: string;
  readonly count?: number;
  readonly hearing?: string;
  readonly details?: BundleDetails;
  readonly source?: MilestoneSource;
  readonly recordedAt?: string;
  readonly recordedBy?: string;
  /** The key of the fact that this one corrects, or takes back when the type is `retracted`. */
  readonly corrects?: string;
  readonly reason?: string;
}

export interface BundleSurvivor {
  /** V1, V2 … without a gap. */
  readonly label: string;
  readonly child: boolean;
  readonly sex?: 'female' | 'male' | 'other';
  readonly language?: string;
  readonly pseudonym?: string;
  /** Goes into the vault, encrypted under a key of her own. */
  readonly identity?: { readonly fullName?: string; readonly birthDate?: string; readonly phone?: string };
}

export interface BundleDelivery {
  readonly hearing: string;
  /** Absent while it is only expected. */
  readonly outcome?: DeliveryOutcome;
  readonly reason?: string;
  /** When that was entered; with the outcome of the hearing when left out. */
  readonly recordedAt?: string;
}

export interface BundleMeasure {
  readonly survivor: string;
  readonly code: string;
  readonly state: MeasureState;
  readonly requestedOn?: string;
  readonly orderedOn?: string;
  readonly orderText?: string;
  readonly denial?: string;
  readonly deliveries?: readonly BundleDelivery[];
}

export interface BundleAccompaniment {
  readonly key?: string;
  readonly survivor: string;
  readonly hearing: string;
  /** Username of a support officer. */
  readonly officer: string;
  readonly from: string;
  readonly to: string;
  readonly meetingPoint: string;
  readonly status: AccompanimentStatus;
  readonly travelled?: boolean;
  readonly dayOutcome?: DayOutcome;
  readonly replaces?: string;
  /** When its status was entered; once the day is over, with the outcome of the hearing when left out. */
  readonly recordedAt?: string;
}

export interface BundleCustody {
  readonly kind: Exclude<CustodyKind, 'collected'>;
  /** Usernames. */
  readonly from?: string;
  readonly to?: string;
  readonly at: string;
  readonly place?: string;
  readonly note?: string;
}

export interface BundleExhibit {
  /** E1, E2 … without a gap. */
  readonly label: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly sealNumber?: string;
  readonly foundOn: string;
  readonly foundAt?: string;
  readonly foundPlace?: string;
  readonly tags?: readonly string[];
  /** Username of whoever collected it. */
  readonly collectedBy: string;
  /** What happened to it since, in order. */
  readonly custody?: readonly BundleCustody[];
  readonly links?: readonly { readonly count: number; readonly element: string }[];
}
