import type { BundleHearing } from '../bundles/bundle-hearing';

export interface Trip {
  readonly from: string;
  readonly to: string;
}

/** From meeting her to bringing her home: the morning, the afternoon, or the day when the court gave no time. */
export function tripTo({ on, at }: Pick<BundleHearing, 'on' | 'at'>): Trip {
  const [from, to] = at === undefined ? ['06:30', '17:00'] : at < '12:00' ? ['06:30', '13:30'] : ['10:00', '17:30'];
  return { from: `${on}T${from}:00+03:00`, to: `${on}T${to}:00+03:00` };
}
