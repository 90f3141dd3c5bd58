/** Languages of the product. A person's choice travels with the session. */
export const Language = { English: 'en', Kiswahili: 'sw' } as const;
export type Language = (typeof Language)[keyof typeof Language];

export const USERNAME_MAX = 200;
export const PASSWORD_MAX = 128;

export interface SignInRequest {
  username: string;
  password: string;
}

export interface SessionUser {
  id: string;
  displayName: string;
  username: string;
  /** A `Role` of the domain. */
  role: string;
  agencyName: string;
  /** An `AgencyKind` of the domain: what a supervisor may record depends on it. */
  agencyKind: string;
  stationName: string | null;
  language: Language;
}

/** Who am I, and what may I. */
export interface SessionView {
  user: SessionUser;
  /** `Permission`s of the domain; the screens hide what is missing here, the API refuses it. */
  permissions: readonly string[];
  /** True when every person and case in this database is invented. */
  demo: boolean;
  /** The day in court, `YYYY-MM-DD` in the jurisdiction's zone. */
  today: string;
  /** The jurisdiction's time zone, by its IANA name. */
  zone: string;
  expiresAt: string;
}
