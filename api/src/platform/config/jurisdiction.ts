import fs from 'node:fs';
import { checkPack, shapeFaults, type Jurisdiction } from '@hakika/domain';
import { packs } from '@hakika/jurisdictions';

export const DEFAULT_JURISDICTION = 'KE';

/** The law this installation works by: the code of a country that comes with it, or a pack in a file of its own. */
export function chooseJurisdiction(setting: string | undefined, faults: string[]): Jurisdiction {
  const name = setting ?? DEFAULT_JURISDICTION;
  const pack = name.endsWith('.json') ? packInFile(name, faults) : packOf(name, faults);
  faults.push(...(pack ? checkPack(pack) : []).map((fault) => `The pack ${name} is broken: ${fault}.`));
  return pack ?? (packs[DEFAULT_JURISDICTION] as Jurisdiction);
}

function packOf(code: string, faults: string[]): Jurisdiction | null {
  const pack = Object.hasOwn(packs, code) ? packs[code] : undefined;
  if (pack) return pack;
  faults.push(`JURISDICTION must be one of ${Object.keys(packs).join(', ')}, or the path of a .json file with a pack.`);
  return null;
}

function packInFile(path: string, faults: string[]): Jurisdiction | null {
  const value = readJson(path);
  if (value === undefined) {
    faults.push(`JURISDICTION names ${path}, which cannot be read or is no JSON.`);
    return null;
  }
  const wrong = shapeFaults(value);
  faults.push(...wrong.map((fault) => `The pack ${path} is broken: ${fault}.`));
  // The shape was looked at just now; what the rows say is looked at next.
  return wrong.length === 0 ? (value as Jurisdiction) : null;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
