import type { Term } from './term';

/** A word with its value name in the Human Trafficking Case Data Standard; null where the standard has none. */
export interface HtcdsTerm extends Term {
  readonly htcds: string | null;
}

export type MeansOfTrafficking = HtcdsTerm;

export interface ExploitationForm extends Term {
  readonly purpose: string;
  readonly iccs: string;
  readonly htcds: string;
}

/** The reference that comes with a report, if any: of a call, a form, an occurrence book. */
export type ReportReference = 'none' | 'call' | 'form' | 'police';

/** Who or what brought a case to notice. */
export interface ReportSource extends Term {
  readonly reference: ReportReference;
  /** For measuring which channels lead to a charge. */
  readonly channel: 'survivor' | 'community' | 'helpline' | 'state' | 'civil-society' | 'abroad' | 'unknown';
}
