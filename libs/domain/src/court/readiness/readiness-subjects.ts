import { AgencyKind, Role } from '../../access/roles';

/** By whom a thing is seen to. */
export interface ReadinessOwner {
  readonly agency: AgencyKind;
  readonly role: Role;
}

interface SubjectRule extends ReadinessOwner {
  /** Days before the hearing on which it should be there: at the first, the second or the last look. */
  readonly leadDays: (typeof READINESS_LOOKS)[number];
  /** Whether the product has no fact of it, so that somebody has to say it. */
  readonly byHand: boolean;
}

/** When everybody looks whether a hearing is ready. */
export const READINESS_LOOKS = [14, 7, 2] as const;

const prosecutor = { agency: AgencyKind.Prosecution, role: Role.Prosecutor } as const;
const investigator = { agency: AgencyKind.Police, role: Role.Investigator } as const;
const officer = { agency: AgencyKind.Support, role: Role.SupportOfficer } as const;
const clerk = { agency: AgencyKind.Judiciary, role: Role.Clerk } as const;

/** What has to be there at a hearing, who sees to it, and until when. The days are an aim of the house, not of any law. */
export const READINESS_RULES = {
  'charge-sheet': { ...prosecutor, leadDays: 14, byHand: false },
  support: { ...officer, leadDays: 7, byHand: false },
  summons: { ...investigator, leadDays: 14, byHand: false },
  witnesses: { ...investigator, leadDays: 7, byHand: false },
  disclosure: { ...prosecutor, leadDays: 14, byHand: false },
  reports: { ...investigator, leadDays: 14, byHand: true },
  'measures-asked': { ...prosecutor, leadDays: 14, byHand: false },
  'measures-granted': { ...clerk, leadDays: 7, byHand: true },
  'hand-overs': { ...investigator, leadDays: 2, byHand: false },
  exhibits: { ...investigator, leadDays: 2, byHand: true },
  interpreter: { ...clerk, leadDays: 7, byHand: true },
  'police-file': { ...investigator, leadDays: 2, byHand: true },
} as const satisfies Readonly<Record<string, SubjectRule>>;
export type ReadinessSubject = keyof typeof READINESS_RULES;

export const READINESS_SUBJECTS = Object.keys(READINESS_RULES) as readonly ReadinessSubject[];

/** What somebody can say: a line that the product has no facts of, or that the whole hearing is ready. */
export const READINESS_SAYABLE = [
  'hearing',
  'reports',
  'measures-granted',
  'exhibits',
  'interpreter',
  'police-file',
] as const;
export type ReadinessSayable = (typeof READINESS_SAYABLE)[number];

export const READINESS_WORDS = ['ready', 'not-ready', 'not-needed'] as const;
export type ReadinessWord = (typeof READINESS_WORDS)[number];
