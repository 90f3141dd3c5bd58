/** Crockford's alphabet leaves out what is misread: I, L, O, U. The last five are for the check character only. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U';
const PSEUDONYM = /^SV-([0-9A-HJKMNP-TV-Z]{8})([0-9A-HJKMNP-TV-Z*~$=U])$/;
const BYTES = 5;

/** A name for one survivor in one case, from 40 random bits; two cases of one person never share it. */
export function formatPseudonym(random: Uint8Array): string {
  if (random.length !== BYTES) throw new RangeError('a pseudonym is made of 40 bits');
  const value = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const characters = Array.from({ length: 8 }, (_, place) => ALPHABET[Number((value >> BigInt(35 - place * 5)) & 31n)]);
  return `SV-${characters.join('')}${checkOf(value)}`;
}

/** Whether it can be one: a mistyped or swapped character does not pass. */
export function isPseudonym(text: string): boolean {
  const [, characters, check] = PSEUDONYM.exec(text) ?? [];
  if (!characters || !check) return false;
  const value = [...characters].reduce((sum, character) => sum * 32n + BigInt(ALPHABET.indexOf(character)), 0n);
  return checkOf(value) === check;
}

function checkOf(value: bigint): string {
  return ALPHABET[Number(value % 37n)] ?? '';
}
