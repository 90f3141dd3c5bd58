import { kenya } from '@hakika/jurisdictions';
import type { Known } from '../src/cli/bundles/check/known';

/** An installation with the stations of the pack and nothing in it yet. */
export function aKnown(more: Partial<Known> = {}): Known {
  return {
    users: new Map(),
    stations: new Map(kenya.stations.map(({ code }) => [code, code])),
    courtrooms: new Map(),
    slots: new Map(),
    magistrates: new Map(),
    courtFiles: new Set(),
    cases: new Map(),
    trips: new Map(),
    ...more,
  };
}
