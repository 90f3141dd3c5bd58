import type { JurisdictionPack } from './pack';

/** Names every fault of a pack; a sound one has none. */
export function checkPack(pack: JurisdictionPack): readonly string[] {
  throw new Error(pack.code);
}
