import type { Term } from './term';

export interface County extends Term {
  readonly pilot: boolean;
}

export interface SubCounty extends Term {
  readonly county: string;
}

export interface Ward extends Term {
  readonly subCounty: string;
  readonly hotspot: boolean;
}

/** A town that lies in a sub-county, and in one of its wards where that is known. */
export interface HotspotTown extends Term {
  readonly subCounty: string;
  readonly ward: string | null;
}
