import { parseOfficialNumber, type OfficialNumber } from '../court/cases/case-codes';
import type { NumberType } from './courts';
import type { JurisdictionPack } from './pack';

/** Registries write the same words with and without dots, apostrophes and "case". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/\bcase\b|[.\s]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The type a registry means by what it wrote before the number, or null; no pattern is forced. */
export function numberTypeOf(pack: JurisdictionPack, written: string | null): NumberType | null {
  if (written === null) return null;
  const wanted = plain(written);
  return pack.numberTypes.find((type) => [type.code, ...type.writtenAs].some((text) => plain(text) === wanted)) ?? null;
}

/** `MCSO E031/2026`; what could not be read is printed as it was written. */
export function printOfficialNumber(pack: JurisdictionPack, number: OfficialNumber): string {
  const type = numberTypeOf(pack, number.type);
  if (type === null || type.about === 'citation' || number.serial === null || number.year === null) return number.text;
  const serial = String(number.serial).padStart(number.electronic ? 3 : 1, '0');
  return `${type.code} ${number.electronic ? 'E' : ''}${serial}/${number.year}`;
}

/** The parts of a number, its type by the code of the pack where it has one: two ways of writing one number are one. */
export function readOfficialNumber(pack: JurisdictionPack, text: string): OfficialNumber {
  const read = parseOfficialNumber(text);
  return { ...read, type: numberTypeOf(pack, read.type)?.code ?? read.type };
}
