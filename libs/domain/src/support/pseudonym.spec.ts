import { formatPseudonym, isPseudonym } from './pseudonym';

describe('a pseudonym', () => {
  const made = formatPseudonym(Uint8Array.of(0x12, 0x34, 0x56, 0x78, 0x9a));

  it('shows 40 bits in eight characters and a check', () => {
    expect(formatPseudonym(Uint8Array.of(0, 0, 0, 0, 0))).toBe('SV-000000000');
    expect(formatPseudonym(Uint8Array.of(255, 255, 255, 255, 255))).toBe('SV-ZZZZZZZZF');
    expect(isPseudonym(made)).toBe(true);
  });

  it('catches any one character that was mistyped, and two neighbours that were swapped', () => {
    const characters = [...made.slice(3, 11)];
    for (const [place, right] of characters.entries()) {
      for (const wrong of '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.replace(right, '')) {
        expect(isPseudonym(`SV-${characters.with(place, wrong).join('')}${made[11]}`)).toBe(false);
      }
      const next = characters[place + 1];
      if (next === undefined || next === right) continue;
      const swapped = characters.with(place, next).with(place + 1, right);
      expect(isPseudonym(`SV-${swapped.join('')}${made[11]}`)).toBe(false);
    }
  });

  it('is made of exactly 40 bits, and nothing else passes for one', () => {
    expect(() => formatPseudonym(Uint8Array.of(1, 2, 3))).toThrow(RangeError);
    for (const text of ['', 'SV-', 'V1', made.toLowerCase(), `${made}0`]) expect(isPseudonym(text)).toBe(false);
  });
});
