import type {
  Applicant,
  AttendanceMode,
  CostsAgainst,
  Examination,
  HearingPurpose,
  HearingStatus,
  MatterCall,
  OutcomeChip,
  ReadinessSayable,
  ReadinessWord,
  Testimony,
  WitnessKind,
} from '@hakika/domain';

export interface BundleWitnessDay {
  /** A survivor's label, or P1, P2 … for other witnesses of the prosecution. */
  readonly witness: string;
  readonly kind: WitnessKind;
  readonly summoned?: boolean;
  readonly bonded?: boolean;
  readonly confirmed?: boolean;
  readonly attended?: boolean;
  readonly absentReason?: string;
  readonly heard?: readonly Examination[];
  readonly testified?: Testimony;
  readonly stoodDown?: boolean;
  readonly sentHome?: boolean;
  readonly waitedHours?: number;
  readonly kilometres?: number;
}

/** How one accused was there. */
export interface BundleAttendance {
  readonly accused: string;
  readonly how: AttendanceMode;
  /** Of whoever was absent. */
  readonly reason?: string;
}

/** What was said of a matter while the list of its day ran. */
export interface BundleCall {
  readonly said: MatterCall;
  readonly at: string;
  readonly recordedBy?: string;
}

/** What somebody said beforehand, where no fact says it. */
export interface BundleReadiness {
  readonly subject: ReadinessSayable;
  readonly word: ReadinessWord;
  readonly reason?: string;
  readonly at: string;
  readonly recordedBy?: string;
}

export interface BundleHearing {
  readonly key: string;
  readonly on: string;
  readonly at?: string;
  /** The case's own station when absent. */
  readonly station?: string;
  readonly courtroom?: string;
  /** The key of whoever sits. */
  readonly magistrate?: string;
  readonly purpose: HearingPurpose;
  readonly status: HearingStatus;
  readonly outcome?: OutcomeChip;
  readonly reason?: string;
  readonly askedBy?: Applicant;
  readonly opposed?: boolean;
  readonly granted?: boolean;
  readonly final?: boolean;
  readonly costsAgainst?: CostsAgainst;
  /** The key of the hearing that was given as next date. */
  readonly next?: string;
  readonly overLimitReason?: string;
  readonly note?: string;
  readonly callOrder?: number;
  readonly recordedAt?: string;
  readonly recordedBy?: string;
  readonly witnesses?: readonly BundleWitnessDay[];
  readonly attendance?: readonly BundleAttendance[];
  readonly calls?: readonly BundleCall[];
  readonly readiness?: readonly BundleReadiness[];
}
